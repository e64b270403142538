/** The comparison as one page for a browser: a heat map of units and indicators, nothing fetched, fit for paper. */
import type { CellState, Comparison, ComparedCell, ComparedIndicator } from '../core/summary-compare.ts'
import type { SummaryNotes } from '../core/summary-notes.ts'

const letters: Readonly<Record<CellState, string>> = {
  vuot: 'V',
  dat: 'Đ',
  khong_dat: 'K',
  khong_phat_sinh: '–',
  chua_co: '?',
  khong_ap_dung: '',
}

/** Text of a person as text of a page. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = `
:root{color-scheme:light}body{font:15px/1.45 "Times New Roman",Tinos,serif;margin:1.5rem;color:#111;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:1.4rem 0 .3rem}
table{border-collapse:collapse}th,td{border:1px solid #b5b5b5;padding:.15rem .4rem;vertical-align:top}
th{background:#1f4e79;color:#fff;font-weight:600}th button{all:unset;cursor:pointer;width:100%}th button:focus-visible{outline:2px solid #fff}
.khung{overflow:auto;max-height:85vh;border:1px solid #b5b5b5}.ban-do thead th{position:sticky;top:0;z-index:2}
.ban-do th.don-vi{position:sticky;left:0;background:#f2f6fa;color:#111;text-align:left;white-space:nowrap;z-index:1}
.ban-do thead th:first-child{left:0;z-index:3}.ban-do td{text-align:center;min-width:1.6rem}.ban-do td a{color:inherit;text-decoration:none;display:block}
.vuot{background:#a9d08e}.dat{background:#e2f0d9}.khong_dat{background:#f8cbad}.khong_phat_sinh{background:#ededed}.chua_co{background:#fff}
td.so{text-align:right;white-space:nowrap}tr:target td,tr:target th{outline:2px solid #c00}.nho{color:#555;font-size:.9em}
@media print{body{margin:0;font-size:10px}.khung{overflow:visible;max-height:none;border:0}.ban-do th,.ban-do td{position:static!important;padding:1px 2px}
tr{break-inside:avoid}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{size:A4 landscape;margin:12mm}}`

/** Sorting: by the data of cells, the other way round on the next click. The province's own row stays below. */
const script = `
for(const t of document.querySelectorAll('table.xep'))t.tHead.addEventListener('click',e=>{const b=e.target.closest('button');if(!b)return;
const h=b.closest('th'),i=h.cellIndex,up=h.getAttribute('aria-sort')!=='ascending',k=r=>r.cells[i].dataset.k??r.cells[i].textContent;
for(const o of t.tHead.rows[0].cells)o.removeAttribute('aria-sort');h.setAttribute('aria-sort',up?'ascending':'descending');
const rows=[...t.tBodies[0].rows];rows.sort((a,b)=>{const x=k(a),y=k(b),n=x!==''&&y!==''&&!isNaN(x)&&!isNaN(y)?x-y:x.localeCompare(y,'vi');return up?n:-n});
t.tBodies[0].append(...rows)})`

