/**
 * Figures that agree normally, or by definition, across groups, each rule under the code of its message:
 * docs/linh-vuc/can-doi.md §2 to §14 beyond the balances of the schema.
 */
import type { checkCivilMessages } from '../messages/check-civil.ts'
import type { checkCriminalMessages } from '../messages/check-criminal.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { groups, numberAtKey } from '../schema/catalogue.ts'
import { type Equation, parseEquation } from '../schema/rules.ts'
import { civilFields } from '../schema/unit-year.ts'
import type { Check, CheckInput } from './check.ts'
import { placeOf, titleAt } from './operand.ts'

/** Codes whose messages are of this kind; K115 compares two years (stocks.ts). */
type ExpectationCode = Exclude<keyof typeof checkCriminalMessages | keyof typeof checkCivilMessages, 'K115'>

/** A rule for each part of pairs: `{part}` in it stands for the part. */
const each = (parts: readonly string[], rule: string) => parts.map((part) => rule.replaceAll('{part}', part))

/** Cases and matters of a civil field that came to a hearing. */
const heard = (field: string) =>
  `${field}.xet_xu.vu + ${field}.xet_xu.viec? + ${field}.phien_hop.vu? + ${field}.phien_hop.viec? + ${field}.dinh_chi.vu?`

const recommendations = groups.filter(({ path }) => path.at(-1) === 'kien_nghi').map(({ key }) => key)

/** Protests of each field; the unit's totals (at the root) follow from them. */
const protests = groups.filter(({ path }) => path.length > 1 && path.at(-1) === 'khang_nghi').map(({ key }) => key)

/**
 * `a = b + c? - d` and `a <= b + c`, as in the schema. Terms marked `?` count as 0 when missing; otherwise nothing is asked
 * until all are known.
 */
const rules: Readonly<Record<ExpectationCode, readonly string[]>> = {
  // T2
  K101: ['toi_pham.khoi_to_moi.tong.vu <= dieu_tra.moi.vu + dieu_tra.phuc_hoi.vu? + dieu_tra.nhan_chuyen_den.vu?'],
  // TB7
  K102: [
    'tin_bao.tdc_cuoi_ky = tin_bao.tdc_dau_ky + tin_bao.tam_dinh_chi - tin_bao.phuc_hoi? - tin_bao.tdc_da_giai_quyet?',
  ],
  // B19: docs/linh-vuc/chi-tieu.md §4
  K103: ['dieu_tra.dung_han = dieu_tra.tong.vu - dieu_tra.qua_han.vu'],
  K104: ['truy_to.truy_to.vu <= truy_to.dung_thoi_han + truy_to.qua_han.vu'],
  K105: ['bpnc.lay_loi_khai <= bpnc.bat_khan_cap.phe_chuan + bpnc.bat_khan_cap.khong_phe_chuan?'],
  K106: ['bpnc.bat_khan_cap.phe_chuan <= tam_giu.khan_cap'],
  K107: ['bpnc.gia_han_tam_giu.phe_chuan <= tam_giu.tong + tam_giu.tong'],
  K108: [
    'bpnc.khoi_to_bi_can.phe_chuan <= dieu_tra.moi.bi_can + dieu_tra.phuc_hoi.bi_can? + dieu_tra.nhan_chuyen_den.bi_can?',
  ],
  // TT7
  K109: ['truy_to.vks_tra_ho_so', 'truy_to.toa_tra_ho_so'].flatMap((key) =>
    each(['vu', 'bi_can'], `${key}.co_trach_nhiem.{part} <= ${key}.chap_nhan.{part}`),
  ),
  K110: [
    'truy_to.toa_tra_ho_so.tong.vu = xet_xu_so_tham.tra_ho_so.vu',
    'truy_to.toa_tra_ho_so.tong.bi_can = xet_xu_so_tham.tra_ho_so.bi_cao',
  ],
  K111: each(
    ['vu', 'bi_cao'],
    'xet_xu_phuc_tham.co_trach_nhiem.{part} <= xet_xu_phuc_tham.sua_an.{part} + xet_xu_phuc_tham.huy_an.{part}',
  ),
  K112: [
    'xet_xu_so_tham.kiem_sat_bien_ban <= xet_xu_so_tham.xet_xu.vu',
    ...civilFields.map((field) => `${field}.kiem_sat_bien_ban <= ${heard(field)}`),
  ],
  K113: ['thi_hanh_an_hinh_su.rut_ngan <= thi_hanh_an_hinh_su.an_treo.tong + thi_hanh_an_hinh_su.tha_tu.tong?'],
  K114: ['xet_xu_so_tham.trinh_chieu <= so_hoa.trinh_chieu'],
  K116: civilFields.map((field) => `${field}.truc_tuyen <= ${heard(field)}`),
  K117: civilFields.map((field) => `${field}.phai_tham_gia_phien_toa <= ${heard(field)}`),
  // DS3: suspended cases stay in the open balance unless they are shown apart.
  K118: civilFields.flatMap((field) =>
    each(['vu', 'viec'], `${field}.tdc_cuoi_ky.{part} <= ${field}.con_lai.{part} + ${field}.tdc_ngoai_con_lai.{part}?`),
  ),
  // DS4 (r25 <= r12)
  K119: [
    `phien_toa_rkn.dan_su <= ${heard('dan_su')} + ${heard('hon_nhan_gia_dinh')} + phuc_tham_dan_su.xet_xu.vu? + phuc_tham_dan_su.xet_xu.viec?`,
  ],
  // DS5
  K120: [
    'vi_pham_phap_luat.tranh_chap_dan_su = dan_su.moi.vu + dan_su.moi.viec + hon_nhan_gia_dinh.moi.vu + hon_nhan_gia_dinh.moi.viec',
  ],
  K121: ['vi_pham_phap_luat.khieu_kien_hanh_chinh = hanh_chinh.moi.vu'],
  K122: [
    'dan_su.sua_huy_phuc_tham = phuc_tham_dan_su.sua_an.vu + phuc_tham_dan_su.huy_an.vu - hon_nhan_gia_dinh.sua_huy_phuc_tham?',
  ],
  K123: ['xet_xu_so_tham.sua_huy_co_trach_nhiem = xet_xu_phuc_tham.co_trach_nhiem.vu'],
  K124: ['bien_phap_xlhc.tham_gia_phien_hop <= bien_phap_xlhc.giai_quyet'],
  // TH2 (r11 = r7 - r8)
  K125: each(
    ['viec', 'tien'],
    'thi_hanh_an_dan_su.dang.{part} = thi_hanh_an_dan_su.co_dieu_kien.{part} - thi_hanh_an_dan_su.giai_quyet.{part}',
  ),
  K126: each(['viec', 'tien'], 'thi_hanh_an_dan_su.mien_giam.{part} <= thi_hanh_an_dan_su.tong.{part}'),
  // KK3: every recommendation is accepted, refused or not yet answered.
  K127: recommendations.map((key) => `${key}.tong = ${key}.chap_nhan + ${key}.khong_chap_nhan + ${key}.chua_tra_loi`),
  K128: ['tin_bao.yeu_cau_xac_minh <= yeu_cau.tong - dieu_tra.yeu_cau_dieu_tra?'],
  K129: ['can_bo.ksv = can_bo.lanh_dao + can_bo.ksv_so_cap + can_bo.ksv_trung_cap + can_bo.ksv_cao_cap?'],
  K130: ['nghiep_vu.tra_loi_thinh_thi <= nghiep_vu.thinh_thi'],
  // XX9; a province holds such trials on appeal too.
  K131: ['phien_toa_rkn.hinh_su <= xet_xu_so_tham.xet_xu.vu + xet_xu_phuc_tham.xet_xu.vu?'],
  K135: [
    ...each(['vu', 'bi_can'], 'nguoi_chua_thanh_nien.bi_can.moi.{part} <= dieu_tra.moi.{part}'),
    'nguoi_chua_thanh_nien.vks_ap_dung <= nguoi_chua_thanh_nien.thong_bao_xlch - nguoi_chua_thanh_nien.vks_khong_ap_dung?',
    'nguoi_chua_thanh_nien.tach_vu_an <= dieu_tra.tach_an.vu',
    'tin_bao.yeu_cau_phuc_hoi <= tin_bao.tdc_dau_ky + tin_bao.tam_dinh_chi',
    'bpnc.huy_tam_giu <= bpnc.huy_bo',
  ],
  // KK6: a protest is defended where it is heard.
  K140: protests.map((key) => `${key}.bao_ve <= ${key}.da_xet_xu`),
}

