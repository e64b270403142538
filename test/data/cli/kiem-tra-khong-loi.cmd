kiem-tra ok/toi-thieu.yaml
