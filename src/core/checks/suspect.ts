/** Which figure of a balance that does not hold is most likely the wrong one. */
import { type CountedBalance, fullKey, groupRules, partKey, rulesAt, termKey } from '../year/balance.ts'
import type { SuspectShown } from '../messages/check.ts'
import type { LastYear } from '../year/merge.ts'
import { type Group, numberAtKey, numbersOf } from '../schema/catalogue.ts'
import type { PartKey } from '../schema/pair.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { titleAt } from './operand.ts'
import { distance, slipOf } from './slip.ts'

/** The figure most likely wrong, by its key from the root. */
interface Suspect extends SuspectShown {
  readonly key: string
}

/** A typed number that a balance rests on. */
interface Member {
  readonly key: string
  readonly value: number
  /** The value with which the balance would hold, the others being right. */
  readonly implied: number
}

/** A balance whose numbers are known; its first member is the total. */
interface Equation {
  readonly holds: boolean
  readonly members: readonly Member[]
}

/** A given total with its known terms; undefined when nothing can be compared. */
export function equationOf(
  group: Group,
  { balance, part, terms: counted }: CountedBalance,
  given: UnitYear,
  derived: object,
): Equation | undefined {
  const keyOf = (key: string) => partKey(fullKey(group, key), part)
  const typedAt = (key: string) => numberAtKey(given, keyOf(key)) ?? numberAtKey(given, fullKey(group, key))
  const total = typedAt(balance.total)
  const terms = counted.map((term) => ({ ...term, value: numbersOf(derived)[term.slot] }))
  if (total === undefined || terms.some((term) => term.value === undefined && term.missing === 'unknown'))
    return undefined
  const sum = terms.reduce((all, { sign, value: n }) => all + sign * (n ?? 0), 0)
  const partial = terms.some((term) => term.value === undefined && term.missing === 'partial')
  const gap = total - sum
  if (partial && gap >= 0) return undefined
  const typed = terms.flatMap((term) => membersOf({ group, part, given, derived }, term.key, term.sign, gap))
  return { holds: gap === 0, members: [{ key: keyOf(balance.total), value: total, implied: sum }, ...typed] }
}

/** What the members of a balance are read from. */
interface Within {
  readonly group: Group
  readonly part: PartKey | undefined
  readonly given: UnitYear
  readonly derived: object
}

/**
 * A term that was typed, or the typed figures that a term left out was worked out from. `sign`: how the term counts in the
 * sum; `gap`: by how much the total is more than the sum.
 */
function membersOf(within: Within, key: string, sign: number, gap: number, depth = 0): readonly Member[] {
  const { group, part, given, derived } = within
  const fromRoot = partKey(fullKey(group, key), part)
  const known = numberAtKey(derived, termKey(group, key, part))
  if (known === undefined) return []
  if (numberAtKey(given, fromRoot) !== undefined || numberAtKey(given, fullKey(group, key)) !== undefined)
    return [{ key: fromRoot, value: known, implied: known + sign * gap }]
  const balance = rulesAt(group.key)?.balances.find(({ total }) => total === key)
  if (!balance || depth > 3) return []
  return balance.terms.flatMap((term) => membersOf(within, term.key, sign * term.sign, gap, depth + 1))
}

/** Every comparison that the typed figures allow. */
export function equations(given: UnitYear, derived: object): readonly Equation[] {
  return groupRules.flatMap(({ group, counted }) =>
    counted.flatMap((balance) => equationOf(group, balance, given, derived) ?? []),
  )
}

/** Whether the balance would hold with the other number of its pair. */
const isTurned = ({ key, value, implied }: Member, given: UnitYear) =>
  value !== implied && partnerValue(given, key) === implied

/** With which parts a part makes up pairs. */
const partners: Readonly<Record<string, readonly string[]>> = {
  vu: ['bi_can', 'bi_cao', 'viec'],
  bi_can: ['vu'],
  bi_cao: ['vu'],
  don: ['viec'],
  viec: ['vu', 'don', 'tien'],
  tien: ['viec'],
}

