/**
 * Who reports, for which period, and how the papers are headed, numbered, signed and sent.
 * docs/linh-vuc/the-thuc.md §4 to §7.
 */
import * as z from 'zod'
import { unitCode } from '../base/file-name.ts'
import { headingKeys, headingsOf } from './headings.ts'
import { byZod, field, type SchemaField, maybe, orElse, record, titled, unsound, type Value } from './field.ts'
import { choice, date, flag, items, list, mark, requiredDate, requiredText, textField, texts, words } from './text.ts'

export const levels = ['huyen', 'khu_vuc', 'tinh'] as const
/** District (until 30/6/2025), region (from 01/7/2025), province. */
export type Level = (typeof levels)[number]

/** The year that papers report on. */
export const yearOfWork = field<number>(
  (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100 ? value : unsound),
  () => z.int().min(2000).max(2100),
)

/** The code of a unit, by which its files are named. */
export const unitCodeField = field<string>(
  (value) => (typeof value === 'string' && unitCode.test(value) ? value : unsound),
  () => z.string().regex(unitCode),
)

export const don_vi = titled(
  record({
    ma: titled(unitCodeField, 'Mã đơn vị', 'Chữ thường không dấu, chữ số, gạch nối; dùng đặt tên tệp', ['tieu-can']),
    ten: requiredText('Tên đơn vị', 'Tên đầy đủ: Viện kiểm sát nhân dân huyện Tiểu Cần'),
    ten_ngan: textField('Tên gọi tắt', 'VKSND huyện Tiểu Cần; bỏ trống thì chương trình tự rút gọn'),
    cap: titled(choice(levels), 'Cấp', 'huyen (đến 30/6/2025), khu_vuc (từ 01/7/2025) hoặc tinh'),
    tinh: requiredText('Tỉnh, thành phố', 'tỉnh Trà Vinh; Thành phố Hồ Chí Minh'),
    co_quan_chu_quan: textField(
      'Cơ quan chủ quản',
      'Bỏ trống: Viện kiểm sát nhân dân tỉnh (cấp tỉnh: Viện kiểm sát nhân dân tối cao)',
    ),
    dia_danh: requiredText('Địa danh ghi trên văn bản', 'Tiểu Cần'),
    ky_hieu_co_quan: textField('Ký hiệu cơ quan trong số văn bản', 'Bỏ trống: VKS; Viện kiểm sát khu vực 5: VKSKV5'),
  }),
  'Đơn vị',
)

export const don_vi_truoc_sap_xep = list(
  'Các đơn vị trước khi sắp xếp',
  record({ ten: requiredText('Tên đơn vị trước sắp xếp'), ghi_chu: textField('Ghi chú') }),
)

export const ky = titled(
  record({ tu_ngay: requiredDate('Kỳ báo cáo: từ ngày'), den_ngay: requiredDate('Kỳ báo cáo: đến ngày') }),
  'Kỳ báo cáo',
)

const signatoryPosts = ['vien_truong', 'quyen_vien_truong', 'pho_vien_truong', 'chanh_van_phong'] as const

export const nguoi_ky = titled(
  record({
    chuc_vu: titled(
      choice(signatoryPosts),
      'Chức vụ người ký',
      'vien_truong; quyen_vien_truong; pho_vien_truong (ký thay: KT. VIỆN TRƯỞNG); chanh_van_phong (TL. VIỆN TRƯỞNG)',
    ),
    ho_ten: requiredText('Họ tên người ký'),
  }),
  'Người ký',
)

/** What a unit says of one of its papers; what is left out has defaults (context/papers.ts). */
export interface GivenPaper {
  readonly so?: string | undefined
  readonly ngay?: string | undefined
  readonly ky_hieu?: string | undefined
  readonly trich_yeu?: string | undefined
  readonly kinh_gui?: readonly string[] | undefined
  /** Of the report alone. */
  readonly can_cu?: readonly string[]
  readonly noi_nhan: readonly string[]
  readonly nguoi_ky?: Value<typeof nguoi_ky> | undefined
}

