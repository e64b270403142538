check ok/toi-thieu.yaml --quiet
