nhap {tmp}/a.xlsx
file a.xlsx Sá;5\n
