/** Works out balances, limits and rates declared in the schema, on whole numbers, each unit of count apart. */
import type { Path } from '../diagnostics/diagnostic.ts'
import { lookup, stepsOf } from '../base/lookup.ts'
import { figureAt, groups, type Group } from '../schema/catalogue.ts'
import { type PartKey, partUnits } from '../schema/pair.ts'
import { type Balance, parseBalance, parseLimit, type RateDeclaration, type Term } from '../schema/rules.ts'

/** A balance in the unit of count it works in: the parts of a pair one by one, or one single figure (`undefined`). */
export interface CountedBalance {
  readonly balance: Balance
  readonly part: PartKey | undefined
  /** Path from the root to the number of its total, dotted and in steps. */
  readonly key: string
  readonly path: Path
}

/** A limit in the unit of count it works in; keys from the root. */
interface CountedLimit {
  readonly part: string
  readonly whole: string
}

interface GroupRules {
  readonly group: Group
  readonly balances: readonly Balance[]
  /** The same, each unit of count apart. */
  readonly counted: readonly CountedBalance[]
  readonly limits: readonly CountedLimit[]
  readonly rates: readonly (RateDeclaration & { readonly key: string; readonly path: Path })[]
}

/** The rules of every group, inner groups first, so that totals of parts are there when the whole needs them. */
export const groupRules: readonly GroupRules[] = groups.map(rulesOf).toReversed()

function rulesOf(group: Group): GroupRules {
  const balances = (group.meta.rules.balances ?? []).map(([code, equation]) => parseBalance(code, equation))
  return {
    group,
    balances,
    counted: balances.flatMap((balance) =>
      partsOf(group, balance.total).map((part) => {
        const key = partKey(fullKey(group, balance.total), part)
        return { balance, part, key, path: stepsOf(key) }
      }),
    ),
    limits: (group.meta.rules.limits ?? []).map(parseLimit).flatMap(({ part, whole }) =>
      partsOf(group, part).map((unit) => {
        return { part: termKey(group, part, unit), whole: termKey(group, whole, unit) }
      }),
    ),
    rates: Object.entries(group.meta.rules.rates ?? {}).map(([key, rate]) => ({
      key,
      path: stepsOf(fullKey(group, key)),
      ...rate,
    })),
  }
}

const rulesByKey = new Map(groupRules.map((rules) => [rules.group.key, rules]))

/** The rules of the group at a dotted path; undefined for what is no group. */
export function rulesAt(key: string): GroupRules | undefined {
  return rulesByKey.get(key)
}

/** What a balance gives: it can be worked out and follows from other figures. By dotted path from the root, of a pair its part. */
export const totalKeys: ReadonlySet<string> = new Set(
  groupRules.flatMap(({ group, balances }) => balances.map(({ total }) => fullKey(group, total))),
)

/** Figures that units report only when they occur: left out, they count as 0. By dotted path from the root. */
export const reportedWhenOccurring: ReadonlySet<string> = new Set(
  groupRules.flatMap(({ group, balances }) =>
    balances.flatMap(({ terms }) =>
      terms.filter((term) => term.missing === 'zero').map((term) => fullKey(group, term.key)),
    ),
  ),
)

/** Dotted path from the root of a key below a group. */
export function fullKey(group: Group, key: string): string {
  return group.key === '' ? key : `${group.key}.${key}`
}

/** Dotted path of one part of a pair; that of a single figure as it is. */
export function partKey(key: string, part: PartKey | undefined): string {
  return part ? `${key}.${part}` : key
}

/** The same of a term below a group: a pair may be made of, or measured by, a figure of one unit of count. */
export function termKey(group: Group, key: string, part: PartKey | undefined): string {
  return partKey(fullKey(group, key), part && partsOf(group, key).includes(part) ? part : undefined)
}

/** The parts of a pair at a key below a group; `undefined` alone for a single figure. */
export function partsOf(group: Group, key: string): readonly (PartKey | undefined)[] {
  return figureAt(fullKey(group, key))?.parts ?? [undefined]
}

/** Title of a figure below a group, with its part in brackets when there is one. */
export function figureTitle(group: Group, key: string, part: PartKey | undefined): string {
  const figure = figureAt(fullKey(group, key))
  if (figure) return part ? `${figure.title} (${partUnits[part]})` : figure.title
  const end = key.lastIndexOf('.')
  const last = key.slice(end + 1)
  return end > 0 && last in partUnits ? figureTitle(group, key.slice(0, end), last as PartKey) : key
}

/** The number at a key below a group's value, for one part of a pair; undefined when it is not known. */
export function numberAt(value: unknown, key: string, part: PartKey | undefined): number | undefined {
  const found = lookup(value, key)
  if (typeof found === 'number') return found
  const inner = part ? lookup(found, part) : undefined
  return typeof inner === 'number' ? inner : undefined
}

interface Sum {
  /** Sum of the terms that count; undefined when none is known or a term that must be known is not. */
  readonly total?: number
  readonly known: readonly (Term & { readonly value: number })[]
  /** Terms that must be known and are not. */
  readonly missing: readonly string[]
  /** Whether a term that may be unknown is: then the sum is only a lower bound. */
  readonly partial: boolean
  /** Terms that count as 0 for want of a figure. */
  readonly assumed: readonly Term[]
  /** Keys below the group of the figures it rests on. */
  readonly from: readonly string[]
}

/**
 * Whether a missing term makes the sum unknown even as a lower bound. A field of work that says nothing of its
 * recommendations may have none; one that gives some of their figures and leaves this one out has not said how many.
 */
function blocks(term: Term, value: unknown): boolean {
  if (term.missing !== 'partial') return term.missing === 'unknown'
  const parent = parentOf(term.key)
  return parent !== undefined && lookup(value, parent) !== undefined && !reportedWhenOccurring.has(term.key)
}

/** Terms with a parent stand in the equations of the root, where a key is the whole path. */
function parentOf(key: string): string | undefined {
  const end = key.lastIndexOf('.')
  return end > 0 ? key.slice(0, end) : undefined
}

/** The total that says that a field of work issued nothing at all, so that nothing of it was granted or refused either. */
function nothingIn(term: Term, value: unknown): string | undefined {
  const parent = term.missing === 'partial' ? parentOf(term.key) : undefined
  const total = parent && `${parent}.tong`
  return total && lookup(value, total) === 0 ? total : undefined
}

/** Adds up the right side of a balance for one part. */
export function sumOf({ terms }: Balance, value: unknown, part: PartKey | undefined): Sum {
  const known: (Term & { readonly value: number })[] = []
  const missing: string[] = []
  const from: string[] = []
  const assumed: Term[] = []
  let [partial, total] = [false, 0]
  for (const term of terms) {
    const { key, sign } = term
    const found = numberAt(value, key, part)
    if (found !== undefined) {
      known.push({ key, sign, missing: term.missing, value: found })
      from.push(key)
      total += sign * found
      continue
    }
    const nothing = nothingIn(term, value)
    if (nothing !== undefined) {
      from.push(nothing)
      continue
    }
    if (term.missing === 'zero') assumed.push(term)
    if (blocks(term, value)) missing.push(key)
    partial ||= term.missing === 'partial'
  }
  const sum = { known, missing, partial, assumed, from }
  return known.length === 0 || missing.length > 0 ? sum : { total, ...sum }
}

/** The sum of numbers; undefined when one of them is not known. */
export function knownSum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0)
}
