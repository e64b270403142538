/** Groups of offences as the report tells them: heading, the unit's words, cases of the group and of its offences. */
import { type FigureYear, figureValue } from '../figures/figure-value.ts'
import { lookup } from '../base/lookup.ts'
import { crimeGroups } from '../schema/danh-sach.ts'
import { titleOf } from '../schema/catalogue.ts'
import { isNothing } from '../format/list.ts'
import type { PairFigure } from '../format/value.ts'

interface Offence {
  readonly nhom: string
  readonly ten: string
  readonly so?: PairFigure | undefined
  readonly nam_truoc?: PairFigure | undefined
}

/** One entry for each group of the schema, in its order; `offences` is the unit's list, of which it keeps those with cases. */
export function crimeGroupsOf(figures: object, offences: readonly Offence[], year: FigureYear) {
  const withCases = offences.flatMap((offence, i) =>
    isNothing(offence.so) ? [] : [{ ...offence, so: offenceFigure(offence, i, year) }],
  )
  return crimeGroups.map((key) => ({
    khoa: key,
    ten: titleOf(['toi_pham', 'khoi_to_moi', key]),
    nhan_xet: lookup(figures, `toi_pham.${key}`),
    so: lookup(figures, `toi_pham.khoi_to_moi.${key}`),
    toi_danh: withCases.filter(({ nhom }) => nhom === key),
  }))
}

function offenceFigure({ ten, so, nam_truoc }: Offence, index: number, year: FigureYear) {
  return figureValue({ path: `danh_sach.toi_danh.${index}.so`, title: ten, now: so, before: nam_truoc }, year)
}
