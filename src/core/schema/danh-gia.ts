/** What the unit says of its own year: the place, results, weaknesses with their remedies, proposals. */
import * as z from 'zod'
import { field, record, unsound } from './field.ts'
import { group } from './figure.ts'
import { list, requiredText, textField, texts, words } from './text.ts'

/** A weakness, with the measure that takes it up in next year's plan. A plain line is a weakness without a measure yet. */
type Weakness = { readonly noi_dung: string; readonly giai_phap?: string | undefined }

const plainLine = words(5_000)
const withMeasure = record({
  noi_dung: requiredText('Hạn chế'),
  giai_phap: textField('Giải pháp khắc phục trong năm tới'),
})

const weakness = field<Weakness>(
  (value) => {
    if (typeof value !== 'string') return withMeasure.read(value)
    const noi_dung = plainLine.read(value)
    return noi_dung === unsound ? unsound : { noi_dung }
  },
  () =>
    z
      .union([plainLine.zod(), withMeasure.zod()])
      .transform((value) => (typeof value === 'string' ? { noi_dung: value } : value)),
)

export const dac_diem = group('Đặc điểm, tình hình liên quan', {
  dia_ban: textField('Địa bàn, dân số, kinh tế - xã hội'),
  thuan_loi: textField('Thuận lợi'),
  kho_khan: textField('Khó khăn'),
})

export const danh_gia = group('Đánh giá chung', {
  uu_diem: textField('Ưu điểm'),
  han_che: list('Hạn chế, tồn tại', weakness),
  nguyen_nhan_khach_quan: textField('Nguyên nhân khách quan'),
  nguyen_nhan_chu_quan: textField('Nguyên nhân chủ quan'),
  bai_hoc: textField('Bài học kinh nghiệm'),
})

export const phuong_huong = texts('Phương hướng, nhiệm vụ trọng tâm năm sau (từng ý)')

export const de_xuat = group('Kiến nghị, đề xuất', {
  cap_tren: textField('Đối với Viện kiểm sát cấp trên'),
  dia_phuong: textField('Đối với cấp ủy, chính quyền địa phương'),
})
