kiem-tra err/y08-trung-muc.yaml
