mau xuat ky-bao-cao --van-ban -o {tmp}/vb
