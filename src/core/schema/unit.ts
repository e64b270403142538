/**
 * Who reports, for which period, and how the papers are headed, numbered, signed and sent.
 * docs/linh-vuc/the-thuc.md §4 to §7.
 */
import * as z from 'zod'
import { unitCode } from '../base/unit-code.ts'
import { headingKeys, headingsOf } from './headings.ts'
import { date, flag, list, mark, requiredDate, requiredText, textField, texts } from './text.ts'

export const levels = ['huyen', 'khu_vuc', 'tinh'] as const
export type Level = (typeof levels)[number]

export const don_vi = z
  .strictObject({
    ma: z
      .string()
      .regex(unitCode)
      .meta({
        title: 'Mã đơn vị',
        description: 'Chữ thường không dấu, chữ số, gạch nối; dùng đặt tên tệp',
        examples: ['tieu-can'],
      }),
    ten: requiredText('Tên đơn vị', 'Tên đầy đủ: Viện kiểm sát nhân dân huyện Tiểu Cần'),
    ten_ngan: textField('Tên gọi tắt', 'VKSND huyện Tiểu Cần; bỏ trống thì chương trình tự rút gọn'),
    cap: z.enum(levels).meta({ title: 'Cấp', description: 'huyen (đến 30/6/2025), khu_vuc (từ 01/7/2025) hoặc tinh' }),
    tinh: requiredText('Tỉnh, thành phố', 'tỉnh Trà Vinh; Thành phố Hồ Chí Minh'),
    co_quan_chu_quan: textField(
      'Cơ quan chủ quản',
      'Bỏ trống: Viện kiểm sát nhân dân tỉnh (cấp tỉnh: Viện kiểm sát nhân dân tối cao)',
    ),
    dia_danh: requiredText('Địa danh ghi trên văn bản', 'Tiểu Cần'),
    ky_hieu_co_quan: textField('Ký hiệu cơ quan trong số văn bản', 'Bỏ trống: VKS; Viện kiểm sát khu vực 5: VKSKV5'),
  })
  .meta({ title: 'Đơn vị' })

export const don_vi_truoc_sap_xep = list(
  'Các đơn vị trước khi sắp xếp',
  z.strictObject({ ten: requiredText('Tên đơn vị trước sắp xếp'), ghi_chu: textField('Ghi chú') }),
)

export const ky = z
  .strictObject({ tu_ngay: requiredDate('Kỳ báo cáo: từ ngày'), den_ngay: requiredDate('Kỳ báo cáo: đến ngày') })
  .meta({ title: 'Kỳ báo cáo' })

const signatoryPosts = ['vien_truong', 'quyen_vien_truong', 'pho_vien_truong', 'chanh_van_phong'] as const

export const nguoi_ky = z
  .strictObject({
    chuc_vu: z.enum(signatoryPosts).meta({
      title: 'Chức vụ người ký',
      description:
        'vien_truong; quyen_vien_truong; pho_vien_truong (ký thay: KT. VIỆN TRƯỞNG); chanh_van_phong (TL. VIỆN TRƯỞNG)',
    }),
    ho_ten: requiredText('Họ tên người ký'),
  })
  .meta({ title: 'Người ký' })

export interface GivenPaper {
  readonly so?: string | undefined
  readonly ngay?: string | undefined
  readonly ky_hieu?: string | undefined
  readonly trich_yeu?: string | undefined
  readonly kinh_gui?: readonly string[] | undefined
  /** Of the report alone. */
  readonly can_cu?: readonly string[]
  readonly noi_nhan: readonly string[]
  readonly nguoi_ky?: z.output<typeof nguoi_ky> | undefined
}

