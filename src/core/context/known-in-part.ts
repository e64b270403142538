/** Sums that are not divided and percentages without their numbers (schema/biet-mot-phan.ts), printed after the unit's own words on their field. */
import { titleOfGroup } from '../schema/catalogue.ts'
import { lookup, place, type Tree } from '../base/lookup.ts'
import { compareFigures } from '../format/compare.ts'
import { formatQuantity } from '../format/number.ts'
import { capitalise } from '../format/text.ts'
import { lackingSentence } from '../format/units.ts'
import { isRate } from '../format/value.ts'
import { groupRules } from '../year/balance.ts'
import type { DerivedYear } from '../year/derive.ts'
import type { SharedRow } from '../year/partial.ts'

/** Where the words on a field stand that has no `ket_qua` of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  toi_pham: 'toi_pham.nhan_xet',
  tai_nan: 'tai_nan.nhan_xet',
  vi_pham_phap_luat: 'vi_pham_phap_luat.nhan_xet',
  tam_giu: 'kiem_sat_giam_giu.ket_qua',
  tam_giam: 'kiem_sat_giam_giu.ket_qua',
  tiep_cong_dan: 'kiem_sat_khieu_to.ket_qua',
  don: 'kiem_sat_khieu_to.ket_qua',
  khieu_nai_to_cao: 'kiem_sat_khieu_to.ket_qua',
  can_bo: 'cong_tac_khac.to_chuc_can_bo',
  dao_tao: 'cong_tac_khac.to_chuc_can_bo',
  so_hoa: 'cong_tac_khac.tham_muu_thong_ke',
  tuyen_truyen: 'cong_tac_khac.tham_muu_thong_ke',
  nghiep_vu: 'cong_tac_khac.thanh_tra',
  phien_toa_rkn: 'danh_gia.uu_diem',
  kien_nghi: 'danh_gia.uu_diem',
  khang_nghi: 'danh_gia.uu_diem',
  yeu_cau: 'danh_gia.uu_diem',
  ket_qua_chi_tieu: 'danh_gia.uu_diem',
}

const rateTitles = new Map(groupRules.flatMap(({ rates }) => rates.map(({ key, title }) => [key, title] as const)))

const sentence = (name: string, words: string) => `${capitalise(name)}: ${words}.`

/** "Án dân sự, hôn nhân thụ lý mới: 1.400 vụ, việc (tăng 100 vụ, việc so với cùng kỳ)." */
function sharedSentence({ ten, phan }: SharedRow, display: DerivedYear['hien_thi']): string {
  const amount = phan.map(({ so, don_vi }) => formatQuantity(so, don_vi, display)).join('/')
  const [{ so, truoc, don_vi } = { so: 0, truoc: undefined, don_vi: '' }, second] = phan
  const change = second ? '' : compareFigures(so, truoc, { display, unit: don_vi, percent: false, brackets: true })
  return sentence(ten, [amount, change].filter(Boolean).join(' '))
}

/** A percentage is left out where the numbers give one: that is the exact one (C82). */
function percentSentence({ ty_le, phan_tram, ten }: DerivedYear['ty_le_rieng'][number], year: DerivedYear) {
  const name = ten ?? rateTitles.get(ty_le)
  if (name === undefined || isRate(lookup(year, ty_le))) return ''
  return sentence(name, `${String(phan_tram).replace('.', ',')}%`)
}

/** A field of a province whose figures some units lack; told in the words on its work, if there are any. */
function lackingIn(field: string, units: string, year: DerivedYear): readonly [field: string, text: string] {
  const other = field === 'phien_toa_rkn' ? '' : elsewhere[field]?.split('.')[0]
  if (other === 'danh_gia' || other === 'cong_tac_khac') return ['', '']
  const text = lackingSentence([units], year.hien_thi)
  if (field === 'phien_toa_rkn') return ['xet_xu_so_tham', `${titleOfGroup(field)}: ${text}`]
  return [field, other === undefined || other === field ? text : `${titleOfGroup(field)}: ${text}`]
}

/**
 * The year with a sentence, after the unit's own, for each thing known only in part; the year itself when there is none.
 * A field that has nothing else so gets its section.
 * @param lacking of a province: by field of work, the units without all figures
 */
export function tellKnownInPart(
  year: DerivedYear,
  shared: readonly SharedRow[],
  lacking: Readonly<Record<string, string>> = {},
): DerivedYear {
  const notes = [
    ...Object.entries(lacking).map(([field, units]) => lackingIn(field, units, year)),
    ...shared.map((row) => [row.khau, sharedSentence(row, year.hien_thi)] as const),
    ...year.ty_le_rieng.map((row) => [row.ty_le.split('.')[0] ?? '', percentSentence(row, year)] as const),
  ].filter(([field, text]) => field !== '' && text !== '')
  if (notes.length === 0) return year
  const tree = structuredClone(year) as unknown as Tree
  for (const [field, text] of notes) {
    const path = (elsewhere[field] ?? `${field}.ket_qua`).split('.')
    const own = lookup(tree, path.join('.'))
    place(tree, path, typeof own === 'string' ? `${own}\n${text}` : text)
  }
  return tree as unknown as DerivedYear
}
