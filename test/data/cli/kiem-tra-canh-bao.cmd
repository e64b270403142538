kiem-tra err/y05-so-0-dung-dau.yaml --quiet
