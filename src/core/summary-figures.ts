/** What the roll-up keeps of a unit: its figures as a row of numbers and its indicators, small enough for a whole nation. */
import type { DerivedYear } from './derive.ts'
import type { IndicatorResult, State } from './indicators/evaluate.ts'
import { lookup } from './lookup.ts'
import type { LastYear } from './merge.ts'
import { type Figure, figures } from './schema/catalogue.ts'
import type { PartKey } from './schema/pair.ts'
import type { UnitYear } from './schema/unit-year.ts'

/** One number of the schema: a figure, or one part of a pair. */
export interface Slot {
  readonly figure: Figure
  readonly part: PartKey | undefined
  readonly key: string
}

export const slots: readonly Slot[] = figures.flatMap((figure) =>
  (figure.parts ?? [undefined]).map((part) => ({ figure, part, key: part ? `${figure.key}.${part}` : figure.key })),
)

const indexByKey = new Map(slots.map(({ key }, i) => [key, i]))

/** Where a number stands in a row: `truy_to.chuyen_di.vu`. */
export function slotIndex(key: string): number | undefined {
  return indexByKey.get(key)
}

/** One number a slot; NaN where the unit gives none. */
export type Row = Float64Array

export interface IndicatorCell {
  readonly ma: string
  readonly state: State
  /** Of the first measure in force. */
  readonly tu?: number
  readonly mau?: number
  readonly count?: number
}

export interface Figures {
  readonly don_vi: UnitYear['don_vi']
  readonly nam: number
  readonly ky: UnitYear['ky']
  readonly year: Row
  readonly lastYear: Row | undefined
  readonly entries: UnitYear['chi_tieu']
  readonly lastEntries: UnitYear['chi_tieu'] | undefined
  readonly indicators: readonly IndicatorCell[]
  readonly lastKy: UnitYear['ky'] | undefined
  readonly lists: NonNullable<UnitYear['danh_sach']>
}

const noLists = { khang_nghi: [], kien_nghi: [], an_trong_diem: [], phien_toa_rkn: [], toi_danh: [] }

interface UnitFigures {
  readonly year: DerivedYear
  readonly lastYear?: LastYear | undefined
  readonly results: readonly IndicatorResult[]
}

/** The figures of a unit that has been judged. */
export function figuresOf({ year, lastYear, results }: UnitFigures): Figures {
  return {
    don_vi: year.don_vi,
    nam: year.nam,
    ky: year.ky,
    year: rowOf(year),
    lastYear: lastYear && rowOf(lastYear),
    entries: year.chi_tieu,
    lastEntries: lastYear?.chi_tieu,
    indicators: results.map(cellOf),
    lastKy: lastYear?.ky,
    lists: year.danh_sach ?? noLists,
  }
}

function rowOf(year: DerivedYear): Row {
  return Float64Array.from(slots, ({ key }) => {
    const found = lookup(year, key)
    return typeof found === 'number' ? found : Number.NaN
  })
}

function cellOf({ indicator: { ma }, state, parts: [first] }: IndicatorResult): IndicatorCell {
  const { rate, count } = first ?? {}
  return { ma, state, ...(rate ? { tu: rate.tu, mau: rate.mau } : {}), ...(count === undefined ? {} : { count }) }
}
