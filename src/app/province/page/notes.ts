/** What the sums rest on: cases taken off, checks that units silence and why, figures that units leave out. */
import { gapsByUnits, type SummaryNotes } from '../../../core/province/notes.ts'
import { html } from '../../../core/format/html.ts'
import { fileLink, sortHead, sortKey } from './html.ts'
import type { Layout } from './layout.ts'

/** The section of notes: cases netted, checks silenced, gaps in the sums, data files. As HTML. */
export function notesSection({ comparison: { netted, units }, notes: { silenced, gaps } }: Layout): string {
  const transfers = netted.map(({ tu, den, khau, so }) => row([tu, den, khau, so]))
  return `<section><h2 id="ghi-chu">Ghi chú về số liệu</h2>
<h3 id="chuyen">Án chuyển nội bộ đã trừ khi cộng toàn tỉnh</h3>
${netted.length === 0 ? '<p>Không có án chuyển giữa các đơn vị trong tỉnh.</p>\n' : table(['Từ đơn vị', 'Đến đơn vị', 'Khâu công tác', 'Số đã trừ'], transfers)}<h3 id="bo-qua">Kiểm tra mà đơn vị cho bỏ qua</h3>
${silenced.length === 0 ? '<p>Không đơn vị nào cho bỏ qua kiểm tra.</p>\n' : silencedTable(silenced)}<h3 id="de-trong">Số của toàn tỉnh chưa cộng được vì có đơn vị để trống</h3>
${gaps.length === 0 ? '<p>Không có.</p>\n' : gapsByUnits(gaps).map(gapList).join('')}<h3 id="tep">Tệp số liệu của các đơn vị</h3>
<p>${units.map(({ ten, file }) => `${html(ten)}: ${fileLink(file) || 'không rõ'}`).join('; ')}.</p>
</section>
`
}

const row = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${html(text)}</td>`).join('')}</tr>\n`

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<div class="khung"><table class="xep"><thead><tr>${heads.map((text) => sortHead(html(text))).join('')}</tr></thead><tbody>\n${rows.join('')}</tbody></table></div>\n`
}

function silencedTable(silenced: SummaryNotes['silenced']): string {
  const rows = silenced.map(
    ({ unit, code, about, count, ly_do }) =>
      `<tr><td>${html(unit)}</td><td>${html(code)}</td><td>${html(about)}</td><td class="so"${sortKey(count)}>${count}</td><td>${html(ly_do)}</td></tr>\n`,
  )
  return table(['Đơn vị', 'Mã', 'Nội dung kiểm tra', 'Số lần', 'Lý do của đơn vị'], rows)
}

/** What a set of units leaves out: one line to open. Figures of several fields may bear one title: told once, with their number. */
function gapList({ units, titles }: ReturnType<typeof gapsByUnits>[number]): string {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1)
  const items = [...counts].map(([title, n]) => `<li>${html(n > 1 ? `${title} (${n} số)` : title)}</li>`)
  return `<details><summary>${html(units.join(', '))}: để trống <b>${titles.length}</b> số liệu</summary><ul>${items.join('')}</ul></details>\n`
}
