lap ok/toi-thieu.yaml -o {tmp}/o --mau mau/co-loi --chon bao-cao --quiet
