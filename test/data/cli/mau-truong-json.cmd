mau truong --tim in_ngay --json
