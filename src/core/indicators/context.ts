/** The `chi_tieu` object that templates read: every row in words, counted and grouped. */
import { groupBy } from '../base/group-by.ts'
import { printedSource } from './printed-source.ts'
import type { DisplayOptions } from '../format/value.ts'
import { type Rate, toNumber } from '../base/ratio.ts'
import { uncapitalise } from '../format/text.ts'
import { type IndicatorResult, type MeasureResult, type State } from './evaluate.ts'
import { type NearRate, nearRates } from './near.ts'
import { hasEnough } from './applicability.ts'
import { certainties, type Indicator, type IndicatorSet, measuresOf } from './set.ts'
import {
  differenceText,
  figuresText,
  measureThreshold,
  resultText,
  stateWords,
  thresholdText,
  unitCountText,
} from './wording.ts'

/** One indicator as templates print it. */
export interface IndicatorRow {
  readonly ma: string
  readonly ten: string
  readonly khau: string
  readonly khau_ten: string
  /** The field of work as it is named within a sentence: "dân sự, hôn nhân và gia đình". */
  readonly linh_vuc: string
  /** Of the measure in force; of a row with several measures the first one's. */
  readonly phep: string
  readonly nguong: string
  /** Without the unit's own figures, as a plan for another year must state it. */
  readonly nguong_chung: string
  readonly so_lieu: string
  readonly ket_qua: string
  readonly ty_le?: Rate
  readonly gia_tri?: number
  /** What last year's figures give by the same row; "" where they are not known. */
  readonly ket_qua_nam_truoc: string
  readonly danh_gia: State
  readonly danh_gia_in: string
  readonly chenh_lech?: string
  readonly nguon: string
  /** What a paper may name as the basis of the threshold; "" when it was not compared with any document. */
  readonly can_cu: string
  readonly do_tin_cay: string
  readonly ghi_chu?: string
  /** The note, and the source where it is not that of the set, as a paper prints them; "" for none. */
  readonly chu_thich: string
  /** The measures of a row that has several, or none. */
  readonly phan: readonly {
    readonly ten: string
    readonly nguong: string
    readonly so_lieu: string
    readonly ket_qua: string
  }[]
}

interface IndicatorGroup {
  readonly khau: string
  readonly ten: string
  readonly hang: readonly IndicatorRow[]
}

/** The indicators of a unit as templates read them: `chi_tieu`. */
export interface IndicatorContext {
  readonly bo: { readonly ten: string; readonly nguon: string; readonly nguon_in: string; readonly can_cu: string }
  /** Whether the set is the unit's (applicability.ts). If not, no row is judged and none tells a margin. */
  readonly cua_don_vi: boolean
  /** Whether it is, and at least half of the rows that apply are judged: then papers print score, table and chart. */
  readonly du_so_lieu: boolean
  readonly tong: number
  /** Those that arose and could be judged: vuot + dat + khong_dat. */
  readonly phat_sinh: number
  readonly vuot: number
  readonly dat: number
  readonly khong_dat: number
  readonly khong_phat_sinh: number
  readonly chua_co: number
  readonly dat_va_vuot: number
  readonly hang: readonly IndicatorRow[]
  /** By code; the measures of a row that has several stand here as rows of their own too. */
  readonly theo_ma: Readonly<Record<string, IndicatorRow>>
  readonly nhom: readonly IndicatorGroup[]
  readonly ds_vuot: readonly IndicatorRow[]
  /** Those that exceed their target most, against what it asks; a ceiling is kept, not exceeded. */
  readonly vuot_tieu_bieu: readonly IndicatorRow[]
  readonly ds_dat: readonly IndicatorRow[]
  readonly ds_khong_dat: readonly IndicatorRow[]
  readonly ds_khong_phat_sinh: readonly IndicatorRow[]
  readonly ds_chua_co: readonly IndicatorRow[]
  /** Rates that every table and sentence must print as the rows do. */
  readonly sat_nguong: readonly NearRate[]
}

