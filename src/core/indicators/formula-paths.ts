/** Which figures the rows of an indicator set are worked out from. */
import { figuresIn, type Formula } from './formula.ts'
import { type Indicator, type IndicatorSet, measuresOf } from './set.ts'

/** The paths in formulas, each once; what there is no formula for has none. */
export function pathsIn(formulas: readonly (Formula | undefined)[]): readonly string[] {
  return [...new Set(formulas.flatMap((formula) => (formula ? figuresIn(formula).map(({ path }) => path) : [])))]
}

/** The paths in the numerators and denominators of one row, each once. */
export function pathsOf({ rule }: Indicator): readonly string[] {
  return pathsIn(measuresOf(rule).flatMap(({ tu, mau }) => [tu, mau]))
}

/** Those of all rows. */
export function figurePaths({ indicators }: IndicatorSet): readonly string[] {
  return [...new Set(indicators.flatMap(pathsOf))]
}
