/** Tables: the bordered ones of figures, and the borderless frames that set fixed parts side by side. */
import {
  type ITableOptions,
  Paragraph as WordParagraph,
  Table as WordTable,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  XmlComponent,
} from 'docx'
import type { Cell, Content, Frame, TextRow, Table, TagLine } from './block.ts'
import { isContent } from './sections.ts'
import { type Laid, type Surroundings, gap, tagParagraph, textRuns } from './paragraphs.ts'
import { columnShares, totalWidth, textTwips } from './column-width.ts'
import { PADDING, SMALL_PADDING, twips } from './styles.ts'
import { TABLE_STYLE } from '../tag/style.ts'

type LayOut = (blocks: readonly Content[], around: Surroundings) => Laid[]

/** A table of figures over the whole text width: header rows repeat on every page, no row is split over two. */
export function layOutTable(table: Table, width: number): WordTable {
  const columnWidths = columnShares(
    table.columns.map((column) => column.weight),
    table.columns.map((_, column) => leastWidth(table, column)),
    twips(width),
  )
  const lines = [...table.header, ...table.body]
  const rows = lines.map((line, index) => {
    const tableHeader = index < table.header.length
    return new TableRow({
      cantSplit: true,
      ...(tableHeader && { tableHeader }),
      children: line.kind === 'tag' ? [tagCell(line, columnWidths)] : rowCells(line, table, lines, index, columnWidths),
    })
  })
  return new DescribedTable(
    {
      rows,
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: { size: totalWidth(columnWidths), type: WidthType.DXA },
      style: TABLE_STYLE,
      ...(table.small && { margins: { left: SMALL_PADDING, right: SMALL_PADDING, marginUnitType: WidthType.DXA } }),
    },
    table.described,
  )
}

class Value extends XmlComponent {
  constructor(name: string, value: string) {
    super(name)
    this.root.push({ _attr: { 'w:val': value } })
  }
}

/** With its title and its alternative text, which the package does not know. */
class DescribedTable extends WordTable {
  constructor(options: ITableOptions, described: Table['described']) {
    super(options)
    const [properties] = this.root
    if (!described || !(properties instanceof XmlComponent)) return
    properties.addChildElement(new Value('w:tblCaption', described.title))
    if (described.text !== '') properties.addChildElement(new Value('w:tblDescription', described.text))
  }
}

/** A borderless table; its rows are not split, and with `keep` all of it stays on one page with what stands before. */
export function layOutFrame(frame: Frame, around: Surroundings, layOut: LayOut): WordTable {
  const columnWidths = frame.widths.map(twips)
  const rows = frame.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((blocks, index) => {
          const content = layOut(blocks.filter(isContent), {
            ...around,
            width: frame.widths[index] ?? 0,
          })
          return new TableCell({
            width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
            children: content.length > 0 ? content : [gap()],
          })
        }),
      }),
  )
  return new WordTable({
    rows,
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: totalWidth(columnWidths), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: TableBorders.NONE,
  })
}

function tagCell(tag: TagLine, widths: readonly number[]): TableCell {
  return new TableCell({
    columnSpan: widths.length,
    width: { size: totalWidth(widths), type: WidthType.DXA },
    children: [tagParagraph(tag)],
  })
}

function rowCells(
  row: TextRow,
  table: Table,
  lines: Table['body'],
  index: number,
  widths: readonly number[],
): TableCell[] {
  // A bold row among the headers is a group's heading, repeated.
  const header = index < table.header.length && !row.bold
  const below = lines[index + 1]
  // A group's heading is not left at the foot of a page, nor are joined cells torn apart.
  const keepNext =
    below !== undefined && (row.bold || (below.kind === 'row' && below.cells.some((cell) => cell.joins === 'above')))
  return row.cells.flatMap((cell, column) => {
    if (cell.joins === 'left') return []
    const span = 1 + countJoined(row.cells.slice(column + 1))
    const merge =
      cell.joins === 'above'
        ? VerticalMergeType.CONTINUE
        : startsMerge(below, column)
          ? VerticalMergeType.RESTART
          : undefined
    // Words over the columns of a row, its number's among them, are a sentence or a heading.
    const words = span > 1 && column === 0
    const alignment = header ? 'center' : words ? 'left' : (table.columns[column]?.align ?? 'left')
    return new TableCell({
      width: { size: totalWidth(widths.slice(column, column + span)), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(span > 1 && { columnSpan: span }),
      ...(merge && { verticalMerge: merge }),
      children: [
        new WordParagraph({
          style: header ? (table.small ? 'BangNhoTieuDe' : 'BangTieuDe') : table.small ? 'BangNho' : 'BangNoiDung',
          ...(keepNext && { keepNext }),
          ...(alignment !== 'left' && !header && { alignment }),
          children: textRuns(row.bold ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs),
        }),
      ],
    })
  })
}

const startsMerge = (below: TextRow | TagLine | undefined, column: number) =>
  below?.kind === 'row' && below.cells[column]?.joins === 'above'

function countJoined(cells: readonly Cell[]): number {
  const end = cells.findIndex((cell) => cell.joins !== 'left')
  return end < 0 ? cells.length : end
}

/** The room a column needs so that no word of its own headings is broken. */
function leastWidth(table: Table, column: number): number {
  const headings = table.header.flatMap((row) => {
    const cell = row.kind === 'row' && row.cells[column + 1]?.joins !== 'left' ? row.cells[column] : undefined
    return cell && !cell.joins ? cell.runs.map((run) => run.text.replace(/\{\{.*?\}\}/g, '')) : []
  })
  return (
    Math.max(
      ...headings.flatMap((text) => text.split(/\s+/)).map((word) => textTwips(word, table.small ? 10 : 12)),
      0,
    ) +
    2 * (table.small ? SMALL_PADDING : PADDING) +
    20
  )
}
