/** Sheets of lists: each a table with its own hidden row of column names, and rows left free. */
import type { FormSheet } from '../../../core/form/form.ts'
import type { Column, TableLeaf } from '../../../core/form/leaves.ts'
import { choiceWords } from '../../../core/messages/choices.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { formBaseOf } from '../base.ts'
import { cellName, columnName } from '../book.ts'
import { breakPages, type Cover, laySignature, layTitle } from './print.ts'
import { styles } from './styles.ts'
import { offerChoices, printed } from './write-values.ts'
import type { FormContent } from './content.ts'
import { afterHidden, type Grid, heightOf, markRow, markUnread, next, set, setFormula, span } from '../grid.ts'
import { columns as columnNames, hiddenKey, markText } from '../marks.ts'

const numberColumn = 2
const firstColumn = 3
const columnWidth = 30
/** Rows left free in every table. */
const spareRows = 8
/** Rows of a table that stand on the page of its heading. */
const firstRows = 3

type Tables = Extract<FormSheet, { kind: 'tables' }>

/** Lays out a sheet of lists: one over the whole width, or several one below another. */
export function layTables(laid: Grid, sheet: Tables, content: FormContent, cover: Cover): void {
  const [only, ...more] = sheet.tables
  const isOne = only !== undefined && more.length === 0
  const widths = isOne ? widthsOf(only) : shared(Math.max(2, ...sheet.tables.map(({ columns }) => columns.length)))
  laid.columns = afterHidden([6, ...widths])
  const last = firstColumn + widths.length - 1
  layTitle(laid, [numberColumn, last], sheet.title, content.given, cover)
  laid.repeated = laid.row
  const kept = new Set<number>()
  for (const table of sheet.tables) {
    const start = laid.row
    const header = layHead(laid, table, content, widths, isOne)
    // The heading of the only table is repeated on paper and stays in sight.
    if (isOne) {
      laid.repeated = laid.row
      laid.freeze = { rows: laid.row, columns: 0 }
    }
    if (table.record) layIndicators(laid, table, content, header)
    else layTable(laid, table, content, header, widths)
    if (!isOne) for (let row = start; row < header + firstRows; row++) kept.add(row)
    set(laid, 0, markText('het', content.year))
    next(laid)
  }
  const end = laid.row
  const half = firstColumn + Math.floor(widths.length / 2)
  laySignature(laid, [numberColumn, Math.max(firstColumn, half - 1)], [half, last], content.given, cover)
  breakPages(laid, kept, end, true)
}

const shared = (count: number): readonly number[] => Array.from({ length: count }, () => columnWidth)

/** Of a table with a sheet of its own: days, numbers and words to choose from need less room than sentences. */
function widthsOf({ record, columns }: TableLeaf): readonly number[] {
  return record
    ? recordWidths
    : columns.map(({ kind, key }) => (kind === 'choice' ? 26 : kind !== 'text' ? 20 : key === 'so' ? 24 : 34))
}

/** The table's name (where the sheet has several), the hidden row of marks, the words above the columns; the row of these. */
function layHead(
  laid: Grid,
  table: TableLeaf,
  { given, year }: FormContent,
  widths: readonly number[],
  isOne: boolean,
): number {
  const columns = table.record ? indicatorColumns(table) : table.columns.map((c) => [c.key, headerOf(c)] as const)
  if (!isOne) {
    span(laid, numberColumn, firstColumn + columns.length - 1, table.title, styles.heading)
    next(laid, 22)
  }
  const known = lookup(given, table.key)
  const base = itemsOf(known, table).length > 0 ? formBaseOf(known) : ''
  markRow(laid, [
    markText('bang', year, table.key),
    base === '' ? columnNames.base : base,
    columnNames.number,
    ...columns.map(([key]) => hiddenKey(key)),
  ])
  markUnread(laid)
  set(laid, numberColumn, 'STT', styles.header)
  columns.forEach(([, words], i) => set(laid, firstColumn + i, words, styles.header))
  next(laid, heightOf(columns.map(([, words], i) => [words, widths[i] ?? columnWidth, true])))
  return laid.row - 1
}

