mau truong --tim in_chu_diem
