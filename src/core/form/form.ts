/**
 * What the Excel form asks for, sheet by sheet, made from the schema alone: the catalogue of figures with their balances and
 * rates, and the leaves that are no figures. How it looks in a workbook is not decided here.
 */
import { fullKey, groupRules, rulesAt, totalKeys } from '../year/balance.ts'
import { type Figure, figures, type Group, groups, titleOf, figureAt } from '../schema/catalogue.ts'
import type { PartKey } from '../schema/pair.ts'
import type { Balance } from '../schema/rules.ts'
import { type Leaf, leaves, type TableLeaf, type ValueLeaf } from './leaves.ts'
import {
  coverSheet,
  figureSheets,
  listSheets,
  otherFigures,
  otherTables,
  paperSheet,
  planSheets,
  planText,
  reportText,
  type SheetPlan,
} from './sheets.ts'

/** A row of a sheet of figures. */
export type FigureRow =
  | { readonly kind: 'heading'; readonly title: string; readonly depth: number; readonly first?: Figure | undefined }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly sums: readonly Sum[] }
  | { readonly kind: 'rate'; readonly title: string; readonly tu: string; readonly mau: string }

/** A way to work a total out, or one part of it; the keys of its terms are full. */
export interface Sum {
  readonly part?: PartKey | undefined
  readonly terms: readonly { readonly key: string; readonly sign: 1 | -1; readonly needed: boolean }[]
}

/** A sheet of the form. */
export type FormSheet = Pick<SheetPlan, 'name' | 'title'> &
  (
    | { readonly kind: 'values'; readonly rows: readonly ValueLeaf[]; readonly cover: boolean }
    | { readonly kind: 'figures'; readonly rows: readonly FigureRow[] }
    | { readonly kind: 'tables'; readonly tables: readonly TableLeaf[] }
  )

const fieldOf = (key: string) => key.split('.')[0] ?? ''
const holds = ({ fields }: SheetPlan, key: string) => fields.includes(fieldOf(key)) || fields.includes(key)
const valueLeaves = leaves.flatMap((leaf: Leaf) => ('value' in leaf ? [leaf.value] : []))
const tableLeaves = leaves.flatMap((leaf: Leaf) => ('table' in leaf ? [leaf.table] : []))

/** The sheets in their order; those with nothing on them are left out. */
export const formSheets: readonly FormSheet[] = [
  values(coverSheet, (key) => coverSheet.fields.includes(fieldOf(key)), true),
  ...[...figureSheets, { ...otherFigures, fields: fieldsWithoutSheet() }].map(figureSheet),
  values(reportText, (key) => ![coverSheet, paperSheet, planText].some(({ fields }) => fields.includes(fieldOf(key)))),
  ...listSheets.map((plan) => tables(plan, (key) => holds(plan, key))),
  values(planText, (key) => planText.fields.includes(fieldOf(key))),
  ...planSheets.map((plan) => tables(plan, (key) => holds(plan, key))),
  tables(otherTables, (key) => ![...listSheets, ...planSheets].some((plan) => holds(plan, key))),
  values(paperSheet, (key) => paperSheet.fields.includes(fieldOf(key))),
].filter((sheet) => (sheet.kind === 'tables' ? sheet.tables : sheet.rows).length > 0)

/** The single values that the form asks for, by key. */
export const valueRows: ReadonlyMap<string, ValueLeaf> = new Map(
  formSheets.flatMap((sheet) => (sheet.kind === 'values' ? sheet.rows.map((row) => [row.key, row] as const) : [])),
)

/** The tables of the form, by the key of their list. */
export const formTables: ReadonlyMap<string, TableLeaf> = new Map(
  formSheets.flatMap((sheet) =>
    sheet.kind === 'tables' ? sheet.tables.map((table) => [table.key, table] as const) : [],
  ),
)

/** What a sheet asks for, in its order: single values, figures or tables. */
export function askedOn(sheet: FormSheet): readonly (ValueLeaf | Figure | TableLeaf)[] {
  if (sheet.kind === 'values') return sheet.rows
  if (sheet.kind === 'tables') return sheet.tables
  return sheet.rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []))
}

