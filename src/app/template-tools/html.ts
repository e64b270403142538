/** The page of all names a template may use, as one self-contained HTML file to read or print. */
import { html } from '../../core/format/html.ts'
import { type Field, type PageHelper, sampleText, type Vocabulary } from './field.ts'

const style = `
body { font: 15px/1.45 "Times New Roman", serif; margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; color: #111 }
h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #888; padding: .2rem .4rem; text-align: left; vertical-align: top }
thead { display: table-header-group } tr { break-inside: avoid } th { background: #eee }
code { font: 13px Consolas, "Courier New", monospace; overflow-wrap: anywhere } tr.nhom td { font-weight: bold; background: #f6f6f6 }
@page { size: A4 landscape; margin: 15mm } @media print { body { margin: 0; max-width: none; font-size: 10pt } }
`

/** The page's text; the same names give the same text. */
export function fieldsHtml({ fields, helpers }: Vocabulary): string {
  const title = 'Tên số liệu và hàm dùng trong mẫu văn bản'
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<p>Mỗi tên viết trong hai ngoặc nhọn kép, ví dụ <code>{{don_vi.ten}}</code>. Tên có <code>[]</code> dùng trong vòng lặp <code>{{#each …}}</code>.</p>
${fields.length > 0 ? `<h2>Tên số liệu</h2>\n${table(['Tên', 'Nội dung', 'Đơn vị tính', 'Ví dụ in ra'], fields.map(fieldRow))}` : ''}
${helpers.length > 0 ? `<h2>Hàm</h2>\n${table(['Hàm', 'Dùng để', 'Ví dụ', 'In ra'], helpers.flatMap(helperRows))}` : ''}
</body>
</html>
`
}

function table(head: readonly string[], rows: readonly string[]): string {
  const cells = head.map((cell) => `<th>${cell}</th>`).join('')
  return `<table>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function fieldRow(field: Field): string {
  const { path, title, unit = '', kind } = field
  const open = kind === 'group' ? '<tr class="nhom">' : '<tr>'
  return `${open}<td><code>${html(path)}</code></td><td>${html(title)}</td><td>${html(unit)}</td><td>${html(sampleText(field))}</td></tr>`
}

function helperRows({ name, summary, examples }: PageHelper): readonly string[] {
  const shown = examples.slice(0, 3)
  const span = Math.max(1, shown.length)
  const first = `<td rowspan="${span}"><code>${html(name)}</code></td><td rowspan="${span}">${html(summary)}</td>`
  const example = (at: number) =>
    `<td><code>${html(shown[at]?.template ?? '')}</code></td><td>${html(shown[at]?.text ?? '')}</td>`
  return Array.from({ length: span }, (_, at) => `<tr>${at === 0 ? first : ''}${example(at)}</tr>`)
}
