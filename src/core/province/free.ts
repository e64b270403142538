/** The free lists of units (schema/so-lieu-khac.ts) added up for the province. */
import { capitalise } from '../format/text.ts'
import { type FreeFigure, freeKey, sumFree } from '../year/free.ts'
import type { Figures } from './figures.ts'
import { isReported } from './sums.ts'

interface FreeGap {
  readonly title: string
  readonly field: string
  /** Codes of the units that report the field and do not have the figure. */
  readonly units: readonly string[]
}

/**
 * The figures of all units by section, name and unit of count. One that a unit below the office leaves out, which reports that
 * field of work while another has the figure, is unknown in the province, as any other figure; what the office alone or the
 * units alone have is none of the others' work.
 */
export function joinFree(units: readonly Figures[]): {
  readonly items: readonly FreeFigure[]
  readonly gaps: readonly FreeGap[]
} {
  const all = new Map(units.flatMap(({ free }) => free).map((item) => [freeKey(item), item]))
  const joined = [...all].map(([key, item]) => {
    const own = ({ free }: Figures) => free.find((each) => freeKey(each) === key)
    const isBelow = ({ don_vi }: Figures) => don_vi.cap !== 'tinh'
    const ofUnits = units.some((unit) => isBelow(unit) && own(unit))
    const counted = units.filter(
      (unit) => own(unit) || (ofUnits && isBelow(unit) && isReported(item.linh_vuc, unit.year)),
    )
    const [sum = item] = sumFree(counted.map(({ free }) => free.filter((each) => freeKey(each) === key)))
    return { item: sum, lacking: counted.filter((unit) => own(unit)?.so === undefined).map(({ don_vi }) => don_vi.ma) }
  })
  return {
    items: joined.map(({ item }) => item),
    gaps: joined.flatMap(({ item, lacking }) =>
      lacking.length > 0 ? [{ title: capitalise(item.noi_dung), field: item.linh_vuc, units: lacking }] : [],
    ),
  }
}
