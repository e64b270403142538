mau truong --tim 'tạm giữ  QUA han'
