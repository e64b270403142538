lap ok/toi-thieu.yaml -o {tmp} --chon bao-cao --quiet
file tieu-can-2020-bao-cao-tong-ket.docx ban khac
