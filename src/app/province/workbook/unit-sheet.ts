/** A sheet of units by groups of columns: heads that can be filtered, the province's rows apart below. */
import type { Comparison } from '../../../core/province/compare.ts'
import { bandCells, distinct, type ColumnGroup, nameWidth, unitLines } from './columns.ts'
import type { CellStyle } from '../../../source/workbook/hucre.ts'
import { overviewName } from './names.ts'
import type { SheetLine, Page } from './sheet.ts'
import { band, linkStyle, title } from './style.ts'

interface UnitSheet {
  readonly name: string
  /** What stands at its top. */
  readonly heading: string
  readonly groups: readonly ColumnGroup[]
  /** Lines between the bands and the heads of columns. */
  readonly between: readonly SheetLine[]
  readonly head: CellStyle
}

/** A sheet with a row for each unit and the province below them: `groups` are its columns, `between` rows above their heads. */
export function unitSheet({ name, heading, groups, between, head }: UnitSheet, comparison: Comparison): Page {
  const columns = groups.flatMap((each) => each.columns)
  const widths = [nameWidth, ...columns.map(({ width }) => width)]
  const { filtered, apart } = unitLines(columns, comparison)
  const lines: readonly SheetLine[] = [
    {
      cells: [
        { value: `← ${overviewName}`, style: linkStyle, to: overviewName },
        { value: `${heading}, năm ${comparison.nam}`, style: title },
      ],
      height: 24,
    },
    { cells: [{ value: null, style: band }, ...bandCells(groups, widths, band)] },
    ...between,
    { cells: ['Đơn vị', ...distinct(columns.map((column) => column.head))].map((value) => ({ value, style: head })) },
  ]
  return {
    name,
    lines: [...lines, ...filtered, ...apart],
    widths,
    frozen: { rows: lines.length, columns: 1 },
    filter: { head: lines.length - 1, lines: filtered.length, columns: columns.length + 1 },
    repeated: [1, lines.length - 1],
    blocks: groups.map((each) => each.columns.length),
  }
}
