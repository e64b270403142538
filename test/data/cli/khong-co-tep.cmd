kiem-tra khong-co.yaml
