mau xuat
