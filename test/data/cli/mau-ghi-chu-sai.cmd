mau kiem-tra mau/rieng --ghi-chu a.docx
