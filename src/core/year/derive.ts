/** Totals, remaining cases and rates: what follows from the figures a unit gives. A figure is computed here, once. */
import { groupRules, sumOf } from './balance.ts'
import { place, type Tree } from '../base/lookup.ts'
import { keepNumbers, type Numbers, numbersOf, slotAt } from '../schema/catalogue.ts'
import type { Balance, Term } from '../schema/rules.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { derivedFrom, type Traced, type Traces, typedBehind } from './trace.ts'

/** A unit's year with every total filled in that can be, and rates as exact fractions under their `ty_le_*` keys. */
export type DerivedYear = UnitYear & Traced

/**
 * Fills in totals that were left out, and adds the rates. Figures that were given stay as they are, even when they do not
 * add up: telling so is the checks' part. Returns a new value; pure.
 */
export function derive(year: UnitYear): DerivedYear {
  return fillIn(copyOf(year) as Tree, numbersOf(year))
}

/** The same of a year that nobody else holds: it is filled in itself. `given`: its numbers. */
export function fillIn(tree: Tree, given: Numbers): DerivedYear {
  const numbers = [...given]
  // A total may rest on another total of the same group, whatever their order: repeat until nothing is added.
  const record = new Map<string, readonly string[]>()
  while (groupRules.map((rules) => fillBalances(tree, numbers, rules, record)).some(Boolean));
  for (const rules of groupRules) fillRates(tree, numbers, rules)
  keepNumbers(tree, numbers)
  Object.defineProperty(tree, derivedFrom, { value: record })
  return tree as unknown as DerivedYear
}

/** Of plain data. `structuredClone` takes several times as long. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  const copy: Record<string, unknown> = {}
  for (const key in value) copy[key] = copyOf((value as Tree)[key])
  return copy
}

/**
 * Puts in the totals that follow. A lower bound is none: nobody has said that there was no more. A negative remainder is
 * a contradiction between given figures; it is reported, never printed.
 */
function fillBalances(
  tree: Tree,
  numbers: (number | undefined)[],
  { counted }: (typeof groupRules)[number],
  record: Map<string, readonly string[]>,
): boolean {
  let filled = false
  for (const balance of counted) {
    if (numbers[balance.slot] !== undefined) continue
    const { total, partial, assumed, from } = sumOf(balance, tree, numbers)
    if (total === undefined || total < 0 || partial) continue
    if (total === 0 && !isNothing(balance.balance.code, assumed, from, record)) continue
    place(tree, balance.path, total)
    numbers[balance.slot] = total
    record.set(balance.key, from)
    filled = true
  }
  return filled
}

/**
 * Whether a sum of 0 may stand. One zero does not make another ("no case dropped for want of a crime" does not say that
 * none was dropped): it takes all the terms, or at least two figures that were typed. A total of mere parts takes every one
 * of its field's: no complaints and no denunciations do not say that no letters came in.
 */
function isNothing(code: Balance['code'], assumed: readonly Term[], from: readonly string[], record: Traces): boolean {
  if (assumed.length === 0) return true
  const ofParts = code === 'K04' || code === 'K11'
  return (
    typedBehind(from, record).length > 1 &&
    !(ofParts && assumed.some(({ key, sign }) => sign === 1 && !key.includes('.')))
  )
}

function fillRates(tree: Tree, numbers: Numbers, { rates }: (typeof groupRules)[number]): void {
  for (const { tu, mau, path } of rates) {
    const [top, bottom] = [tu, mau].map((key) => numbers[slotAt(key)?.index ?? -1])
    if (top !== undefined && bottom !== undefined) place(tree, path, { tu: top, mau: bottom })
  }
}
