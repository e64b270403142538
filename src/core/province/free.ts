/** The free lists of units (schema/so-lieu-khac.ts) added up for the province. */
import { capitalise } from '../format/text.ts'
import { type FreeFigure, freeKey, sumFree } from '../year/free.ts'
import type { Figures } from './figures.ts'
import { isReported } from './sums.ts'

/** A figure that only some of the units below the office have. */
interface Unshared {
  readonly title: string
  readonly having: number
  /** How many report the field of work. */
  readonly reporting: number
}

/**
 * The figures of all units by section, name and unit of count. One that a unit below the office leaves out, which reports that
 * field of work while another has the figure, is unknown in the province; nobody asked that unit for it, so that it is no gap.
 * What the office alone or the units alone have is none of the others' work.
 */
export function joinFree(units: readonly Figures[]): {
  readonly items: readonly FreeFigure[]
  readonly unshared: readonly Unshared[]
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
    const having = counted.filter((unit) => own(unit)?.so !== undefined).length
    return { item: sum, title: capitalise(item.noi_dung), having, reporting: counted.length }
  })
  return {
    items: joined.map(({ item }) => item),
    unshared: joined.flatMap(({ title, having, reporting }) =>
      having < reporting ? [{ title, having, reporting }] : [],
    ),
  }
}
