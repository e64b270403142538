/** The schema of `tongket.yaml`: what is common to the units of a province in one run. */
import * as z from 'zod'
import { byZod, maybe, orElse, record, titled, type Value } from '../schema/field.ts'
import { choice, date, list, mark, requiredText, textField, texts, words } from '../schema/text.ts'
import { ky, levels, nguoi_ky, unitCodeField, yearOfWork } from '../schema/unit.ts'

const codeOf = (title: string) =>
  titled(unitCodeField, title, 'Chữ thường không dấu, chữ số, gạch nối; dùng đặt tên tệp')

const signatory = (title: string) => titled(maybe(nguoi_ky), title)

const provinceInFull = record({
  ten: requiredText('Tỉnh, thành phố', 'tỉnh Trà Vinh; Thành phố Hồ Chí Minh'),
  ma: byZod(() => codeOf('Mã của Viện kiểm sát cấp tỉnh').zod().optional()),
  dia_danh: textField('Địa danh ghi trên văn bản của tỉnh', 'Trà Vinh'),
  nguoi_ky: signatory('Người ký văn bản của tỉnh'),
})

const province = byZod<Value<typeof provinceInFull>>(() =>
  z
    .union([words(200).zod(), provinceInFull.zod()])
    .transform((value) => (typeof value === 'string' ? { ten: value } : value)),
)

const rosterEntry = record({
  ma: codeOf('Mã đơn vị'),
  ten: requiredText('Tên đơn vị', 'Tên đầy đủ: Viện kiểm sát nhân dân huyện Tiểu Cần'),
  cap: titled(choice(levels), 'Cấp', levels.join(', ')),
  truoc_sap_xep: texts('Các đơn vị trước khi sắp xếp'),
  nguoi_ky: signatory('Người ký của đơn vị'),
  tep: textField('Tệp số liệu của đơn vị', 'Khi tệp nằm ngoài thư mục; tính từ thư mục của tệp thiết lập'),
})

const transfer = record({
  khau: requiredText('Khâu công tác có án chuyển', 'truy_to, dieu_tra, tin_bao …'),
  tu: requiredText('Đơn vị chuyển đi (mã)'),
  den: requiredText('Đơn vị nhận (mã)'),
  muc: texts('Các mục khác cũng đếm vụ, việc ấy ở cả hai nơi'),
  so: titled(
    byZod(() => z.union([z.number(), z.string()])),
    'Số chuyển',
    '1/2 (vụ/bị can) hoặc một số',
  ),
})

const path = (title: string, description: string) => titled(maybe(words(500)), title, description)

const days = record({ bao_cao: date('Ngày ban hành báo cáo'), ke_hoach: date('Ngày ban hành kế hoạch') })

const settings = record({
  tinh: titled(province, 'Tỉnh'),
  nam: titled(yearOfWork, 'Năm báo cáo'),
  ky: maybe(ky),
  don_vi: list('Danh sách đơn vị', rosterEntry),
  ket_qua: path('Thư mục kết quả', 'Tính từ thư mục của tệp thiết lập; bỏ trống: ket-qua'),
  ten_tep: path('Cách đặt tên văn bản', "'{ma}/{ma}-{nam}-{loai}.docx'"),
  mau: path('Mẫu riêng', 'Tệp .docx, .hbs hoặc thư mục mẫu'),
  bo_chi_tieu: mark('Bộ chỉ tiêu của các đơn vị không nêu riêng'),
  ngay_ban_hanh: titled(
    orElse(days, (): Value<typeof days> => ({})),
    'Ngày ban hành',
  ),
  nguoi_ky: signatory('Người ký của các đơn vị không nêu riêng'),
  chuyen_noi_bo: list('Án chuyển giữa các đơn vị trong tỉnh', transfer),
  chuyen_noi_bo_nam_truoc: titled(
    maybe(byZod(() => z.array(transfer.zod()))),
    'Án chuyển giữa các đơn vị trong tỉnh năm trước',
    'Không có thì ghi []',
  ),
})

export const settingsSchema = titled(settings, 'Thiết lập của lần chạy').zod()

/** A `tongket.yaml` that has been read. */
export type Settings = Value<typeof settings>
/** A unit of the province as the settings name it. */
export type RosterEntry = Value<typeof rosterEntry>
/** A case handed over between two units of the province. */
export type Transfer = Value<typeof transfer>
