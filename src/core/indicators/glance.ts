/** What became of a unit's indicators, at a glance: counts, and those that were missed, by name. */
import type { DisplayOptions } from '../format/value.ts'
import { indicatorContext, type IndicatorRow } from './context.ts'
import type { IndicatorResult, State } from './evaluate.ts'
import type { IndicatorSet } from './set.ts'

/** Its threshold ("từ 90% trở lên"), figures ("58/63") and result ("92,1%"), and how far the one lies from the other. */
export type MissedIndicator = Pick<IndicatorRow, 'ma' | 'ten' | 'nguong' | 'so_lieu' | 'ket_qua' | 'chenh_lech'>

/** What `kiem-tra` says of the indicators of a unit. */
export interface IndicatorGlance {
  readonly set: { readonly name: string; readonly ten: string }
  readonly counts: Readonly<Record<State, number>>
  readonly missed: readonly MissedIndicator[]
  /** Codes of those whose figures are not given. */
  readonly unknown: readonly string[]
}

/** Counts and missed indicators of a unit. */
export function glanceAt(
  results: readonly IndicatorResult[],
  set: IndicatorSet,
  display: DisplayOptions,
): IndicatorGlance {
  // Whoever checks wants to see where the unit stands, be the set its own or not.
  const context = indicatorContext(results, set, { display, headings: {} }, true)
  const { vuot, dat, khong_dat, khong_phat_sinh, chua_co } = context
  return {
    set: { name: set.name, ten: set.ten },
    counts: { vuot, dat, khong_dat, khong_phat_sinh, chua_co },
    missed: context.ds_khong_dat.map(({ ma, ten, nguong, so_lieu, ket_qua, chenh_lech }) => ({
      ma,
      ten,
      nguong,
      so_lieu,
      ket_qua,
      ...(chenh_lech === undefined ? {} : { chenh_lech }),
    })),
    unknown: context.ds_chua_co.map(({ ma }) => ma),
  }
}
