lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/moi.docx
file moi.docx x
