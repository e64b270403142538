/** Works on figures of the free list (schema/so-lieu-khac.ts): the same one is known by its section, name and unit of count. */
import { plainWord } from '../base/nearest.ts'
import { isMapping, type Mapping } from '../base/lookup.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** A figure that has no place of its own in the schema. */
export type FreeFigure = UnitYear['so_lieu_khac'][number]
type Amount = FreeFigure['so']

/** What makes two free figures the same one: field of work, words and unit, whatever their case and marks. */
export const freeKey = ({ linh_vuc, noi_dung, don_vi }: Pick<FreeFigure, 'linh_vuc' | 'noi_dung' | 'don_vi'>) =>
  [linh_vuc, plainWord(noi_dung), plainWord(don_vi)].join('.')

type WithFree = Pick<UnitYear, 'so_lieu_khac'>

/**
 * Gives the years one list, so that a figure stands at the same place in each: the figures of `now` in their order, then
 * those that only `before`, the year before, has; unknown where a year lacks them. `other`: another account of this year, that
 * of a province's office. What was typed as last year's number goes before last year's file. Years without any are returned
 * as they are.
 */
export function alignFree<T extends WithFree>(
  now: T,
  before: T | undefined,
  other?: T | undefined,
): readonly [now: T, before: T | undefined, other: T | undefined] {
  const [own, earlier, others] = [listOf(now), listOf(before), listOf(other)]
  if (own.length + earlier.length === 0) return [now, before, other]
  const known = new Set(own.map(freeKey))
  const all = [...own, ...earlier.filter((item) => !known.has(freeKey(item))).map((item) => ({ ...item, ...unknown }))]
  const placed = (year: T | undefined, so: (item: FreeFigure) => Amount): T | undefined =>
    year && { ...year, so_lieu_khac: all.map((item) => ({ ...item, so: so(item) })) }
  return [
    { ...now, so_lieu_khac: all },
    placed(before, (item) => item.nam_truoc ?? amountIn(earlier, item)),
    placed(other, (item) => amountIn(others, item)),
  ]
}

const unknown = { so: undefined, nam_truoc: undefined }

/** A year out of a row of numbers has no list. */
const listOf = (year: Partial<WithFree> | undefined): readonly FreeFigure[] => year?.so_lieu_khac ?? []

/** What a list has for the same figure. */
const amountIn = (list: readonly FreeFigure[], item: FreeFigure) =>
  list.find((each) => freeKey(each) === freeKey(item))?.so

/** The figures of a year, each with last year's number where that is known. */
export function freeWithLast(now: UnitYear, before: UnitYear | undefined): readonly FreeFigure[] {
  return listOf(now).map((item) => ({ ...item, nam_truoc: item.nam_truoc ?? amountIn(listOf(before), item) }))
}

/** Several lists added up: what one of them lacks is not known. */
export function sumFree(lists: readonly (readonly FreeFigure[])[]): readonly FreeFigure[] {
  const found = new Map(lists.flat().map((item) => [freeKey(item), item]))
  return [...found].map(([key, item]) => {
    const same = lists.map((list) => list.find((each) => freeKey(each) === key))
    return { ...item, so: sumOf(same.map((each) => each?.so)), nam_truoc: sumOf(same.map((each) => each?.nam_truoc)) }
  })
}

/** Numbers added up, pairs part by part; undefined where one is not known or they are of two kinds. */
function sumOf(amounts: readonly Amount[]): Amount {
  return amounts.reduce((a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a + b
    if (!isMapping(a) || !isMapping(b)) return undefined
    const [x, y]: readonly Mapping[] = [a, b]
    const parts = Object.keys(a).flatMap((part) => {
      const [one, other] = [x?.[part], y?.[part]]
      return typeof one === 'number' && typeof other === 'number' ? [[part, one + other] as const] : []
    })
    return parts.length > 0 ? Object.fromEntries(parts) : undefined
  })
}
