/** An indicator set after reading: every formula parsed and checked, every threshold exact. */
import type { TargetOperator } from '../format/target.ts'
import type { Fraction } from '../base/ratio.ts'
import type { Level } from '../schema/unit.ts'
import { type Formula, pathsIn } from './formula.ts'

/** How well a threshold is known; printed beside it so that the unit can correct it. */
export const certainties = {
  van_ban: 'theo văn bản',
  suy_ra: 'suy ra từ số liệu đã công bố',
  thuc_te: 'theo thực tế áp dụng',
  de_xuat: 'đề xuất mặc định',
  chua_kiem_chung: 'chưa kiểm chứng',
} as const

export type Certainty = keyof typeof certainties

/** What a measure is held against. */
export type Threshold =
  | { readonly kind: 'percent'; readonly percent: Fraction }
  /** Pieces of work for each person in charge: a rate too, printed as a quotient; `percent` is 500 for five each. */
  | { readonly kind: 'each'; readonly percent: Fraction; readonly per: string }
  /** A number of pieces of work, as a formula: a figure of the unit may stand in it (one session per prosecutor). */
  | { readonly kind: 'count'; readonly count: Formula; readonly per?: string }

/** One thing that is measured, and the threshold it is held against. */
export interface Measure {
  /** Under which a unit enters its own figure: the indicator's code, with a letter when there are several measures. */
  readonly ma: string
  readonly ten?: string
  readonly phep: TargetOperator
  readonly nguong: Threshold
  /** The threshold in the set's own words. */
  readonly nguong_in?: string
  /** Left out when the unit enters the figure under `chi_tieu`. */
  readonly tu?: Formula
  readonly mau?: Formula
  readonly don_vi: string
}

/** A measure that is in force under a condition. */
export interface Branch {
  /** Left out in the last branch: it takes every other case. */
  readonly khi?: Formula
  readonly khi_in?: string
  readonly measure: Measure
}

/** How an indicator is measured. */
export type Rule =
  | { readonly kind: 'one'; readonly measure: Measure }
  /** The first branch whose condition holds. */
  | { readonly kind: 'branches'; readonly branches: readonly Branch[] }
  /** `mot_trong`: one of the measures suffices. */
  | { readonly kind: 'any'; readonly measures: readonly Measure[] }
  /** `ca_hai`: every measure counts. */
  | { readonly kind: 'all'; readonly measures: readonly Measure[] }

/** One row of an indicator set. */
export interface Indicator {
  readonly ma: string
  readonly ten: string
  readonly khau: string
  readonly rule: Rule
  /** Whether the field had any case at all. */
  readonly phat_sinh?: Formula
  readonly nguon: string
  /** The document that sets the threshold, when it has been compared with it; "" else: `nguon` may only be hearsay. */
  readonly can_cu: string
  readonly do_tin_cay: Certainty
  readonly ghi_chu?: string
}

/** An indicator set with all that it takes from the sets it extends. */
export interface IndicatorSet {
  /** The name it is asked for: `huyen-2020`. */
  readonly name: string
  readonly ten: string
  readonly nguon: string
  /** As of a row: what a paper may name as the basis. */
  readonly can_cu: string
  readonly cap: readonly Level[]
  readonly tu_nam?: number
  readonly den_nam?: number
  /** What a result below a "không quá" threshold is called; offices differ (docs/linh-vuc/chi-tieu.md §5). */
  readonly duoi_nguong: 'vuot' | 'dat'
  readonly ten_khau: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
}

/** Whether the measure is a numerator over a denominator; else it is a count. */
export function isRated({ nguong }: Measure): boolean {
  return nguong.kind !== 'count'
}

/** The measures of a rule, those of all its branches included, in the order of writing. */
export function measuresOf(rule: Rule): readonly Measure[] {
  if (rule.kind === 'one') return [rule.measure]
  return rule.kind === 'branches' ? rule.branches.map(({ measure }) => measure) : rule.measures
}

/** The paths of the figures in the numerators and denominators of one row, each once. */
export function pathsOf({ rule }: Indicator): readonly string[] {
  return pathsIn(measuresOf(rule).flatMap(({ tu, mau }) => [tu, mau]))
}

/** Those of all rows. */
export function figurePaths({ indicators }: IndicatorSet): readonly string[] {
  return [...new Set(indicators.flatMap(pathsOf))]
}
