/** Sheets of lists: each a table with its own hidden row of column names, and rows left free. */
import type { FormSheet } from '../../../core/form/form.ts'
import type { Column, TableLeaf } from '../../../core/form/leaves.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { formBaseOf } from '../base.ts'
import { styles } from './styles.ts'
import { choiceText, offerChoices, printed } from './write-values.ts'
import type { FormContent } from './content.ts'
import { type Grid, heightOf, markRow, next, set, span } from '../grid.ts'
import { columns as names, hiddenKey, markText, unread } from '../marks.ts'

const firstColumn = 2
const columnWidth = 30
/** Rows left free in every table. */
const spareRows = 8

export function layTables(laid: Grid, sheet: Extract<FormSheet, { kind: 'tables' }>, content: FormContent): void {
  const most = Math.max(...sheet.tables.map(({ columns }) => columns.length))
  laid.columns = [
    { width: 8, hidden: true },
    { width: 8, hidden: true },
    ...Array.from({ length: most }, () => ({ width: columnWidth })),
  ]
  span(laid, firstColumn, firstColumn + most - 1, sheet.title, styles.title)
  next(laid, 26)
  for (const table of sheet.tables) layTable(laid, table, content)
}

function layTable(laid: Grid, table: TableLeaf, content: FormContent): void {
  const given = lookup(content.given, table.key)
  const items = itemsOf(given, table)
  span(laid, firstColumn, firstColumn + table.columns.length - 1, table.title, styles.heading)
  next(laid, 22)
  const base = items.length > 0 ? formBaseOf(given) : ''
  markRow(laid, [
    markText('bang', content.year, table.key),
    base === '' ? names.base : base,
    ...table.columns.map(({ key }) => hiddenKey(key)),
  ])
  set(laid, 0, unread)
  table.columns.forEach((column, i) => set(laid, firstColumn + i, headerOf(column), styles.header))
  next(laid, heightOf(table.columns.map((column) => [headerOf(column), columnWidth])))
  for (let i = 0; i < items.length + spareRows; i++) {
    const texts = table.columns.map((column, at) => {
      const text = printed(items[i]?.[column.key], column)
      set(laid, firstColumn + at, text, styles.text)
      offerChoices(laid, column, firstColumn + at)
      return text === undefined ? undefined : String(text)
    })
    next(laid, heightOf(texts.map((text) => [text, columnWidth])))
  }
  set(laid, 0, markText('het', content.year))
  next(laid)
}

function headerOf({ title, note, required, kind, choices }: Column): string {
  const how = choices
    ? choices.map(choiceText).join(', ')
    : kind === 'date'
      ? 'ngày/tháng/năm'
      : kind === 'pair'
        ? '44/61'
        : note
  return `${title}${required ? ' (*)' : ''}${how ? `\n${how}` : ''}`
}

type Item = Readonly<Record<string, unknown>>

function itemsOf(given: unknown, { record }: TableLeaf): readonly Item[] {
  if (Array.isArray(given)) return given as readonly Item[]
  if (!record || typeof given !== 'object' || given === null) return []
  return Object.entries(given).map(([ma, gia_tri]) => ({ ma, gia_tri }))
}
