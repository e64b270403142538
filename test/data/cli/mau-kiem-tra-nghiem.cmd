mau kiem-tra mau/chi-canh-bao.hbs --nghiem
