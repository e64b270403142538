/** Phần I of the report: crime, accidents, violations. Groups of offences: docs/linh-vuc/can-doi.md §2, T1. */
import { cases, count, group } from './figure.ts'
import { textField } from './text.ts'

export const toi_pham = group('Tình hình tội phạm', {
  khoi_to_moi: group(
    'Khởi tố mới',
    {
      tong: cases('Tổng số khởi tố mới'),
      an_ninh: cases('Tội xâm phạm an ninh quốc gia'),
      trat_tu_xa_hoi: cases('Tội phạm về trật tự xã hội'),
      kinh_te: cases('Tội phạm về kinh tế, sở hữu, môi trường'),
      so_huu: cases('Trong đó: tội xâm phạm sở hữu'),
      ma_tuy: cases('Tội phạm về ma túy'),
      tham_nhung_chuc_vu: cases('Tội phạm về tham nhũng, chức vụ'),
      tu_phap: cases('Tội xâm phạm hoạt động tư pháp'),
      xam_hai_tre_em: cases('Trong các nhóm trên: xâm hại trẻ em, người dưới 18 tuổi'),
    },
    {
      limits: ['so_huu <= kinh_te', 'xam_hai_tre_em <= tong'],
      balances: [['K04', 'tong = an_ninh + trat_tu_xa_hoi + kinh_te + ma_tuy + tham_nhung_chuc_vu + tu_phap']],
    },
  ),
  nhan_xet: textField('Nhận xét chung về tình hình tội phạm'),
  an_ninh: textField('Nhận xét về tội xâm phạm an ninh quốc gia'),
  trat_tu_xa_hoi: textField('Nhận xét về tội phạm trật tự xã hội'),
  kinh_te: textField('Nhận xét về tội phạm kinh tế, sở hữu, môi trường'),
  ma_tuy: textField('Nhận xét về tội phạm ma túy'),
  tham_nhung_chuc_vu: textField('Nhận xét về tội phạm tham nhũng, chức vụ'),
  tu_phap: textField('Nhận xét về tội xâm phạm hoạt động tư pháp'),
  nguyen_nhan: textField('Nguyên nhân, phương thức, thủ đoạn phạm tội'),
})

const accidents = (title: string) =>
  group(title, {
    vu: count(`${title}: số vụ`, 'vụ'),
    chet: count(`${title}: số người chết`, 'người'),
    bi_thuong: count(`${title}: số người bị thương`, 'người'),
    thiet_hai: count(`${title}: thiệt hại tài sản`, 'triệu đồng'),
  })

export const tai_nan = group('Tai nạn, cháy nổ', {
  giao_thong: accidents('Tai nạn giao thông'),
  lao_dong: accidents('Tai nạn lao động'),
  chay_no: accidents('Cháy, nổ'),
  nhan_xet: textField('Nhận xét về tai nạn, cháy nổ'),
})

export const vi_pham_phap_luat = group('Vi phạm pháp luật, tranh chấp dân sự, khiếu kiện hành chính', {
  vi_pham_hanh_chinh: count('Vi phạm hành chính bị phát hiện', 'vụ'),
  tranh_chap_dan_su: count('Tranh chấp dân sự, hôn nhân và gia đình thụ lý mới', 'vụ, việc'),
  khieu_kien_hanh_chinh: count('Khiếu kiện hành chính thụ lý mới', 'vụ'),
  nhan_xet: textField('Nhận xét về vi phạm pháp luật, tranh chấp, khiếu kiện'),
})
