/** The columns of a table of units, and the rows under them: the provincial office and the whole province stand apart. */
import type { CellStyle } from '../../../source/workbook/hucre.ts'
import { formatNumber } from '../../../core/format/number.ts'
import type { Comparison } from '../../../core/province/compare.ts'
import { type SheetCell, type SheetLine, pageBreaks } from './sheet.ts'
import { emphasised, textStyle } from './style.ts'

/** A unit by its number, or the whole province. */
export type CellPlace = number | 'province'

/** A column of a table of units. */
export interface SheetColumn {
  /** What filters and pivot tables call it: no two of a sheet are alike. */
  readonly head: string
  readonly width: number
  readonly cell: (place: CellPlace) => SheetCell
}

/** Columns under one head, which stay together on paper. */
export interface ColumnGroup {
  /** What stands over several groups. */
  readonly band: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
}

export const nameWidth = 30

/** Lines to filter and sort; below them, after a gap at which every filter ends, those that must not move. */
export function unitLines(columns: readonly SheetColumn[], { units, tinh }: Comparison) {
  const lineOf = (name: string, place: CellPlace): readonly SheetCell[] => [
    { value: name, style: textStyle },
    ...columns.map(({ cell }) => cell(place)),
  ]
  const apart = (cells: readonly SheetCell[]): SheetLine => ({
    cells: cells.map((cell) => ({ ...cell, style: emphasised(cell.style ?? {}) })),
  })
  const numbered = units.map((unit, i) => ({ ...unit, i }))
  const filtered = numbered.filter(({ own }) => !own).map(({ ten, i }): SheetLine => ({ cells: lineOf(ten, i) }))
  const own = numbered.filter((unit) => unit.own).map(({ ten, i }) => apart(lineOf(`Riêng ${ten}`, i)))
  const gap: SheetLine = { cells: [], height: 6 }
  return { filtered, apart: [gap, ...own, apart(lineOf(`Toàn ${tinh}`, 'province'))] }
}

/** Heads over the groups that share a band, said again where a new page begins. */
export function bandCells(
  groups: readonly ColumnGroup[],
  widths: readonly number[],
  style: CellStyle,
): readonly SheetCell[] {
  const breaks = new Set(
    pageBreaks(
      widths,
      groups.map(({ columns }) => columns.length),
    ),
  )
  const cells: { value: string; style: CellStyle; span: number }[] = []
  let before = 0
  for (const { band, columns } of groups) {
    const last = cells.at(-1)
    if (last?.value === band && !breaks.has(before)) last.span += columns.length
    else cells.push({ value: band, style, span: columns.length })
    before += columns.length
  }
  return cells
}

/** As wide as the longest number, with its separators and its sign. */
export function widthFor(values: readonly (number | null)[], least: number): number {
  return Math.max(least, ...values.map((value) => formatNumber(Math.round(value ?? 0)).length + 3))
}

/** Heads that no filter and no pivot table can mix up. */
export function distinct(heads: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return heads.map((head) => {
    const times = (seen.get(head) ?? 0) + 1
    seen.set(head, times)
    return times === 1 ? head : `${head} (${times})`
  })
}
