tao {tmp} --nam 2020
file a.txt x
