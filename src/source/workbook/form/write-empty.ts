/** The page that lists, at any moment, what is still to be filled in: formulas over the other pages, with a way to each cell. */
import type { FormSheet } from '../../../core/form/form.ts'
import { cellName } from '../book.ts'
import { type AskedCell, grid, type Grid, markRow, next, set, setFormula, span } from '../grid.ts'
import { markText } from '../marks.ts'
import { styles } from './styles.ts'

export const emptyPage = 'Còn trống'

const [pageColumn, titleColumn, cellColumn, stateColumn] = [2, 3, 4, 5]
const empty = 'trống'

/** Lays out the page from what the others ask for. */
export function layEmpty(pages: ReadonlyMap<FormSheet, Grid>, year: number): Grid {
  const laid = grid()
  laid.columns = [
    { width: 8, hidden: true },
    { width: 8, hidden: true },
    { width: 24 },
    { width: 64 },
    { width: 10 },
    { width: 10 },
  ]
  markRow(laid, [markText('muc-luc', year)])
  const items = [...pages].flatMap(([{ name }, { asked }]) => asked.map((cell) => ({ page: name, ...cell })))
  const first = laid.row + 4
  const states = `${cellName(first, stateColumn)}:${cellName(first + items.length - 1, stateColumn)}`
  span(laid, pageColumn, stateColumn, `Còn trống trong biểu mẫu năm ${year}`, styles.title)
  next(laid, 26)
  const count = items.filter(({ isEmpty }) => isEmpty).length
  span(laid, pageColumn, stateColumn, '', styles.words)
  setFormula(
    laid,
    pageColumn,
    `"Còn "&COUNTIF(${states},"${empty}")&" mục chưa điền trong ${items.length} mục. Lọc cột cuối để chỉ xem mục trống; bấm vào tên ô để đến ô đó."`,
    `Còn ${count} mục chưa điền trong ${items.length} mục. Lọc cột cuối để chỉ xem mục trống; bấm vào tên ô để đến ô đó.`,
    styles.words,
  )
  next(laid, 34)
  next(laid)
  for (const [column, words] of [
    [pageColumn, 'Trang'],
    [titleColumn, 'Nội dung'],
    [cellColumn, 'Ô'],
    [stateColumn, 'Còn trống'],
  ] as const)
    set(laid, column, words, styles.header)
  laid.filter = `${cellName(laid.row, pageColumn)}:${cellName(first + items.length - 1, stateColumn)}`
  laid.freeze = { rows: laid.row + 1, columns: 0 }
  next(laid, 22)
  for (const item of items) layItem(laid, item)
  return laid
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
  next(laid)
}
