/** The form of an indicator set's file. What its texts mean (formulas, thresholds) is read afterwards. */
import * as z from 'zod'
import { levels } from '../schema/unit.ts'
import { type Certainty, certainties } from './set.ts'

const words = (title: string) => z.string().trim().min(1).max(1_000).nullish().meta({ title })
const formula = (title: string) => z.union([z.string(), z.number()]).nullish().meta({ title })

const threshold = z.union([z.string(), z.number()]).nullish().meta({ title: 'Ngưỡng' })

/** What is measured and against what. */
const measure = {
  phep: z.string().nullish().meta({ title: 'Phép so sánh' }),
  nguong: threshold,
  tu: formula('Tử số (hoặc số đếm)'),
  mau: formula('Mẫu số'),
  don_vi: words('Đơn vị tính'),
  nguong_in: words('Ngưỡng viết bằng lời'),
}

const part = z.strictObject({ ten: words('Tên phần'), so_lieu_rieng: z.boolean().nullish(), ...measure })
const branch = z.strictObject({ khi: formula('Điều kiện'), khi_in: words('Điều kiện viết bằng lời'), ...measure })

const code = z
  .string()
  .regex(/^[A-Z]\d{1,3}[a-z]?$/)
  .meta({ title: 'Mã chỉ tiêu', description: 'một chữ hoa rồi đến 1–3 chữ số: A02, H101' })

const row = z.strictObject({
  ma: code,
  ten: words('Tên chỉ tiêu'),
  khau: words('Khâu công tác'),
  ...measure,
  nguong: z
    .union([z.string(), z.number(), z.array(branch).max(10)])
    .nullish()
    .meta({ title: 'Ngưỡng' }),
  mot_trong: z.array(part).max(5).nullish().meta({ title: 'Một trong các mức' }),
  ca_hai: z.array(part).max(5).nullish().meta({ title: 'Đồng thời các mức' }),
  phat_sinh: formula('Điều kiện có phát sinh'),
  so_lieu_rieng: z.boolean().nullish().meta({ title: 'Số liệu nhập riêng' }),
  nguon: words('Nguồn của ngưỡng'),
  can_cu: words('Văn bản giao ngưỡng, đã đối chiếu; được in làm căn cứ'),
  do_tin_cay: z
    .enum(Object.keys(certainties) as [Certainty, ...Certainty[]])
    .nullish()
    .meta({ title: 'Độ tin cậy' }),
  ghi_chu: words('Ghi chú'),
  bo: z.boolean().nullish().meta({ title: 'Bỏ chỉ tiêu này của bộ gốc' }),
})

const year = z.int().min(2000).max(2100).nullish()

export const setSchema = z
  .strictObject({
    ten: z.string().trim().min(1).max(500).meta({ title: 'Tên bộ chỉ tiêu' }),
    nguon: words('Nguồn của bộ chỉ tiêu'),
    can_cu: words('Văn bản giao chỉ tiêu, đã đối chiếu; được in làm căn cứ'),
    do_tin_cay: row.shape.do_tin_cay,
    ke_thua: words('Bộ chỉ tiêu gốc'),
    ap_dung: z
      .strictObject({
        cap: z
          .union([z.enum(levels), z.array(z.enum(levels)).min(1)])
          .nullish()
          .meta({ title: 'Cấp áp dụng' }),
        tu_nam: year.meta({ title: 'Áp dụng từ năm' }),
        den_nam: year.meta({ title: 'Áp dụng đến năm' }),
      })
      .nullish()
      .meta({ title: 'Phạm vi áp dụng' }),
    duoi_nguong: z
      .enum(['vuot', 'dat'])
      .nullish()
      .meta({ title: 'Kết quả thấp hơn mức "không quá" được xếp là vượt hay đạt' }),
    ten_khau: z
      .record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.string().trim().min(1).max(300))
      .nullish()
      .meta({ title: 'Tên khâu công tác' }),
    chi_tieu: z.array(row).max(500).nullish().meta({ title: 'Danh sách chỉ tiêu' }),
  })
  .meta({ title: 'Bộ chỉ tiêu' })

export type RawSet = z.output<typeof setSchema>
export type RawRow = z.output<typeof row>
export type RawMeasure = Partial<
  Pick<z.output<typeof part>, 'ten' | 'so_lieu_rieng' | 'phep' | 'nguong' | 'tu' | 'mau' | 'don_vi' | 'nguong_in'>
>
export type RawBranch = z.output<typeof branch>
