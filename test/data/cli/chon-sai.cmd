lap ok/toi-thieu.yaml --only bao-cap
