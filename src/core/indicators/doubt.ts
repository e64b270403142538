/** Whether a result would stay what it is if the figures left out were given: docs/linh-vuc/chi-tieu.md §5. */
import { lookup } from '../base/lookup.ts'
import type { DerivedYear } from '../year/derive.ts'
import { isNone, leftOutOf } from '../year/doubt.ts'
import type { Formula } from './formula.ts'

/**
 * Paths of the figures left out for want of which a formula's value may be too low (`up`) or too high; of a condition, may
 * wrongly be false (`up`) or true. Formulas only add, subtract and multiply what is not negative.
 */
export function leftOut(formula: Formula, year: DerivedYear, up: boolean): readonly string[] {
  if (formula.kind === 'number') return []
  if (formula.kind === 'figure') {
    if (lookup(year, formula.path) === undefined) return up && !isNone(year, formula.path) ? [formula.path] : []
    return leftOutOf(year, formula.path, up)
  }
  if (formula.kind === 'call') return formula.args.flatMap((each) => leftOut(each, year, up))
  const { op, left, right } = formula
  const either = (l: boolean, r: boolean) => [...leftOut(left, year, l), ...leftOut(right, year, r)]
  if (op === '=' || op === '!=') return [...either(true, true), ...either(false, false)]
  if (op === '<' || op === '<=') return either(!up, up)
  if (op === '-' || op === '>' || op === '>=') return either(up, !up)
  return either(up, up)
}
