/** Every indicator with its threshold, its legal basis, and for each unit the result and the figures it comes from. */
import { formatNumber } from '../../../core/format/number.ts'
import type { ComparedCell, ComparedIndicator, ComparedPart, Comparison } from '../../../core/province/compare.ts'
import { html } from '../../../core/format/html.ts'
import { fileLink, someOf, sortHead, sortKey } from './html.ts'
import { chapterAnchor, type Layout, type PageUnit } from './layout.ts'
import { gradeOf } from './states.ts'

/** One piece an indicator: for a nation the whole is large. */
export function details(layout: Layout): readonly string[] {
  const { fields, netted } = layout.comparison
  const netting = netted.length > 0 ? ' Án chuyển giữa các đơn vị trong tỉnh đã được trừ khi cộng toàn tỉnh.' : ''
  return [
    `<h2 id="chi-tieu">Số liệu và nguồn của từng chỉ tiêu</h2>\n<p class="nho">Dưới mỗi số liệu gốc là chỗ của số ấy trong tệp số liệu của đơn vị.${netting}</p>\n<div class="hai-cot">\n`,
    ...fields
      .filter(({ indicators }) => indicators.length > 0)
      .flatMap((field) => [
        `<h3 id="${chapterAnchor('chi-tieu', layout, field)}">${html(field.ten)}</h3>\n`,
        ...field.indicators.map((one) => section(one, layout, isNetted(layout.comparison, field))),
      ]),
    '</div>\n',
  ]
}

/** Transfers name the chapter by its title or, for a field within it, by its short name. */
function isNetted({ netted }: Comparison, { ten, ten_ngan }: Comparison['fields'][number]): boolean {
  return netted.some(({ khau }) => khau === ten || khau === ten_ngan)
}

/** Figures of one title stand in one column. */
interface SourceColumn {
  readonly title: string
  readonly at: readonly number[]
}

/** More of them do not fit the width of a sheet: then they stand below each other in one column, each with its name. */
const mostColumns = 4

function sourceColumns(figures: readonly string[]): readonly SourceColumn[] {
  const columns = [...new Set(figures)].map((title) => ({
    title,
    at: figures.flatMap((each, i) => (each === title ? [i] : [])),
  }))
  return columns.length <= mostColumns ? columns : [{ title: 'Các số liệu gốc', at: [...figures.keys()] }]
}

function section(indicator: ComparedIndicator, layout: Layout, netted: boolean): string {
  const { ma, ten, nguong, nguon, figures, cells, province } = indicator
  const { section: id, cells: ids, whole } = layout.anchorsOf(indicator)
  const columns = sourceColumns(figures)
  const named = columns.length === 1 && figures.length > 1 && new Set(figures).size > 1
  const heads = ['Số liệu', 'Kết quả', 'Đánh giá', ...columns.map(({ title }) => title)]
  const row = (unit: PageUnit) => {
    const cell = cells[unit.at]
    if (!cell || cell.state === 'khong_ap_dung') return ''
    const sources = columns.map(({ at }) => sourceCell(cell, at, named ? figures : []))
    return `<tr id="${ids[unit.at] ?? ''}"><th scope="row">${html(unit.head)}</th>${resultCells(cell)}${sources.join('')}<td class="tep">${fileLink(unit.file)}</td></tr>\n`
  }
  const [below, own] = [layout.units, layout.own].map((units) => units.map(row).join(''))
  const origin = `<td class="nho" colspan="${Math.max(1, columns.length)}">${html(originOf(indicator, layout, netted))}</td>${columns.length > 0 ? '<td class="tep"></td>' : ''}`
  return `<section class="ct" id="${id}"><h4>${html(`${ma}. ${ten}`)} <a class="ve" href="#ban-do">về bảng</a></h4>
<p class="nho">Chỉ tiêu đề ra: ${html(nguong)}. Nguồn: ${html(nguon)}</p>
<div class="khung"><table class="xep" data-ma="${html(ma)}"><thead><tr>${sortHead(`Đơn vị <small>${html(ma)}</small>`)}${heads.map((text) => sortHead(html(text))).join('')}${sortHead('Tệp số liệu', ' class="tep"')}</tr></thead><tbody>
${below}</tbody><tfoot>${own}<tr class="toan" id="${whole}"><th scope="row">${html(layout.whole)}</th>${resultCells(province)}${origin}</tr></tfoot></table></div></section>
`
}

