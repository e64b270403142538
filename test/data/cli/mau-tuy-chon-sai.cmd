mau kiem-tra mau/rieng --ghichu x.docx
