lap ok/toi-thieu.yaml -o {tmp}/o --mau mau/sai-ten --chon phu-luc --quiet
