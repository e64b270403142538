/** What the roll-up keeps of a unit: its figures as a row of numbers and its indicators, small enough for a whole nation. */
import type { DerivedYear } from '../year/derive.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { IndicatorResult, State } from '../indicators/evaluate.ts'
import { type NearRate, nearRates } from '../indicators/near.ts'
import { type IndicatorSet, figurePaths } from '../indicators/set.ts'
import { stepsOf } from '../base/lookup.ts'
import { doubtsOf } from '../year/doubt.ts'
import { type FreeFigure, freeWithLast } from '../year/free.ts'
import type { LastYear } from '../year/merge.ts'
import type { Doubt } from '../year/trace.ts'
import { numbersOf } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** One number a slot; NaN where the unit gives none. */
export type Row = Float64Array

/** A unit's result for one row of its indicator set. */
export interface IndicatorCell {
  readonly ma: string
  /** Sets of the levels may use one code for different rows. */
  readonly ten: string
  readonly state: State
  /** One for each measure in force. */
  readonly parts: IndicatorResult['parts']
}

/** Of rates in the comparison of units. */
export const rateDigits = 1

/** One unit as the roll-up keeps it. */
export interface Figures {
  readonly don_vi: UnitYear['don_vi']
  readonly nam: number
  readonly ky: UnitYear['ky']
  readonly year: Row
  /** By key, of the numbers in the row that its own left-out figures may change. */
  readonly doubts: ReadonlyMap<string, Doubt>
  readonly lastYear: Row | undefined
  readonly entries: UnitYear['chi_tieu']
  readonly lastEntries: UnitYear['chi_tieu'] | undefined
  readonly indicators: readonly IndicatorCell[]
  readonly near: readonly NearRate[]
  readonly lastKy: UnitYear['ky'] | undefined
  readonly lists: NonNullable<UnitYear['danh_sach']>
  /** The free list, with last year's numbers. */
  readonly free: readonly FreeFigure[]
  /** Name of the indicator set it is measured by. */
  readonly set: string
  /** By path, where the figures behind its indicators stand in the data file: "dòng 41", "Số liệu!C14". */
  readonly places: Readonly<Record<string, string>>
}

const noLists = { khang_nghi: [], kien_nghi: [], an_trong_diem: [], phien_toa_rkn: [], toi_danh: [] }

interface UnitFigures {
  readonly year: DerivedYear
  readonly lastYear?: LastYear | undefined
  readonly set: IndicatorSet
  readonly results: readonly IndicatorResult[]
}

/** The figures of a unit that has been judged. */
export function figuresOf(
  { year, lastYear, set, results }: UnitFigures,
  spotOf: (path: Path) => string | undefined = () => undefined,
): Figures {
  return {
    don_vi: year.don_vi,
    nam: year.nam,
    ky: year.ky,
    year: rowOf(year),
    doubts: doubtsOf(year),
    lastYear: lastYear && rowOf(lastYear),
    entries: year.chi_tieu,
    lastEntries: lastYear?.chi_tieu,
    indicators: results.map(cellOf),
    near: nearRates(results, rateDigits),
    lastKy: lastYear?.ky,
    lists: year.danh_sach ?? noLists,
    free: freeWithLast(year, lastYear),
    set: set.name,
    places: placesOf(set, spotOf),
  }
}

/** The number of a slot; undefined where the row has none. */
export function numberInRow(row: Row | undefined, slot: number): number | undefined {
  const value = row?.[slot]
  return value === undefined || Number.isNaN(value) ? undefined : value
}

/** The numbers of a year. */
export function rowOf(year: DerivedYear): Row {
  return Float64Array.from(numbersOf(year), (value) => value ?? Number.NaN)
}

function cellOf({ indicator: { ma, ten }, state, parts }: IndicatorResult): IndicatorCell {
  return { ma, ten, state, parts }
}

function placesOf(set: IndicatorSet, spotOf: (path: Path) => string | undefined): Figures['places'] {
  const places: Record<string, string> = {}
  for (const path of figurePaths(set)) {
    const spot = spotOf(stepsOf(path))
    if (spot !== undefined) places[path] = spot
  }
  return places
}
