/** Totals, remaining cases and rates: what follows from the figures a unit gives. A figure is computed here, once. */
import { fullKey, groupRules, numberAt, partKey, sumOf } from './balance.ts'
import { place, stepsOf, type Tree, valueAt } from '../base/lookup.ts'
import type { Group } from '../schema/catalogue.ts'
import type { PartKey } from '../schema/pair.ts'
import type { Balance } from '../schema/rules.ts'
import type { UnitYear } from '../schema/unit-year.ts'

declare const derivedMark: unique symbol

/** A unit's year with every total filled in that can be, and rates as exact fractions under their `ty_le_*` keys. */
export type DerivedYear = UnitYear & { readonly [derivedMark]?: true }

/**
 * Fills in totals that were left out and the parts of a total of 0, and adds the rates. Figures that were given stay as
 * they are, even when they do not add up: telling so is the checks' part. Returns a new value; pure.
 */
export function derive(year: UnitYear): DerivedYear {
  return fillIn(copyOf(year) as Tree)
}

/** The same of a year that nobody else holds: it is filled in itself. */
export function fillIn(tree: Tree): DerivedYear {
  // A total may rest on another total of the same group, whatever their order: repeat until nothing is added.
  while (groupRules.map((rules) => fillBalances(tree, rules)).some(Boolean));
  for (const rules of groupRules) fillRates(tree, rules)
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

function fillBalances(tree: Tree, { group, counted }: (typeof groupRules)[number]): boolean {
  let filled = false
  for (const { balance, part, path } of counted) {
    const value = valueAt(tree, group.path)
    const known = numberAt(value, balance.total, part)
    if (known === 0 && fillNothing(tree, group, balance, part)) filled = true
    if (known !== undefined) continue
    const { total } = sumOf(balance, value, part)
    // A negative remainder is a contradiction between given figures; it is reported, never printed.
    if (total === undefined || total < 0) continue
    place(tree, path, total)
    filled = true
  }
  return filled
}

/** Parts that add up to nothing are each nothing. Other fields of work are left alone: they may have had no such work. */
function fillNothing(tree: Tree, group: Group, { terms }: Balance, part: PartKey | undefined): boolean {
  if (terms.some(({ sign, key }) => sign < 0 || key.includes('.'))) return false
  const value = valueAt(tree, group.path)
  const missing = terms.filter(({ key }) => numberAt(value, key, part) === undefined)
  for (const { key } of missing) place(tree, stepsOf(partKey(fullKey(group, key), part)), 0)
  return missing.length > 0
}

function fillRates(tree: Tree, { group, rates }: (typeof groupRules)[number]): void {
  const value = valueAt(tree, group.path)
  for (const rate of rates) {
    const [tu, mau] = [numberAt(value, rate.tu, undefined), numberAt(value, rate.mau, undefined)]
    if (tu !== undefined && mau !== undefined) place(tree, rate.path, { tu, mau })
  }
}
