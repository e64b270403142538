/** The small notation for what ties figures together: balances, limits and rates, declared beside the figures. */

/**
 * `total = a + b? - c?`: missing terms marked `?` count as 0 (a unit reports them only when they occur), terms marked `~`
 * may be unknown: then only "not more than the total" is asked, and the total does not follow. Keys are paths below the
 * group, without part.
 */
export interface Balance extends Equation {
  readonly code: 'K01' | 'K02' | 'K03' | 'K04' | 'K11'
}

/** A total, and the terms that make it. */
export interface Equation {
  readonly total: string
  readonly terms: readonly Term[]
}

/** One term of the right side of a balance. */
export interface Term {
  readonly key: string
  readonly sign: 1 | -1
  readonly missing: 'unknown' | 'zero' | 'partial'
}

/** `part <= whole`; a path may end in the part of a pair (`truy_to.vu`). */
interface Limit {
  readonly part: string
  readonly whole: string
}

/** An exact rate numerator / denominator; paths below the group that end at a number. */
export interface RateDeclaration {
  readonly title: string
  readonly tu: string
  readonly mau: string
}

/** The rules of a group in the notation below, as the schema declares them beside the figures. */
export interface RuleDeclarations {
  /** Code and equation, in the order in which they are worked out. */
  readonly balances?: readonly (readonly [Balance['code'], string])[]
  /** `part <= whole`. */
  readonly limits?: readonly string[]
  readonly rates?: Readonly<Record<string, RateDeclaration>>
}

/** Reads `tong = cu + moi + phuc_hoi? - chuyen_di?`. Throws on a slip in our own schema: that is a bug, not input. */
export function parseEquation(equation: string): Equation {
  const [total, right] = equation.split('=').map((side) => side.trim())
  if (!total || !right) throw new Error(`not an equation: ${equation}`)
  const terms = [...right.matchAll(/([+-]?)\s*([a-z_0-9.]+)([?~]?)/g)].map(([, sign, key, mark]): Term => ({
    key: key ?? '',
    sign: sign === '-' ? -1 : 1,
    missing: mark === '?' ? 'zero' : mark === '~' ? 'partial' : 'unknown',
  }))
  return { total, terms }
}

/** Reads `qua_han <= con_lai`. */
export function parseLimit(text: string): Limit {
  const [part, whole] = text.split('<=').map((side) => side.trim())
  if (!part || !whole) throw new Error(`not a limit: ${text}`)
  return { part, whole }
}
