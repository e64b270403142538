/**
 * What a unit knows only in part, each in one place: sums that are not divided, percentages without their numbers, figures of
 * last year that were corrected since, the score of targets as the office counts it. Half of a pair is written `{ vu: 441 }`.
 */
import * as z from 'zod'
import { byHand, byZod, fault, record, titled } from './field.ts'
import { count, group } from './figure.ts'
import { list, requiredText, textField } from './text.ts'

const pairText = /^\s*(\d{1,15})\s*\/\s*(\d{1,15})\s*$/

/** One number, or two as pairs are typed ("86/79"), or those that were read before; undefined when it is neither. */
function readNumbers(value: unknown): readonly number[] | undefined {
  const [text, first, second] = typeof value === 'string' ? (pairText.exec(value) ?? []) : []
  const typed: readonly unknown[] =
    text !== undefined
      ? [first, second]
      : Array.isArray(value) && value.length > 0 && value.length <= 2
        ? value
        : [value]
  const numbers = typed.map((one) => (typeof one === 'string' && /^\s*\d{1,15}\s*$/.test(one) ? Number(one) : one))
  return numbers.every((one): one is number => typeof one === 'number' && Number.isSafeInteger(one) && one >= 0)
    ? numbers
    : undefined
}

const someNumbers = byHand((value) => readNumbers(value) ?? fault('S100', { value: String(value) }))

const numbers = (title: string) => titled(someNumbers, title, 'một số, hoặc cặp số 86/79')

/** "98,5", "98,5%" or 98.5 as the number of per cent; at most two decimals, never above 1.000. */
const percent = byHand((value) => {
  const text = String(value ?? '').trim()
  const isPercent = /^\d{1,3}(?:[.,]\d{1,2})?\s*%?$/.test(text)
  return isPercent ? Number(text.replace('%', '').replace(',', '.')) : fault('S101', { value: text })
})

/** A list of keys, or a text with commas between them. */
const keys = byZod(() =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value): readonly string[] =>
      (typeof value === 'string' ? value.split(/[,;+]/) : value).map((key) => key.trim()).filter((key) => key !== ''),
    ),
)

export const so_chung = list(
  'Số chỉ biết chung, chưa chia',
  record({
    cua: titled(keys, 'Gồm các số liệu', 'dan_su.moi, hon_nhan_gia_dinh.moi'),
    so: numbers('Số chung'),
    ten: textField('Tên gọi khi in', 'bỏ trống thì ghép tên các số liệu'),
  }),
)

export const ty_le_rieng = list(
  'Tỷ lệ chỉ biết phần trăm, không có số',
  record({
    ty_le: requiredText('Tỷ lệ', 'tin_bao.ty_le_giai_quyet; hoặc khâu công tác, rồi ghi tên gọi'),
    phan_tram: titled(percent, 'Phần trăm', '98,5'),
    ten: textField('Tên gọi khi in', 'bắt buộc khi tỷ lệ không có sẵn trong chương trình'),
  }),
)

export const nam_truoc_dieu_chinh = list(
  'Số năm trước đã điều chỉnh',
  record({
    so_lieu: requiredText('Số liệu', 'dieu_tra.moi'),
    so: numbers('Số đã điều chỉnh'),
    ly_do: textField('Lý do điều chỉnh'),
  }),
)

/** As the superior or the office counts it; the program's own count stands beside it and is not printed in its place. */
export const ket_qua_chi_tieu = group(
  'Kết quả thực hiện chỉ tiêu theo đơn vị tự đếm',
  {
    duoc_giao: count('Chỉ tiêu được giao', 'chỉ tiêu', 'stock'),
    dat_va_vuot: count('Chỉ tiêu đạt và vượt', 'chỉ tiêu', 'stock'),
    vuot: count('Trong đó: chỉ tiêu vượt', 'chỉ tiêu', 'stock'),
    khong_dat: count('Chỉ tiêu không đạt', 'chỉ tiêu', 'stock'),
    khong_phat_sinh: count('Chỉ tiêu không phát sinh', 'chỉ tiêu', 'stock'),
    dang_ky_nam_sau: count('Số chỉ tiêu đăng ký trong kế hoạch năm sau', 'chỉ tiêu', 'stock'),
    dang_ky_cao_hon: count('Số chỉ tiêu đăng ký cao hơn mức cấp trên giao', 'chỉ tiêu', 'stock'),
    cao_hon_nam_truoc: count('Chỉ tiêu có kết quả cao hơn năm trước', 'chỉ tiêu', 'stock'),
  },
  {
    limits: [
      'dat_va_vuot <= duoc_giao',
      'vuot <= dat_va_vuot',
      'khong_dat <= duoc_giao',
      'cao_hon_nam_truoc <= duoc_giao',
      'dang_ky_cao_hon <= dang_ky_nam_sau',
    ],
  },
)
