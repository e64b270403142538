/** Which rows of an indicator set are measured on a figure or rate of the schema. */
import { groupRules } from '../year/balance.ts'
import { type Formula, pathsIn } from './formula.ts'
import type { IndicatorResult } from './evaluate.ts'
import { isRated } from './set.ts'

const rates = groupRules.flatMap(({ rates: own }) => own)

const pathsOf = (formula: Formula | undefined) => new Set(pathsIn([formula]))

/**
 * The rows by the path of what they measure: a count by the figures in it, a rate by the figures above and below the line.
 * A row whose formula holds more than that has another result: who prints it compares the two.
 */
export function rowsByFigure<Row extends object>(
  results: readonly IndicatorResult[],
  rowOf: (code: string) => Row | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const { indicator, parts } of results)
    for (const { measure } of parts) {
      const row = rowOf(parts.length > 1 ? measure.ma : indicator.ma)
      if (row === undefined) continue
      const [tu, mau] = [pathsOf(measure.tu), pathsOf(measure.mau)]
      const paths = isRated(measure)
        ? rates.filter((rate) => tu.has(rate.tu) && mau.has(rate.mau)).map(({ key }) => key)
        : tu
      for (const path of paths) found.set(path, [...(found.get(path) ?? []), row])
    }
  return found
}