interface IndicatorWords {
  readonly display: DisplayOptions
  /** The same set held against last year's figures. */
  readonly lastYear?: readonly IndicatorResult[]
  /** Headings of the fields of work, as the unit words them. */
  readonly headings: Readonly<Record<string, string>>
}

/**
 * What templates name `chi_tieu`. Texts are final; counts are numbers. `own` as `applicabilityOf` has it: against a set that is
 * not the unit's no row is judged.
 */
export function indicatorContext(
  results: readonly IndicatorResult[],
  set: IndicatorSet,
  words: IndicatorWords,
  own: boolean,
): IndicatorContext {
  const fieldOf = ({ indicator: { khau } }: IndicatorResult): Field => {
    const name = set.ten_khau[khau] ?? words.headings[khau] ?? khau
    return { name, inSentence: fieldInSentence(name) }
  }
  const earlier = new Map((words.lastYear ?? []).map((result) => [result.indicator.ma, result]))
  const printing: Printing = { display: words.display, own, source: set.nguon }
  const hang = results.map((result) => ({
    ...rowOf(result, fieldOf(result), printing),
    ket_qua_nam_truoc: joined(
      (earlier.get(result.indicator.ma)?.parts ?? []).map((part) => resultText(part, words.display)),
    ),
  }))
  const parts = partRows(results, fieldOf, printing)
  const judged = (state: State) => hang.filter((row) => row.danh_gia === state)
  const [ds_vuot, ds_dat, ds_khong_dat] = [judged('vuot'), judged('dat'), judged('khong_dat')]
  const [ds_khong_phat_sinh, ds_chua_co] = [judged('khong_phat_sinh'), judged('chua_co')]
  const [vuot, dat, khong_dat] = [ds_vuot.length, ds_dat.length, ds_khong_dat.length]
  return {
    bo: { ten: set.ten, nguon: set.nguon, nguon_in: printedSource(set.nguon), can_cu: set.can_cu },
    cua_don_vi: own,
    du_so_lieu: own && hasEnough(results.map(({ state }) => state)),
    tong: hang.length,
    phat_sinh: vuot + dat + khong_dat,
    vuot,
    dat,
    khong_dat,
    khong_phat_sinh: ds_khong_phat_sinh.length,
    chua_co: ds_chua_co.length,
    dat_va_vuot: dat + vuot,
    hang,
    theo_ma: Object.fromEntries([...parts, ...hang].map((row) => [row.ma, row])),
    nhom: groupRows(hang),
    ds_vuot,
    vuot_tieu_bieu: strongest(results, ds_vuot),
    ds_dat,
    ds_khong_dat,
    ds_khong_phat_sinh,
    ds_chua_co,
    sat_nguong: own ? nearRates(results, words.display.so_le) : [],
  }
}

/** How many of the strongest rows a report names. */
const named = 3

/** Of the rows that exceed their targets those with the largest margin, as a share of the target; equals in the set's order. */
function strongest(results: readonly IndicatorResult[], rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const margins = new Map(
    // Of a province's count of units that meet a target there is no margin.
    results.map(({ indicator, parts, byUnit }) => [indicator.ma, byUnit ? 0 : Math.min(...parts.map(marginOf))]),
  )
  const margin = ({ ma }: IndicatorRow) => margins.get(ma) ?? 0
  return rows
    .filter((row) => margin(row) > 0)
    .toSorted((a, b) => margin(b) - margin(a))
    .slice(0, named)
}

function marginOf({ measure, difference, threshold }: MeasureResult): number {
  if (measure.phep === 'toi_da' || !difference || !threshold || threshold.num === 0n) return 0
  return toNumber(difference) / toNumber(threshold)
}

/** What headings say before the field itself. */
const before =
  /^(?:(?:thực hành quyền )?công tố, )?(?:kiểm sát |tổng hợp |công tác )?(?:việc )?(?:giải quyết )?(?:các )?(?:vụ, việc |vụ án |vụ việc )?/iu

