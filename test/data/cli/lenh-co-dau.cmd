Kiểm-tra ok/toi-thieu.yaml