function values({ name, title }: SheetPlan, takes: (key: string) => boolean, cover = false): FormSheet {
  return { name, title, kind: 'values', cover, rows: valueLeaves.filter(({ key }) => takes(key)) }
}

function tables({ name, title }: SheetPlan, takes: (key: string) => boolean): FormSheet {
  return { name, title, kind: 'tables', tables: tableLeaves.filter(({ key }) => takes(key)) }
}

function fieldsWithoutSheet(): readonly string[] {
  const known = new Set(figureSheets.flatMap(({ fields }) => fields))
  return [...new Set(figures.map(({ field }) => field))].filter((field) => !known.has(field))
}

function figureSheet({ name, title, fields }: SheetPlan): FormSheet {
  const rows = fields.flatMap((field) => {
    const own = groups.filter(({ key }) => key === field || key.startsWith(`${field}.`))
    return own.flatMap(groupRows)
  })
  return { name, title, kind: 'figures', rows }
}

/** A heading, the group's own figures, its rates; inner groups follow it in the catalogue. */
function groupRows(group: Group): readonly FigureRow[] {
  const own = Object.keys(group.meta.shape).flatMap((name) => figureAt(fullKey(group, name)) ?? [])
  if (own.length === 0) return []
  const pairs = own.filter(({ parts }) => parts)
  // Over figures of another count the words of a few pairs would mislead; each row has its unit.
  const pair = 2 * pairs.length >= own.length ? pairs[0] : undefined
  return [
    { kind: 'heading', title: group.meta.title, depth: group.path.length, first: pair },
    ...own.map((figure) => ({ kind: 'figure' as const, figure, sums: sumsOf(figure) })),
    ...(rulesAt(group.key)?.rates ?? []).map(({ title, tu, mau }) => ({ kind: 'rate' as const, title, tu, mau })),
  ]
}

function sumsOf({ key, parts }: Figure): readonly Sum[] {
  return groupRules.flatMap(({ group, balances }) =>
    balances.flatMap((balance) => {
      const total = fullKey(group, balance.total)
      const part = parts?.find((one) => total === `${key}.${one}`)
      return total === key || part ? [sumOf(group, balance, part)] : []
    }),
  )
}

function sumOf(group: Group, { terms }: Balance, part: PartKey | undefined): Sum {
  return {
    part,
    terms: terms.map(({ key, sign, missing }) => ({ key: fullKey(group, key), sign, needed: missing === 'unknown' })),
  }
}

/** Whether a figure, or the part of it, can be worked out from others: its cell holds a formula until someone types over it. */
export function isComputed(key: string, part?: string): boolean {
  return totalKeys.has(key) || (part !== undefined && totalKeys.has(`${key}.${part}`))
}

const titles: ReadonlyMap<string, string> = new Map([
  ...valueLeaves.map(({ key, title }) => [key, title] as const),
  ...tableLeaves.map(({ key, title }) => [key, title] as const),
])

/** What the form calls a place; for everything else, the title that the schema gives its nearest ancestor. */
export function titleInForm(key: string): string {
  return titles.get(key) ?? titleOf(key.split('.')) ?? key
}

const tableKeys: ReadonlySet<string> = new Set(tableLeaves.map(({ key }) => key))

/** A hint for data files in the words of the form: their keys are its tables and places by name. */
export function hintInForm(hint: string): string {
  return hint.replaceAll(
    /(ghi )?(?:(?:ở|vào) )?(?:mục )?"([a-z]+(?:[_.][a-z]+)*)"/g,
    (whole, write: string | undefined, key: string) => {
      const title = titles.get(key) ?? figureAt(key)?.title
      if (title === undefined) return whole
      return `${write ? 'ghi vào ' : 'ở '}${tableKeys.has(key) ? 'bảng' : 'mục'} "${title}"`
    },
  )
}
