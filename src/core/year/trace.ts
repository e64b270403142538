/** From which typed figures a number of a derived year follows. */
import { lookup } from '../base/lookup.ts'
import { isRate } from '../format/value.ts'
import { type PartKey, partUnits } from '../schema/pair.ts'
import { groupRules, partKey } from './balance.ts'

/** By the key of a total that was worked out: the keys of the figures it was added up from, which may be totals too. */
export type Traces = ReadonlyMap<string, readonly string[]>

/** For want of which figures (keys) a number may be too low (`up`: in truth it is higher) or too high. */
export interface Doubt {
  readonly up: readonly string[]
  readonly down: readonly string[]
}

/** A year that carries its record. Copies and JSON leave it behind: then every figure counts as typed. */
export interface Traced {
  readonly [derivedFrom]?: Traces
  /** Of a year summed from units: what their own totals leave out, by the key of the sum. */
  readonly [inDoubt]?: ReadonlyMap<string, Doubt>
}

/** Where a year carries the record of what was worked out. */
export const derivedFrom: unique symbol = Symbol('derived from')
/** Where a sum of units carries the doubts of its units. */
export const inDoubt: unique symbol = Symbol('in doubt')

const rates: ReadonlyMap<string, readonly string[]> = new Map(
  groupRules.flatMap(({ rates: own }) => own.map(({ key, tu, mau }) => [key, [tu, mau]])),
)

/**
 * The keys of the typed figures, each with its part, that the figure, pair or rate at a key rests on: itself when it was
 * typed, none when it is not known. Figures summed from files or units count as typed.
 */
export function traceOf(year: Traced, key: string): readonly string[] {
  return typedBehind(numbersAt(year, key), year[derivedFrom] ?? new Map())
}

/** The keys of the numbers that what stands at a key consists of. */
function numbersAt(year: Traced, key: string): readonly string[] {
  const found = lookup(year, key)
  if (typeof found === 'number') return [key]
  if (isRate(found)) return rates.get(key) ?? [key]
  if (typeof found !== 'object' || found === null) return []
  const parts = Object.keys(partUnits) as readonly PartKey[]
  return parts.flatMap((part) => (typeof lookup(found, part) === 'number' ? [partKey(key, part)] : []))
}

/** What some figures rest on, down to what was typed; each key once. */
export function typedBehind(keys: readonly string[], record: Traces): readonly string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const follow = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    const from = record.get(key)
    if (from) from.forEach(follow)
    else found.add(key)
  }
  keys.forEach(follow)
  return [...found]
}
