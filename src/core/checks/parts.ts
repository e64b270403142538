/** A total that was given while some of its parts were left out: what is not in any part. docs/linh-vuc/can-doi.md §2, T1b. */
import { stepsOf } from '../base/lookup.ts'
import { numbersOf } from '../schema/catalogue.ts'
import { fullKey, groupRules, partKey, sumOf } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { type PartKey, partUnits } from '../schema/pair.ts'
import type { Check } from './check.ts'
import { termTitle, titleAt } from './operand.ts'

interface Rest {
  readonly total: number
  readonly rest: number
  readonly part: PartKey | undefined
  readonly missing: readonly string[]
}

/** A total that was given and is more than the parts that are known, while others were left out (K32, K39). */
export const missingParts: Check = ({ given, derived }) =>
  groupRules.flatMap(({ group, balances, counted }) =>
    balances.flatMap((balance): readonly Diagnostic[] => {
      if (balance.terms.some(({ sign }) => sign < 0)) return []
      const key = fullKey(group, balance.total)
      const rests = counted.flatMap((own): readonly Rest[] => {
        const total = numbersOf(given)[own.slot]
        if (own.balance !== balance || total === undefined) return []
        const { part } = own
        const { missing, known } = sumOf(own, derived, numbersOf(derived))
        if (missing.length === 0 || known.length === 0) return []
        const rest = total - known.reduce((sum, term) => sum + term.value, 0)
        return rest > 0 ? [{ total, rest, part, missing }] : []
      })
      const [first] = rests
      if (!first) return []
      const args = {
        title: titleAt(key),
        total: rests.map(({ total }) => total).join('/'),
        rest: rests.map(({ rest, part }) => (part ? `${rest} ${partUnits[part]}` : String(rest))).join(', '),
        missing: [...new Set(rests.flatMap(({ missing }) => missing))].map((term) => termTitle(group, term, undefined)),
      }
      const place = { path: stepsOf(partKey(key, first.part)) }
      return [diagnose(group.key === 'toi_pham.khoi_to_moi' ? 'K32' : 'K39', args, place)]
    }),
  )
