mau truong --tim 'xe máy'
