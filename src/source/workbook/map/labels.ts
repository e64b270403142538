/** Finds rows and columns of a workbook by the words that stand beside or above the figures. */
import { type BookSheet, columnName } from '../book.ts'

/** Headings of columns are looked for in this many rows. */
const headRows = 60
const mostColumns = 256

/** Words as they are compared: case, spaces, numbering ("1.", "a)", "-") and a colon at the end do not count. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-+*•]|(?:\d+|[ivx]+|[a-zđ])(?:\.\d+)*[.)])\s*/u, '')
    .replace(/\s*[:.]$/, '')
}

/** Columns with this name: a letter (`D`), or the words at the head of the column. */
export function columnOf(sheet: BookSheet, name: string): readonly number[] {
  const letters = /^[A-Za-z]{1,3}$/.test(name) ? name.toUpperCase() : undefined
  if (letters !== undefined)
    for (let column = 0; column < mostColumns; column++) if (columnName(column) === letters) return [column]
  const wanted = comparable(name)
  const found = new Set<number>()
  for (let row = 0; row < Math.min(sheet.rowCount, headRows) && found.size === 0; row++)
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.cell(row, column)?.value
      if (value !== null && value !== undefined && comparable(String(value)) === wanted) found.add(column)
    }
  return [...found]
}

interface Limits {
  /** The column of the labels; any when undefined. */
  readonly column: number | undefined
  readonly from: number
  readonly to: number
}

/** Rows that have this label. */
export function rowsWith(sheet: BookSheet, label: string, { column, from, to }: Limits): readonly number[] {
  const wanted = comparable(label)
  const rows: number[] = []
  for (let row = from; row < Math.min(sheet.rowCount, to); row++) {
    const columns =
      column === undefined ? Array.from({ length: Math.min(sheet.columnCount, 12) }, (_, i) => i) : [column]
    const here = columns.some((at) => {
      const value = sheet.cell(row, at)?.value
      return typeof value === 'string' && comparable(value) === wanted
    })
    if (here) rows.push(row)
  }
  return rows
}
