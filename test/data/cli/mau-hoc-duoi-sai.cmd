mau hoc bao-cao.docx so-lieu.yaml -o mau.doc