const shapeOf = (name: string) => ({
  so: mark(`Số ${name}`),
  ngay: date(`Ngày ban hành ${name}`),
  ky_hieu: textField(`Ký hiệu ${name}`, 'Bỏ trống thì theo loại văn bản: BC-VKS, KH-VKS'),
  trich_yeu: textField(`Trích yếu ${name}`),
  kinh_gui: titled(
    maybe(items(words(500), 20)),
    `Kính gửi (${name})`,
    'Bỏ trống: theo mặc định; [] nếu văn bản không ghi Kính gửi',
  ),
  noi_nhan: texts(`Nơi nhận (${name})`),
  nguoi_ky: titled(maybe(nguoi_ky), `Người ký ${name}, nếu khác`),
})

/** What is left out is read as if it were there with every field left empty. */
function emptyUnless<T>(one: SchemaField<T>, title: string): SchemaField<T> {
  return titled(
    orElse(one, () => one.read({}) as T),
    title,
  )
}

/** A plan's basis stands under `ke_hoach`, beside all else that is said of it. */
export const van_ban = emptyUnless<Readonly<Record<'bao_cao' | 'ke_hoach', GivenPaper>>>(
  record({
    bao_cao: emptyUnless(record({ ...shapeOf('báo cáo'), can_cu: texts('Căn cứ (báo cáo)') }), 'Thể thức báo cáo'),
    ke_hoach: emptyUnless(record(shapeOf('kế hoạch')), 'Thể thức kế hoạch'),
  }),
  'Thể thức văn bản',
)

const decimals = field<1 | 2>(
  (value) => (value === 1 || value === 2 ? value : unsound),
  () => z.literal([1, 2]),
)

export const hien_thi = emptyUnless(
  record({
    dem_hai_chu_so: flag('Thêm số 0 trước số từ 1 đến 9 trong lời văn', true),
    so_le: titled(
      orElse(decimals, () => 1 as const),
      'Số chữ số thập phân của tỷ lệ (1 hoặc 2)',
    ),
  }),
  'Cách in số',
)

const headings = headingsOf(2026, {})

/** Headings an office words in its own way; those left out follow the year (headings.ts). */
export const tieu_de = titled(
  orElse(
    record(Object.fromEntries(headingKeys.map((key) => [key, textField(`Tiêu đề mục “${headings[key]}”`)]))),
    (): Readonly<Record<string, string | undefined>> => ({}),
  ),
  'Tiêu đề các mục (nếu khác mặc định)',
)

export const bo_qua = list(
  'Cảnh báo được bỏ qua có lý do',
  record({ ma: requiredText('Mã cảnh báo', 'K07'), ly_do: requiredText('Lý do bỏ qua') }),
)

/** Lists without a file would pass for no year before, and nobody would be told that nothing is compared. */
const lastYearFiles = () => {
  const files = z.array(z.string().min(1)).max(50)
  return z
    .strictObject({ gop: files.optional(), noi_tiep: files.optional() })
    .refine(({ gop, noi_tiep }) => [gop, noi_tiep].flat().some((name) => name !== undefined), {
      params: {
        code: 'S14',
        args: { remedy: 'ghi tên tệp số liệu năm trước; không có thì bỏ cả mục "nam_truoc"' },
      },
    })
}

type LastYearFiles = Readonly<Record<'gop' | 'noi_tiep', readonly string[]>>

/** Last year's figures: a file, or several side by side (merged units) and one after another: docs/linh-vuc/to-chuc.md §4. */
const oneFile = (name: string): LastYearFiles => ({ gop: [name], noi_tiep: [] })

const someFiles = byZod<LastYearFiles>(() =>
  z
    .union([z.string().min(1), lastYearFiles()])
    .transform((value) =>
      typeof value === 'string' ? oneFile(value) : { gop: value.gop ?? [], noi_tiep: value.noi_tiep ?? [] },
    ),
)

export const nam_truoc = titled(
  maybe(
    field(
      (value) => (typeof value === 'string' && value !== '' ? oneFile(value) : someFiles.read(value)),
      someFiles.zod,
    ),
  ),
  'Số liệu năm trước',
  'Tên tệp YAML năm trước, hoặc { gop: [...], noi_tiep: [...] }',
)

export const du_thao = flag('Bản dự thảo (in chữ DỰ THẢO)')
