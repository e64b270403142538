/** The map from an office's own workbook to figures, as it is written in YAML. docs/nhap-excel.md explains it. */
import * as z from 'zod'

const words = (title: string, description?: string) =>
  z
    .union([z.string().trim().min(1).max(200), z.number()])
    .transform(String)
    .meta(description === undefined ? { title } : { title, description })

const rowNumber = (title: string) => z.int().min(1).max(20_000).meta({ title })

/** A heading, headings below one another, or a letter; `$C:$N` is a sum over columns. */
const column = (title: string) =>
  z
    .union([words(title), z.array(words(title)).min(1).max(4)])
    .meta({ title, description: 'Chữ ở đầu cột (Năm 2026), nhiều dòng đầu cột [Năm 2026, bị can], hoặc $D là cột D' })

/** A row's label; `lan` tells which of several rows with the same label. */
const label = z.union([
  words('Nhãn của dòng'),
  z.strictObject({
    nhan: words('Nhãn của dòng'),
    lan: z.int().min(1).max(100).meta({ title: 'Lần xuất hiện thứ mấy' }),
  }),
])

const sheet = words(
  'Trang tính',
  'Tên trang; Tháng 1:Tháng 12 là cộng các trang từ trang đầu đến trang cuối',
).optional()

const rows = {
  trang: sheet,
  cot_nhan: column('Cột chứa nhãn của dòng').optional(),
  tu_dong: rowNumber('Từ dòng').optional(),
  den_dong: rowNumber('Đến dòng').optional(),
}

const byRow = z.strictObject({
  ...rows,
  cot: column('Cột số liệu'),
  cot_2: column('Cột của số thứ hai trong cặp').optional(),
  muc: z.record(z.string(), label).meta({ title: 'Các mục của bảng' }),
})

const pairOfColumns = z.strictObject({
  cot: column('Cột số liệu'),
  cot_2: column('Cột của số thứ hai trong cặp').optional(),
})

const byColumn = z.strictObject({
  ...rows,
  dong: label.meta({ title: 'Dòng số liệu' }),
  muc: z.record(z.string(), z.union([column('Cột số liệu'), pairOfColumns])).meta({ title: 'Các mục của dòng' }),
})

const list = z.strictObject({
  muc: z.string().meta({ title: 'Danh sách', description: 'danh_sach.khang_nghi, chi_tieu …' }),
  trang: sheet,
  tu_dong: rowNumber('Từ dòng').optional(),
  den_dong: rowNumber('Đến dòng').optional(),
  cot: z.record(z.string(), column('Cột')).meta({ title: 'Cột của từng mục' }),
})

const part = {
  trang: sheet,
  co_dinh: z.record(z.string(), z.unknown()).nullish().meta({ title: 'Giá trị ghi thẳng, không có trong sổ' }),
  o: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .nullish()
    .meta({ title: 'Số liệu theo ô', description: 'D5; D5/E5; D5 + D6; C4:N4; Tháng 1:Tháng 12!D5' }),
  bang: z
    .array(z.union([byRow, byColumn]))
    .max(200)
    .nullish()
    .meta({ title: 'Số liệu theo nhãn dòng, nhãn cột' }),
  bang_ke: z.array(list).max(200).nullish().meta({ title: 'Danh sách, mỗi dòng một mục' }),
}

const unit = z.strictObject({
  nhan: words('Tên của đơn vị trong sổ', 'Thay cho <don_vi> ở mọi chỗ trong tệp ánh xạ'),
  co_dinh: part.co_dinh,
  tep: z
    .string()
    .regex(/\.ya?ml$/i)
    .optional()
    .meta({ title: 'Tệp số liệu của đơn vị', description: 'Tên có đuôi .yaml; mặc định <mã>-<năm>.yaml' }),
})

/** A whole map, for one unit or for all that a workbook holds. */
export const mapSchema = z
  .strictObject({
    ...part,
    nam_truoc: z.strictObject(part).nullish().meta({ title: 'Số liệu năm trước, lấy cùng một lần' }),
    khong_phat_sinh: z
      .array(z.string().min(1).max(40))
      .max(20)
      .nullish()
      .meta({ title: 'Chữ trong ô số liệu có nghĩa là 0', description: '"-", "không"' }),
    don_vi: z.array(unit).max(200).nullish().meta({ title: 'Các đơn vị trong sổ' }),
  })
  .meta({ title: 'Tệp ánh xạ' })

export type BookMap = z.output<typeof mapSchema>
export type MapPart = Omit<BookMap, 'don_vi' | 'nam_truoc' | 'khong_phat_sinh'>
export type RowBlock = z.output<typeof byRow>
export type ColumnBlock = z.output<typeof byColumn>
export type ListBlock = z.output<typeof list>
export type MapUnit = z.output<typeof unit>
export type RowLabel = z.output<typeof label>
export type ColumnName = z.output<ReturnType<typeof column>>
