/** How a total that was worked out may be wrong: terms marked `?` that were left out counted as 0. */
import { lookup, valueAt } from '../base/lookup.ts'
import type { Balance } from '../schema/rules.ts'
import { groupRules, reportedWhenOccurring, sumOf, termKey } from './balance.ts'
import { numbersOf, slots } from '../schema/catalogue.ts'
import { derivedFrom, type Doubt, inDoubt, type Traced, type Traces } from './trace.ts'

/** Balances in each unit of count, with what their terms are called from the root. */
const balances = groupRules.flatMap(({ group, counted }) =>
  counted.map((each) => ({
    ...each,
    group,
    terms: new Map(each.balance.terms.map(({ key }) => [key, termKey(group, key, each.part)])),
  })),
)

type Ruled = (typeof balances)[number]

/** The balances that give the number at a key, and those that have it among their terms. */
const giving = new Map<string, Ruled[]>()
const using = new Map<string, Ruled[]>()
/** By the key of a part, the keys of what it cannot exceed. */
const wholes = new Map<string, string[]>()
for (const { part, whole } of groupRules.flatMap(({ limits }) => limits))
  wholes.set(part, [...(wholes.get(part) ?? []), whole])
for (const ruled of balances) {
  add(giving, ruled.key, ruled)
  for (const key of ruled.terms.values()) add(using, key, ruled)
}

/** The numbers that units report only when they occur. */
const occurring = slots.filter(({ figure }) => reportedWhenOccurring.has(figure.key))

function add(map: Map<string, Ruled[]>, key: string, ruled: Ruled): void {
  map.set(key, [...(map.get(key) ?? []), ruled])
}

/**
 * Keys of the figures left out for want of which the number at a key may be too low (`up`: in truth it is higher) or too
 * high. None for what was typed, for a load of 0 (nothing carried over and nothing new: there was no work), and for what
 * other typed figures of the field confirm.
 */
export function leftOutOf(year: Traced, key: string, up: boolean): readonly string[] {
  const carried = year[inDoubt]?.get(key)
  if (carried) return up ? carried.up : carried.down
  const record = year[derivedFrom]
  const value = lookup(year, key)
  if (!record?.has(key) || isConfirmed(year, key, record)) return []
  const ways = (giving.get(key) ?? []).flatMap(({ group, balance, part, terms }) => {
    const sum = sumOf(balance, valueAt(year, group.path), part)
    if (sum.total !== value || sum.partial) return []
    const ownWay = (sign: 1 | -1) => (sign === 1 ? up : !up)
    return [
      [
        ...(isNoWork(balance, sum) ? [] : sum.assumed)
          .filter(({ sign }) => ownWay(sign))
          .map((term) => terms.get(term.key)!)
          .filter((term) => !isNone(year, term)),
        ...sum.known.flatMap((term) => leftOutOf(year, terms.get(term.key)!, ownWay(term.sign))),
      ],
    ]
  })
  // Where two balances give the same number, one that leaves nothing out settles it.
  return ways.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/**
 * Every number of a year that a sum over units takes as it is and that may be wrong: those worked out for want of figures
 * left out, and those figures themselves, which count as 0.
 */
export function doubtsOf(year: Traced): ReadonlyMap<string, Doubt> {
  const found = new Map<string, Doubt>()
  const numbers = numbersOf(year)
  for (const { key, index } of occurring)
    if (numbers[index] === undefined && !isNone(year, key)) found.set(key, { up: [key], down: [] })
  for (const key of year[derivedFrom]?.keys() ?? []) {
    const doubt = { up: leftOutOf(year, key, true), down: leftOutOf(year, key, false) }
    if (doubt.up.length + doubt.down.length > 0) found.set(key, doubt)
  }
  return found
}

/** A load of nothing carried over and nothing new: no work, so that nothing was resumed either. */
const isNoWork = ({ code }: Balance, { known }: ReturnType<typeof sumOf>) =>
  code === 'K01' && known.every(({ value }) => value === 0)

/** Whether a number is known to be 0: typed, or worked out with nothing left out. */
function isZero(year: Traced, key: string): boolean {
  if (lookup(year, key) !== 0) return false
  if (!year[derivedFrom]?.has(key)) return true
  return (giving.get(key) ?? []).some(({ group, balance, part }) => {
    const sum = sumOf(balance, valueAt(year, group.path), part)
    return sum.total === 0 && !sum.partial && (sum.assumed.length === 0 || isNoWork(balance, sum))
  })
}

/** Whether the number is a term of a balance that holds, all else in it typed: what remains, added to what was settled. */
function isConfirmed(year: Traced, key: string, record: Traces): boolean {
  return (using.get(key) ?? []).some(({ group, balance, part, terms, key: total }) => {
    const typed = record.has(total) ? undefined : lookup(year, total)
    if (typed === undefined) return false
    const sum = sumOf(balance, valueAt(year, group.path), part)
    const others = sum.known.map((term) => terms.get(term.key)!).filter((term) => term !== key)
    return sum.total === typed && !sum.partial && sum.assumed.length === 0 && !others.some((term) => record.has(term))
  })
}

/**
 * Whether a figure that was left out must be 0: it is part of nothing, or of a total that was typed and that the other
 * parts make up.
 */
export function isNone(year: Traced, key: string): boolean {
  if (wholes.get(key)?.some((whole) => isZero(year, whole))) return true
  return (using.get(key) ?? []).some(({ group, balance, part, key: totalKey }) => {
    const total = lookup(year, totalKey)
    if (typeof total !== 'number' || !balance.terms.every(({ sign }) => sign === 1)) return false
    if (!isZero(year, totalKey) && year[derivedFrom]?.has(totalKey)) return false
    const { known } = sumOf(balance, valueAt(year, group.path), part)
    return known.reduce((sum, term) => sum + term.value, 0) === total
  })
}

/** Whether a total that is not known must be above 0, for want of some of its terms only: something new came in. */
export function isSome(year: Traced, key: string): boolean {
  return (giving.get(key) ?? []).some(({ group, balance, part }) => {
    const { known } = sumOf(balance, valueAt(year, group.path), part)
    return known.reduce((sum, { sign, value }) => sum + sign * value, 0) > 0
  })
}
