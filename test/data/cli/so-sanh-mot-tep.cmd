so-sanh ok/toi-thieu.yaml
