kiem-tra ok/toi-thieu.yaml --format jsonl
