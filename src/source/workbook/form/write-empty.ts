/** The page that lists, at any moment, what is still to be filled in: formulas over the other pages, with a way to each cell. */
import type { FormSheet } from '../../../core/form/form.ts'
import { cellName, columnName } from '../book.ts'
import type { CellStyle } from '../hucre.ts'
import {
  afterHidden,
  type AskedCell,
  grid,
  type Grid,
  heightOf,
  markRow,
  next,
  set,
  setFormula,
  span,
  spanFormula,
} from '../grid.ts'
import { markText } from '../marks.ts'
import type { FormContent } from './content.ts'
import { type Cover, layTitle } from './print.ts'
import { styles } from './styles.ts'

export const emptyPage = 'Còn trống'

const [pageColumn, titleColumn, cellColumn, stateColumn] = [2, 3, 4, 5]
const empty = 'trống'
const titleWidth = 64

/** Lays out the page from what the others ask for. */
export function layEmpty(pages: ReadonlyMap<FormSheet, Grid>, { year, given }: FormContent, cover: Cover): Grid {
  const laid = grid()
  laid.columns = afterHidden([24, titleWidth, 10, 10])
  markRow(laid, [markText('muc-luc', year)])
  const items = [...pages].flatMap(([{ name }, { asked }]) => asked.map((cell) => ({ page: name, ...cell })))
  const counted = [...pages].flatMap(([{ name }, { asked }]) => (asked.length > 0 ? [{ name, asked }] : []))
  layTitle(laid, [pageColumn, stateColumn], `Còn trống trong biểu mẫu năm ${year}`, given, cover)
  const first = laid.row + counted.length + 6
  const states = rangeOf(stateColumn, first, items.length)
  const isOpen = ({ isEmpty }: AskedCell) => isEmpty
  const count = items.filter(isOpen).length
  spanFormula(
    laid,
    [pageColumn, stateColumn],
    `"Còn "&COUNTIF(${states},"${empty}")&" mục chưa điền trong ${items.length} mục."`,
    `Còn ${count} mục chưa điền trong ${items.length} mục.`,
    styles.words,
  )
  next(laid, 20)
  layHeads(laid, ['Trang', 'Số mục phải điền', 'Đã điền', 'Còn trống'])
  const from = laid.row
  for (const { name, asked } of counted) {
    const own = `COUNTIFS(${rangeOf(pageColumn, first, items.length)},"${name}",${states},"${empty}")`
    layCount(laid, name, asked.length, own, asked.filter(isOpen).length, styles.label)
  }
  const sum = `SUM(${rangeOf(stateColumn, from, counted.length)})`
  layCount(laid, 'Cộng', items.length, sum, count, styles.labelTotal)
  // On paper this page is the count; who wants the list too takes the print area away.
  laid.printed = `$${columnName(pageColumn)}$1:$${columnName(stateColumn)}$${laid.row}`
  next(laid)
  span(
    laid,
    pageColumn,
    stateColumn,
    'Lọc cột cuối để chỉ xem mục trống; bấm vào tên ô để đến ô đó. Khi in chỉ in bảng đếm ở trên.',
    styles.words,
  )
  next(laid, 20)
  layHeads(laid, ['Trang', 'Nội dung', 'Ô', 'Còn trống'])
  laid.filter = `${cellName(laid.row - 1, pageColumn)}:${cellName(first + items.length - 1, stateColumn)}`
  for (const item of items) layItem(laid, item)
  return laid
}

const rangeOf = (column: number, first: number, length: number) =>
  `${cellName(first, column)}:${cellName(first + length - 1, column)}`

function layHeads(laid: Grid, heads: readonly string[]): void {
  heads.forEach((words, i) => set(laid, pageColumn + i, words, styles.header))
  next(laid, 22)
}

function layCount(laid: Grid, name: string, all: number, formula: string, open: number, style: CellStyle): void {
  set(laid, pageColumn, name, style)
  set(laid, titleColumn, all, styles.unit)
  const [from, to] = [cellName(laid.row, titleColumn), cellName(laid.row, stateColumn)]
  setFormula(laid, cellColumn, `${from}-${to}`, all - open, styles.unit)
  setFormula(laid, stateColumn, formula, open, styles.unit)
  next(laid)
}

function layItem(laid: Grid, { page, title, from, to, isEmpty }: AskedCell & { readonly page: string }): void {
  const sheet = `'${page}'!`
  set(laid, pageColumn, page, styles.label)
  set(laid, titleColumn, title, styles.label)
  laid.cells.set(`${laid.row},${cellColumn}`, {
    value: from,
    style: styles.link,
    hyperlink: { target: '', location: `${sheet}${from}` },
  })
  const missing =
    from === to ? `${sheet}${from}=""` : `COUNTIF(${sheet}${from}:${to},"?*")+COUNT(${sheet}${from}:${to})<2`
  setFormula(laid, stateColumn, `IF(${missing},"${empty}","")`, isEmpty ? empty : '', styles.unit)
  next(laid, heightOf([[title, titleWidth]]))
}
