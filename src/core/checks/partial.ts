/** What is known only in part: names that are none, sums that contradict their figures, halves of pairs, the counted score. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import { lookup } from '../base/lookup.ts'
import { isRate } from '../format/value.ts'
import { fieldsOfWork, figures, numbersOf, slots } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'
import { groupRules } from '../year/balance.ts'
import { fits, pathsAt, sumAt } from '../year/partial.ts'
import type { Check } from './check.ts'

const figureKeys = figures.map(({ key }) => key)
const rateKeys = groupRules.flatMap(({ rates }) => rates.map(({ key }) => key))
const fieldKeys = fieldsOfWork.map(({ key }) => key)

/** Names of figures, rates and fields that are none, numbers in other units of count (C80). */
const names: Check = ({ given }) => [
  ...given.so_chung.flatMap(({ cua, so }, i): readonly Diagnostic[] => {
    const path = ['so_chung', i, 'cua']
    const unknown = cua.filter((key) => pathsAt(key).length === 0)
    if (unknown.length > 0 || cua.length === 0)
      return (unknown.length > 0 ? unknown : ['']).map((key) =>
        diagnose('C80', { key, near: nearest(key, figureKeys), problem: 'unknown' }, { path }),
      )
    return fits({ cua, so })
      ? []
      : [diagnose('C80', { key: cua.join(', '), near: undefined, problem: 'units' }, { path })]
  }),
  ...given.nam_truoc_dieu_chinh.flatMap(({ so_lieu: key, so }, i): readonly Diagnostic[] => {
    const path = ['nam_truoc_dieu_chinh', i, 'so_lieu']
    const found = pathsAt(key).length
    if (found === so.length) return []
    const problem = found === 0 ? 'unknown' : 'units'
    return [diagnose('C80', { key, near: nearest(key, figureKeys), problem }, { path })]
  }),
  ...given.ty_le_rieng.flatMap(({ ty_le: key, ten }, i): readonly Diagnostic[] => {
    if (rateKeys.includes(key) || (ten !== undefined && fieldKeys.includes(key))) return []
    const near = nearest(key, [...rateKeys, ...fieldKeys])
    return [diagnose('C80', { key, near, problem: 'rate' }, { path: ['ty_le_rieng', i, 'ty_le'] })]
  }),
]

/** An undivided sum beside figures that add up to another (K136). */
const sharedSums: Check = ({ given, derived }) =>
  given.so_chung.flatMap((shared, i): readonly Diagnostic[] => {
    if (!fits(shared)) return []
    return sumAt(shared, derived).flatMap((sum, part) => {
      if (sum === undefined || sum === shared.so[part]) return []
      const args = { keys: shared.cua, typed: shared.so[part] ?? 0, sum }
      return [diagnose('K136', args, { path: ['so_chung', i, 'so'] })]
    })
  })

/** A percentage alone, without the numbers that give it or beside them (C81, C82). */
const loneRates: Check = ({ given, derived }) =>
  given.ty_le_rieng.map(({ ty_le, phan_tram }, i) => {
    const known = isRate(lookup(derived, ty_le))
    const args = { key: ty_le, percent: String(phan_tram).replace('.', ',') }
    return diagnose(known ? 'C82' : 'C81', args, { path: ['ty_le_rieng', i, 'phan_tram'] })
  })

/** The slots of pairs, each with the place of its other half. */
const halfSlots = slots.flatMap(({ figure, part, index }) => {
  if (!part) return []
  // The two parts of a pair stand side by side.
  const other = figure.parts?.length === 2 ? [index - 1, index + 1].find((i) => slots[i]?.figure === figure) : undefined
  return other !== undefined ? [{ figure, part, index, other }] : []
})

/**
 * Half a pair: printed as what it is, and reported once for the whole file, so that a forgotten half is seen
 * (K137).
 */
const halves: Check = ({ given }) => {
  const numbers = numbersOf(given)
  const found = halfSlots.flatMap(({ figure, part, index, other }) =>
    numbers[index] === undefined && numbers[other] !== undefined
      ? [{ title: figure.title, missing: partUnits[part], path: figure.path }]
      : [],
  )
  const [first] = found
  if (!first) return []
  const args = { figures: found.map(({ title, missing }) => ({ title, missing })) }
  return [
    diagnose('K137', args, {
      path: first.path,
      related: found.slice(1, 6).map(({ path, title }) => ({ path, role: title })),
    }),
  ]
}

export const partialChecks: readonly Check[] = [names, sharedSums, loneRates, halves]