/** The page, as pieces: for a nation it is too large to be joined twice. */
export function comparisonPage(comparison: Comparison, notes: SummaryNotes): string {
  const { tinh, nam, units, indicators } = comparison
  const title = `So sánh các đơn vị, ${tinh}, năm ${nam}`
  return [
    `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    `<title>${html(title)}</title><style>${style}</style></head><body>\n<h1>${html(title)}</h1>\n`,
    notes.files.length > 0 ? `<p>${notes.files.map(link).join(' · ')}</p>\n` : '',
    missingText(notes),
    `<h2>Kết quả thực hiện chỉ tiêu</h2>\n<p>V: vượt · Đ: đạt · K: không đạt · –: không phát sinh · ?: chưa có số liệu. `,
    `Bấm vào đầu cột để xếp thứ tự, bấm vào ô để xem số liệu và nguồn của chỉ tiêu.</p>\n`,
    heatMap(units, indicators, tinh),
    `<h2>Số liệu của từng chỉ tiêu</h2>\n`,
    ...indicators.map((indicator) => indicatorTable(indicator, comparison)),
    silencedText(notes),
    gapsText(notes),
    `<script>${script}</script>\n</body></html>\n`,
  ].join('')
}

const link = ({ title, href }: SummaryNotes['files'][number]) => `<a href="${html(encodeURI(href))}">${html(title)}</a>`

const head = (text: string, title = '') =>
  `<th scope="col"${title === '' ? '' : ` title="${html(title)}"`}><button type="button">${html(text)}</button></th>`

const order: readonly CellState[] = ['khong_ap_dung', 'chua_co', 'khong_phat_sinh', 'khong_dat', 'dat', 'vuot']

const heatCell = (anchor: string, at: string, { state, word, so_lieu, ket_qua }: ComparedCell) => {
  const told = [word, so_lieu, ket_qua].filter(Boolean).join(', ')
  return `<td class="${state}" data-k="${order.indexOf(state)}"><a href="#${anchor}" title="${html(`${at}: ${told}`)}">${letters[state]}</a></td>`
}

const unmet = (cells: readonly ComparedCell[]) => cells.filter(({ state }) => state === 'khong_dat').length

function heatMap(units: Comparison['units'], indicators: readonly ComparedIndicator[], tinh: string): string {
  const heads = indicators.map(({ ma, ten, nguong }) => head(ma, `${ten} (${nguong})`)).join('')
  const row = (ten: string, ma: string, cells: readonly ComparedCell[]) =>
    `<tr><th scope="row" class="don-vi">${html(ten)}</th><td class="so">${unmet(cells)}</td>${cells
      .map((one, i) => heatCell(`${indicators[i]?.ma}-${ma}`, `${ten}, ${indicators[i]?.ma}`, one))
      .join('')}</tr>\n`
  const rows = units.map(({ ten, ma }, u) =>
    row(
      ten,
      ma,
      indicators.flatMap(({ cells }) => cells[u] ?? []),
    ),
  )
  const whole = row(
    `Toàn ${tinh}`,
    'toan-tinh',
    indicators.map(({ province }) => province),
  )
  return `<div class="khung"><table class="ban-do xep"><thead><tr>${head('Đơn vị')}${head('Không đạt')}${heads}</tr></thead><tbody>\n${rows.join('')}</tbody><tfoot>${whole}</tfoot></table></div>\n`
}

function indicatorTable({ ma, ten, nguong, nguon, cells, province }: ComparedIndicator, c: Comparison): string {
  const row = (id: string, name: string, file: string, { state, word, so_lieu, ket_qua }: ComparedCell) =>
    `<tr id="${html(id)}"><td>${html(name)}</td><td class="so">${html(so_lieu)}</td><td class="so" data-k="${sortKey(ket_qua)}">${html(ket_qua)}</td><td class="${state}" data-k="${order.indexOf(state)}">${word}</td><td class="nho">${html(file)}</td></tr>\n`
  const rows = c.units.map((unit, i) => {
    const cell = cells[i]
    return cell ? row(`${ma}-${unit.ma}`, unit.ten, unit.file, cell) : ''
  })
  const whole = row(`${ma}-toan-tinh`, `Toàn ${c.tinh}`, '', province)
  return `<h3>${html(`${ma}. ${ten}`)}</h3>\n<p class="nho">Chỉ tiêu đề ra: ${html(nguong)}. Nguồn: ${html(nguon)}</p>\n<table class="xep"><thead><tr>${['Đơn vị', 'Số liệu', 'Kết quả', 'Đánh giá', 'Tệp số liệu'].map((text) => head(text)).join('')}</tr></thead><tbody>\n${rows.join('')}</tbody><tfoot>${whole}</tfoot></table>\n`
}

/** "92,1%" sorts as 92.1. */
function sortKey(text: string): string {
  const plain = text.replaceAll('.', '').replace(',', '.').replace('%', '')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : ''
}

function missingText({ missing }: SummaryNotes): string {
  if (missing.length === 0) return '<p>Đã có số liệu của tất cả các đơn vị.</p>\n'
  const items = missing.map(({ ma, ten, reason }) => `<li>${html(`${ten} (${ma}): ${reason}`)}</li>`).join('')
  return `<h2>Chưa gồm số liệu của ${missing.length} đơn vị</h2>\n<ul>${items}</ul>\n`
}

function silencedText({ silenced }: SummaryNotes): string {
  if (silenced.length === 0) return ''
  const rows = silenced.map(
    ({ unit, code, count, ly_do }) =>
      `<tr><td>${html(unit)}</td><td>${html(code)}</td><td class="so">${count}</td><td>${html(ly_do)}</td></tr>`,
  )
  return `<h2>Cảnh báo đã được bỏ qua</h2>\n<table class="xep"><thead><tr>${['Đơn vị', 'Mã', 'Số lần', 'Lý do'].map((text) => head(text)).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>\n`
}

function gapsText({ gaps }: SummaryNotes): string {
  if (gaps.length === 0) return ''
  const items = gaps.map(({ title, units }) => `<li>${html(title)}: ${html(units.join(', '))}</li>`).join('\n')
  return `<h2>Số của toàn tỉnh chưa cộng được vì có đơn vị để trống</h2>\n<ul>${items}</ul>\n`
}
