mau truong --tim in_so_hieu