const shapeOf = (name: string) =>
  z.strictObject({
    so: mark(`Số ${name}`),
    ngay: date(`Ngày ban hành ${name}`),
    ky_hieu: textField(`Ký hiệu ${name}`, 'Bỏ trống thì theo loại văn bản: BC-VKS, KH-VKS'),
    trich_yeu: textField(`Trích yếu ${name}`),
    kinh_gui: z
      .array(z.string().trim().min(1).max(500))
      .max(20)
      .nullish()
      .transform((value) => value ?? undefined)
      .meta({
        title: `Kính gửi (${name})`,
        description: 'Bỏ trống: theo mặc định; [] nếu văn bản không ghi Kính gửi',
      }),
    noi_nhan: texts(`Nơi nhận (${name})`),
    nguoi_ky: nguoi_ky
      .nullish()
      .transform((value) => value ?? undefined)
      .meta({ title: `Người ký ${name}, nếu khác` }),
  })

/** A plan's basis stands under `ke_hoach`, beside all else that is said of it. */
const shapes = {
  bao_cao: shapeOf('báo cáo').extend({ can_cu: texts('Căn cứ (báo cáo)') }),
  ke_hoach: shapeOf('kế hoạch'),
}

/** A paper of which nothing is given is one whose every field is left empty. */
const paper = <T extends z.ZodType<GivenPaper>>(shape: T, name: string) =>
  shape
    .nullish()
    .transform((value): GivenPaper => value ?? shape.parse({}))
    .meta({ title: `Thể thức ${name}` })

const noPapers = (): Record<keyof typeof shapes, GivenPaper> => ({
  bao_cao: shapes.bao_cao.parse({}),
  ke_hoach: shapes.ke_hoach.parse({}),
})

export const van_ban = z
  .strictObject({ bao_cao: paper(shapes.bao_cao, 'báo cáo'), ke_hoach: paper(shapes.ke_hoach, 'kế hoạch') })
  .nullish()
  .transform((value) => value ?? noPapers())
  .meta({ title: 'Thể thức văn bản' })

export const hien_thi = z
  .strictObject({
    dem_hai_chu_so: z
      .boolean()
      .nullish()
      .transform((v) => v ?? true)
      .meta({ title: 'Thêm số 0 trước số từ 1 đến 9 trong lời văn' }),
    so_le: z
      .literal([1, 2])
      .nullish()
      .transform((v) => v ?? 1)
      .meta({ title: 'Số chữ số thập phân của tỷ lệ (1 hoặc 2)' }),
  })
  .nullish()
  .transform((value) => value ?? { dem_hai_chu_so: true, so_le: 1 as const })
  .meta({ title: 'Cách in số' })

const words = headingsOf(2026, {})

/** Headings an office words in its own way; those left out follow the year (headings.ts). */
export const tieu_de = z
  .strictObject(Object.fromEntries(headingKeys.map((key) => [key, textField(`Tiêu đề mục “${words[key]}”`)])))
  .nullish()
  .transform((value): Readonly<Record<string, string | undefined>> => value ?? {})
  .meta({ title: 'Tiêu đề các mục (nếu khác mặc định)' })

export const bo_qua = list(
  'Cảnh báo được bỏ qua có lý do',
  z.strictObject({ ma: requiredText('Mã cảnh báo', 'K07'), ly_do: requiredText('Lý do bỏ qua') }),
)

const files = z.array(z.string().min(1)).max(50)

/** Lists without a file would pass for no year before, and nobody would be told that nothing is compared. */
const lastYearFiles = z
  .strictObject({ gop: files.optional(), noi_tiep: files.optional() })
  .refine(({ gop, noi_tiep }) => [gop, noi_tiep].flat().some((name) => name !== undefined), {
    params: {
      code: 'S14',
      args: { remedy: 'ghi tên tệp số liệu năm trước; không có thì bỏ cả mục "nam_truoc"' },
    },
  })

/** Last year's figures: a file, or several side by side (merged units) and one after another: docs/linh-vuc/to-chuc.md §4. */
export const nam_truoc = z
  .union([z.string().min(1), lastYearFiles])
  .nullish()
  .transform((value) => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'string'
      ? { gop: [value], noi_tiep: [] }
      : { gop: value.gop ?? [], noi_tiep: value.noi_tiep ?? [] }
  })
  .meta({ title: 'Số liệu năm trước', description: 'Tên tệp YAML năm trước, hoặc { gop: [...], noi_tiep: [...] }' })

export const du_thao = flag('Bản dự thảo (in chữ DỰ THẢO)')
