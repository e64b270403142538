lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/bao-cao.docx --quiet
file bao-cao.docx x
