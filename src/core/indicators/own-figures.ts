/** The indicators of a set for which a unit enters its own figures: what the form has a row for. */
import type { DisplayOptions } from '../format/value.ts'
import { type IndicatorSet, isRated, measuresOf } from './set.ts'
import { measureThreshold } from './wording.ts'

/** A row of the form for one own figure. */
export interface OwnFigure {
  /** The key under `chi_tieu`. */
  readonly ma: string
  readonly ten: string
  /** The threshold, and what is to be entered. */
  readonly cach_ghi: string
}

const display: DisplayOptions = { dem_hai_chu_so: true, so_le: 1 }

/** In the order of the set, each code once. */
export function ownFigures({ indicators }: IndicatorSet): readonly OwnFigure[] {
  const found = indicators.flatMap(({ ten, rule }) =>
    measuresOf(rule)
      .filter(({ tu }) => tu === undefined)
      .map((measure): OwnFigure => ({
        ma: measure.ma,
        ten: measure.ten ? `${ten}: ${measure.ten}` : ten,
        cach_ghi: `${measureThreshold(measure, display)}; ghi ${isRated(measure) ? 'số đạt/tổng số, ví dụ 3/3' : 'một số'}; không phát sinh ghi 0`,
      })),
  )
  return [...new Map(found.map((one) => [one.ma, one])).values()]
}
