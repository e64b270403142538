/** One field of work: all its figures and indicators, unit beside unit, under heads that can be filtered. */
import type { ComparedField, Comparison } from '../../core/summary-compare.ts'
import { bandCells, distinct, nameWidth, unitLines } from './columns.ts'
import { figureGroups } from './figure-columns.ts'
import { indicatorGroups } from './indicator-columns.ts'
import type { Line, Page } from './sheet.ts'
import { band, column, group, link, title } from './style.ts'

export function chapterSheet(field: ComparedField, name: string, comparison: Comparison, overview: string): Page {
  const groups = [...figureGroups(field, comparison), ...indicatorGroups(field)]
  const columns = groups.flatMap((each) => each.columns)
  const widths = [nameWidth, ...columns.map(({ width }) => width)]
  const { filtered, apart } = unitLines(columns, comparison)
  const lines: readonly Line[] = [
    {
      cells: [
        { value: '← Tổng quan', style: link, to: overview },
        { value: `${field.ten}, năm ${comparison.nam}`, style: title },
      ],
      height: 24,
    },
    { cells: [{ value: null, style: band }, ...bandCells(groups, widths, band)] },
    {
      cells: [
        { value: null, style: group },
        ...groups.map(({ title: value, columns: { length } }) => ({ value, style: group, span: length })),
      ],
    },
    { cells: ['Đơn vị', ...distinct(columns.map(({ head }) => head))].map((value) => ({ value, style: column })) },
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
