/** A block of a form: the rows below one hidden row of marks. */
import { type BookSheet, isBlank, cellSpot } from './book.ts'
import { columns, type FormMark, readMark } from './marks.ts'

/** A block of a sheet: its mark, and which column is what. */
export interface SheetBlock {
  readonly sheet: BookSheet
  readonly mark: FormMark
  readonly keyColumn: number
  readonly columns: ReadonlyMap<string, number>
}

/** The column of the hidden keys is looked for within these. */
const widest = 40

/** The block whose marks stand in this row, if any do. */
export function blockAt(sheet: BookSheet, row: number): SheetBlock | undefined {
  for (let column = 0; column < Math.min(sheet.columnCount, widest); column++) {
    const mark = readMark(sheet.cell(row, column)?.value)
    if (!mark) continue
    const names = new Map<string, number>()
    for (let other = 0; other < sheet.columnCount; other++) {
      const name = sheet.cell(row, other)?.value
      if (other !== column && typeof name === 'string') names.set(name, other)
    }
    return { sheet, mark, keyColumn: column, columns: names }
  }
  return undefined
}

/** The cell of a block by the name of its column. */
export function cellIn({ sheet, columns: names }: SheetBlock, row: number, name: string) {
  const column = names.get(name)
  if (column === undefined) return undefined
  return { cell: sheet.cell(row, column), spot: cellSpot(sheet.name, row, column), column }
}

/** The text a form was filled with in this row when it was made; '' when nothing is known. */
export function baseIn(block: SheetBlock, row: number): string {
  const value = cellIn(block, row, columns.base)?.cell?.value
  return value === undefined || value === null ? '' : String(value)
}

/** Whether any cell of the named columns holds something. */
export function holdsAny(block: SheetBlock, row: number, names: readonly string[]): boolean {
  return names.some((name) => !isBlank(cellIn(block, row, name)?.cell))
}
