tao {tmp} --nam 2020 --force
file so-lieu-2020.yaml x
