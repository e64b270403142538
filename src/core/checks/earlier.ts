/** A year that another is compared with, judged for itself: figures that contradict each other make the comparison wrong. */
import { derive } from '../year/derive.ts'
import { diagnose, type Diagnostic, isError, sentenceOf } from '../diagnostics/diagnostic.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { checkBalances } from './balances.ts'

/**
 * Its totals that are not the sum of their parts, as warnings: it may have been reported so, and cannot be changed any more.
 * `derived` are its figures with all that follows from them, where they are there already.
 */
export function checkEarlier(earlier: UnitYear, derived = derive(earlier)): readonly Diagnostic[] {
  const wrong = checkBalances(earlier, derived).filter(isError)
  return wrong.map((d) => ({ ...d, ...diagnose('K27', { reason: sentenceOf(d) }) }))
}
