mau kiem-tra mau/ham-cu
