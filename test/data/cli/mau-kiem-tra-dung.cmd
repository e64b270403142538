mau kiem-tra mau/rieng
