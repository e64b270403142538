/** Units × indicators at a glance: one wide table to sort and filter on a screen, several that fit the sheet on paper. */
import type { ComparedCell, ComparedField, ComparedIndicator } from '../../../core/province/compare.ts'
import { html } from '../../../core/format/html.ts'
import { sortHead, sortKey } from './html.ts'
import { chapterName, type Layout, type PageUnit } from './layout.ts'
import { gradeOf, legend, letters, missedIn } from './states.ts'

/** Indicators of one chapter, or of a part of it. */
interface Columns {
  readonly field: ComparedField
  readonly indicators: readonly ComparedIndicator[]
}

/** The section of indicators: units down, indicators across, a colour and a letter for each result. As HTML. */
export function heatMap(layout: Layout): string {
  const groups = layout.comparison.fields.filter(({ indicators }) => indicators.length > 0)
  const columns = groups.map((field): Columns => ({ field, indicators: field.indicators }))
  const caption = `Kết quả thực hiện chỉ tiêu của từng đơn vị, năm ${layout.comparison.nam}`
  const blocks = paperBlocks(columns)
  const papers = blocks.map((block, i) =>
    paperTable(layout, block, blocks.length > 1 ? `${caption} (bảng ${i + 1}/${blocks.length})` : caption),
  )
  return `<section><h2 id="ban-do">Kết quả thực hiện chỉ tiêu</h2>
${legend()}<p class="man-hinh nho">Bấm vào chữ trong ô để xem số liệu và nguồn; bấm vào mã ở đầu cột để xếp thứ tự (ô không có kết quả luôn xếp cuối). Cột “Không đạt” đếm số chỉ tiêu không đạt.</p>
<p class="man-hinh can-js" hidden><label><input type="checkbox" id="loc"> chỉ hiện chỉ tiêu có đơn vị không đạt</label></p>
<div class="khung cao man-hinh" tabindex="0" role="region" aria-label="${html(caption)}">${screenTable(layout, columns, caption)}</div>
<div class="giay">${papers.join('')}</div></section>
`
}

function screenTable(layout: Layout, columns: readonly Columns[], caption: string): string {
  const chapters = columns.map(
    ({ field, indicators }) =>
      `<th scope="colgroup" colspan="${indicators.length}" title="${html(field.ten)}">${html(chapterName(field))}</th>`,
  )
  const heads = columns.flatMap(({ indicators }) => indicators.map((one) => indicatorHead(layout, one)))
  const all = columns.flatMap(({ indicators }) => indicators)
  const row = (unit: PageUnit) =>
    unitRow(
      unit.head,
      all,
      (one) => one.cells[unit.at],
      (one, cell) => screenCell(cell, cellTarget(layout, one, unit, cell), `${unit.ten}, ${one.ma}`),
    )
  const whole = unitRow(
    layout.whole,
    all,
    (one) => one.province,
    (one, cell) => screenCell(cell, layout.anchorsOf(one).whole, `${layout.whole}, ${one.ma}`),
    wholeRow,
  )
  const [below, own] = [layout.units, layout.own].map((units) => units.map(row).join(''))
  return `<table class="ban-do xep"><caption>${html(caption)}</caption><thead><tr>${sortHead('Đơn vị', ' rowspan="2" class="don-vi"')}${sortHead('Không đạt', ' rowspan="2" class="dem"')}${chapters.join('')}</tr>
<tr>${heads.join('')}</tr></thead><tbody>
${below}</tbody><tfoot>${own}${whole}</tfoot></table>`
}

/** `loc`: nobody misses it, so that the filter hides it. */
function indicatorHead(layout: Layout, one: ComparedIndicator): string {
  const { section } = layout.anchorsOf(one)
  const kept = missedIn(one.cells) > 0 ? '' : ' data-du'
  return `<th scope="col"${kept}><button type="button">${html(one.ma)}</button><a class="doc" href="#${section}" title="${html(`${one.ten} (${one.nguong})`)}">${html(shortTitle(one.ten))}</a></th>`
}

