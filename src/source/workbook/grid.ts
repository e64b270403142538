/** A sheet being laid out, row below row. */
import type { CellStyle, WriteSheet, WrittenCell } from './hucre.ts'
import { unread } from './marks.ts'
import { linesIn } from './text-size.ts'

/** What has been laid out so far, in the shapes of the library. */
export interface Grid {
  readonly cells: Map<string, WrittenCell>
  readonly merges: NonNullable<WriteSheet['merges']>
  readonly rows: NonNullable<WriteSheet['rowDefs']>
  readonly validations: NonNullable<WriteSheet['dataValidations']>
  columns: NonNullable<WriteSheet['columns']>
  freeze: { rows: number; columns: number }
  /** Rows at the top that every printed page repeats. */
  repeated: number
  /** Rows after which a new page is printed. */
  readonly breaks: number[]
  /** What is printed, when that is not all of the sheet. */
  printed?: string
  /** The range that may be filtered. */
  filter?: string
  /** The next free row. */
  row: number
  /** Cells that are to be filled in, for the page that lists what is still empty. */
  readonly asked: AskedCell[]
}

/** One thing to fill in. */
export interface AskedCell {
  readonly key: string
  readonly title: string
  /** Its cells: two for a pair. */
  readonly from: string
  readonly to: string
  readonly isEmpty: boolean
}

/** An empty grid. */
export function grid(): Grid {
  return {
    cells: new Map(),
    merges: [],
    rows: new Map(),
    validations: [],
    columns: [],
    freeze: { rows: 0, columns: 0 },
    repeated: 0,
    breaks: [],
    row: 0,
    asked: [],
  }
}

/** A value or (text that begins with `=`) a formula, with the value it shows. */
export function set(laid: Grid, column: number, value: string | number | undefined, style?: CellStyle): void {
  laid.cells.set(`${laid.row},${column}`, { value: value ?? null, ...(style ? { style } : {}) })
}

/** Puts a formula into the current row; `result`: what it shows before a spreadsheet has worked it out. */
export function setFormula(
  laid: Grid,
  column: number,
  formula: string,
  result: number | string | undefined,
  style: CellStyle,
): void {
  laid.cells.set(`${laid.row},${column}`, {
    formula,
    // Also that it shows nothing: who reads without working out must not take it for never worked out.
    formulaResult: result ?? '',
    style,
  })
}

/** A formula over several columns of the row, with the text it shows. */
export function spanFormula(
  laid: Grid,
  [from, to]: readonly [number, number],
  formula: string,
  result: string,
  style: CellStyle,
): void {
  span(laid, from, to, '', style)
  setFormula(laid, from, formula, result, style)
}

/** Text over several columns of the row. */
export function span(laid: Grid, from: number, to: number, value: string, style: CellStyle): void {
  for (let column = from; column <= to; column++) set(laid, column, column === from ? value : undefined, style)
  if (to > from) laid.merges.push({ startRow: laid.row, endRow: laid.row, startCol: from, endCol: to })
}

/** The hidden row that names a block and its columns. */
export function markRow(laid: Grid, names: readonly (string | undefined)[]): void {
  names.forEach((name, column) => name !== undefined && set(laid, column, name))
  laid.rows.set(laid.row, { hidden: true })
  laid.row += 1
}

/** Says of the row that nothing in it is read. */
export function markUnread(laid: Grid): void {
  set(laid, 0, unread)
}

/** Columns of these widths, in digits, after the two hidden ones: the key of a row, and what it held when the form was made. */
export function afterHidden(widths: readonly number[]): Grid['columns'] {
  return [{ width: 8, hidden: true }, { width: 8, hidden: true }, ...widths.map((width) => ({ width }))]
}

/** Sets the height of the row and goes to the next. */
export function next(laid: Grid, height?: number): void {
  if (height !== undefined) laid.rows.set(laid.row, { height })
  laid.row += 1
}

/** A text of a row, the width of its column, and whether it is bold. */
export type RowText = readonly [text: string | undefined, width: number, bold?: boolean]

/** What a row of one line is high. */
export const lineHeight = 15.75
/** Excel allows no more. */
const highest = 409

/** Height of a row that shows all of its wrapped texts, in points; undefined for a single line. */
export function heightOf(texts: readonly RowText[]): number | undefined {
  const most = Math.max(1, ...texts.map(([text = '', width, bold]) => linesIn(text, width, bold)))
  return most > 1 ? Math.min(highest, most * 16 + 4) : undefined
}
