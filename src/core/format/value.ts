/** The shapes a figure takes in the data of a template, and the options with which it is printed. */
import type { Presence } from '../base/known-value.ts'
import { isMapping } from '../base/lookup.ts'
import type { Rate } from '../base/ratio.ts'
import type { PartKey } from '../schema/pair.ts'

/** Stands in the data under `hien_thi`. */
export interface DisplayOptions {
  /** A leading zero for 1 to 9 in running text; the decree rules document numbers and dates only, this is usage. */
  readonly dem_hai_chu_so: boolean
  /** Decimals of a percentage, one value for a whole document. */
  readonly so_le: 1 | 2
  /** See `RateDisplay`. */
  readonly sat_nguong?: ReadonlyMap<string, Rate> | undefined
}

/** A pair as data hold it; a part may be unknown. */
export type PairFigure = { readonly [P in PartKey]?: number | undefined }

const defaults: DisplayOptions = { dem_hai_chu_so: true, so_le: 1 }

/** The first part of a pair counts cases, the second what belongs to them. */
const partOrder: readonly PartKey[] = ['don', 'vu', 'viec', 'bi_can', 'bi_cao', 'tien']

function own(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** By root: every figure of a document asks. */
const known = new WeakMap<object, DisplayOptions>()

/** Reads `hien_thi` at the root of a template's data; anything missing or strange takes its default. */
export function displayOptions(root: unknown): DisplayOptions {
  if (!isMapping(root)) return defaults
  const found = known.get(root)
  if (found) return found
  const options = readDisplay(root)
  known.set(root, options)
  return options
}

function readDisplay(root: object): DisplayOptions {
  const given = own(root, 'hien_thi')
  const pad = own(given, 'dem_hai_chu_so')
  return {
    dem_hai_chu_so: typeof pad === 'boolean' ? pad : defaults.dem_hai_chu_so,
    so_le: own(given, 'so_le') === 2 ? 2 : defaults.so_le,
    ...near(own(own(root, 'chi_tieu'), 'sat_nguong')),
  }
}

function near(list: unknown): Pick<DisplayOptions, 'sat_nguong'> {
  if (!Array.isArray(list) || list.length === 0) return {}
  const pairs = list.flatMap((item): [string, Rate][] => {
    const [rate, threshold] = [own(item, 'ty_le'), own(item, 'nguong')]
    return isRate(rate) && isRate(threshold) ? [[`${rate.tu}/${rate.mau}`, threshold]] : []
  })
  return { sat_nguong: new Map(pairs) }
}

/** A number that can be printed: neither missing nor NaN nor infinite. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

const isPart = (value: unknown) => value === undefined || value === null || isNumber(value)

const partKeys: ReadonlySet<string> = new Set(partOrder)

/** One or two of the parts vu, bi_can, bi_cao, viec, don, tien and nothing else; a part may be unknown. */
export function isPair(value: unknown): value is PairFigure {
  if (!isMapping(value)) return false
  let keys = 0
  // Most values are groups, and no pair by their first key.
  for (const key in value) if (++keys > 2 || !partKeys.has(key) || !isPart(value[key])) return false
  return keys > 0
}

/** `{ tu, mau }`, both numbers. */
export function isRate(value: unknown): value is Rate {
  return isMapping(value) && isNumber(value['tu']) && isNumber(value['mau']) && Object.keys(value).length === 2
}

/** A known part of a pair. */
export interface Part {
  readonly key: PartKey
  readonly count: number
}

/** The known parts of a pair, the cases first. */
export function knownParts(pair: PairFigure): readonly Part[] {
  const parts: Part[] = []
  for (const key of partOrder) {
    const count = pair[key]
    if (isNumber(count)) parts.push({ key, count })
  }
  return parts
}

/**
 * Two figures as numbers that belong together: of pairs the first part that both know, for a ratio of pairs is taken on
 * vụ; of a pair and a number the first part. Undefined when either has no figure.
 */
export function commensurate(a: unknown, b: unknown): readonly [number, number] | undefined {
  if (isPair(a) && isPair(b)) {
    const shared = knownParts(a).find(({ key }) => isNumber(b[key]))
    const other = shared && b[shared.key]
    return shared && isNumber(other) ? [shared.count, other] : undefined
  }
  const [x, y] = [a, b].map((value) => (isPair(value) ? knownParts(value)[0]?.count : value))
  return isNumber(x) && isNumber(y) ? [x, y] : undefined
}

/** Whether a figure is more than nothing, nothing or not known; a pair is what is known of its parts, a rate of nothing is not known. */
export function presenceOf(value: unknown): Presence {
  if (isNumber(value)) return value === 0 ? 'none' : 'some'
  if (isRate(value)) return value.mau === 0 ? 'unknown' : presenceOf(value.tu)
  return isPair(value) ? Object.values(value).map(presenceOf).reduce(presenceOfBoth) : 'unknown'
}

/** Of two figures together: something in one of them, nothing in all that is known of them. */
export function presenceOfBoth(a: Presence, b: Presence): Presence {
  if (a === 'some' || b === 'some') return 'some'
  return a === 'none' || b === 'none' ? 'none' : 'unknown'
}
