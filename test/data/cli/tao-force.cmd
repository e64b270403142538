tao {tmp} --nam 2020 --force
file a.txt x
