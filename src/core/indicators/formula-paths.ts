/** Which figures the rows of an indicator set are worked out from. */
import { figuresIn } from './formula.ts'
import { type Indicator, type IndicatorSet, measuresOf } from './set.ts'

/** The paths in the numerators and denominators of one row, each once. */
export function pathsOf({ rule }: Indicator): readonly string[] {
  const formulas = measuresOf(rule).flatMap(({ tu, mau }) => [tu, mau])
  return [...new Set(formulas.flatMap((formula) => (formula ? figuresIn(formula).map(({ path }) => path) : [])))]
}

/** Those of all rows. */
export function figurePaths({ indicators }: IndicatorSet): readonly string[] {
  return [...new Set(indicators.flatMap(pathsOf))]
}
