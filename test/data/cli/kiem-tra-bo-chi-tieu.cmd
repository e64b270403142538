kiem-tra chi-tieu/c04-duong-dan.yaml
