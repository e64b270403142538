/** The schema of one unit's year: every field of work in the order of the report. The single catalogue of figures. */
import * as z from 'zod'
import { ket_qua_chi_tieu, nam_truoc_dieu_chinh, so_chung, ty_le_rieng } from './biet-mot-phan.ts'
import { boi_thuong, don, khieu_nai_to_cao, kiem_sat_khieu_to, tiep_cong_dan, tuong_tro_tu_phap } from './don.ts'
import { dac_diem, danh_gia, de_xuat, phuong_huong } from './danh-gia.ts'
import {
  bien_phap_xlhc,
  dan_su,
  hanh_chinh,
  hon_nhan_gia_dinh,
  kinh_doanh_thuong_mai,
  lao_dong,
  pha_san,
  phuc_tham_dan_su,
  phuc_tham_hanh_chinh,
  phuc_tham_khac,
} from './dan-su.ts'
import { danh_sach } from './danh-sach.ts'
import { dieu_tra } from './dieu-tra.ts'
import { byZod, orElse, record, titled, type Value } from './field.ts'
import { count, group } from './figure.ts'
import { bpnc, kiem_sat_giam_giu, tam_giam, tam_giu } from './giam-giu.ts'
import { indicatorValue } from './indicator-value.ts'
import { bat_buoc_chua_benh, cam_di_khoi_noi_cu_tru, dan_su_cong_ich } from './linh-vuc-moi.ts'
import { ke_hoach } from './ke-hoach.ts'
import { nguoi_chua_thanh_nien } from './nguoi-chua-thanh-nien.ts'
import { protests, recommendations } from './measures.ts'
import { can_bo, cong_tac_khac, dao_tao, nghiep_vu, phien_toa_rkn, so_hoa, thi_dua, tuyen_truyen } from './nganh.ts'
import { so_lieu_khac } from './so-lieu-khac.ts'
import { mark } from './text.ts'
import { thi_hanh_an_dan_su, thi_hanh_an_hanh_chinh } from './thi-hanh-an-dan-su.ts'
import { thi_hanh_an_hinh_su } from './thi-hanh-an-hinh-su.ts'
import { tin_bao } from './tin-bao.ts'
import { tai_nan, toi_pham, vi_pham_phap_luat } from './toi-pham.ts'
import { truy_to } from './truy-to.ts'
import * as unit from './unit.ts'
import { xet_xu_phuc_tham, xet_xu_so_tham, gdt_tt } from './xet-xu.ts'

/** Cases of civil, commercial, labour and administrative law, and bankruptcies. */
export const civilFields = ['dan_su', 'hon_nhan_gia_dinh', 'kinh_doanh_thuong_mai', 'lao_dong', 'hanh_chinh', 'pha_san']

/** Fields of work that issue both recommendations and protests: the totals of the year are the sums over them (KK1, KK2). */
const issuing = [
  'tin_bao',
  'xet_xu_so_tham',
  'xet_xu_phuc_tham',
  'kiem_sat_giam_giu',
  ...civilFields,
  'bien_phap_xlhc',
  'thi_hanh_an_dan_su',
]

/** Fields in which violations are asked to be mended. */
const requesting = [
  'tin_bao',
  'dieu_tra',
  'xet_xu_so_tham',
  'kiem_sat_giam_giu',
  ...civilFields,
  'thi_hanh_an_dan_su',
  'kiem_sat_khieu_to',
]

/** Fields that most units never report on: left out, they have issued nothing. */
const occasional: ReadonlySet<string> = new Set(['nguoi_chua_thanh_nien'])

const acrossFields = (total: string, fields: readonly string[], keys: readonly string[]) =>
  keys.map(
    (key) =>
      [
        'K11',
        `${total}.${key} = ${fields.map((work) => `${work}.${total}.${key}${occasional.has(work) ? '?' : '~'}`).join(' + ')}`,
      ] as const,
  )

const ownFigures = byZod(() => z.record(z.string().regex(/^[A-Z]\d{1,3}[a-z]?$/), indicatorValue.zod()))

