mau kiem-tra mau/co-loi --format short
