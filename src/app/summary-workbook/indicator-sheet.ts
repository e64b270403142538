/** All indicators at a glance: units by indicators, the states in words and colours, chapter by chapter. */
import type { Comparison } from '../../core/summary-compare.ts'
import { bandCells, distinct, type Group, nameWidth, type Place, unitLines } from './columns.ts'
import { at, indicatorTitle, stateCell } from './indicator-columns.ts'
import type { Line, Page } from './sheet.ts'
import { band, group, link, title } from './style.ts'

export function indicatorSheet(comparison: Comparison, name: string, overview: string): Page {
  const chapters = comparison.fields.filter(({ indicators }) => indicators.length > 0)
  const groups = chapters.flatMap(({ ten_ngan, indicators }) =>
    indicators.map((indicator): Group => {
      const head = indicatorTitle(indicator)
      const column = { head, width: 17, cell: (place: Place) => stateCell(at(indicator, place)) }
      return { band: ten_ngan, title: head, columns: [column] }
    }),
  )
  const columns = groups.flatMap((each) => each.columns)
  const widths = [nameWidth, ...columns.map(({ width }) => width)]
  const { filtered, apart } = unitLines(columns, comparison)
  const lines: readonly Line[] = [
    {
      cells: [
        { value: '← Tổng quan', style: link, to: overview },
        { value: `Kết quả thực hiện chỉ tiêu, năm ${comparison.nam}`, style: title },
      ],
      height: 24,
    },
    { cells: [{ value: null, style: band }, ...bandCells(groups, widths, band)] },
    { cells: ['Đơn vị', ...distinct(columns.map(({ head }) => head))].map((value) => ({ value, style: group })) },
  ]
  return {
    name,
    lines: [...lines, ...filtered, ...apart],
    widths,
    frozen: { rows: lines.length, columns: 1 },
    filter: { head: lines.length - 1, lines: filtered.length, columns: columns.length + 1 },
    repeated: [1, lines.length - 1],
    blocks: columns.map(() => 1),
  }
}