function resultCells({ state, word, value, ket_qua, parts }: ComparedCell): string {
  const amount = parts[0]?.tu ?? parts[0]?.so
  const measured = parts.some((part) => part.ket_qua !== '') && !countsUnits(ket_qua)
  const results = measured ? parts.map((part) => html(part.ket_qua || '–')).join('<br>') : html(ket_qua)
  const missed = state === 'khong_dat' ? parts.filter((part) => part.state === 'khong_dat' && nameOf(part) !== '') : []
  const which =
    missed.length < parts.length ? missed.map((part) => `<small>${html(nameOf(part))}</small>`).join('') : ''
  return `<td class="so"${sortKey(amount)}>${parts.length > 1 ? amounts(parts) : html(parts[0]?.so_lieu ?? '')}</td><td class="so"${sortKey(value)}>${results}</td><td class="${state}"${sortKey(gradeOf(state))}>${html(word)}${which}</td>`
}

/** "8/9 đơn vị đạt": a row that counts units. */
const countsUnits = (result: string) => result.includes(' đơn vị ')

/** A measure without a name of its own goes by its code, which tells a reader nothing: its unit of count does. */
const nameOf = ({ ten, so_lieu }: ComparedPart) => (/^[A-Z]+\d+\w*$/.test(ten) && so_lieu.includes(' ') ? '' : ten)

/** One line a measure, with its name where there are several. */
function amounts(parts: readonly ComparedPart[]): string {
  return parts.map((part) => html([nameOf(part), part.so_lieu || '–'].filter(Boolean).join(': '))).join('<br>')
}

/** `names`: of all figures, where the head of the column does not name them. */
function sourceCell({ sources }: ComparedCell, at: readonly number[], names: readonly string[]): string {
  const results = at.map((i) => {
    const { value, place = '' } = sources[i] ?? {}
    const number = value === undefined ? 'không ghi' : formatNumber(value)
    return `${names[i] === undefined ? '' : html(`${names[i]} = `)}${number}${place === '' || value === undefined ? '' : ` <small>${html(place)}</small>`}`
  })
  const sum = at.reduce<number | undefined>((total, i) => {
    const value = sources[i]?.value
    return total === undefined || value === undefined ? undefined : total + value
  }, 0)
  return `<td${sortKey(sum)}>${results.join('<br>')}</td>`
}

/** How the province's number came about. */
function originOf({ province, cells }: ComparedIndicator, { comparison }: Layout, netted: boolean): string {
  const { state, ket_qua, parts } = province
  if (state === 'khong_ap_dung') return 'không có trong bộ chỉ tiêu dùng cho toàn tỉnh'
  if (countsUnits(ket_qua)) return 'đếm số đơn vị đạt trên số đơn vị có phát sinh, không cộng số liệu'
  if (state === 'chua_co') {
    const lacking = comparison.units.filter((_, i) => cells[i]?.state === 'chua_co').map(({ ten }) => ten)
    const who = lacking.length === 0 ? 'có đơn vị để trống' : `${someOf(lacking, 3, 'đơn vị')} chưa có số liệu`
    return `chưa tính được vì ${who}`
  }
  const rate = parts.some(({ mau }) => mau !== undefined) ? ', tính lại tỷ lệ' : ''
  return `cộng các đơn vị${rate}${netted ? ', đã trừ án chuyển nội bộ' : ''}`
}
