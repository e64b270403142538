kiem-tra err/s03-so-nguyen.yaml err/y05-so-0-dung-dau.yaml --format short --quiet
