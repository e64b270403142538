/** The schema of `tongket.yaml`: what is common to the units of a province in one run. */
import * as z from 'zod'
import { date, list, mark, requiredText, textField, texts } from '../schema/text.ts'
import { ky, levels, nguoi_ky } from '../schema/unit.ts'
import { unitCode } from '../base/unit-code.ts'

const codeOf = (title: string) =>
  z.string().regex(unitCode).meta({ title, description: 'Chữ thường không dấu, chữ số, gạch nối; dùng đặt tên tệp' })

const signatory = nguoi_ky.nullish().transform((value) => value ?? undefined)

const province = z
  .union([
    z.string().trim().min(1).max(200),
    z.strictObject({
      ten: requiredText('Tỉnh, thành phố', 'tỉnh Trà Vinh; Thành phố Hồ Chí Minh'),
      ma: codeOf('Mã của Viện kiểm sát cấp tỉnh').optional(),
      dia_danh: textField('Địa danh ghi trên văn bản của tỉnh', 'Trà Vinh'),
      nguoi_ky: signatory.meta({ title: 'Người ký văn bản của tỉnh' }),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { ten: value } : value))
  .meta({ title: 'Tỉnh' })

const rosterEntry = z.strictObject({
  ma: codeOf('Mã đơn vị'),
  ten: requiredText('Tên đơn vị', 'Tên đầy đủ: Viện kiểm sát nhân dân huyện Tiểu Cần'),
  cap: z.enum(levels).meta({ title: 'Cấp', description: levels.join(', ') }),
  truoc_sap_xep: texts('Các đơn vị trước khi sắp xếp'),
  nguoi_ky: signatory.meta({ title: 'Người ký của đơn vị' }),
  tep: textField('Tệp số liệu của đơn vị', 'Khi tệp nằm ngoài thư mục; tính từ thư mục của tệp thiết lập'),
})

const transfer = z.strictObject({
  khau: requiredText('Khâu công tác có án chuyển', 'truy_to, dieu_tra, tin_bao …'),
  tu: requiredText('Đơn vị chuyển đi (mã)'),
  den: requiredText('Đơn vị nhận (mã)'),
  muc: texts('Các mục khác cũng đếm vụ, việc ấy ở cả hai nơi'),
  so: z.union([z.number(), z.string()]).meta({ title: 'Số chuyển', description: '1/2 (vụ/bị can) hoặc một số' }),
})

const name = z.string().trim().min(1).max(500)
const path = (title: string, description: string) =>
  name
    .nullish()
    .transform((value) => value ?? undefined)
    .meta({ title, description })

export const settingsSchema = z
  .strictObject({
    tinh: province,
    nam: z.int().min(2000).max(2100).meta({ title: 'Năm báo cáo' }),
    ky: ky.nullish().transform((value) => value ?? undefined),
    don_vi: list('Danh sách đơn vị', rosterEntry),
    ket_qua: path('Thư mục kết quả', 'Tính từ thư mục của tệp thiết lập; bỏ trống: ket-qua'),
    ten_tep: path('Cách đặt tên văn bản', "'{ma}/{ma}-{nam}-{loai}.docx'"),
    mau: path('Mẫu riêng', 'Tệp .docx, .hbs hoặc thư mục mẫu'),
    bo_chi_tieu: mark('Bộ chỉ tiêu của các đơn vị không nêu riêng'),
    ngay_ban_hanh: z
      .strictObject({ bao_cao: date('Ngày ban hành báo cáo'), ke_hoach: date('Ngày ban hành kế hoạch') })
      .nullish()
      .transform((value) => value ?? {})
      .meta({ title: 'Ngày ban hành' }),
    nguoi_ky: signatory.meta({ title: 'Người ký của các đơn vị không nêu riêng' }),
    chuyen_noi_bo: list('Án chuyển giữa các đơn vị trong tỉnh', transfer),
    chuyen_noi_bo_nam_truoc: z
      .array(transfer)
      .nullish()
      .transform((value) => value ?? undefined)
      .meta({ title: 'Án chuyển giữa các đơn vị trong tỉnh năm trước', description: 'Không có thì ghi []' }),
  })
  .meta({ title: 'Thiết lập của lần chạy' })

export type Settings = z.output<typeof settingsSchema>
export type RosterEntry = z.output<typeof rosterEntry>
export type Transfer = z.output<typeof transfer>
