/** The reference page of the cross-checks, made from the catalogue of sentences; docs/kiem-tra.md must equal it. */
import { type Code, codes, messageOf } from '../../src/core/diagnostics/messages.ts'

const intro = `# Các mã kiểm tra chéo số liệu

Trang này được tạo từ danh mục thông báo của chương trình. Mã in trong ngoặc vuông khi chạy \`tongket kiem-tra\`; \`tongket giai-thich MÃ\` in ra đúng nội dung dưới đây.

* **Lỗi**: sai theo định nghĩa, không lập văn bản cho đến khi sửa; không bỏ qua được.
* **Cảnh báo**: thường là sai nhưng có ngoại lệ. Ngoại lệ có thật thì ghi vào tệp số liệu, kèm lý do; số cảnh báo đã bỏ qua vẫn được nêu trong tóm tắt:

\`\`\`yaml
bo_qua:
  - { ma: K07, ly_do: Số năm trước đã được điều chỉnh theo công văn của cấp tỉnh }
\`\`\`

* **Lưu ý**: để biết, không ảnh hưởng kết quả kiểm tra.

Mỗi đơn vị tính (vụ, bị can, bị cáo, việc, đơn, tiền) được kiểm tra riêng. Khung chỉ vào số nhiều khả năng sai nhất, các số liên quan được liệt kê bên dưới. Để trống khác với số 0: số để trống không bị coi là sai.
`

const kinds = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const

const sections: readonly (readonly [string, number, number])[] = [
  ['Số tổng và các phần', 1, 11],
  ['So với năm trước', 12, 29],
  ['Cặp số, nhóm, danh sách', 30, 49],
  ['Giữa các khâu hình sự', 101, 115],
  ['Giữa các khâu khác', 116, 149],
  ['Kỳ báo cáo, ngày, văn bản', 50, 69],
  ['Cán bộ, thi đua', 70, 79],
  ['Số liệu trong lời văn; mục bo_qua', 80, 99],
]

/** Codes whose subject is not that of the numbers around them: the number that they stand beside. */
const elsewhere: Readonly<Record<string, number>> = {
  K07: 12,
  K131: 101,
  K132: 50,
  K133: 50,
  K134: 50,
  K135: 101,
  K136: 1,
  K137: 30,
  K138: 12,
  K139: 50,
}

const numberOf = (code: Code) => Number(code.slice(1))

const block = (text: string) => `\`\`\`yaml\n${text}\n\`\`\``

function entry(code: Code): string {
  const { severity, name, explanation, wrong = '', right = '', source } = messageOf(code)
  const from = source ? `\n\nNguồn: ${source}.` : ''
  return `### ${code} · ${name} (${kinds[severity]})\n\n${explanation}${from}\n\nSai:\n\n${block(wrong)}\n\nĐúng:\n\n${block(right)}\n`
}

export function checkPage(): string {
  const own = codes.filter((code) => /^K\d/.test(code)).toSorted((a, b) => numberOf(a) - numberOf(b))
  const rows = own.map(
    (code) =>
      `| [${code}](#${code.toLowerCase()}--${messageOf(code).name}-${kinds[messageOf(code).severity].replaceAll(' ', '-')}) | ${messageOf(code).name} | ${kinds[messageOf(code).severity]} |`,
  )
  const parts = sections.map(([title, from, to]) => {
    const inside = own.filter((code) => {
      const place = elsewhere[code] ?? numberOf(code)
      return place >= from && place <= to
    })
    return `## ${title}\n\n${inside.map(entry).join('\n')}`
  })
  return `${intro}\n| Mã | Tên | Mức |\n|---|---|---|\n${rows.join('\n')}\n\n${parts.join('\n')}`
}
