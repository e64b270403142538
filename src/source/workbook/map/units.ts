/** One map for many units: the map of each, with the unit's name in the workbook in the place of `<don_vi>`. */
import { isMapping } from '../../../core/base/lookup.ts'
import type { BookMap, MapUnit } from './schema.ts'

const place = '<don_vi>'

/** The map of one unit. */
export interface UnitMap {
  readonly map: BookMap
  /** Which of the map's units it is; undefined when the map is for one. */
  readonly index?: number
  /** The data file that the map names for it. */
  readonly file?: string
}

/** The map of every unit in the workbook; of one for a single unit, itself. */
export function unitMaps(map: BookMap): readonly UnitMap[] {
  if (!map.don_vi || map.don_vi.length === 0) return [{ map }]
  return map.don_vi.map((unit, index) => ({
    map: mapFor(map, unit),
    index,
    ...(unit.tep === undefined ? {} : { file: unit.tep }),
  }))
}

function mapFor(map: BookMap, { nhan, co_dinh: own }: MapUnit): BookMap {
  const named = withName({ ...map, don_vi: undefined }, nhan) as BookMap
  return { ...named, co_dinh: merged(named.co_dinh ?? {}, own ?? {}) }
}

function withName(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replaceAll(place, name)
  if (Array.isArray(value)) return value.map((item) => withName(item, name))
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withName(inner, name)]))
}

/** The unit's own values over the common ones, group by group. */
function merged(common: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>) {
  const all: Record<string, unknown> = { ...common }
  for (const [key, value] of Object.entries(own)) {
    const there = common[key]
    all[key] = isMapping(there) && isMapping(value) ? merged(there, value) : value
  }
  return all
}
