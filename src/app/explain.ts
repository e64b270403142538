/** Finds an indicator by its code in the sets that ship with the program, for `giai-thich`. */
import { explainIndicator, type IndicatorExplanation } from '../core/indicators/explain.ts'
import { loadSet } from '../core/indicators/load.ts'
import { shippedSets } from './indicator-sets.ts'

export interface ExplainedIndicator extends IndicatorExplanation {
  /** The set it belongs to: sets give one code different thresholds, or different indicators one code. */
  readonly set: string
}

/** The indicators of this code, one for each set that has it; none when no set does. */
export async function findIndicators(code: string): Promise<readonly ExplainedIndicator[]> {
  const sources = await shippedSets()
  return sources.flatMap((source) => {
    const set = loadSet(source, sources).value
    if (!set) throw new Error(`a shipped indicator set is faulty: ${source.name}`)
    const display = { dem_hai_chu_so: true, so_le: 1 } as const
    return set.indicators
      .filter(({ ma }) => ma === code)
      .map((indicator) => ({ ...explainIndicator(indicator, display), set: `${set.name}: ${set.ten}` }))
  })
}
