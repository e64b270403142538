mau xuat phu-luc -o {tmp}/p.docx
file p.docx cu
