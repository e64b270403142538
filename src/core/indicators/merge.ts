/** Rows of a set laid over the rows of the set it extends (`ke_thua`), each value with the place it came from. */
import type { Path, Place } from '../diagnostics/diagnostic.ts'
import type { RawMeasure, RawRow, RawSet } from './set-schema.ts'

interface Origin {
  readonly file?: string
  readonly path: Path
}

/** A row with the place of every value in it, by dotted key; the empty key is the row itself. */
export interface SourcedRow {
  readonly raw: RawRow
  readonly origins: Readonly<Record<string, Origin>>
}

/** Where a value of a row stands, for a diagnostic: the nearest key that is known, and the way on from there. */
export function placeIn(row: SourcedRow, keys: Path = []): Place {
  for (let length = keys.length; length >= 0; length--) {
    const origin = row.origins[keys.slice(0, length).join('.')]
    if (!origin) continue
    const { file, path } = origin
    return { ...(file === undefined ? {} : { file }), path: [...path, ...keys.slice(length)] }
  }
  return {}
}

/** The rows of one file, in which what touches a threshold carries the source, basis and certainty of the file. */
export function rowsOf(set: RawSet, file: string | undefined): readonly SourcedRow[] {
  return (set.chi_tieu ?? []).map((row, index) => {
    const path: Path = ['chi_tieu', index]
    const here = file === undefined ? {} : { file }
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
    const touched = thresholdKeys.some((key) => given[key] !== undefined)
    const source = {
      nguon: set.nguon ?? set.ten,
      can_cu: set.can_cu ?? null,
      do_tin_cay: set.do_tin_cay ?? 'thuc_te',
    }
    const keys = ['', ...Object.keys(given)]
    return {
      raw: (touched ? { ...source, ...given } : given) as RawRow,
      origins: Object.fromEntries(keys.map((key) => [key, { ...here, path: key === '' ? path : [...path, key] }])),
    }
  })
}

const thresholdKeys = ['phep', 'nguong', 'mot_trong', 'ca_hai'] as const
const measureKeys = ['phep', 'nguong', 'tu', 'mau', 'don_vi', 'nguong_in', 'so_lieu_rieng'] as const

/** `own` over `base`; a row takes the place of the base's row of the same code, new rows follow at the end. */
export function mergeRows(base: readonly SourcedRow[], own: readonly SourcedRow[]): readonly SourcedRow[] {
  const rows = new Map(base.map((row) => [row.raw.ma, row]))
  for (const row of own) {
    const { ma } = row.raw
    const known = rows.get(ma)
    const whole = rows.get(ma.slice(0, -1))
    const part = known ? undefined : partOf(whole, ma)
    if (row.raw.bo === true) rows.delete(ma)
    else if (whole && part) rows.set(whole.raw.ma, mergePart(whole, row, part))
    else rows.set(ma, known ? mergeRow(known, row) : row)
  }
  return [...rows.values()]
}

/** Every code that a row of the file may override: rows and, in rows of several measures, their parts. */
export function codesOf(rows: readonly SourcedRow[]): readonly string[] {
  return rows.flatMap(({ raw }) => [raw.ma, ...(raw.ca_hai ?? raw.mot_trong ?? []).map((_, i) => partCode(raw.ma, i))])
}

/** The code of one of several measures of a row: B26a, B26b. */
export function partCode(ma: string, index: number): string {
  return `${ma}${'abcde'[index] ?? ''}`
}

interface PartPlace {
  readonly list: 'ca_hai' | 'mot_trong'
  readonly index: number
}

function partOf(row: SourcedRow | undefined, ma: string): PartPlace | undefined {
  const list = row?.raw.ca_hai ? 'ca_hai' : row?.raw.mot_trong ? 'mot_trong' : undefined
  const index = list ? (row?.raw[list] ?? []).findIndex((_, i) => partCode(row?.raw.ma ?? '', i) === ma) : -1
  return list && index >= 0 ? { list, index } : undefined
}

function mergeRow(base: SourcedRow, own: SourcedRow): SourcedRow {
  const dropped = new Set<string>(droppedBy(base.raw, own.raw))
  const keep = <T>(record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !dropped.has(key))) as Record<string, T>
  return {
    raw: { ...keep(base.raw), ...own.raw } as RawRow,
    origins: { ...keep<Origin>(base.origins), ...own.origins },
  }
}

/** Whether the row has more than one threshold. */
const several = (row: RawRow) => Boolean(row.mot_trong ?? row.ca_hai) || Array.isArray(row.nguong)

/** What of the base makes no sense beside what the row of the file says. */
function droppedBy(base: RawRow, own: RawRow): readonly string[] {
  if (several(own) || (several(base) && measureKeys.some((key) => own[key] !== undefined)))
    return [...measureKeys, 'mot_trong', 'ca_hai']
  return droppedMeasure(own as RawMeasure)
}

function droppedMeasure(own: RawMeasure): readonly string[] {
  const counted = own.nguong !== undefined && !String(own.nguong).includes('%')
  return [
    ...(own.nguong === undefined ? [] : ['nguong_in']),
    ...(own.so_lieu_rieng === true ? ['tu', 'mau'] : []),
    ...(own.tu === undefined ? [] : ['so_lieu_rieng', 'mau']),
    ...(counted ? ['mau'] : []),
  ]
}

function mergePart(base: SourcedRow, own: SourcedRow, { list, index }: PartPlace): SourcedRow {
  const { raw } = own
  const given = Object.fromEntries(
    (['ten', ...measureKeys] as const).flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])),
  )
  const dropped = droppedMeasure(given as RawMeasure)
  const parts = (base.raw[list] ?? []).map((part, i) => {
    if (i !== index) return part
    return { ...Object.fromEntries(Object.entries(part).filter(([key]) => !dropped.includes(key))), ...given }
  })
  const {
    nguon = base.raw.nguon,
    can_cu = base.raw.can_cu,
    do_tin_cay = base.raw.do_tin_cay,
    ghi_chu = base.raw.ghi_chu,
  } = raw
  const origins = Object.entries(own.origins).map(([key, origin]) => [
    key === '' ? `${list}.${index}` : `${list}.${index}.${key}`,
    origin,
  ])
  return {
    raw: { ...base.raw, [list]: parts, nguon, can_cu, do_tin_cay, ghi_chu },
    origins: { ...base.origins, ...Object.fromEntries(origins) },
  }
}
