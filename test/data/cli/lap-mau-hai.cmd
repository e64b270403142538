lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp} --quiet
file bao-cao.docx x
file bao-cao-moi.docx x
