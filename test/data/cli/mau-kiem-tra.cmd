mau kiem-tra mau/co-loi
