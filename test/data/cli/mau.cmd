mau
