/** A total that was given while some of its parts were left out: what is not in any part. identities.md T1b. */
import { figureTitle, fullKey, groupRules, partsOf, sumOf } from '../balance.ts'
import { diagnose, type Diagnostic } from '../diagnostic.ts'
import { lookup } from '../lookup.ts'
import { partUnits } from '../schema/pair.ts'
import { defineCheck } from './check.ts'
import { numberOf, pathOf } from './operand.ts'

export const missingParts = defineCheck(['K32', 'K39'], ({ given, derived }) =>
  groupRules.flatMap(({ group, balances }) =>
    balances.flatMap((balance) =>
      partsOf(group, balance.total).flatMap((part): readonly Diagnostic[] => {
        if (balance.terms.some(({ sign }) => sign < 0)) return []
        const key = fullKey(group, part ? `${balance.total}.${part}` : balance.total)
        const total = numberOf(given, key)
        const { missing, known } = sumOf(balance, lookup(derived, group.key), part)
        if (total === undefined || missing.length === 0 || known.length === 0) return []
        const rest = total - known.reduce((sum, term) => sum + term.value, 0)
        if (rest <= 0) return []
        const title = figureTitle(group, balance.total, part)
        const names = missing.map((term) => figureTitle(group, term, undefined))
        const place = { path: pathOf(key) }
        if (group.key !== 'toi_pham.khoi_to_moi')
          return [diagnose('K39', { title, total, rest, missing: names }, place)]
        return [diagnose('K32', { title, total, rest, unit: part ? partUnits[part] : '', missing: names }, place)]
      }),
    ),
  ),
)
