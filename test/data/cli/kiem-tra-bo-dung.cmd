kiem-tra ../../templates/chi-tieu/quoc-hoi.yaml
