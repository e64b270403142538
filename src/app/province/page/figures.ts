/** Headline figures, chapter by chapter: this year, the change, the rank; small bars show who has how much. */
import { formatNumber } from '../../../core/format/number.ts'
import type { ComparedField } from '../../../core/province/compare.ts'
import {
  type Amount,
  amountNumber,
  amountText,
  changeText,
  type ComparedFigure,
} from '../../../core/province/headline.ts'
import { html } from '../../../core/format/html.ts'
import { sortHead, sortKey } from './html.ts'
import { chapterAnchor, type Layout } from './layout.ts'

/** The section of the headline figures, a table for each chapter that has any; "" when none has. As HTML. */
export function headlineTables(layout: Layout): string {
  const { fields, nam, so_sanh } = layout.comparison
  const shown = fields.filter((field) => leads(field).length > 0)
  if (shown.length === 0) return ''
  const compared = so_sanh ? `“So ${nam - 1}” là mức tăng, giảm so với năm ${nam - 1} (tỷ lệ: điểm phần trăm). ` : ''
  return `<section><h2 id="so-lieu">Số liệu chính của các đơn vị</h2>
<p class="nho">${compared}Thứ hạng xếp từ số cao nhất; của án, tin còn lại và quá hạn xếp từ số thấp nhất (“từ thấp”); số bằng nhau thì cùng hạng; Viện kiểm sát cấp tỉnh không xếp hạng.</p>
${shown.map((field) => chapter(field, layout)).join('')}</section>
`
}

const leads = ({ figures }: ComparedField) => figures.filter(({ lead }) => lead)

function chapter(field: ComparedField, layout: Layout): string {
  const tables = sheets(leads(field)).map((figures) => table(figures, layout))
  return `<h3 id="${chapterAnchor('so-lieu', layout, field)}">${html(field.ten)}</h3>\n${tables.join('')}`
}

/** So many figures fit the width of a sheet. */
const mostOnSheet = 10

/** Fields of work side by side as long as they fit. */
function sheets(figures: readonly ComparedFigure[]): readonly (readonly ComparedFigure[])[] {
  const made: ComparedFigure[][] = []
  for (const nhom of new Set(figures.map((figure) => figure.nhom))) {
    const all = figures.filter((figure) => figure.nhom === nhom)
    const pieces = Math.ceil(all.length / mostOnSheet)
    for (let i = 0; i < pieces; i++) {
      const piece = all.slice(i * mostOnSheet, (i + 1) * mostOnSheet)
      const last = made.at(-1)
      if (last && last.length + piece.length <= mostOnSheet) last.push(...piece)
      else made.push(piece)
    }
  }
  return made
}

/** Last year only where somebody's is known. */
const hasBefore = ({ before }: ComparedFigure) => before.some((amount) => amount !== undefined)

function table(figures: readonly ComparedFigure[], layout: Layout): string {
  const { nam } = layout.comparison
  const widths = figures.map((figure) => (hasBefore(figure) ? 3 : 2))
  const groups = [...new Set(figures.map(({ nhom }) => nhom))].map((nhom) => {
    const width = widths.filter((_, i) => figures[i]?.nhom === nhom).reduce((a, b) => a + b, 0)
    return `<th scope="colgroup" colspan="${width}">${html(nhom)}</th>`
  })
  const titles = figures.map(
    ({ title, unit }, i) =>
      `<th scope="colgroup" colspan="${widths[i]}">${html(unit === '' || unit === '%' ? title : `${title} (${unit})`)}</th>`,
  )
  const heads = figures.map((figure) =>
    [
      sortHead(String(nam)),
      hasBefore(figure) ? sortHead(`So ${nam - 1}`) : '',
      sortHead(figure.best === 'low' ? 'Hạng, từ thấp' : 'Hạng'),
    ].join(''),
  )
  const tops = figures.map((figure) => Math.max(...layout.units.map(({ at }) => amountNumber(figure.now[at]) ?? 0)))
  const row = (name: string, cellsIn: (figure: ComparedFigure, i: number) => string, kind = '') =>
    `<tr${kind}><th scope="row" class="don-vi">${html(name)}</th>${figures.map(cellsIn).join('')}</tr>\n`
  const below = layout.units.map(({ head, at }) =>
    row(head, (f, i) => cellsOf(f, f.now[at], f.before[at], nam, { rank: f.ranks[at], top: tops[i] ?? 0 })),
  )
  const own = layout.own.map(({ head, at }) => row(head, (f) => cellsOf(f, f.now[at], f.before[at], nam)))
  const whole = row(layout.whole, (f) => cellsOf(f, f.province.now, f.province.before, nam), ' class="toan"')
  return `<div class="khung"><table class="xep so-chinh"><thead><tr>${sortHead('Đơn vị', ' rowspan="3" class="don-vi"')}${groups.join('')}</tr><tr>${titles.join('')}</tr><tr>${heads.join('')}</tr></thead><tbody>
${below.join('')}</tbody><tfoot>${own.join('')}${whole}</tfoot></table></div>
`
}

interface Rank {
  readonly rank: number | undefined
  /** The highest of all units, which the bar is drawn against. */
  readonly top: number
}

function cellsOf(figure: ComparedFigure, now: Amount, before: Amount, nam: number, ranking?: Rank): string {
  const [a, b] = [amountNumber(now), amountNumber(before)]
  const share = ranking && a !== undefined && ranking.top > 0 ? Math.round((a / ranking.top) * 100) : 0
  const bar = share > 0 ? ` style="--p:${share}%"` : ''
  const change = changeText(now, before)
  const changeKey = sortKey(a === undefined || b === undefined ? undefined : a - b, change.replace('+', ''))
  const exact = typeof now === 'object' ? ` title="${fractionText(now)}"` : ''
  const last = b === undefined ? '' : ` title="năm ${nam - 1}: ${amountText(before)}"`
  return [
    `<td${bar}${ranking ? sortKey(a, amountText(now)) : ''}${exact}>${amountText(now)}</td>`,
    hasBefore(figure) ? `<td${ranking ? changeKey : ''}${last}>${change}</td>` : '',
    `<td>${ranking?.rank ?? ''}</td>`,
  ].join('')
}

/** "77/81" */
export function fractionText({ tu, mau }: { readonly tu: number; readonly mau: number }): string {
  return `${formatNumber(tu)}/${formatNumber(mau)}`
}
