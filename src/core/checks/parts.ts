/** A total that was given while some of its parts were left out: what is not in any part. docs/linh-vuc/can-doi.md §2, T1b. */
import { figureTitle, groupRules, sumOf } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { lookup } from '../base/lookup.ts'
import { partUnits } from '../schema/pair.ts'
import { defineCheck } from './check.ts'
import { numberAtKey, pathOfKey } from './operand.ts'

export const missingParts = defineCheck(['K32', 'K39'], ({ given, derived }) =>
  groupRules.flatMap(({ group, counted }) => {
    const value = lookup(derived, group.key)
    return counted.flatMap(({ balance, part, key }): readonly Diagnostic[] => {
      const total = numberAtKey(given, key)
      if (total === undefined || balance.terms.some(({ sign }) => sign < 0)) return []
      const { missing, known } = sumOf(balance, value, part)
      if (missing.length === 0 || known.length === 0) return []
      const rest = total - known.reduce((sum, term) => sum + term.value, 0)
      if (rest <= 0) return []
      const title = figureTitle(group, balance.total, part)
      const names = missing.map((term) => figureTitle(group, term, undefined))
      const place = { path: pathOfKey(key) }
      if (group.key !== 'toi_pham.khoi_to_moi') return [diagnose('K39', { title, total, rest, missing: names }, place)]
      return [diagnose('K32', { title, total, rest, unit: part ? partUnits[part] : '', missing: names }, place)]
    })
  }),
)
