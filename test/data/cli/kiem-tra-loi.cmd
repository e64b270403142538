kiem-tra err/y01-dau-cham-hang-nghin.yaml err/s02-muc-la.yaml ok/toi-thieu.yaml