/** The work of inspection that stands beside the field's own. */
const beside = /(?: và|;) kiểm sát .*$/iu

/** A field of work by its name, and as it is named within a sentence. */
interface Field {
  readonly name: string
  readonly inSentence: string
}

const fieldInSentence = (heading: string) => uncapitalise(heading.replace(before, '').replace(beside, ''))

/** By field of work, in the order in which the set first names each. */
function groupRows(rows: readonly IndicatorRow[]): readonly IndicatorGroup[] {
  return [...groupBy(rows, ({ khau }) => khau)].map(([khau, hang]) => ({ khau, ten: hang[0]?.khau_ten ?? khau, hang }))
}

/** How the rows of a set are printed. */
interface Printing {
  readonly display: DisplayOptions
  /** Whether the set is the unit's. If not, figure and threshold stand; what the one is to the other is not said. */
  readonly own: boolean
  /** The source of the set, which its rows do not repeat. */
  readonly source: string
}

function rowOf(
  { indicator, state, parts, byUnit }: IndicatorResult,
  field: Field,
  { display, own, source }: Printing,
): IndicatorRow {
  const [first] = parts
  const one = parts.length === 1 ? first : undefined
  const difference = own && one && differenceText(one, display)
  const { ghi_chu } = indicator
  return {
    ma: indicator.ma,
    ten: indicator.ten,
    khau: indicator.khau,
    khau_ten: field.name,
    linh_vuc: field.inSentence,
    phep: (first?.measure ?? measuresOf(indicator.rule)[0])?.phep ?? '',
    nguong: thresholdText(indicator, display, parts),
    nguong_chung: thresholdText(indicator, display),
    so_lieu: joined(parts.map((part) => figuresText(part, display, parts.length > 1))),
    ket_qua: byUnit ? unitCountText(byUnit) : joined(parts.map((part) => resultText(part, display))),
    ...(one?.rate ? { ty_le: one.rate } : {}),
    ...(one?.count === undefined ? {} : { gia_tri: one.count }),
    ket_qua_nam_truoc: '',
    danh_gia: own ? state : 'chua_co',
    danh_gia_in: own ? stateWords[state] : '',
    ...(difference ? { chenh_lech: difference } : {}),
    nguon: indicator.nguon,
    can_cu: indicator.can_cu,
    do_tin_cay: certainties[indicator.do_tin_cay],
    ...(ghi_chu ? { ghi_chu } : {}),
    chu_thich: [ghi_chu ?? '', indicator.nguon === source ? '' : indicator.nguon]
      .map(printedSource)
      .filter(Boolean)
      .join('; '),
    phan: parts.length > 1 ? parts.map((part) => partOf(part, display)) : [],
  }
}

/** Each measure of a row that has several, as a row of its own: B26a, B26b. */
function partRows(
  results: readonly IndicatorResult[],
  fieldOf: (result: IndicatorResult) => Field,
  printing: Printing,
): readonly IndicatorRow[] {
  return results.flatMap((whole) => {
    const { indicator, parts } = whole
    if (parts.length < 2) return []
    return parts.map((part) => {
      const { ma, ten } = part.measure
      const alone: Indicator = {
        ...indicator,
        ma,
        ten: ten ?? indicator.ten,
        rule: { kind: 'one', measure: part.measure },
      }
      const result = { indicator: alone, state: part.state, parts: [part], missing: part.missing }
      return rowOf(result, fieldOf(whole), printing)
    })
  })
}

function partOf(part: MeasureResult, display: DisplayOptions) {
  const { measure, threshold } = part
  return {
    ten: measure.ten ?? '',
    nguong: measureThreshold(measure, display, threshold),
    so_lieu: figuresText(part, display),
    ket_qua: resultText(part, display),
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('; ')
}
