mau truong --tim in_ngay_ngan --json
