mau kiem-tra mau/viet-gon-doan
