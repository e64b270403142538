/** The words of a data file that stand for one of several, as a person writes them: with their marks. */

const words: Readonly<Record<string, string>> = {
  huyen: 'Huyện',
  khu_vuc: 'Khu vực',
  tinh: 'Tỉnh',
  vien_truong: 'Viện trưởng',
  quyen_vien_truong: 'Quyền Viện trưởng',
  pho_vien_truong: 'Phó Viện trưởng',
  chanh_van_phong: 'Chánh Văn phòng',
  lao_dong_tien_tien: 'Lao động tiên tiến',
  lao_dong_xuat_sac: 'Lao động xuất sắc',
  khong: 'Không',
  khac_phuc: 'Khắc phục',
  phong_ngua: 'Phòng ngừa',
  tong_hop: 'Tổng hợp',
  an_ninh: 'An ninh',
  trat_tu_xa_hoi: 'Trật tự xã hội',
  kinh_te: 'Kinh tế',
  ma_tuy: 'Ma túy',
  tham_nhung_chuc_vu: 'Tham nhũng, chức vụ',
  tu_phap: 'Tư pháp',
  toi_pham: 'Tội phạm',
  tin_bao: 'Tin báo',
  bpnc: 'BPNC',
  dieu_tra: 'Điều tra',
  truy_to: 'Truy tố',
  nguoi_chua_thanh_nien: 'Người chưa thành niên',
  xet_xu_so_tham: 'Xét xử sơ thẩm',
  xet_xu_phuc_tham: 'Xét xử phúc thẩm',
  kiem_sat_giam_giu: 'Kiểm sát giam giữ',
  thi_hanh_an_hinh_su: 'Thi hành án hình sự',
  dan_su: 'Dân sự',
  kinh_doanh_thuong_mai: 'Kinh doanh, thương mại',
  hanh_chinh: 'Hành chính',
  thi_hanh_an_dan_su: 'Thi hành án dân sự',
  kiem_sat_khieu_to: 'Kiểm sát khiếu tố',
  boi_thuong: 'Bồi thường',
  can_bo: 'Cán bộ',
  so_hoa: 'Số hóa',
  tuyen_truyen: 'Tuyên truyền',
  nghiep_vu: 'Nghiệp vụ',
}

/** A choice as it is shown: `vien_truong` is "Viện trưởng". */
export function choiceWords(choice: string): string {
  return words[choice] ?? choice.replaceAll('_', ' ')
}

/** The schema's own description of the choices, in the words of `choiceWords`. */
export function choiceNote(note: string, choices: readonly string[]): string {
  return choices
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (text, choice) => text.replaceAll(new RegExp(`(?<![\\w])${choice}(?![\\w])`, 'g'), choiceWords(choice)),
      note,
    )
}
