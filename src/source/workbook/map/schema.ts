/** The map from an office's own workbook to figures, as it is written in YAML. docs/nhap-excel.md explains it. */
import * as z from 'zod'

const name = (title: string, description?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(description === undefined ? { title } : { title, description })

const rowNumber = (title: string) => z.int().min(1).max(20_000).meta({ title })

/** A row's label; `lan` tells which of several rows with the same label. */
const label = z.union([
  name('Nhãn của dòng'),
  z.strictObject({
    nhan: name('Nhãn của dòng'),
    lan: z.int().min(1).max(100).meta({ title: 'Lần xuất hiện thứ mấy' }),
  }),
])

const block = z.strictObject({
  trang: name('Trang tính').optional(),
  cot_nhan: name('Cột chứa nhãn của dòng', 'B').optional(),
  cot: name('Cột số liệu', 'Chữ cái của cột (D) hoặc chữ ở đầu cột (Năm 2026)'),
  cot_2: name('Cột của số thứ hai trong cặp').optional(),
  tu_dong: rowNumber('Từ dòng').optional(),
  den_dong: rowNumber('Đến dòng').optional(),
  muc: z.record(z.string(), label).meta({ title: 'Các mục của bảng' }),
})

export const mapSchema = z
  .strictObject({
    trang: name('Trang tính mặc định').optional(),
    co_dinh: z.record(z.string(), z.unknown()).nullish().meta({ title: 'Giá trị ghi thẳng, không có trong sổ' }),
    o: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .nullish()
      .meta({ title: 'Số liệu theo ô' }),
    bang: z.array(block).max(200).nullish().meta({ title: 'Số liệu theo nhãn dòng, nhãn cột' }),
  })
  .meta({ title: 'Tệp ánh xạ' })

export type BookMap = z.output<typeof mapSchema>
export type MapBlock = z.output<typeof block>
export type RowLabel = z.output<typeof label>
