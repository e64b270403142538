/** The reference page of the codes, generated from the catalogue. */
import { codes, messageOf } from '../../src/core/diagnostics/messages.ts'
import { examplesOf } from '../../src/core/messages/message.ts'
import { severityWords } from '../../src/cli/print/frame.ts'

const letters: Readonly<Record<string, string>> = {
  Y: 'Cách viết tệp số liệu',
  S: 'Nội dung từng mục',
  K: 'Đối chiếu số liệu',
  C: 'Bộ chỉ tiêu và thiết lập',
  M: 'Mẫu văn bản',
  T: 'Tệp và thư mục',
  R: 'Văn bản đã sửa và số liệu kèm theo',
}

/** The text of docs/loi.md. */
export function errorPage(): string {
  const sections = Object.entries(letters).flatMap(([letter, title]) => {
    const own = codes.filter((code) => code.startsWith(letter)).toSorted()
    return own.length === 0 ? [] : [`## ${letter}: ${title}`, ...own.flatMap(entry)]
  })
  return `${[
    '# Các mã lỗi, cảnh báo và lưu ý',
    'Trang này được lập từ chính chương trình; `tongket giai-thich MÃ` in ra cùng nội dung. Lỗi: văn bản của đơn vị không được lập. Cảnh báo: nên xem lại, văn bản vẫn được lập (thêm `--nghiem` thì tính là lỗi). Lưu ý: để biết.',
    ...sections,
  ].join('\n\n')}\n`
}

function entry(code: (typeof codes)[number]): readonly string[] {
  const { name, severity, explanation, source } = messageOf(code)
  return [
    `### ${code} ${name} (${severityWords[severity]})`,
    explanation,
    ...examplesOf(messageOf(code)).flatMap(([title, text]) => [`${title}:`, `\`\`\`yaml\n${text}\n\`\`\``]),
    ...(source === undefined ? [] : [`Căn cứ: ${source}.`]),
  ]
}
