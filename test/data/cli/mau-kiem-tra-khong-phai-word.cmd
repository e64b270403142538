mau kiem-tra {tmp}/a.docx
file a.docx chuyen
