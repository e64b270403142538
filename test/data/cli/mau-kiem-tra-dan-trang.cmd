mau kiem-tra mau/dan-trang
