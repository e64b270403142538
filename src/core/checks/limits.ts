/** A part never exceeds its whole. identities.md G5 and the limits that its sections 3 to 12 add. */
import { fullKey, groupRules, numberAt, partsOf } from '../balance.ts'
import { diagnose, type Diagnostic } from '../diagnostic.ts'
import { lookup } from '../lookup.ts'
import type { DerivedYear } from '../derive.ts'
import { titleAt } from './operand.ts'

/** Compares every declared part with its whole, each unit of count apart. */
export function checkLimits(derived: DerivedYear): readonly Diagnostic[] {
  return groupRules.flatMap(({ group, limits }) =>
    limits.flatMap(({ part: partKey, whole: wholeKey }) =>
      partsOf(group, partKey).flatMap((unit) => {
        const value = lookup(derived, group.key)
        const [part, whole] = [numberAt(value, partKey, unit), numberAt(value, wholeKey, unit)]
        if (part === undefined || whole === undefined || part <= whole) return []
        const titles = {
          title: titleAt(fullKey(group, unit ? `${partKey}.${unit}` : partKey)),
          whole: titleAt(fullKey(group, unit ? `${wholeKey}.${unit}` : wholeKey)),
        }
        const pathOf = (key: string) => fullKey(group, unit ? `${key}.${unit}` : key).split('.')
        const related = [{ path: pathOf(wholeKey), role: `${titles.whole}: ${whole}` }]
        return [diagnose('K05', { ...titles, value: part, limit: whole }, { path: pathOf(partKey), related })]
      }),
    ),
  )
}
