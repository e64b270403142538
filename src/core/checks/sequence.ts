/** Files that together make up last year: merged units side by side, periods one after another: docs/linh-vuc/to-chuc.md §4. */
import { numberAtKey } from '../schema/catalogue.ts'
import { derive } from '../year/derive.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatShortDate } from '../format/date.ts'
import { sum } from '../year/merge.ts'
import { daysBetween } from '../base/date.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { openingFigures } from '../year/opening-figures.ts'
import { titleAt } from './operand.ts'

const path = ['nam_truoc']

const shown = ({ ky }: UnitYear) => `${formatShortDate(ky.tu_ngay)} - ${formatShortDate(ky.den_ngay)}`

/**
 * Files side by side have one period; those one after another join without gap or overlap, and what one period hands over
 * is what the next begins with. Reported at `nam_truoc` of the unit's own file.
 */
export function checkSequence(sideBySide: readonly UnitYear[], after: readonly UnitYear[]): readonly Diagnostic[] {
  const [first] = sideBySide
  const uneven = sideBySide.filter(
    ({ ky }) => first && (ky.tu_ngay !== first.ky.tu_ngay || ky.den_ngay !== first.ky.den_ngay),
  )
  const periods = [...(first ? [sideBySide] : []), ...after.map((year) => [year])]
  return [
    ...uneven.map((year) =>
      diagnose('K24', { kind: 'gop', first: first ? shown(first) : '', second: shown(year) }, { path }),
    ),
    ...periods.slice(1).flatMap((period, i) => handedOver(periods[i] ?? [], period)),
  ]
}

function handedOver(earlier: readonly UnitYear[], later: readonly UnitYear[]): readonly Diagnostic[] {
  const [before, year] = [earlier[0], later[0]]
  if (!before || !year) return []
  const gap = daysBetween(before.ky.den_ngay, year.ky.tu_ngay)
  if (gap !== 1) return [diagnose('K24', { kind: 'noi_tiep', first: shown(before), second: shown(year) }, { path })]
  const [left, taken] = [sum(earlier.map(derive)), sum(later.map(derive))]
  return openingFigures.flatMap(({ opening, closing }): readonly Diagnostic[] => {
    const [now, rest] = [numberAtKey(taken, opening), numberAtKey(left, closing)]
    if (now === undefined || rest === undefined || now === rest) return []
    return [diagnose('K25', { title: titleAt(opening), now, before: rest }, { path })]
  })
}
