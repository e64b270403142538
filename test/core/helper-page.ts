/** The reference page of the helpers, made from their own list; docs/ham.md must equal it. */
import { helperGroups } from '../../src/core/helpers/all.ts'
import type { Helper, HelperExample } from '../../src/core/helpers/helper.ts'

const intro = `# Hàm dùng trong mẫu văn bản

Trang này được tạo từ danh sách hàm của chương trình; mọi ví dụ đều được chạy thử.

Trong mẫu, hàm đứng đầu thẻ, các tham số theo sau, cách nhau bằng dấu cách: \`{{in_so khoi_to "vụ"}}\`. Tham số là tên số liệu, số, hoặc chữ trong ngoặc kép.
Tùy chọn viết dạng \`ten=giá_trị\` ở cuối: \`{{so_sanh khoi_to nam_truoc.khoi_to "vụ" nam=2019}}\`. Kết quả của một hàm làm tham số cho hàm khác thì đặt trong ngoặc đơn:
\`{{in_hoa (in_ky ky)}}\`, \`{{#if (da_co khoi_to)}}…{{/if}}\`.

* **Chưa có số liệu khác với 0.** \`{{#if khoi_to}}\` là "có và khác 0"; \`{{#if (da_co khoi_to)}}\` là "có số liệu, kể cả 0". Với cặp số phải dùng \`co_gi\` thay cho \`{{#if}}\`, vì một cặp 0/0 vẫn là một giá trị.
* **Cặp số** có hai phần, ví dụ \`truy_to.vu\` và \`truy_to.bi_can\`; hàm nhận cả cặp: \`{{in_vu_bi_can truy_to}}\`.
* **Tỷ lệ** giữ nguyên tử số và mẫu số (\`tu\`, \`mau\`), chỉ làm tròn khi in; số dưới 100% không bao giờ bị làm tròn thành 100%.
* **Cách in** theo mục \`hien_thi\` của số liệu: \`dem_hai_chu_so\` (mặc định \`true\`: in 04 thay vì 4 trong lời văn) và \`so_le\` (1 hoặc 2 chữ số lẻ của tỷ lệ, mặc định 1).
* Một thẻ chỉ nêu tên số liệu, không có hàm, in giá trị như sau: số viết liền (2020), cặp số 44/61, tỷ lệ 92,1%, ngày 29/4/2020, danh sách cách nhau bằng dấu phẩy; chưa có số liệu thì không in gì.
`

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``

/** As one would type it in the data file. */
function shown(value: unknown): string {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${shown(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function row({ template, data, text }: HelperExample): string {
  const given = Object.entries(data).map(([key, value]) => code(`${key}: ${shown(value)}`))
  return `| ${code(template)} | ${given.join('<br>')} | ${text === '' ? '*(không in gì)*' : text.replaceAll('|', '\\|')} |`
}

function count([fewest, most]: readonly [number, number]): string {
  return fewest === most ? `${fewest} tham số` : `từ ${fewest} đến ${most} tham số`
}

function section(helper: Helper): string {
  const options = helper.hash.length > 0 ? `; tùy chọn ${helper.hash.map((name) => `\`${name}=\``).join(', ')}` : ''
  const rows = helper.examples.map(row).join('\n')
  return `### ${helper.name}\n\n${helper.summary} (${count(helper.args)}${options})\n\n| Mẫu | Số liệu | In ra |\n|---|---|---|\n${rows}\n`
}

export function helperPage(): string {
  const groups = helperGroups.map(({ title, helpers }) => `## ${title}\n\n${helpers.map(section).join('\n')}`)
  const index = helperGroups.map(
    ({ title, helpers }) => `* ${title}: ${helpers.map((h) => `[${h.name}](#${h.name})`).join(', ')}`,
  )
  return `${intro}\n${index.join('\n')}\n\n${groups.join('\n')}`
}
