mẫu kiểm-tra mau/rieng
