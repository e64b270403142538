/** What never exceeds what it is of: docs/linh-vuc/can-doi.md §1, G5, the limits of §3 to §12, and §12, KN4. */
import { numberAtPath } from '../base/lookup.ts'
import { figures, numberAtKey } from '../schema/catalogue.ts'
import { groupRules } from '../year/balance.ts'
import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import { placeOf, titleAt } from './operand.ts'

/** Every declared part beside its whole, each unit of count apart (K05). */
export const limitCheck: Check = ({ derived }) =>
  groupRules.flatMap(({ limits }) =>
    limits.flatMap(({ part, whole }) => {
      const [value, limit] = [numberAtKey(derived, part), numberAtKey(derived, whole)]
      if (value === undefined || limit === undefined || value <= limit) return []
      const titles = { title: titleAt(part), whole: titleAt(whole) }
      const place = placeOf(part, [{ key: whole, title: titles.whole, value: limit }])
      return [diagnose('K05', { ...titles, value, limit }, place)]
    }),
  )

const petitions = figures.filter(({ parts }) => parts?.includes('don'))

/** More matters than petitions: several petitions may concern one matter, never the other way round (K06). */
export const petitionCheck: Check = ({ given }) =>
  petitions.flatMap(({ path, title }) => {
    const [don, viec] = [numberAtPath(given, [...path, 'don']), numberAtPath(given, [...path, 'viec'])]
    return don === undefined || viec === undefined || viec <= don
      ? []
      : [diagnose('K06', { title, don, viec }, { path })]
  })
