lap ok/toi-thieu.yaml -o {tmp}/o --mau {tmp}/moi.docx --quiet
file moi.docx x
