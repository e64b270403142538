/** Lines of cells as a sheet that can be read on a screen and on paper: heights, merged heads, frozen panes, pages. */
import { columnName } from '../../../source/workbook/book.ts'
import type { CellStyle, WriteSheet } from '../../../source/workbook/hucre.ts'

/** A cell, or several that are joined from left to right. */
export interface SheetCell {
  readonly value: string | number | null
  /** Without one, the book's own font and no lines: what a sheet of tens of thousands of cells is written in. */
  readonly style?: CellStyle
  /** How many columns it covers. */
  readonly span?: number
  /** A sheet that it leads to, from a cell with a style. */
  readonly to?: string
}

/** A row of the sheet. */
export interface SheetLine {
  readonly cells: readonly SheetCell[]
  /** In points; else as high as its texts need. */
  readonly height?: number
}

/** A sheet before it is laid out. */
export interface Page {
  readonly name: string
  readonly lines: readonly SheetLine[]
  readonly widths: readonly number[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** The line of heads and how many lines below it are filtered. */
  readonly filter?: { readonly head: number; readonly lines: number; readonly columns: number }
  /** Lines printed again on every page, first and last. */
  readonly repeated?: readonly [number, number]
  /** Numbers of columns that stay together on paper, after the first column, which every page repeats. */
  readonly blocks?: readonly number[]
  /** A text to be read: upright, without the lines of the grid, on one page if that is legible. */
  readonly prose?: boolean
}

/** How many widths of a digit go on a line of A4 across: at the smallest print that can still be read. */
const pageWidth = 196
const scale = 65
/** To keep the province's row on the page of its units, a little smaller will do. */
const smallest = 55
/** In points, on A4 across within the margins. */
const pageHeight = 500

/** `running`: what stands at the head of every printed page. */
export function sheetOf(page: Page, running: string): WriteSheet {
  const { name, lines, widths, frozen, filter, repeated, blocks = [], prose = false } = page
  const placed = lines.map(({ cells }, row) => place(cells, row))
  const breaks = pageBreaks(widths, blocks)
  const heights = lines.map((line) => line.height ?? heightOf(line.cells, widths))
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: placed.map(({ cells }) => cells.map(({ value }) => value)),
    cells: new Map(
      placed.flatMap(({ cells }, r) =>
        cells.flatMap((cell, c) => (cell.style ? [[`${r},${c}`, written(cell, cell.style)] as const] : [])),
      ),
    ),
    merges: placed.flatMap(({ merges }) => merges),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    ...(frozen ? { freezePane: frozen } : {}),
    ...(filter ? { autoFilter: { range: rangeOf(filter) } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: prose ? 'portrait' : 'landscape',
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.55, header: 0.25, footer: 0.25 },
      ...(breaks.length > 0
        ? { scale: scaleFor(heights) }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: prose && lines.length <= 70 ? 1 : 0 }),
      ...(repeated ? { printTitlesRow: `$${repeated[0] + 1}:$${repeated[1] + 1}` } : {}),
      ...(breaks.length > 0 ? { printTitlesColumn: '$A:$A' } : {}),
    },
    ...(breaks.length > 0 ? { colBreaks: breaks } : {}),
    headerFooter: {
      oddHeader: `&L${print(running)}&R${print(name)}`,
      oddFooter: `&C${print('Trang')} &P/&N`,
    },
    ...(prose ? { view: { showGridLines: false } } : {}),
  }
}

function scaleFor(heights: readonly number[]): number {
  const fitting = Math.floor((100 * pageHeight) / heights.reduce((sum, height) => sum + height, 0))
  return fitting >= smallest ? Math.min(scale, fitting) : scale
}

/** Text for the head of a printed page, where `&` begins an instruction. */
const print = (words: string) => `&"Times New Roman,Regular"&10 ${words.slice(0, 90).replaceAll('&', '&&')}`

function written({ value, to }: SheetCell, style: CellStyle) {
  return to === undefined ? { value, style } : { value, style, hyperlink: { target: '', location: placeOf(to) } }
}

const placeOf = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!A1`

function rangeOf({ head, lines, columns }: NonNullable<Page['filter']>): string {
  return `A${head + 1}:${columnName(columns - 1)}${head + 1 + lines}`
}

/** Cells side by side; the places that a wide one covers keep its borders. */
function place(cells: readonly SheetCell[], row: number) {
  const all: SheetCell[] = []
  const merges: NonNullable<WriteSheet['merges']> = []
  for (const cell of cells) {
    const { span = 1, style } = cell
    if (span > 1) merges.push({ startRow: row, startCol: all.length, endRow: row, endCol: all.length + span - 1 })
    all.push(cell)
    for (let covered = 1; covered < span; covered++) all.push(style ? { value: null, style } : { value: null })
  }
  return { cells: all, merges }
}

/** As high as the cell that wraps into the most lines. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let at = 0
  let height = 18
  for (const { value, style, span = 1 } of cells) {
    const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0)
    at += span
    if (typeof value !== 'string' || !style?.alignment?.wrapText) continue
    const size = style.font?.size ?? 12
    const bold = style.font?.bold ? 0.97 : 1
    height = Math.max(height, Math.ceil(lineCount(value, ((width - 1) * 12 * bold) / size) * size * 1.3) + 4)
  }
  return Math.min(height, 409)
}

/** How many lines a text takes; words longer than a line are broken. */
function lineCount(words: string, room: number): number {
  const perLine = Math.max(4, Math.floor(room))
  return words.split('\n').reduce((lines, paragraph) => {
    let [count, used] = [1, 0]
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length <= perLine) {
        used += 1 + word.length
        continue
      }
      if (used > 0) count++
      count += Math.max(0, Math.ceil(word.length / perLine) - 1)
      used = word.length % perLine || Math.min(word.length, perLine)
    }
    return lines + count
  }, 0)
}

/** The columns after which a new page begins; none when all goes on one. */
export function pageBreaks(widths: readonly number[], blocks: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (all <= pageWidth) return []
  const first = widths[0] ?? 0
  const breaks: number[] = []
  let [column, used] = [1, first]
  for (const block of blocks) {
    const width = widths.slice(column, column + block).reduce((sum, each) => sum + each, 0)
    if (used > first && used + width > pageWidth) {
      breaks.push(column - 1)
      used = first
    }
    used += width
    column += block
  }
  return breaks
}
