/** Figures of the charts page: newly instituted cases by group of offences over two years, and results of the indicators. */
import type { DerivedYear } from '../year/derive.ts'
import { type State, states } from '../indicators/evaluate.ts'
import { stateWords } from '../indicators/wording.ts'
import { lookup } from '../base/lookup.ts'
import { crimeGroups } from '../schema/danh-sach.ts'

/** As the template helper `bieu_do` takes it: labels along the axis and one or more rows of numbers. */
interface ChartData {
  readonly nhan: readonly string[]
  readonly chuoi: readonly { readonly ten: string; readonly so: readonly number[] }[]
}

/** The charts that there are figures for. */
export interface Charts {
  readonly khoi_to_moi?: ChartData
  readonly chi_tieu?: ChartData
}

/** Short names: the full titles of the groups do not fit below the columns. */
const groupNames: Readonly<Record<(typeof crimeGroups)[number], string>> = {
  an_ninh: 'An ninh quốc gia',
  trat_tu_xa_hoi: 'Trật tự xã hội',
  kinh_te: 'Kinh tế, sở hữu, môi trường',
  ma_tuy: 'Ma túy',
  tham_nhung_chuc_vu: 'Tham nhũng, chức vụ',
  tu_phap: 'Hoạt động tư pháp',
}

/**
 * A chart is left out when one of its numbers is not known: a gap would be read as nothing. `indicators` only where
 * enough of them are judged.
 */
export function chartsOf(
  year: DerivedYear,
  lastYear: DerivedYear | undefined,
  indicators: { readonly hang: readonly { readonly danh_gia: string }[] } | undefined,
): Charts {
  const [now, before] = [casesByGroup(year), lastYear && casesByGroup(lastYear)]
  const rows = now
    ? [...(before ? [{ ten: `Năm ${lastYear?.nam}`, so: before }] : []), { ten: `Năm ${year.nam}`, so: now }]
    : []
  return {
    ...(now && { khoi_to_moi: { nhan: crimeGroups.map((group) => groupNames[group]), chuoi: rows } }),
    ...(indicators && { chi_tieu: results(indicators.hang) }),
  }
}

function casesByGroup(year: DerivedYear): readonly number[] | undefined {
  const counts = crimeGroups.map((group) => lookup(year, `toi_pham.khoi_to_moi.${group}.vu`))
  return counts.every((count) => typeof count === 'number') ? counts : undefined
}

const unjudged: readonly State[] = ['khong_phat_sinh', 'chua_co']

function results(rows: readonly { readonly danh_gia: string }[]): ChartData {
  const count = (state: State) => rows.filter(({ danh_gia }) => danh_gia === state).length
  // What there is nothing of is a column only among the judgements.
  const shown = states.filter((state) => !unjudged.includes(state) || count(state) > 0)
  return { nhan: shown.map((state) => stateWords[state]), chuoi: [{ ten: 'Số chỉ tiêu', so: shown.map(count) }] }
}