function unitRow(
  name: string,
  indicators: readonly ComparedIndicator[],
  cellOf: (indicator: ComparedIndicator) => ComparedCell | undefined,
  print: (indicator: ComparedIndicator, cell: ComparedCell) => string,
  kind = '',
): string {
  const cells = indicators.map((one) => {
    const cell = cellOf(one)
    return cell ? print(one, cell) : '<td></td>'
  })
  return `<tr${kind}><th scope="row" class="don-vi">${html(name)}</th><td class="dem">${missedIn(indicators.map(cellOf))}</td>${cells.join('')}</tr>\n`
}

function screenCell(cell: ComparedCell, target: string, at: string): string {
  const words = [cell.word, cell.so_lieu, cell.ket_qua].filter((text, i, all) => text !== '' && all.indexOf(text) === i)
  const judged = gradeOf(cell.state) === undefined ? undefined : cell.value
  return `<td class="${cell.state}"${sortKey(judged)}><a href="#${target}" title="${html(`${at}: ${words.join(', ')}`)}">${letters[cell.state]}</a></td>`
}

/** Where the unit's set has no such row there are no figures to lead to: to the indicator, then. */
function cellTarget(layout: Layout, one: ComparedIndicator, unit: PageUnit, { state }: ComparedCell): string {
  const { section, cells } = layout.anchorsOf(one)
  return state === 'khong_ap_dung' ? section : (cells[unit.at] ?? section)
}

const wholeRow = ' class="toan"'

/** So many columns fit the width of a sheet lying on its side. */
const mostOnPaper = 27

/** Whole chapters side by side as long as they fit; a chapter too wide for a sheet is cut. */
function paperBlocks(columns: readonly Columns[]): readonly (readonly Columns[])[] {
  const pieces = columns.flatMap(({ field, indicators }) =>
    Array.from({ length: Math.ceil(indicators.length / mostOnPaper) }, (_, i) => ({
      field,
      indicators: indicators.slice(i * mostOnPaper, (i + 1) * mostOnPaper),
    })),
  )
  const blocks: Columns[][] = []
  let room = 0
  for (const piece of pieces) {
    if (piece.indicators.length > room) {
      blocks.push([])
      room = mostOnPaper
    }
    blocks.at(-1)?.push(piece)
    room -= piece.indicators.length
  }
  return blocks
}

function paperTable({ units, own, whole }: Layout, columns: readonly Columns[], caption: string): string {
  const chapters = columns.map(
    ({ field, indicators }) => `<th scope="colgroup" colspan="${indicators.length}">${html(chapterName(field))}</th>`,
  )
  const shown = columns.flatMap(({ indicators }) => indicators)
  const heads = shown.map(
    ({ ma, ten }) => `<th scope="col">${html(ma)}<span class="doc">${html(shortTitle(ten))}</span></th>`,
  )
  const plain = (_: ComparedIndicator, { state }: ComparedCell) => `<td class="${state}">${letters[state]}</td>`
  const row = (unit: PageUnit) => unitRow(unit.head, shown, ({ cells }) => cells[unit.at], plain)
  return `<table class="ban-do"><caption>${html(caption)}</caption><thead><tr><th scope="col" rowspan="2" class="don-vi">Đơn vị</th><th scope="col" rowspan="2" class="dem">Không đạt (bảng này)</th>${chapters.join('')}</tr><tr>${heads.join('')}</tr></thead><tbody>
${units.map(row).join('')}</tbody><tfoot>${own.map(row).join('')}${unitRow(whole, shown, ({ province }) => province, plain, wholeRow)}</tfoot></table>
`
}

/** Abbreviations that the sector itself writes. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/thực hành quyền công tố/giu, 'THQCT'],
  [/viện kiểm sát nhân dân/giu, 'VKSND'],
  [/viện kiểm sát/giu, 'VKS'],
  [/kiểm sát viên/giu, 'KSV'],
  [/ủy ban nhân dân/giu, 'UBND'],
  [/thi hành án/giu, 'THA'],
  [/hôn nhân và gia đình/giu, 'HNGĐ'],
  [/điều tra bổ sung/giu, 'ĐTBS'],
]

/** What stands upright above a column: two lines of it. */
function shortTitle(title: string): string {
  const short = abbreviations.reduce((text, [long, abbreviation]) => text.replaceAll(long, abbreviation), title)
  if (short.length <= 56) return short
  const cut = short.slice(0, 55)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 30 ? cut.lastIndexOf(' ') : 55).replace(/[\s,;]+$/u, '')}…`
}
