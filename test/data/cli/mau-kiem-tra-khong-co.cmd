mau kiem-tra mau/khong-co.docx
