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

/** A term that was typed, or the typed figures that a term left out was worked out from. */
function membersOf(within: Within, key: string, sign: number, gap: number, depth = 0): readonly Member[] {
  const { group, part, given, derived } = within
  const own = partKey(fullKey(group, key), part)
  const known = numberAtKey(derived, termKey(group, key, part))
  if (known === undefined) return []
  if (numberAtKey(given, own) !== undefined || numberAtKey(given, fullKey(group, key)) !== undefined)
    return [{ key: own, value: known, implied: known + sign * gap }]
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
    score: scoreOf(member, all, given, lastYear) + (i === 0 ? 0.5 : 0),
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

/** How much speaks for a member being the wrong one. */
function scoreOf(member: Member, all: readonly Equation[], given: UnitYear, lastYear: LastYear | undefined): number {
  if (member.implied < 0) return -10
  const others = all.flatMap(({ holds, members }) => {
    const same = members.find(({ key }) => key === member.key)
    return same ? [{ holds, implied: same.implied }] : []
  })
  // The equation itself is among `all`: it counts neither for nor against.
  const mended = others.filter(({ holds, implied }) => !holds && implied === member.implied).length - 1
  const kept = others.filter(({ holds }) => holds).length
  const slip = slipOf(member.value, member.implied) ? 2 : 0
  const turned = isTurned(member, given) ? 2 : 0
  const before = numberAtKey(lastYear, member.key)
  const leftOver = before === member.value && before >= 10 && before !== member.implied ? 1.5 : 0
  const opening = openingScore(member, lastYear)
  return 3 * Math.max(mended, 0) - 2 * kept + slip + turned + leftOver + opening + likelihood(member, before)
}

/** Whether last year speaks for the value that would mend the sum or for the one that was typed. */
function likelihood({ value, implied }: Member, before: number | undefined): number {
  if (before === undefined) return 0
  const nearer = distance(value, before) - distance(implied, before)
  return nearer > 1.5 ? 1 : nearer < -1.5 ? -1 : 0
}

/** Of an opening number: whether last year's closing one is the value that would mend the sum, or the one that was typed. */
function openingScore({ key, value, implied }: Member, lastYear: LastYear | undefined): number {
  const match = /^(.*\.)cu((?:\.\w+)?)$/.exec(key)
  const closing = match ? numberAtKey(lastYear, `${match[1]}con_lai${match[2]}`) : undefined
  if (closing === undefined) return 0
  return closing === implied ? 3 : closing === value ? -2 : 0
}
