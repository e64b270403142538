mau xuat bao-cao -o a.pdf
