lap ok/toi-thieu.yaml -o
