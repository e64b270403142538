/** A set that has been read and found sound, as JSON: a run need not read the shipped sets' YAML and formulas again. */
import type { IndicatorSet } from './set.ts'

/** Whole numbers of formulas and thresholds; JSON has no word for them. */
interface Stored {
  readonly bigint: string
}

/** A set as text, for `unpackSet`. */
export function packSet(set: IndicatorSet): string {
  return JSON.stringify(set, (_, value: unknown) =>
    typeof value === 'bigint' ? ({ bigint: String(value) } satisfies Stored) : value,
  )
}

/** The set that `packSet` has stored; the text is the program's own, not input. */
export function unpackSet(text: string): IndicatorSet {
  return JSON.parse(text, (_, value: unknown) => (isStored(value) ? BigInt(value.bigint) : value)) as IndicatorSet
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'bigint' in value
}
