lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/bao-cao.dotx --quiet
file bao-cao.dotx x
