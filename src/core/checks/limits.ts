/** A part never exceeds its whole: docs/linh-vuc/can-doi.md §1, G5, and the limits of §3 to §12. */
import { numberAtKey } from '../schema/catalogue.ts'
import { groupRules } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DerivedYear } from '../year/derive.ts'
import { placeOf, titleAt } from './operand.ts'

/** Compares every declared part with its whole, each unit of count apart. */
export function checkLimits(derived: DerivedYear): readonly Diagnostic[] {
  return groupRules.flatMap(({ limits }) =>
    limits.flatMap(({ part, whole }) => {
      const [value, limit] = [numberAtKey(derived, part), numberAtKey(derived, whole)]
      if (value === undefined || limit === undefined || value <= limit) return []
      const titles = { title: titleAt(part), whole: titleAt(whole) }
      const place = placeOf(part, [{ key: whole, title: titles.whole, value: limit }])
      return [diagnose('K05', { ...titles, value, limit }, place)]
    }),
  )
}
