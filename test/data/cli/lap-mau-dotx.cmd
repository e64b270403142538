lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/bao-cao.dotx
file bao-cao.dotx x
