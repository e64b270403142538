/** Sheets of lists: each a table with its own hidden row of column names, and rows left free. */
import type { FormSheet } from '../../../core/form/form.ts'
import type { Column, TableLeaf } from '../../../core/form/leaves.ts'
import { choiceWords } from '../../../core/messages/choices.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { formBaseOf } from '../base.ts'
import { cellName } from '../book.ts'
import { type Cover, laySignature, layTitle } from './print.ts'
import { styles } from './styles.ts'
import { offerChoices, printed } from './write-values.ts'
import type { FormContent } from './content.ts'
import { type Grid, heightOf, markRow, next, set, span } from '../grid.ts'
import { columns as columnNames, hiddenKey, markText, unread } from '../marks.ts'

const firstColumn = 2
const columnWidth = 30
/** Rows left free in every table. */
const spareRows = 8

export function layTables(
  laid: Grid,
  sheet: Extract<FormSheet, { kind: 'tables' }>,
  content: FormContent,
  cover: Cover,
): void {
  const most = Math.max(2, ...sheet.tables.map((table) => (table.record ? recordColumns : table.columns.length)))
  laid.columns = [
    { width: 8, hidden: true },
    { width: 8, hidden: true },
    ...Array.from({ length: most }, () => ({ width: columnWidth })),
  ]
  layTitle(laid, [firstColumn, firstColumn + most - 1], sheet.title, content.given, cover)
  next(laid, 26)
  for (const table of sheet.tables)
    if (table.record) layIndicators(laid, table, content)
    else layTable(laid, table, content)
  laySignature(laid, [firstColumn, firstColumn], [firstColumn + most - 1, firstColumn + most - 1], content.given, cover)
}

function layTable(laid: Grid, table: TableLeaf, content: FormContent): void {
  const given = lookup(content.given, table.key)
  const items = itemsOf(given, table)
  span(laid, firstColumn, firstColumn + table.columns.length - 1, table.title, styles.heading)
  next(laid, 22)
  const base = items.length > 0 ? formBaseOf(given) : ''
  markRow(laid, [
    markText('bang', content.year, table.key),
    base === '' ? columnNames.base : base,
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

const recordColumns = 4

/** A row for each indicator that needs figures of the unit's own, and for others that the unit has; some rows are left free. */
function layIndicators(laid: Grid, table: TableLeaf, { given, year, indicators = [] }: FormContent): void {
  const [code, value] = table.columns
  if (!code || !value) return
  const known: unknown = lookup(given, table.key)
  const items = itemsOf(known, table)
  const rows = [...indicators, ...items.filter(({ ma }) => !indicators.some((one) => one.ma === ma))]
  span(laid, firstColumn, firstColumn + recordColumns - 1, table.title, styles.heading)
  next(laid, 22)
  const base = items.length > 0 ? formBaseOf(known) : ''
  const names = ['giai-thich.1', 'giai-thich.2']
  markRow(laid, [
    markText('bang', year, table.key),
    base === '' ? columnNames.base : base,
    hiddenKey(code.key),
    ...names,
    hiddenKey(value.key),
  ])
  set(laid, 0, unread)
  const heads = [headerOf(code), 'Tên chỉ tiêu', 'Ngưỡng, cách ghi', headerOf(value)]
  heads.forEach((words, i) => set(laid, firstColumn + i, words, styles.header))
  next(laid, heightOf(heads.map((words) => [words, columnWidth])))
  for (const row of [...rows, ...Array.from({ length: spareRows }, () => undefined)]) {
    const ma = row && String(row.ma)
    const own = items.find((item) => item['ma'] === ma)?.['gia_tri']
    const [name, how] = [
      row && 'ten' in row ? String(row.ten) : undefined,
      row && 'cach_ghi' in row ? String(row.cach_ghi) : undefined,
    ]
    set(laid, firstColumn, ma, styles.text)
    set(laid, firstColumn + 1, name, styles.labelTop)
    set(laid, firstColumn + 2, how, styles.explanation)
    set(laid, firstColumn + 3, ma === undefined ? undefined : printed(own, value), styles.text)
    const cell = cellName(laid.row, firstColumn + 3)
    if (ma !== undefined)
      laid.asked.push({
        key: `${table.key}.${ma}`,
        title: `${ma} ${name ?? ''}`.trim(),
        from: cell,
        to: cell,
        isEmpty: own === undefined,
      })
    next(laid, heightOf([name, how].map((words) => [words, columnWidth])))
  }
  set(laid, 0, markText('het', year))
  next(laid)
}

function headerOf({ title, note, required, kind, choices }: Column): string {
  const how = choices
    ? choices.map(choiceWords).join(', ')
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