const shape = {
  nam: titled(unit.yearOfWork, 'Năm báo cáo'),
  ky: unit.ky,
  don_vi: unit.don_vi,
  don_vi_truoc_sap_xep: unit.don_vi_truoc_sap_xep,
  nam_truoc: unit.nam_truoc,
  du_thao: unit.du_thao,
  van_ban: unit.van_ban,
  nguoi_ky: unit.nguoi_ky,
  hien_thi: unit.hien_thi,
  tieu_de: unit.tieu_de,
  bo_chi_tieu: mark(
    'Bộ chỉ tiêu áp dụng',
    'huyen-2020, khu-vuc-2026 … hoặc tệp của đơn vị; bỏ trống thì văn bản không in kết quả so với chỉ tiêu',
  ),
  chi_tieu: titled(
    orElse(ownFigures, () => ({})) as typeof ownFigures,
    'Số liệu riêng của chỉ tiêu',
    'A04: 3/3 (tử/mẫu) hoặc một số',
  ),
  bo_qua: unit.bo_qua,
  nam_truoc_dieu_chinh,
  so_chung,
  so_lieu_khac,
  ty_le_rieng,
  ket_qua_chi_tieu,
  dac_diem,
  toi_pham,
  tai_nan,
  vi_pham_phap_luat,
  tin_bao,
  bpnc,
  dieu_tra,
  truy_to,
  nguoi_chua_thanh_nien,
  xet_xu_so_tham,
  xet_xu_phuc_tham,
  gdt_tt,
  phien_toa_rkn,
  tam_giu,
  tam_giam,
  kiem_sat_giam_giu,
  cam_di_khoi_noi_cu_tru,
  thi_hanh_an_hinh_su,
  bat_buoc_chua_benh,
  dan_su,
  hon_nhan_gia_dinh,
  kinh_doanh_thuong_mai,
  lao_dong,
  hanh_chinh,
  pha_san,
  dan_su_cong_ich,
  phuc_tham_dan_su,
  phuc_tham_khac,
  phuc_tham_hanh_chinh,
  bien_phap_xlhc,
  thi_hanh_an_dan_su,
  thi_hanh_an_hanh_chinh,
  tiep_cong_dan,
  don,
  khieu_nai_to_cao,
  kiem_sat_khieu_to,
  boi_thuong,
  tuong_tro_tu_phap,
  kien_nghi: recommendations('toàn đơn vị'),
  khang_nghi: protests('toàn đơn vị'),
  yeu_cau: group(
    'Yêu cầu',
    {
      khac_phuc: count('Yêu cầu khắc phục vi phạm', 'văn bản'),
      tong: count('Tổng số yêu cầu đã ban hành', 'văn bản'),
      thuc_hien: count('Yêu cầu được thực hiện', 'văn bản'),
    },
    { limits: ['thuc_hien <= tong', 'khac_phuc <= tong'] },
  ),
  can_bo,
  dao_tao,
  so_hoa,
  tuyen_truyen,
  nghiep_vu,
  thi_dua,
  cong_tac_khac,
  danh_gia,
  phuong_huong,
  de_xuat,
  danh_sach,
  ke_hoach,
}

export const unitYear = titled(record(shape), 'Số liệu năm của một đơn vị Viện kiểm sát nhân dân')

/** One year of one unit as it was read: every figure that was typed, lists and texts; nothing is worked out yet. */
export type UnitYear = Value<typeof unitYear>

let schema: z.ZodType<UnitYear> | undefined

/** The schema as zod has it. */
export const unitYearSchema = (): z.ZodType<UnitYear> => (schema ??= unitYear.zod())

/** The root as a group: what ties fields of work together. */
export const root = {
  title: 'Số liệu năm',
  shape,
  rules: {
    balances: [
      ...acrossFields(
        'kien_nghi',
        [...issuing, 'dieu_tra', 'nguoi_chua_thanh_nien', 'kiem_sat_khieu_to'],
        ['khac_phuc', 'phong_ngua', 'tong', 'chap_nhan', 'khong_chap_nhan', 'chua_tra_loi'],
      ),
      ['K11', `yeu_cau.khac_phuc = ${requesting.map((work) => `${work}.yeu_cau_khac_phuc~`).join(' + ')}`] as const,
      ...acrossFields('khang_nghi', issuing, [
        'ngang_cap',
        'tren_cap',
        'tong',
        'bao_ve',
        'rut',
        'da_xet_xu',
        'chap_nhan',
        'chap_nhan_mot_phan',
        'khong_chap_nhan',
        'chua_xet_xu',
      ]),
    ],
    limits: [
      'thi_dua.cstd_co_so <= can_bo.thuc_co',
      'thi_dua.ldtt <= can_bo.thuc_co',
      'truy_to.rut_gon <= truy_to.tong.vu',
    ],
  },
} as const
