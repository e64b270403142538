/** Works out balances, limits and rates declared in the schema, on whole numbers, each unit of count apart. */
import type { Path } from '../diagnostics/diagnostic.ts'
import { lookup, stepsOf } from '../base/lookup.ts'
import { figureAt, groups, type Group, type Numbers, slotAt } from '../schema/catalogue.ts'
import { type PartKey, partTitle } from '../schema/pair.ts'
import {
  type Balance,
  type Equation,
  parseEquation,
  parseLimit,
  type RateDeclaration,
  type Term,
} from '../schema/rules.ts'

/** Where a number stands: its key from the root, its position among the numbers of a year. */
interface Counted {
  readonly full: string
  readonly slot: number
}

interface CountedTerm extends Term, Counted {
  /** Of a term of the equations across fields: the group that it stands in, and how many that group issued in all. */
  readonly parent: (Counted & { readonly group: string }) | undefined
}

/** A balance in the unit of count it works in: the parts of a pair one by one, or one single figure (`undefined`). */
export interface CountedBalance<E extends Equation = Balance> {
  readonly balance: E
  readonly part: PartKey | undefined
  /** Path from the root to the number of its total, dotted and in steps. */
  readonly key: string
  readonly path: Path
  readonly slot: number
  readonly terms: readonly CountedTerm[]
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
  readonly rates: readonly GroupRate[]
}

/** A rate with the keys from the root of itself, its numerator and its denominator. */
interface GroupRate extends RateDeclaration {
  /** Its key within the group. */
  readonly name: string
  readonly key: string
  readonly path: Path
}

/** The rules of every group, inner groups first, so that totals of parts are there when the whole needs them. */
export const groupRules: readonly GroupRules[] = groups.map(rulesOf).toReversed()

function rulesOf(group: Group): GroupRules {
  const balances = (group.meta.rules.balances ?? []).map(([code, equation]) => ({ code, ...parseEquation(equation) }))
  return {
    group,
    balances,
    counted: balances.flatMap((balance) => countedParts(group, balance)),
    limits: (group.meta.rules.limits ?? []).map(parseLimit).flatMap(({ part, whole }) =>
      partsOf(group, part).map((unit) => {
        return { part: termKey(group, part, unit), whole: termKey(group, whole, unit) }
      }),
    ),
    rates: Object.entries(group.meta.rules.rates ?? {}).map(([name, { title, tu, mau }]) => {
      const key = fullKey(group, name)
      return { name, key, path: stepsOf(key), title, tu: fullKey(group, tu), mau: fullKey(group, mau) }
    }),
  }
}

/** A balance of a group in each of its units of count. */
export function countedParts<E extends Equation>(group: Group, balance: E): readonly CountedBalance<E>[] {
  return partsOf(group, balance.total).map((part) => {
    const key = partKey(fullKey(group, balance.total), part)
    const terms = balance.terms.map((term) => countedTerm(group, term, part))
    return { balance, part, key, path: stepsOf(key), slot: slotOf(key), terms }
  })
}

function slotOf(key: string): number {
  return slotAt(key)?.index ?? -1
}

function countedTerm(group: Group, { key, sign, missing }: Term, part: PartKey | undefined): CountedTerm {
  const full = termKey(group, key, part)
  const end = missing === 'partial' ? key.lastIndexOf('.') : -1
  const above = key.slice(0, Math.max(end, 0))
  const issued = `${above}.tong`
  const parent = above === '' ? undefined : { group: above, full: issued, slot: slotOf(issued) }
  return { key, sign, missing, full, slot: slotOf(full), parent }
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
  const full = fullKey(group, key)
  const figure = figureAt(full)
  return figure ? partTitle(figure.title, part) : (slotAt(full)?.title ?? key)
}

interface Sum {
  /** Sum of the terms that count; undefined when none is known or a term that must be known is not. */
  readonly total?: number
  readonly known: readonly (Pick<CountedTerm, 'key' | 'full' | 'sign'> & { readonly value: number })[]
  /** Keys below the group of the terms that must be known and are not. */
  readonly missing: readonly string[]
  /** Whether a term that may be unknown is: then the sum is only a lower bound. */
  readonly partial: boolean
  /** Terms that count as 0 for want of a figure. */
  readonly assumed: readonly CountedTerm[]
  /** Keys from the root of the figures it rests on. */
  readonly from: readonly string[]
}

/**
 * Whether a missing term makes the sum unknown even as a lower bound. A field of work that says nothing of its
 * recommendations may have none; one that gives some of their figures and leaves this one out has not said how many.
 */
function blocks({ missing, parent, key }: CountedTerm, year: object): boolean {
  if (missing !== 'partial') return missing === 'unknown'
  return parent !== undefined && lookup(year, parent.group) !== undefined && !reportedWhenOccurring.has(key)
}

/** Adds up the right side of a balance for one part. */
export function sumOf({ terms }: CountedBalance<Equation>, year: object, numbers: Numbers): Sum {
  const known: Sum['known'][number][] = []
  const missing: string[] = []
  const from: string[] = []
  const assumed: CountedTerm[] = []
  let [partial, total] = [false, 0]
  for (const term of terms) {
    const value = numbers[term.slot]
    if (value !== undefined) {
      known.push({ key: term.key, full: term.full, sign: term.sign, value })
      from.push(term.full)
      total += term.sign * value
      continue
    }
    // A field of work that issued nothing at all had nothing granted or refused either.
    if (term.parent && numbers[term.parent.slot] === 0) {
      from.push(term.parent.full)
      continue
    }
    if (term.missing === 'zero') assumed.push(term)
    if (blocks(term, year)) missing.push(term.key)
    partial ||= term.missing === 'partial'
  }
  const sum = { known, missing, partial, assumed, from }
  return known.length === 0 || missing.length > 0 ? sum : { total, ...sum }
}

/** The sum of numbers; undefined when one of them is not known. */
export function knownSum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0)
}
