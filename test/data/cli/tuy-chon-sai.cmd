lap --forse ok/toi-thieu.yaml
