/** Formulas that take in the very cell they stand in, at once or by way of other formulas: Excel shows 0 then. */
import { type BookSheet, readCellName } from './book.ts'

interface Spot {
  readonly sheet: BookSheet
  readonly row: number
  readonly column: number
}

/** `[1]Sheet1!A1`: in another workbook. */
const reference =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\d_.[\]]+))!)?(?<![\w$.])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!])/gu

/** Whether the formula of a cell comes back to the cell. */
export function isCircular(sheets: readonly BookSheet[], sheet: BookSheet, row: number, column: number): boolean {
  const seen = new Set<string>()
  const open: Spot[] = [{ sheet, row, column }]
  for (let at = open.pop(); at; at = open.pop())
    for (const next of formulasIn(at, sheets)) {
      if (next.sheet === sheet && next.row === row && next.column === column) return true
      const key = `${next.sheet.name}!${next.row},${next.column}`
      if (seen.has(key)) continue
      seen.add(key)
      open.push(next)
    }
  return false
}

/** Cells with formulas that the formula of a cell takes in. */
function* formulasIn({ sheet, row, column }: Spot, sheets: readonly BookSheet[]): Generator<Spot> {
  const formula = sheet.cell(row, column)?.formula?.replaceAll(/"[^"]*"/g, '""') ?? ''
  for (const [, quoted, plain, a = '', b = '', c = a, d = b] of formula.matchAll(reference)) {
    const name = quoted?.replaceAll("''", "'") ?? plain
    const target = name === undefined ? sheet : sheets.find((one) => one.name === name)
    const [from, to] = [readCellName(`${a}${b}`), readCellName(`${c}${d}`)]
    if (!target || !from || !to) continue
    const last = (one: number, two: number, count: number) => Math.min(Math.max(one, two), count - 1)
    for (let r = Math.min(from.row, to.row); r <= last(from.row, to.row, target.rowCount); r++)
      for (let col = Math.min(from.column, to.column); col <= last(from.column, to.column, target.columnCount); col++)
        if (target.cell(r, col)?.formula !== undefined) yield { sheet: target, row: r, column: col }
  }
}
