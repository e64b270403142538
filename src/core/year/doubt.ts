/** How a total that was worked out may be wrong: terms marked `?` that were left out counted as 0. */
import { groupBy } from '../base/group-by.ts'
import { type CountedBalance, groupRules, reportedWhenOccurring, sumOf } from './balance.ts'
import { numberAtKey, numbersOf, slots } from '../schema/catalogue.ts'
import { derivedFrom, type Doubt, inDoubt, type Traced, type Traces } from './trace.ts'

const balances = groupRules.flatMap(({ counted }) => counted)

/** The balances that give the number at a key, and those that have it among their terms. */
const giving = groupBy(balances, ({ key }) => key)
const using = groupBy(
  balances.flatMap((balance) => balance.terms.map(({ full }) => ({ full, balance }))),
  ({ full }) => full,
)
/** By the key of a part, the limits of what it cannot exceed. */
const limits = groupBy(
  groupRules.flatMap((rules) => rules.limits),
  ({ part }) => part,
)

const sumIn = (year: Traced, balance: CountedBalance) => sumOf(balance, year, numbersOf(year))

/** The numbers that units report only when they occur. */
const occurring = slots.filter(({ figure }) => reportedWhenOccurring.has(figure.key))

/**
 * Keys of the figures left out for want of which the number at a key may be too low (`up`: in truth it is higher) or too
 * high. None for what was typed, for a load of 0 (nothing carried over and nothing new: there was no work), and for what
 * other typed figures of the field confirm.
 */
export function leftOutOf(year: Traced, key: string, up: boolean): readonly string[] {
  const carried = year[inDoubt]?.get(key)
  if (carried) return up ? carried.up : carried.down
  const record = year[derivedFrom]
  const value = numberAtKey(year, key)
  if (!record?.has(key) || isConfirmed(year, key, record)) return []
  const ways = (giving.get(key) ?? []).flatMap((balance) => {
    const sum = sumIn(year, balance)
    if (sum.total !== value || sum.partial) return []
    const ownWay = (sign: 1 | -1) => (sign === 1 ? up : !up)
    return [
      [
        ...(isNoWork(balance, sum) ? [] : sum.assumed)
          .filter(({ sign }) => ownWay(sign))
          .map(({ full }) => full)
          .filter((term) => !isNone(year, term)),
        ...sum.known.flatMap(({ full, sign }) => leftOutOf(year, full, ownWay(sign))),
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
const isNoWork = ({ balance }: CountedBalance, { known }: ReturnType<typeof sumOf>) =>
  balance.code === 'K01' && known.every(({ value }) => value === 0)

/** Whether a number is known to be 0: typed, or worked out with nothing left out. */
function isZero(year: Traced, key: string): boolean {
  if (numberAtKey(year, key) !== 0) return false
  if (!year[derivedFrom]?.has(key)) return true
  return (giving.get(key) ?? []).some((balance) => {
    const sum = sumIn(year, balance)
    return sum.total === 0 && !sum.partial && (sum.assumed.length === 0 || isNoWork(balance, sum))
  })
}

/** Whether the number is a term of a balance that holds, all else in it typed: what remains, added to what was settled. */
function isConfirmed(year: Traced, key: string, record: Traces): boolean {
  return (using.get(key) ?? []).some(({ balance }) => {
    const typed = record.has(balance.key) ? undefined : numberAtKey(year, balance.key)
    if (typed === undefined) return false
    const sum = sumIn(year, balance)
    const others = sum.known.map(({ full }) => full).filter((term) => term !== key)
    return sum.total === typed && !sum.partial && sum.assumed.length === 0 && !others.some((term) => record.has(term))
  })
}

/**
 * Whether a figure that was left out must be 0: it is part of nothing, or of a total that was typed and that the other
 * parts make up.
 */
export function isNone(year: Traced, key: string): boolean {
  if (limits.get(key)?.some(({ whole }) => isZero(year, whole))) return true
  return (using.get(key) ?? []).some(({ balance }) => {
    const total = numberAtKey(year, balance.key)
    if (total === undefined || !balance.terms.every(({ sign }) => sign === 1)) return false
    if (!isZero(year, balance.key) && year[derivedFrom]?.has(balance.key)) return false
    const { known } = sumIn(year, balance)
    return known.reduce((sum, term) => sum + term.value, 0) === total
  })
}

/** Whether a total that is not known must be above 0, for want of some of its terms only: something new came in. */
export function isSome(year: Traced, key: string): boolean {
  return (giving.get(key) ?? []).some((balance) => {
    const { known } = sumIn(year, balance)
    return known.reduce((sum, { sign, value }) => sum + sign * value, 0) > 0
  })
}
