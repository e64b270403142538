kiem-tra {tmp}/a.yaml
file a.yaml nam: 2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\ndon_vi: { ma: tieu-can, ten: VKSND A, cap: huyen, tinh: B, dia_danh: A }\nnguoi_ky: { chuc_vu: vien_truong, ho_ten: A }\nnam_truoc: cu.yaml\n
