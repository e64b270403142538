/** Finds an indicator by its code in the sets that ship with the program, for `giai-thich`. */
import { type IndicatorExample, indicatorExample } from '../core/indicators/example.ts'
import { explainIndicator, type IndicatorExplanation } from '../core/indicators/explain.ts'
import { loadSet, type SetSource } from '../core/indicators/load.ts'
import type { Indicator, IndicatorSet } from '../core/indicators/set.ts'
import { shippedSets } from './unit/shipped-sets.ts'

/** An indicator of one set, with a wrong and a right example. */
export interface ExplainedIndicator extends IndicatorExplanation, IndicatorExample {
  /** The set it belongs to: sets give one code different thresholds, or different indicators one code. */
  readonly set: string
}

/**
 * The indicators of this code in any case, one for each set that has it, none when no set does; also a part of one that has
 * several (B26b).
 */
export async function findIndicators(code: string): Promise<readonly ExplainedIndicator[]> {
  const wanted = code.toUpperCase()
  const display = { dem_hai_chu_so: true, so_le: 1 } as const
  const sources = await shippedSets()
  // Most codes are those of diagnostics: the sets need not be read to see that they have none of the kind.
  const begins = `"${/^[A-Z]\d*/.exec(wanted)?.[0] ?? wanted}`
  if (!JSON.stringify(sources).toUpperCase().includes(begins)) return []
  return loaded(sources).flatMap((set) =>
    set.indicators
      .flatMap((indicator) => [indicator, ...partsOf(indicator)])
      .filter(({ ma }) => ma.toUpperCase() === wanted)
      .map((indicator) => ({
        ...explainIndicator(
          indicator,
          display,
          set.indicators.filter(({ ma }) => !indicator.ma.startsWith(ma)),
        ),
        ...indicatorExample(indicator),
        set: `${set.name}: ${set.ten}`,
      })),
  )
}

/** Codes of all shipped indicators and their parts, each once. */
export async function indicatorCodes(): Promise<readonly string[]> {
  const all = loaded(await shippedSets()).flatMap(({ indicators }) => indicators)
  return [...new Set(all.flatMap((indicator) => [indicator, ...partsOf(indicator)].map(({ ma }) => ma)))]
}

function loaded(sources: readonly SetSource[]): readonly IndicatorSet[] {
  return sources.map((source) => {
    const set = loadSet(source, sources).value
    if (!set) throw new Error(`a shipped indicator set is faulty: ${source.name}`)
    return set
  })
}

/** Each measure of an indicator that has several side by side, as an indicator of its own. */
function partsOf(indicator: Indicator): readonly Indicator[] {
  const { rule, ten } = indicator
  if (rule.kind !== 'all' && rule.kind !== 'any') return []
  return rule.measures.map((measure) => ({
    ...indicator,
    ma: measure.ma,
    ten: measure.ten ? `${ten}: ${measure.ten}` : ten,
    rule: { kind: 'one', measure },
  }))
}
