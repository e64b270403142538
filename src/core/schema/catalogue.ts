/** What the schema says of itself: every figure, group and text with path and title. Read once, in schema order. */
import { groupBy } from '../base/group-by.ts'
import type * as z from 'zod'
import type { Path } from '../diagnostics/diagnostic.ts'
import { valueAt } from '../base/lookup.ts'
import { figureMeta, groupMeta, type FigureMeta, type GroupMeta, type Role } from './figure.ts'
import { partUnits, type PartKey } from './pair.ts'
import { root } from './unit-year.ts'

export interface Figure {
  /** Dotted path from the root: `tin_bao.khoi_to`. */
  readonly key: string
  readonly path: Path
  readonly title: string
  readonly role: Role
  readonly unit?: string
  readonly parts?: readonly PartKey[]
  /** Key of the field of work it belongs to: the first step of the path. */
  readonly field: string
}

/** A place for one number: a figure, or one part of a pair. */
export interface Slot {
  /** Its position among `slots`. */
  readonly index: number
  readonly figure: Figure
  readonly part: PartKey | undefined
  /** Dotted path to the number: `truy_to.truy_to.vu`. */
  readonly key: string
  readonly path: Path
}

export interface Group {
  readonly key: string
  readonly path: readonly string[]
  readonly meta: GroupMeta
}

interface Entry {
  readonly key: string
  readonly path: readonly string[]
  readonly schema: z.ZodType
}

function entriesOf(shape: GroupMeta['shape'], path: readonly string[]): readonly Entry[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const here = [...path, name]
    const inner = groupMeta.get(schema)
    return [{ key: here.join('.'), path: here, schema }, ...(inner ? entriesOf(inner.shape, here) : [])]
  })
}

const entries = entriesOf(root.shape, [])

const figureOf = (entry: Entry, meta: FigureMeta): Figure => ({
  ...meta,
  key: entry.key,
  path: entry.path,
  field: entry.path[0] ?? '',
})

/** Every figure of the schema, in its order. */
export const figures: readonly Figure[] = entries.flatMap((entry) => {
  const meta = figureMeta.get(entry.schema)
  return meta ? [figureOf(entry, meta)] : []
})

/** Every number a file can hold, in schema order. */
export const slots: readonly Slot[] = figures
  .flatMap((figure) =>
    (figure.parts ?? [undefined]).map((part) => ({
      figure,
      part,
      key: part ? `${figure.key}.${part}` : figure.key,
      path: part ? [...figure.path, part] : figure.path,
    })),
  )
  .map((slot, index) => ({ ...slot, index }))

/** The slots by what `keyOf` says of each, in schema order. */
export function slotsBy(keyOf: (slot: Slot) => string): ReadonlyMap<string, readonly Slot[]> {
  return groupBy(slots, keyOf)
}

interface Holder {
  readonly path: Path
  readonly own: readonly (Slot & { readonly name: string })[]
}

/** The groups and pairs that hold numbers, each with its own slots and their keys in it: it is looked up once for all. */
export const holders: readonly Holder[] = (() => {
  const found = new Map<string, { path: Path; own: (Slot & { name: string })[] }>()
  for (const slot of slots) {
    const path = slot.path.slice(0, -1)
    const holder = found.get(path.join('.')) ?? { path, own: [] }
    found.set(path.join('.'), holder)
    holder.own.push({ ...slot, name: String(slot.path.at(-1)) })
  }
  return [...found.values()]
})()

const numbers = new WeakMap<object, readonly (number | undefined)[]>()

/** The numbers of a year in the order of `slots`, undefined where one is not known. A year never changes: read once. */
export function numbersOf(year: object): readonly (number | undefined)[] {
  const known = numbers.get(year) ?? readNumbers(year)
  numbers.set(year, known)
  return known
}

function readNumbers(year: object): readonly (number | undefined)[] {
  const found = Array.from<number | undefined>({ length: slots.length })
  for (const { path, own } of holders) {
    const parent = valueAt(year, path)
    if (typeof parent !== 'object' || parent === null) continue
    for (const { index, name } of own) {
      const value = (parent as Readonly<Record<string, unknown>>)[name]
      if (typeof value === 'number') found[index] = value
    }
  }
  return found
}

/** Every group of figures, the root first. */
export const groups: readonly Group[] = [
  { key: '', path: [], meta: root },
  ...entries.flatMap((entry) => {
    const meta = groupMeta.get(entry.schema)
    return meta ? [{ key: entry.key, path: entry.path, meta }] : []
  }),
]

const byKey = new Map(entries.map((entry) => [entry.key, entry]))
const figureByKey = new Map(figures.map((figure) => [figure.key, figure]))
const groupByKey = new Map(groups.map((group) => [group.key, group]))

/** The figure at a dotted path, without part; undefined when there is none. */
export function figureAt(key: string): Figure | undefined {
  return figureByKey.get(key)
}

/** The group at a dotted path, the root at ''; undefined when there is none. */
export function groupAt(key: string): Group | undefined {
  return groupByKey.get(key)
}

/** The Vietnamese title of what stands at a path (list items: the title of the list); undefined for an unknown path. */
export function titleOf(path: Path): string | undefined {
  const names = path.filter((step) => typeof step === 'string')
  for (let length = names.length; length > 0; length--) {
    const entry = byKey.get(names.slice(0, length).join('.'))
    if (!entry) continue
    const part = names.length === length + 1 ? partUnits[names[length] as PartKey] : undefined
    const title =
      figureMeta.get(entry.schema)?.title ?? groupMeta.get(entry.schema)?.title ?? entry.schema.meta()?.title
    return part && title ? `${title} (${part})` : title
  }
  return undefined
}
