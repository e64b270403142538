lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/m --chon bao-cao --quiet
folder m
