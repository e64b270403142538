/** Which figures are parts of which: "trong đó" of Appendix I, read from the balances that the schema declares. */
import { rulesAt } from '../year/balance.ts'
import type { Balance } from '../schema/rules.ts'

interface Breakdown {
  readonly parentOf: ReadonlyMap<string, string>
  /** In the order of the balance. */
  readonly childrenOf: ReadonlyMap<string, readonly string[]>
  /** The figure itself, or the outermost figure that it is a part of. */
  readonly rootOf: (name: string) => string
}

/** Forms of resolution come first: a figure that stands in two sums is shown under what was resolved. */
const order: readonly Balance['code'][] = ['K03', 'K04', 'K11']

/** The breakdown of the figures of one group, names without the group's path. A figure has one parent at most. */
export function breakdownOf(groupKey: string): Breakdown {
  const parentOf = new Map<string, string>()
  const childrenOf = new Map<string, string[]>()
  const balances = rulesAt(groupKey)?.balances ?? []
  for (const code of order)
    for (const { total, terms } of balances.filter((balance) => balance.code === code)) {
      const parent = total.split('.')[0] ?? ''
      if (terms.some((term) => term.sign < 0 || term.key.includes('.'))) continue
      for (const { key } of terms) {
        if (parentOf.has(key) || key === parent) continue
        parentOf.set(key, parent)
        childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), key])
      }
    }
  const rootOf = (name: string): string => {
    const parent = parentOf.get(name)
    return parent === undefined ? name : rootOf(parent)
  }
  return { parentOf, childrenOf, rootOf }
}