/** Of units below the province alone, where appeals are those against their own judgments. */
const belowProvince: ReadonlySet<string> = new Set<ExpectationCode>(['K122', 'K123'])

interface Expectation extends Equation {
  readonly code: ExpectationCode
  /** The total may be less than its terms. */
  readonly atMost: boolean
}

const codes = Object.keys(rules) as readonly ExpectationCode[]

/** The table as read. */
export const expectations: readonly Expectation[] = codes.flatMap((code) =>
  rules[code].map((rule) => ({
    ...parseEquation(rule.replace('<=', '=')),
    code,
    atMost: rule.includes('<='),
  })),
)

/** Compares every figure of the table with what the others make of it. */
export const agreement: Check = (input) => expectations.flatMap((expected) => departures(expected, input))

function departures(
  { code, atMost, total, terms }: Expectation,
  { given, derived }: CheckInput,
): readonly Diagnostic[] {
  if (belowProvince.has(code) && given.don_vi.cap === 'tinh') return []
  // A figure that only follows from others is reported where those stand.
  if (![total, ...terms.map(({ key }) => key)].some((key) => numberAtKey(given, key) !== undefined)) return []
  const actual = numberAtKey(derived, total)
  const known = terms.flatMap(({ key, sign }) => {
    const value = numberAtKey(derived, key)
    return value === undefined ? [] : [{ key, sign, value }]
  })
  const complete = terms.every(({ key, missing }) => missing === 'zero' || known.some((term) => term.key === key))
  if (actual === undefined || !complete || known.length === 0) return []
  const expected = known.reduce((sum, { sign, value }) => sum + sign * value, 0)
  if (atMost ? actual <= expected : actual === expected) return []
  const shown = known.map((term) => ({ ...term, title: titleAt(term.key) }))
  const named = shown.map(({ title, sign, value }) => ({ title, sign, value }))
  return [diagnose(code, { title: titleAt(total), actual, expected, terms: named }, placeOf(total, shown))]
}