/** The running number of a row that holds something, whatever rows are put in between: so many from the heading down do. */
function layNumber(laid: Grid, header: number, columns: number, number: number | undefined): void {
  const names = Array.from({ length: columns }, (_, i) => columnName(firstColumn + i))
  const here = laid.row + 1
  const row = names.map((name) => `${name}${here}`).join('&')
  const down = names.map((name) => `${name}$${header + 1}:${name}${here}`).join('&')
  setFormula(laid, numberColumn, `IF(${row}="","",SUMPRODUCT(--(${down}<>""))-1)`, number, styles.number)
}

function layTable(laid: Grid, table: TableLeaf, content: FormContent, header: number, widths: readonly number[]): void {
  const items = itemsOf(lookup(content.given, table.key), table)
  const last = laid.row + items.length + spareRows - 1
  // One range for all rows: it grows with rows put in between.
  for (const [at, column] of table.columns.entries())
    offerChoices(laid, column, `${cellName(laid.row, firstColumn + at)}:${cellName(last, firstColumn + at)}`)
  for (let i = 0; i < items.length + spareRows; i++) {
    layNumber(laid, header, table.columns.length, i < items.length ? i + 1 : undefined)
    const texts = table.columns.map((column, at) => {
      const text = printed(items[i]?.[column.key], column)
      set(laid, firstColumn + at, text, styles.text)
      return [text?.toString(), widths[at] ?? columnWidth] as const
    })
    next(laid, heightOf(texts))
  }
}

const recordWidths = [10, 56, 50, 26] as const

function indicatorColumns({ columns: [code, value] }: TableLeaf): readonly (readonly [key: string, words: string])[] {
  if (!code || !value) return []
  return [
    [code.key, headerOf({ ...code, title: 'Mã' })],
    ['giai-thich.1', 'Tên chỉ tiêu'],
    ['giai-thich.2', 'Ngưỡng, cách ghi'],
    [value.key, headerOf(value)],
  ]
}

/** A row for each indicator that needs figures of the unit's own, and for others that the unit has; some rows are left free. */
function layIndicators(laid: Grid, table: TableLeaf, { given, indicators = [] }: FormContent, header: number): void {
  const value = table.columns[1]
  if (!value) return
  const items = itemsOf(lookup(given, table.key), table)
  const rows = [...indicators, ...items.filter(({ ma }) => !indicators.some((one) => one.ma === ma))]
  let number = 0
  for (const row of [...rows, ...Array.from({ length: spareRows }, () => undefined)]) {
    const ma = row && String(row.ma)
    const own = items.find((item) => item['ma'] === ma)?.['gia_tri']
    const [name, how] = [
      row && 'ten' in row ? String(row.ten) : undefined,
      row && 'cach_ghi' in row ? String(row.cach_ghi) : undefined,
    ]
    layNumber(laid, header, 1, ma === undefined ? undefined : ++number)
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
    next(laid, heightOf([name, how].map((words, i) => [words, recordWidths[i + 1] ?? columnWidth])))
  }
}

/** More words than these are chosen from the list of the cell. */
const fewChoices = 8

function headerOf({ title, note, required, kind, choices }: Column): string {
  const how = choices
    ? choices.length > fewChoices
      ? 'chọn trong danh sách của ô'
      : choices.map(choiceWords).join(', ')
    : kind === 'date'
      ? 'ngày/tháng/năm'
      : (note ?? (kind === 'pair' ? '44/61' : undefined))
  return `${title}${required ? ' (*)' : ''}${how ? `\n${how}` : ''}`
}

type Item = Readonly<Record<string, unknown>>

function itemsOf(given: unknown, { record }: TableLeaf): readonly Item[] {
  if (Array.isArray(given)) return given as readonly Item[]
  if (!record || typeof given !== 'object' || given === null) return []
  return Object.entries(given).map(([ma, gia_tri]) => ({ ma, gia_tri }))
}
