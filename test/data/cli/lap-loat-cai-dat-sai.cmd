lap-loat {tmp}/t --format short
folder t
file t/tongket.yaml tinh: { ten: \"T\", ma: tinh-t }\nnam: 2020\nten_tep: \"{don_vi}.docx\"\ndon_vi:\n  - { ma: aa, ten: \"A\", cap: huyen }\n  - { ma: aa, ten: \"A\", cap: huyen }\n
file t/so-lieu.yaml nam: 2020\n
