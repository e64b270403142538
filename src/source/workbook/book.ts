/** A workbook as this project sees it, whatever library reads and writes it. Rows and columns count from 0. */

type CellContent = string | number | boolean | null

/** One cell; what it is of is told by its place. */
export interface BookCell {
  /** `date`: the value is an ISO day. `error`: the value is Excel's word for it (`#REF!`). */
  readonly kind: 'text' | 'number' | 'flag' | 'date' | 'error' | 'empty'
  readonly value: CellContent
  readonly formula?: string
  /** Whether the formula comes back to its own cell; looked for when it is asked. */
  readonly isCircular?: () => boolean
  /** A number's format, when it is not the general one: "0%" tells that 0.8 is shown as 80%. */
  readonly format?: string
}

/** Cells from one corner to the other, both included. */
interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet; `cell` gives undefined where nothing was ever written. */
export interface BookSheet {
  readonly name: string
  readonly rowCount: number
  readonly columnCount: number
  readonly cell: (row: number, column: number) => BookCell | undefined
  readonly merges: readonly Range[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly isHidden: boolean
}

/** A workbook: its sheets in their order. */
export interface Book {
  readonly sheets: readonly BookSheet[]
}

/** `AB` for 27. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** 27 for `AB` or `ab`, letters alone. */
export const columnAt = (name: string) =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** `D14`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** A cell as people point at it: `Tin báo!D14`. */
export function cellSpot(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellName(row, column)}`
}

/** Cells that are merged, as people point at them: `Tin báo!D14:D15`. */
export function rangeSpot(sheet: string, { top, left, bottom, right }: Range): string {
  return `${cellSpot(sheet, top, left)}:${cellName(bottom, right)}`
}

/** Reads `D14` (dollar signs allowed); undefined when it is no cell. */
export function readCellName(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\s*\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})\s*$/.exec(text)
  if (!match) return undefined
  const column = columnAt(match[1] ?? '')
  const row = Number(match[2]) - 1
  return column > 16_383 || row > 1_048_575 ? undefined : { row, column }
}

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: BookCell | undefined): boolean {
  if (!cell) return true
  if (cell.formula !== undefined) return false
  return cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '')
}
