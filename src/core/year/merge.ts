/**
 * Several files make one year: side by side (merged units) and one after another (a unit formed in mid-year).
 * docs/linh-vuc/to-chuc.md §4.
 */
import { fullKey, groupRules, knownSum, reportedWhenOccurring } from './balance.ts'
import { derive, type DerivedYear, fillIn } from './derive.ts'
import { place, type Tree, valueAt } from '../base/lookup.ts'
import { figures, holders, type Numbers, numbersOf, type Slot, slots } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { sumFree } from './free.ts'

/** The figures of an earlier year (derived, with rates) and its number, the free list with them; texts and other lists are left behind. */
export type LastYear = DerivedYear

/** Totals that hold an opening balance (thụ lý): in a sequence of periods they would count the cases handed over twice. */
const loads: ReadonlySet<string> = (() => {
  const openings = new Set(figures.filter((figure) => figure.role === 'opening').map((figure) => figure.key))
  const found = new Set<string>()
  const holds = (key: string) => openings.has(key) || found.has(key)
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const { group, balances } of groupRules)
      for (const { total, terms } of balances)
        if (terms.some((term) => term.sign > 0 && holds(fullKey(group, term.key)))) found.add(fullKey(group, total))
  }
  return found
})()

/**
 * One year out of files: `sideBySide` are summed first, then `after` follow one another. Rates are worked out anew from the
 * sums. A figure that one of the files lacks is unknown in the whole, unless it is one that units report only when it occurs.
 */
export function mergeYears(sideBySide: readonly UnitYear[], after: readonly UnitYear[]): LastYear | undefined {
  const [only] = sideBySide
  // Most units have one file, and what it leaves out is filled in once.
  if (only && sideBySide.length + after.length === 1) return onlyFigures([only], numbersOf(only))
  const periods = [...(sideBySide.length > 0 ? [sum(sideBySide.map(derive))] : []), ...after.map(derive)]
  const [first] = periods
  if (!first) return undefined
  const merged = periods.length === 1 ? first : join(periods)
  return { ...merged, nam: periods.at(-1)?.nam ?? first.nam }
}

/** The sum of units side by side, each unit of count apart. */
export function sum(years: readonly DerivedYear[]): DerivedYear {
  const all = years.map(numbersOf)
  const summed = ({ figure, index }: Slot) => {
    const numbers: Numbers = all.map((year) => year[index])
    return knownSum(reportedWhenOccurring.has(figure.key) ? zeroIfMissing(numbers) : numbers)
  }
  return onlyFigures(years, slots.map(summed))
}

/** Periods one after another: flows add up, balances and stocks are those of the ends, thụ lý is counted once. */
function join(periods: readonly DerivedYear[]): DerivedYear {
  const all = periods.map(numbersOf)
  const joined = ({ figure, index }: Slot) => {
    const numbers: Numbers = all.map((year) => year[index])
    if (figure.role === 'opening') return numbers[0]
    if (figure.role === 'closing' || figure.role === 'stock') return numbers.at(-1)
    // Worked out anew from its parts, or unknown: adding it up would count what both periods had in hand twice.
    if (figure.role === 'load' || loads.has(figure.key)) return undefined
    return knownSum(reportedWhenOccurring.has(figure.key) ? zeroIfMissing(numbers) : numbers)
  }
  return onlyFigures(periods, slots.map(joined))
}

const zeroIfMissing = (numbers: Numbers): Numbers =>
  numbers.some((n) => n !== undefined) ? numbers.map((n) => n ?? 0) : numbers

/** A year that holds nothing but these figures; its totals and rates are derived again. */
function onlyFigures(years: readonly UnitYear[], numbers: Numbers): DerivedYear {
  const tree: Tree = {
    nam: years.at(-1)?.nam,
    ky: {
      tu_ngay: years.map(({ ky }) => ky.tu_ngay).toSorted()[0],
      den_ngay: years
        .map(({ ky }) => ky.den_ngay)
        .toSorted()
        .at(-1),
    },
    chi_tieu: sumEntries(years.map(({ chi_tieu }) => chi_tieu)),
    don_vi: years.at(-1)?.don_vi,
    so_lieu_khac: sumFree(years.map(({ so_lieu_khac = [] }: Partial<UnitYear>) => so_lieu_khac)),
  }
  for (const { path, own } of holders) {
    const held: Tree = {}
    let empty = true
    for (const { name, index } of own) {
      const value = numbers[index]
      if (value === undefined) continue
      held[name] = value
      empty = false
    }
    if (!empty) place(tree, path, { ...(valueAt(tree, path) as Tree | undefined), ...held })
  }
  return fillIn(tree, numbers)
}

/**
 * Own figures of indicators added up, code by code; one that an entry lacks is unknown. A lone 0 beside rates says that
 * nothing arose there.
 */
export function sumEntries(entries: readonly UnitYear['chi_tieu'][]): UnitYear['chi_tieu'] {
  const summed: Record<string, UnitYear['chi_tieu'][string]> = {}
  for (const code of new Set(entries.flatMap((each) => Object.keys(each)))) {
    const values = entries.map((each) => each[code])
    if (values.some((value) => value === undefined)) continue
    const rates = values.filter((value) => typeof value === 'object')
    const counts = values.filter((value) => typeof value === 'number')
    if (rates.length === 0) summed[code] = counts.reduce((a, b) => a + b, 0)
    else if (counts.every((count) => count === 0))
      summed[code] = rates.reduce((a, b) => ({ tu: a.tu + b.tu, mau: a.mau + b.mau }))
  }
  return summed
}
