kiem-tra err/y08-trung-muc.yaml ok/toi-thieu.yaml khong-co.yaml --json
