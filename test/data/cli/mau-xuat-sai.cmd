mau xuat baocao
