kiem-tra err/y12-danh-sach.yaml
