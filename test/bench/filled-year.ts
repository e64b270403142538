/** A year as the statistical forms print it: every total and remainder written out, nothing left blank in a group begun. */
import { fullKey, groupRules, partsOf } from '../../src/core/year/balance.ts'
import { derive } from '../../src/core/year/derive.ts'
import { groups, numberAtKey, slots } from '../../src/core/schema/catalogue.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'

type Tree = Record<string, unknown>

/** Writes a number at a dotted path; undefined takes it out. */
export function put(year: UnitYear, key: string, value: number | undefined): void {
  const steps = key.split('.')
  const last = steps.pop() ?? ''
  let here = year as unknown as Tree
  for (const step of steps) here = (here[step] ??= {}) as Tree
  if (value === undefined) delete here[last]
  else here[last] = value
}

/** The parts that a form prints as 0 when a unit leaves them out: those that may be missing from a balance. */
const blanks = groupRules.flatMap(({ group, balances }) =>
  balances.flatMap((balance) =>
    balance.terms
      .filter(({ missing }) => missing !== 'unknown')
      .flatMap((term) =>
        partsOf(group, balance.total).map((part) => ({
          key: fullKey(group, part ? `${term.key}.${part}` : term.key),
          total: fullKey(group, part ? `${balance.total}.${part}` : balance.total),
          group: group.key,
        })),
      ),
  ),
)

/** Takes a unit's year and fills in what its forms print: totals that follow, and 0 where nothing was reported. */
export function fillIn(year: UnitYear): UnitYear {
  const filled = structuredClone(year)
  // A field without a group for measures issues none: the forms print 0 there.
  const known = slots.flatMap(({ key }) => numberAtKey(derive(filled), key) ?? [])
  if (known.length === 0) return filled
  for (let added = -1; added !== 0;) {
    added = 0
    const derived = derive(filled)
    for (const { key } of slots) {
      const value = numberAtKey(derived, key)
      if (value === undefined || numberAtKey(filled, key) !== undefined) continue
      put(filled, key, value)
      added++
    }
    for (const { key, total } of blanks) {
      if (numberAtKey(filled, key) !== undefined || numberAtKey(filled, total) === undefined) continue
      const begun = groups.some(
        (group) => group.key !== '' && key.startsWith(`${group.key}.`) && group.path.length === 1,
      )
      if (!begun) continue
      put(filled, key, 0)
      added++
    }
  }
  return filled
}
