bieu-mau {tmp}/b.xlsx --nam 26
