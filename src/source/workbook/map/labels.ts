/** Finds rows and columns of a workbook by the words that stand beside or above the figures. */
import { type BookSheet, columnAt } from '../book.ts'
import { comparable } from '../words.ts'
import type { ColumnName } from './schema.ts'

/** Headings of columns are looked for in so many rows. */
const headRows = 60
const mostColumns = 256

/** What a name of a column means on a sheet. */
export interface FoundColumns {
  /** Where the name was found: one column, unless it is not clear which. */
  readonly columns: readonly number[]
  /** A sum over several, from a letter to a letter. */
  readonly isRange?: boolean
  /** The name is a heading, and the letter of another column that is in use. */
  readonly orLetter?: boolean
}

/** Columns with this name: words at the head of one (or one above the other), else a letter. `$D` is a letter alone. */
export function columnOf(sheet: BookSheet, name: ColumnName, belowHead = headRows): FoundColumns {
  if (Array.isArray(name)) return { columns: headed(sheet, name, belowHead) }
  const text = String(name)
  const range = /^\$([A-Za-z]{1,3})(?::\$?([A-Za-z]{1,3}))?$/.exec(text)
  if (range) {
    const [from, to] = [letterOf(range[1] ?? ''), letterOf(range[2] ?? range[1] ?? '')]
    if (from === undefined || to === undefined) return { columns: [] }
    const columns = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i)
    return { columns, isRange: range[2] !== undefined }
  }
  const columns = headed(sheet, [text], belowHead)
  const letter = letterOf(text)
  if (columns.length === 0) return { columns: letter === undefined ? [] : [letter] }
  const orLetter = letter !== undefined && letter < sheet.columnCount && !columns.includes(letter)
  return orLetter ? { columns, orLetter } : { columns }
}

function letterOf(name: string): number | undefined {
  const column = /^[A-Z]{1,2}$/i.test(name) ? columnAt(name) : mostColumns
  return column < mostColumns ? column : undefined
}

/** Columns below these headings, the last of which stands right above; those before it may stand over several columns. */
function headed(sheet: BookSheet, names: readonly string[], belowHead: number): readonly number[] {
  const wanted = names.map(comparable)
  const last = wanted.at(-1) ?? ''
  const above = wanted.slice(0, -1)
  const rows = Math.min(sheet.rowCount, headRows, belowHead)
  const found = new Set<number>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < sheet.columnCount; column++)
      if (wordsAt(sheet, row, column) === last && standsUnder(sheet, row, column, above)) found.add(column)
  return [...found].toSorted((a, b) => a - b)
}

function standsUnder(sheet: BookSheet, row: number, column: number, above: readonly string[]): boolean {
  let at = row
  for (const wanted of above.toReversed()) {
    do at -= 1
    while (at >= 0 && wordsOver(sheet, at, column) !== wanted)
    if (at < 0) return false
  }
  return true
}

/** A heading goes on to the right until the next one. */
function wordsOver(sheet: BookSheet, row: number, column: number): string {
  for (let at = column; at >= 0; at--) {
    const words = wordsAt(sheet, row, at)
    if (words !== '') return words
  }
  return ''
}

/** Words of cells by `row,column`, made comparable once: every label and heading is held against the same cells. */
const wordsOf = new WeakMap<BookSheet, Map<string, string>>()

function wordsAt(sheet: BookSheet, row: number, column: number): string {
  const known = wordsOf.get(sheet) ?? new Map<string, string>()
  wordsOf.set(sheet, known)
  const at = `${row},${column}`
  const words = known.get(at) ?? comparable(String(sheet.cell(row, column)?.value ?? ''))
  known.set(at, words)
  return words
}

/** Where a label is looked for; rows from 0, `to` not included. */
export interface LabelLimits {
  /** The column of the labels; any when undefined. */
  readonly column: number | undefined
  readonly from: number
  readonly to: number
}

/** Labels are looked for in this many columns when the map does not say in which. */
const labelColumns = 12

/** Rows that have this label. */
export function rowsWith(sheet: BookSheet, label: string, limits: LabelLimits): readonly number[] {
  const wanted = comparable(label)
  const rows: number[] = []
  for (let row = limits.from; row < Math.min(sheet.rowCount, limits.to); row++)
    if (columnsOf(sheet, limits).some((at) => wordsAt(sheet, row, at) === wanted)) rows.push(row)
  return rows
}

function columnsOf({ columnCount }: BookSheet, { column }: LabelLimits): readonly number[] {
  return column === undefined ? Array.from({ length: Math.min(columnCount, labelColumns) }, (_, i) => i) : [column]
}

/** The texts that could have been meant: of the label columns, or of the heads of columns. */
export function labelTexts(sheet: BookSheet, limits: LabelLimits | undefined): readonly string[] {
  const texts = new Set<string>()
  const rows = limits ? Math.min(sheet.rowCount, limits.to) : Math.min(sheet.rowCount, headRows)
  const columns = limits ? columnsOf(sheet, limits) : Array.from({ length: sheet.columnCount }, (_, i) => i)
  for (let row = limits?.from ?? 0; row < rows; row++)
    for (const column of columns) {
      const value = sheet.cell(row, column)?.value
      if (typeof value === 'string' && value.trim() !== '' && value.length < 120) texts.add(value.trim())
    }
  return [...texts]
}
