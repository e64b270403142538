/** The declared balance of every field of work: a given total must be the sum of its parts. identities.md G1–G3. */
import { figureTitle, fullKey, type GroupRules, groupRules, numberAt, partsOf, sumOf } from '../balance.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostic.ts'
import { lookup } from '../lookup.ts'
import type { DerivedYear } from '../derive.ts'
import type { PartKey } from '../schema/pair.ts'
import type { Balance } from '../schema/rules.ts'
import type { UnitYear } from '../schema/unit-year.ts'

const totals: ReadonlySet<string> = new Set(
  groupRules.flatMap(({ group, balances }) => balances.map(({ total }) => fullKey(group, total))),
)

/** Compares every total that was given with what its parts add up to, and names totals that cannot be worked out. */
export function checkBalances(given: UnitYear, derived: DerivedYear): readonly Diagnostic[] {
  return groupRules.flatMap((rules) =>
    rules.balances.flatMap((balance) =>
      partsOf(rules.group, balance.total).flatMap((part) => checkBalance(rules, balance, part, given, derived)),
    ),
  )
}

function checkBalance(
  { group }: GroupRules,
  balance: Balance,
  part: PartKey | undefined,
  given: UnitYear,
  derived: DerivedYear,
): readonly Diagnostic[] {
  const actual = numberAt(lookup(given, group.key), balance.total, part)
  const sum = sumOf(balance, lookup(derived, group.key), part)
  const title = figureTitle(group, balance.total, part)
  const terms = sum.known.map(({ key, sign, value }) => ({ title: figureTitle(group, key, part), sign, value }))
  const pathOf = (key: string): Path => fullKey(group, part ? `${key}.${part}` : key).split('.')
  const place = {
    path: pathOf(balance.total),
    related: sum.known.map(({ key, value }) => ({
      path: pathOf(key),
      role: `${figureTitle(group, key, part)}: ${value}`,
    })),
  }
  if (actual === undefined) {
    if (sum.total !== undefined && sum.total < 0) return [diagnose('K08', { title, total: sum.total, terms }, place)]
    // A missing total is told where its own parts are missing, not again in everything that rests on it.
    const followsFromAnother = sum.missing.some((key) => totals.has(fullKey(group, key)))
    const needed = sum.missing.map((key) => figureTitle(group, key, part))
    if (sum.known.length === 0 || needed.length === 0 || followsFromAnother) return []
    return [diagnose('K10', { title, needed, key: balance.total }, place)]
  }
  if (sum.total === undefined) {
    const atLeast = sum.known.reduce((total, term) => total + term.value, 0)
    const onlyAdded = balance.terms.every((term) => term.sign === 1)
    return onlyAdded && atLeast > actual ? [diagnose('K09', { title, actual, atLeast, terms }, place)] : []
  }
  if (sum.partial ? sum.total <= actual : sum.total === actual) return []
  return [diagnose(balance.code, { title, actual, expected: sum.total, terms, key: balance.total }, place)]
}
