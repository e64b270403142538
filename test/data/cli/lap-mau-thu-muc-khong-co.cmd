lap ok/toi-thieu.yaml -o {tmp}/o --mau mau/khong-co --quiet
