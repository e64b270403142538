/** What the schema says of itself: every figure, group and text with path and title. Read once, in schema order. */
import type { Path } from '../diagnostics/diagnostic.ts'
import { valueAt } from '../base/lookup.ts'
import type { GroupMeta, Role, SchemaField } from './field.ts'
import { partTitle, partUnits, type PartKey } from './pair.ts'
import { root } from './unit-year.ts'

/** A figure of the schema with its place in a year: one number, or a pair of them. */
export interface Figure {
  /** Dotted path from the root: `tin_bao.khoi_to`. */
  readonly key: string
  readonly path: Path
  readonly title: string
  readonly role: Role
  readonly unit?: string
  readonly parts?: readonly [PartKey, PartKey]
  /** Key of the field of work it belongs to: the first step of the path. */
  readonly field: string
  /** One, or the two parts of a pair. */
  readonly slots: readonly Slot[]
}

/** A place for one number: a figure, or one part of a pair. */
export interface Slot {
  /** Its position among `slots`. */
  readonly index: number
  readonly figure: Figure
  readonly part: PartKey | undefined
  /** Title of the figure, with its part in brackets. */
  readonly title: string
  /** Unit of count: "vụ", "bị can", "1.000 đồng". */
  readonly unit: string
  /** Dotted path to the number: `truy_to.truy_to.vu`. */
  readonly key: string
  readonly path: Path
  /** The last step of the path. */
  readonly name: string
}

/** A group of figures (a field of work, or a group inside one) with its place in a year; the root has the key "". */
export interface Group {
  readonly key: string
  readonly path: readonly string[]
  readonly meta: GroupMeta
}

interface Holder {
  readonly path: Path
  readonly own: Slot[]
}

const fields = new Map<string, SchemaField>()
const figureByKey = new Map<string, Figure>()
const groupByKey = new Map<string, Group>()
const slotByKey = new Map<string, Slot>()
const allFigures: Figure[] = []
const allSlots: Slot[] = []
const allGroups: Group[] = []
const allHolders: Holder[] = []

function enter(key: string, path: readonly string[], meta: GroupMeta): void {
  const group = { key, path, meta }
  allGroups.push(group)
  groupByKey.set(key, group)
  const holder: Holder = { path, own: [] }
  allHolders.push(holder)
  for (const [name, own] of Object.entries(meta.shape)) {
    const below = [key === '' ? name : `${key}.${name}`, [...path, name]] as const
    fields.set(below[0], own)
    if (own.figure)
      enterFigure({ ...own.figure, key: below[0], path: below[1], field: below[1][0]!, slots: [] }, name, holder)
    if (own.group) enter(...below, own.group)
  }
}

function enterFigure(figure: Figure & { readonly slots: Slot[] }, name: string, holder: Holder): void {
  allFigures.push(figure)
  figureByKey.set(figure.key, figure)
  const { key, path, parts, title, unit = '' } = figure
  const pair: Holder | undefined = parts && { path, own: [] }
  if (pair) allHolders.push(pair)
  for (const part of parts ?? [undefined]) {
    const below = part
      ? { key: `${key}.${part}`, path: [...path, part], name: part, unit: partUnits[part] }
      : { key, path, name, unit }
    const slot = { index: allSlots.length, figure, part, title: partTitle(title, part), ...below }
    for (const list of [allSlots, figure.slots, (pair ?? holder).own]) list.push(slot)
    slotByKey.set(slot.key, slot)
  }
}

enter('', [], root)

/** Every figure of the schema, in its order. */
export const figures: readonly Figure[] = allFigures

/** Every number a file can hold, in schema order. */
export const slots: readonly Slot[] = allSlots

/** Every group of figures, the root first. */
export const groups: readonly Group[] = allGroups

/** The groups right under the root. */
export const fieldsOfWork: readonly Group[] = allGroups.filter(({ path }) => path.length === 1)

/** The groups and pairs that hold numbers, each with its own slots: it is looked up once for all. */
export const holders: readonly Holder[] = allHolders

/** The numbers of a year, one a slot; undefined where one is not known. */
export type Numbers = readonly (number | undefined)[]

const numbers = new WeakMap<object, Numbers>()

/** The numbers of a year in the order of `slots`, undefined where one is not known. A year never changes: read once. */
export function numbersOf(year: object): Numbers {
  const known = numbers.get(year) ?? readNumbers(year)
  numbers.set(year, known)
  return known
}

/** Tells the numbers of a year that has just been made of them. */
export function keepNumbers(year: object, known: Numbers): void {
  numbers.set(year, known)
}

/** The place of the number at a dotted path; undefined where no figure is counted so. */
export function slotAt(key: string): Slot | undefined {
  return slotByKey.get(key)
}

/** The number at a dotted path; undefined when it is not known. */
export function numberAtKey(year: object | undefined, key: string): number | undefined {
  const slot = slotByKey.get(key)
  return year && slot && numbersOf(year)[slot.index]
}

function readNumbers(year: object): Numbers {
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

/** The figure at a dotted path, without part; undefined when there is none. */
export function figureAt(key: string): Figure | undefined {
  return figureByKey.get(key)
}

/** The group at a dotted path, the root at ''; undefined when there is none. */
export function groupAt(key: string): Group | undefined {
  return groupByKey.get(key)
}

/** The title of the group at a dotted path; '' for what is no group. */
export function titleOfGroup(key: string): string {
  return groupAt(key)?.meta.title ?? ''
}

/** The Vietnamese title of what stands at a path (list items: the title of the list); undefined for an unknown path. */
export function titleOf(path: Path): string | undefined {
  const names = path.filter((step) => typeof step === 'string')
  for (let length = names.length; length > 0; length--) {
    const title = fields.get(names.slice(0, length).join('.'))?.title
    if (title === undefined) continue
    const part = names.length === length + 1 ? partUnits[names[length] as PartKey] : undefined
    return part ? `${title} (${part})` : title
  }
  return undefined
}
