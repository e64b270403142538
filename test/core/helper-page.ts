/** The reference page of the helpers, made from their own list; docs/ham.md must equal it. */
import { helperGroups } from '../../src/core/helpers/all.ts'
import type { Helper, HelperExample } from '../../src/core/helpers/helper.ts'

const intro = `# Hàm dùng trong mẫu văn bản

Trang này được tạo từ danh sách hàm của chương trình; mọi ví dụ đều được chạy thử.

**Phần lớn mẫu không cần hàm.** Số liệu, tổng và tỷ lệ của tệp số liệu tự biết đơn vị, số năm trước và chỉ tiêu của mình; thẻ chỉ cần tên: \`{{tin_bao.moi}}\` in 05 hoặc 1.234
trong lời văn, 5 hoặc 1.234 trong ô bảng; \`{{truy_to.tong}}\` in 44 vụ/61 bị can, trong ô bảng in 44/61; \`{{tin_bao.ty_le_giai_quyet}}\` in 93,7%. Câu có số liệu chưa biết hoặc bằng 0 tự bỏ.
Bốn hàm đủ cho hầu hết câu còn lại; cách viết ở [mau-word.md](mau-word.md):

* \`{{#co}}, trong đó có {{qua_han}} tin quá hạn{{else}}, không có tin quá hạn{{/co}}\`: một vế của câu, tùy số liệu khác 0, bằng 0 hay chưa biết;
* \`{{#liet_ke}}số cũ {{cu}} tin, mới {{moi}} tin{{/liet_ke}}\`: liệt kê, bỏ mục bằng 0 hoặc chưa biết;
* \`{{so_sanh tin_bao.tong}}\`: so với năm trước;
* \`{{so_voi_chi_tieu tin_bao.ty_le_giai_quyet}}\`: so với chỉ tiêu của đơn vị.

Các hàm dưới đây dùng cho chữ, danh sách, điều kiện, và cho số không có trong tệp số liệu. Hàm đứng đầu thẻ, các tham số theo sau, cách nhau bằng dấu cách: \`{{in_so so_cuoc "cuộc"}}\`. Tham số là
tên số liệu, số, hoặc chữ trong ngoặc kép. Tùy chọn viết dạng \`ten=giá_trị\` ở cuối: \`{{so_sanh tin_bao.tong phan_tram=false}}\`. Kết quả của một hàm làm tham số cho hàm khác thì đặt trong ngoặc
đơn: \`{{in_hoa (in_ngay ky.den_ngay)}}\`, \`{{#if (co_gi khang_nghi kien_nghi)}}…{{/if}}\`.

* **Chưa có số liệu khác với 0.** \`{{#if khoi_to}}\` là "có và khác 0"; phân biệt số 0 với chưa biết thì dùng \`{{#co}}\`. Với cặp số hoặc một nhóm số liệu dùng \`co_gi\` thay cho \`{{#if}}\` trần, vì một cặp 0/0 vẫn là một giá trị.
* **Tỷ lệ** giữ nguyên tử số và mẫu số (\`tu\`, \`mau\`), chỉ làm tròn khi in; số dưới 100% không bao giờ bị làm tròn thành 100%.
* **Cách in** theo mục \`hien_thi\` của số liệu: \`dem_hai_chu_so\` (mặc định \`true\`: in 04 thay vì 4 trong lời văn) và \`so_le\` (1 hoặc 2 chữ số lẻ của tỷ lệ, mặc định 1).
* Giá trị không phải số liệu (năm, ngày, chữ, danh sách) in như sau: số viết liền (2020), ngày 29/4/2020, kỳ từ ngày … đến ngày …, danh sách cách nhau bằng dấu phẩy; không có thì không in gì.
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