/** The other number of the pair that a key stands in; undefined where it is in none. */
function partnerValue(given: UnitYear, key: string): number | undefined {
  const end = key.lastIndexOf('.')
  return (partners[key.slice(end + 1)] ?? [])
    .map((name) => numberAtKey(given, `${key.slice(0, end)}.${name}`))
    .find((value) => value !== undefined)
}

/**
 * The member of a failing equation that the other equations and the look of the numbers speak against: it stands in other
 * failing ones and would mend them, it stands in none that holds, or it becomes right by a common slip. Without evidence
 * that singles one out, the total (the first member).
 */
export function suspectOf(
  equation: Equation,
  all: readonly Equation[],
  given: UnitYear,
  lastYear: LastYear | undefined,
): Suspect | undefined {
  const scored = equation.members.map((member, i) => ({
    member,
    score: scoreOf(member, all, given, lastYear) + (i === 0 ? weights.total : 0),
  }))
  const [first] = scored
  const best = scored.toSorted((a, b) => b.score - a.score)
  const [top, second] = best
  const chosen = top && (!second || top.score > second.score) ? top.member : first?.member
  if (!chosen) return undefined
  const { key, value, implied } = chosen
  const slip = isTurned(chosen, given) ? 'dao_cap' : slipOf(value, implied)
  return { key, title: titleAt(key), value, expected: implied, slip }
}

/** How much each sign speaks for a member being the wrong one, below 0 against it. Only their order of size matters. */
const weights = {
  /** No count is below 0. */
  impliedBelowZero: -10,
  /** For each other failing equation that the same value would mend, and for each one that holds as it is. */
  mendsAnother: 3,
  standsInOneThatHolds: -2,
  /** The value typed comes of the value implied by a slip of the hand, or is the other number of the pair. */
  slip: 2,
  turned: 2,
  /** Last year's number still stands there. */
  leftOver: 1.5,
  /** Last year's closing number is the opening one that would mend the sum, or the one that was typed. */
  closingIsImplied: 3,
  closingIsTyped: -2,
  /** Last year's number lies much nearer to the value implied, or (against) to the one typed. */
  nearerLastYear: 1,
  /** The total, when nothing else tells. */
  total: 0.5,
} as const

/** How much speaks for a member being the wrong one. */
function scoreOf(member: Member, all: readonly Equation[], given: UnitYear, lastYear: LastYear | undefined): number {
  const { key, value, implied } = member
  if (implied < 0) return weights.impliedBelowZero
  const others = all.flatMap(({ holds, members }) => {
    const same = members.find((one) => one.key === key)
    return same ? [{ holds, implied: same.implied }] : []
  })
  // The equation itself is among `all`: it counts neither for nor against.
  const mended = Math.max(others.filter((other) => !other.holds && other.implied === implied).length - 1, 0)
  const kept = others.filter(({ holds }) => holds).length
  const before = numberAtKey(lastYear, key)
  const leftOver = before === value && before >= 10 && before !== implied
  return (
    weights.mendsAnother * mended +
    weights.standsInOneThatHolds * kept +
    (slipOf(value, implied) ? weights.slip : 0) +
    (isTurned(member, given) ? weights.turned : 0) +
    (leftOver ? weights.leftOver : 0) +
    openingScore(member, lastYear) +
    likelihood(member, before)
  )
}

/** Whether last year speaks for the value that would mend the sum or for the one that was typed. */
function likelihood({ value, implied }: Member, before: number | undefined): number {
  if (before === undefined) return 0
  const nearer = distance(value, before) - distance(implied, before)
  return nearer > 1.5 ? weights.nearerLastYear : nearer < -1.5 ? -weights.nearerLastYear : 0
}

/** Of an opening number: whether last year's closing one is the value that would mend the sum, or the one that was typed. */
function openingScore({ key, value, implied }: Member, lastYear: LastYear | undefined): number {
  const match = /^(.*\.)cu((?:\.\w+)?)$/.exec(key)
  const closing = match ? numberAtKey(lastYear, `${match[1]}con_lai${match[2]}`) : undefined
  if (closing === undefined) return 0
  return closing === implied ? weights.closingIsImplied : closing === value ? weights.closingIsTyped : 0
}
