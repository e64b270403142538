/** Stocks and shares against last year: what can only grow by what came in, and shares that collapse. */
import { figureAt, numberAtKey } from '../schema/catalogue.ts'
import { groupRules } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { civilFields } from '../schema/unit-year.ts'
import type { Check } from './check.ts'
import { placeOf, titleAt } from './operand.ts'
import { periodsJoin } from './period.ts'

/** DT7: a stock of suspended cases grows by those suspended in the year and by nothing else. */
const stocks = ['dieu_tra', 'truy_to', 'xet_xu_so_tham', ...civilFields]

/** A stock that grew by more than came in (K115). */
const suspended: Check = ({ given, derived, lastYear }) => {
  if (!lastYear || !periodsJoin(given, lastYear)) return []
  return stocks.flatMap((field) =>
    (figureAt(`${field}.tdc_cuoi_ky`)?.parts ?? []).flatMap((part): readonly Diagnostic[] => {
      const key = `${field}.tdc_cuoi_ky.${part}`
      const flow = `${field}.tam_dinh_chi.${part}`
      const [now, before, added] = [numberAtKey(derived, key), numberAtKey(lastYear, key), numberAtKey(derived, flow)]
      if (now === undefined || before === undefined || added === undefined || now <= before + added) return []
      const terms = [
        { title: `số cuối năm ${lastYear.nam}`, sign: 1 as const, value: before },
        { title: titleAt(flow), sign: 1 as const, value: added },
      ]
      const args = { title: titleAt(key), actual: now, expected: before + added, terms }
      return [diagnose('K115', args, placeOf(key, [{ key: flow, title: titleAt(flow), value: added }]))]
    }),
  )
}

/** Every declared "a part of a whole", each unit of count apart. */
const shares = groupRules.flatMap(({ limits }) => limits)

/** A share that was nearly all and is now the smaller half: a leading digit was lost in one of the two (K26). */
const collapsed: Check = ({ given, derived, lastYear }) =>
  shares.flatMap(({ part, whole }): readonly Diagnostic[] => {
    const [now, wholeNow] = [numberAtKey(given, part), numberAtKey(derived, whole)]
    const [before, wholeBefore] = [numberAtKey(lastYear, part), numberAtKey(lastYear, whole)]
    if (now === undefined || !wholeNow || before === undefined || !wholeBefore || Math.min(wholeNow, wholeBefore) < 8)
      return []
    if (before * 5 < wholeBefore * 4 || now * 2 > wholeNow) return []
    const args = { title: titleAt(part), now, whole: titleAt(whole), wholeNow, before, wholeBefore }
    return [diagnose('K26', args, placeOf(part, [{ key: whole, title: args.whole, value: wholeNow }]))]
  })

export const stockChecks: readonly Check[] = [suspended, collapsed]
