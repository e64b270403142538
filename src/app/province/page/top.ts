/** The head of the page: what it is, whose figures it rests on, where its parts and the other papers are. */
import { html } from '../../../core/format/html.ts'
import { hrefOf, link, someOf } from './html.ts'
import { chapterAnchor, chapterName, type Layout } from './layout.ts'

/** The title of the page, as plain text. */
export function pageTitle({ comparison: { tinh, nam } }: Layout): string {
  return `So sánh các đơn vị, ${tinh}, năm ${nam}`
}

/** The head of the page: title, how many units are counted, the papers, the contents. As HTML. */
export function top(layout: Layout): string {
  return `<header><h1>${html(pageTitle(layout))}</h1>\n${coverage(layout)}${papers(layout)}</header>\n${contents(layout)}`
}

function coverage({ notes: { total, counted, missing, gaps, silenced } }: Layout): string {
  const lacking = [...new Set(gaps.flatMap(({ units }) => units))]
  const absent = missing.map(({ ma, ten, reason }) => `<li>${html(`${ten} (${ma}): ${reason}`)}</li>`).join('')
  return [
    `<p class="du">Đủ số liệu của <b>${counted}/${total}</b> đơn vị.</p>\n`,
    missing.length === 0
      ? ''
      : `<div id="thieu" class="thieu"><p>Chưa gồm số liệu của ${missing.length} đơn vị:</p><ul>${absent}</ul></div>\n`,
    lacking.length === 0
      ? ''
      : `<p class="thieu">Để trống một số số liệu: ${html(someOf(lacking, 10, 'đơn vị'))} (${link('#de-trong', 'xem các số để trống')}).</p>\n`,
    silenced.length === 0
      ? ''
      : `<p>${new Set(silenced.map(({ unit }) => unit)).size} đơn vị cho bỏ qua kiểm tra (${link('#bo-qua', 'xem lý do')}).</p>\n`,
  ].join('')
}

const ends = [
  ['.docx', 'Word'],
  ['.xlsx', 'Excel'],
] as const

/** The comparison in its other forms, and the province's papers; not the page itself. */
function papers({ notes: { files } }: Layout): string {
  const isComparison = (title: string) => /-so-sanh-don-vi\.\w+$/.test(title)
  const compared = ends.flatMap(([end, name]) =>
    files
      .filter(({ title }) => isComparison(title) && title.endsWith(end))
      .map(({ href }) => link(hrefOf(href), `bản ${name}`)),
  )
  const others = files.filter(({ title }) => !isComparison(title)).map(({ title, href }) => link(hrefOf(href), title))
  return [
    compared.length === 0 ? '' : `<p>Bản so sánh này ở dạng khác: ${compared.join(' · ')}</p>\n`,
    others.length === 0 ? '' : `<p>Văn bản của tỉnh: ${others.join(' · ')}</p>\n`,
  ].join('')
}

function contents(layout: Layout): string {
  const { fields } = layout.comparison
  const inChapters = (part: 'so-lieu' | 'chi-tieu', shown: typeof fields) =>
    shown.map((field) => link(`#${chapterAnchor(part, layout, field)}`, chapterName(field))).join(' · ')
  const headlines = fields.filter(({ figures }) => figures.some(({ lead }) => lead))
  const measured = fields.filter(({ indicators }) => indicators.length > 0)
  const items = [
    link('#chu-y', 'Nơi cần chú ý'),
    link('#ban-do', 'Kết quả thực hiện chỉ tiêu'),
    headlines.length === 0
      ? ''
      : `${link('#so-lieu', 'Số liệu chính của các đơn vị')}: ${inChapters('so-lieu', headlines)}`,
    `${link('#chi-tieu', 'Số liệu và nguồn của từng chỉ tiêu')}: ${inChapters('chi-tieu', measured)}`,
    `${link('#ghi-chu', 'Ghi chú về số liệu')}: ${link('#chuyen', 'án chuyển nội bộ')} · ${link('#bo-qua', 'kiểm tra bỏ qua')} · ${link('#de-trong', 'số để trống')} · ${link('#tep', 'tệp số liệu')}`,
  ].filter(Boolean)
  return `<nav aria-label="Mục lục" class="muc-luc"><h2>Mục lục</h2><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol></nav>\n`
}
