kiem-tra 'ok/toi-*.yaml' 'khong-co-*.yaml' --quiet
