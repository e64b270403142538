/** Groups that return in every field of work: recommendations, protests, inspections of the procuracy. */
import { count, group } from './figure.ts'

/** Recommendations (kiến nghị) issued in one field of work. Answers: docs/linh-vuc/can-doi.md §13, KK1 and KK3. */
export const recommendations = (field: string) =>
  group(
    `Kiến nghị (${field})`,
    {
      khac_phuc: count('Kiến nghị khắc phục vi phạm', 'kiến nghị'),
      phong_ngua: count('Kiến nghị phòng ngừa vi phạm, tội phạm', 'kiến nghị'),
      tong: count('Tổng số kiến nghị đã ban hành', 'kiến nghị'),
      chap_nhan: count('Kiến nghị được chấp nhận, tiếp thu', 'kiến nghị'),
      khong_chap_nhan: count('Kiến nghị không được chấp nhận', 'kiến nghị'),
      chua_tra_loi: count('Kiến nghị chưa được trả lời', 'kiến nghị', 'closing'),
    },
    {
      balances: [['K04', 'tong = khac_phuc + phong_ngua?']],
      limits: ['chap_nhan <= tong', 'khong_chap_nhan <= tong', 'chua_tra_loi <= tong'],
      rates: { ty_le_chap_nhan: { title: 'Tỷ lệ kiến nghị được chấp nhận', tu: 'chap_nhan', mau: 'tong' } },
    },
  )

/** Protests (kháng nghị) issued in one field of work. Outcome: docs/linh-vuc/can-doi.md §9, DS7. */
export const protests = (field: string) =>
  group(
    `Kháng nghị (${field})`,
    {
      ngang_cap: count('Kháng nghị ngang cấp', 'kháng nghị'),
      tren_cap: count('Kháng nghị trên một cấp', 'kháng nghị'),
      tong: count('Tổng số kháng nghị đã ban hành', 'kháng nghị'),
      bao_ve: count('Kháng nghị được Viện kiểm sát cấp trên bảo vệ', 'kháng nghị'),
      rut: count('Kháng nghị đã rút', 'kháng nghị'),
      da_xet_xu: count('Kháng nghị đã được xét xử, giải quyết', 'kháng nghị'),
      chap_nhan: count('Kháng nghị được chấp nhận', 'kháng nghị'),
      chap_nhan_mot_phan: count('Kháng nghị được chấp nhận một phần', 'kháng nghị'),
      khong_chap_nhan: count('Kháng nghị không được chấp nhận', 'kháng nghị'),
      chua_xet_xu: count('Kháng nghị chưa được xét xử, giải quyết', 'kháng nghị', 'closing'),
    },
    {
      balances: [
        ['K04', 'tong = ngang_cap + tren_cap?'],
        ['K04', 'da_xet_xu = chap_nhan + chap_nhan_mot_phan? + khong_chap_nhan?'],
        ['K04', 'tong = da_xet_xu~ + chua_xet_xu~ + rut~'],
      ],
      limits: ['da_xet_xu <= tong', 'chap_nhan <= tong', 'rut <= tong', 'chua_xet_xu <= tong', 'bao_ve <= tong'],
      rates: { ty_le_chap_nhan: { title: 'Tỷ lệ kháng nghị được chấp nhận', tu: 'chap_nhan', mau: 'da_xet_xu' } },
    },
  )

/** Requests to mend violations (yêu cầu khắc phục vi phạm) made in one field of work; part of all requests of the unit. */
export const remedyRequests = (field: string) => count(`Yêu cầu khắc phục vi phạm (${field})`, 'văn bản')

/** Inspections by kind of body inspected, and how many communes they reached: since 2025 mostly the police of communes. */
export const inspectedBodies = (what: string) => ({
  truc_tiep_kiem_sat_cqdt: count(`Trực tiếp kiểm sát Cơ quan điều tra (${what})`, 'cuộc'),
  truc_tiep_kiem_sat_co_quan_khac: count(
    `Trực tiếp kiểm sát cơ quan được giao một số hoạt động điều tra (${what})`,
    'cuộc',
  ),
  truc_tiep_kiem_sat_cong_an_xa: count(`Trực tiếp kiểm sát Công an cấp xã (${what})`, 'cuộc'),
  truc_tiep_kiem_sat_xa: count(`Công an cấp xã được trực tiếp kiểm sát (${what})`, 'xã', 'load'),
})

export const inspectedBalance = [
  'K04',
  'truc_tiep_kiem_sat = truc_tiep_kiem_sat_cqdt + truc_tiep_kiem_sat_co_quan_khac? + truc_tiep_kiem_sat_cong_an_xa',
] as const
