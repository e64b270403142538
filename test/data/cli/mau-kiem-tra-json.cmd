mau kiem-tra mau/co-loi/bc-tin-bao.hbs --json
