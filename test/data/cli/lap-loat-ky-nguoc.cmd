lap-loat {tmp}/t --dry-run
folder t
file t/tongket.yaml tinh: { ten: \"T\", ma: tinh-t }\nnam: 2020\nky: { tu_ngay: 30/11/2020, den_ngay: 01/12/2019 }\n
file t/so-lieu.yaml nam: 2020\n
