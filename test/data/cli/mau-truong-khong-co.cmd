mau truong --tim 'phi thuyền'
