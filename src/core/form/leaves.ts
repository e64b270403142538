/** The places of a data file that are not figures, as a form asks for them: single values, lists of lines, tables. */
import type * as z from 'zod'
import { figureMeta } from '../schema/figure.ts'
import { amounts } from '../schema/so-lieu-khac.ts'
import { dates } from '../schema/text.ts'
import { unitYearSchema } from '../schema/unit-year.ts'
import { formsOf, isOptional, itemOf, metaOf, shapeOf } from '../schema/walk.ts'

type Schema = z.core.$ZodType

/** What a cell takes: words, a day, có/không, one of several words, a whole number, a pair `44/61`, a figure of an indicator. */
type CellKind = 'text' | 'date' | 'flag' | 'choice' | 'number' | 'pair' | 'indicator'

/** What a cell, or a column of cells, asks for. */
export interface Asked {
  readonly title: string
  readonly note?: string
  readonly kind: CellKind
  readonly choices?: readonly string[]
  readonly required: boolean
}

/** One value, or (`many`) a list of lines. */
export interface ValueLeaf extends Asked {
  readonly key: string
  readonly many: boolean
  /** A list: whether an empty one says something else than none at all. */
  readonly emptyCounts?: boolean
  /** What an empty place means ("no draft"); it need not be written. */
  readonly standard?: unknown
}

/** A column of a table, by its key within an item of the list. */
export interface Column extends Asked {
  readonly key: string
}

/** A list of things of several columns; `record` when the first column is the key of a mapping (chi_tieu). */
export interface TableLeaf {
  readonly key: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly record: boolean
}

/** A place that is no figure. */
export type Leaf = { readonly value: ValueLeaf } | { readonly table: TableLeaf }

function askedOf(schema: Schema, required: boolean): Asked {
  const { title = '', description } = metaOf(schema)
  const figure = figureMeta.get(schema as z.ZodType)
  const base = { title, required, ...(description === undefined ? {} : { note: description }) }
  if (figure) return { ...base, kind: figure.parts ? 'pair' : 'number' }
  if (amounts.has(schema)) return { ...base, kind: 'pair' }
  if (dates.has(schema)) return { ...base, kind: 'date' }
  const forms = formsOf(schema)
  const [first] = forms
  const entries = forms.find((form) => form.entries)?.entries
  if (entries) return { ...base, kind: 'choice', choices: Object.keys(entries) }
  const values = forms.find((form) => form.values)?.values
  if (values) return { ...base, kind: 'choice', choices: values.map(String) }
  if (first?.type === 'boolean') return { ...base, kind: 'flag' }
  if (first?.type === 'number' && forms.length === 1) return { ...base, kind: 'number' }
  return { ...base, kind: 'text' }
}

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

/** Last year's files may be one name or two lists; a form always asks for the lists. */
const lastYearLists = { gop: 'cộng ngang (các đơn vị sáp nhập, hoặc chỉ một tệp)', noi_tiep: 'nối tiếp trong năm' }

function* leavesOf(shape: Readonly<Record<string, Schema>>, path: string, required: boolean): Generator<Leaf> {
  for (const [name, schema] of Object.entries(shape)) {
    const key = join(path, name)
    if (figureMeta.has(schema as z.ZodType)) continue
    const must = required && !isOptional(schema)
    if (key === 'nam_truoc') {
      for (const [list, words] of Object.entries(lastYearLists))
        yield {
          value: {
            key: `${key}.${list}`,
            title: `Tệp số liệu năm trước: ${words}`,
            kind: 'text',
            required: false,
            many: true,
          },
        }
      continue
    }
    if (key === 'chi_tieu') {
      yield { table: indicatorTable(key, metaOf(schema).title ?? '') }
      continue
    }
    const item = itemOf(schema)
    const itemShape = item && shapeOf(item)
    if (itemShape) {
      const columns = Object.entries(itemShape).map(([own, s]) => ({ key: own, ...askedOf(s, !isOptional(s)) }))
      yield { table: { key, title: metaOf(schema).title ?? '', columns, record: false } }
    } else if (item)
      yield { value: { ...askedOf(schema, must), kind: 'text', key, many: true, emptyCounts: emptyCounts(schema) } }
    else {
      const inner = shapeOf(schema)
      if (inner) yield* leavesOf(inner, key, must)
      else yield { value: { ...askedOf(schema, must), key, many: false, standard: standardOf(schema) } }
    }
  }
}

function standardOf(schema: Schema): unknown {
  return (schema as z.ZodType).safeParse(undefined).data
}

function emptyCounts(schema: Schema): boolean {
  return standardOf(schema) === undefined
}

function indicatorTable(key: string, title: string): TableLeaf {
  const columns: readonly Column[] = [
    { key: 'ma', title: 'Mã chỉ tiêu', note: 'A04', kind: 'text', required: true },
    { key: 'gia_tri', title: 'Số liệu (tử/mẫu hoặc một số)', note: '3/3', kind: 'indicator', required: true },
  ]
  return { key, title, columns, record: true }
}

/** Every place that is no figure, in the order of the schema. */
export const leaves: readonly Leaf[] = [...leavesOf(shapeOf(unitYearSchema()) ?? {}, '', true)]
