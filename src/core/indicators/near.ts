/** Rates that lie so near a threshold that rounding alone would print them as that threshold. */
import { printedPercent } from '../format/rate.ts'
import { percentOf, type Rate } from '../base/ratio.ts'
import type { MeasureResult } from './evaluate.ts'

/** A rate and the threshold that rounding alone would put it on. */
export interface NearRate {
  readonly ty_le: Rate
  /** In the form of a rate, as all exact numbers among the data of templates. */
  readonly nguong: Rate
}

/**
 * Those of some judged indicators, printed with `digits` decimals. The same rate must print the same everywhere
 * (docs/linh-vuc/can-doi.md §15, NG5).
 */
export function nearRates(
  judged: readonly { readonly parts: readonly MeasureResult[] }[],
  digits: number,
): readonly NearRate[] {
  return judged.flatMap(({ parts }) =>
    parts.flatMap(({ rate, threshold, measure }): readonly NearRate[] => {
      const percent = rate && percentOf(rate)
      if (!rate || !percent || !threshold || measure.nguong.kind === 'each') return []
      if (printedPercent(percent, digits, threshold) === printedPercent(percent, digits)) return []
      return [{ ty_le: rate, nguong: { tu: Number(threshold.num), mau: Number(threshold.den) * 100 } }]
    }),
  )
}
