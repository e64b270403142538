/** Sheets of single values and texts; the first of them is the cover with the instruction. */
import type { FormSheet } from '../../../core/form/form.ts'
import type { Asked, ValueLeaf } from '../../../core/form/leaves.ts'
import { choiceNote, choiceWords } from '../../../core/messages/choices.ts'
import { workingYear } from '../../../core/base/working-year.ts'
import { formatShortDate, formatTypedDate } from '../../../core/format/date.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { titleOf } from '../../../core/schema/catalogue.ts'
import { formBaseOf } from '../base.ts'
import { cellName } from '../book.ts'
import { type Cover, layTitle } from './print.ts'
import { styles } from './styles.ts'
import type { FormContent } from './content.ts'
import { afterHidden, type Grid, heightOf, markRow, markUnread, next, set, span } from '../grid.ts'
import { columns as names, emptyList, hiddenKey, markText } from '../marks.ts'

const titleColumn = 2
const valueColumn = 3
const noteColumn = 4
/** Lines left free below a list. */
const spareLines = 4

/** Lays out a sheet of single values and texts. */
export function layValues(
  laid: Grid,
  sheet: Extract<FormSheet, { kind: 'values' }>,
  content: FormContent,
  cover: Cover,
): void {
  const { year } = content
  const widths = sheet.cover ? [44, 52, 56] : [42, 84, 32]
  laid.columns = afterHidden(widths)
  markRow(laid, [markText('gia-tri', year), names.base, names.title, names.value, 'giai-thich'])
  markUnread(laid)
  if (sheet.cover) {
    span(laid, titleColumn, noteColumn, `${sheet.title} ${year}`, styles.title)
    next(laid, 28)
    instruct(laid, content)
  } else layTitle(laid, [titleColumn, noteColumn], sheet.title, content.given, cover)
  markUnread(laid)
  set(laid, titleColumn, 'Nội dung', styles.header)
  set(laid, valueColumn, 'Điền vào đây', styles.header)
  set(laid, noteColumn, 'Giải thích', styles.header)
  if (!sheet.cover) {
    laid.freeze = { rows: laid.row + 1, columns: 0 }
    laid.repeated = laid.row + 1
  }
  next(laid, 22)
  let section: string | undefined
  for (const leaf of sheet.rows) {
    const own = leaf.key.split('.').slice(0, leaf.key.startsWith('ke_hoach.') ? 2 : 1)
    const here = titleOf(own)
    if (!sheet.cover && here !== section) {
      if (here !== undefined && own.join('.') !== leaf.key) {
        markUnread(laid)
        span(laid, titleColumn, noteColumn, here, styles.heading)
        next(laid)
      }
      section = here
    }
    layLeaf(laid, leaf, content, widths, sheet.cover)
  }
}

function instruct(laid: Grid, { year, from }: FormContent): void {
  const lines = [
    `1. Điền các ô màu vàng ở từng trang. Ô màu xanh máy tự cộng (có thể gõ đè). Ô xám là năm ${year - 1}, để so sánh.`,
    '2. Không phát sinh thì gõ 0; chưa có số liệu thì để trống. Cặp số vụ/bị can: mỗi số một ô.',
    `3. Gõ số liền, không dấu chấm, không dấu cách: 1234. Ngày gõ ${formatShortDate(workingYear(year).den_ngay)}.`,
    '4. Muốn thêm dòng cho danh sách: chèn dòng ngay trong bảng. Không xóa cột ẩn, dòng ẩn.',
    '5. Lưu lại (.xlsx) rồi chạy: tongket kiem-tra TỆP.xlsx để soát, tongket lap TỆP.xlsx để lập văn bản.',
    ...(from === undefined ? [] : [`Biểu mẫu này được điền sẵn từ tệp ${from}.`]),
  ]
  for (const words of lines) {
    markUnread(laid)
    span(laid, titleColumn, noteColumn, words, styles.words)
    next(laid, 20)
  }
  next(laid)
}

/** What an empty form knows already: the working year, to be looked at. */
const emptyForm = (year: number) => ({ ky: workingYear(year) })

function layLeaf(laid: Grid, leaf: ValueLeaf, content: FormContent, widths: readonly number[], cover: boolean): void {
  const given = leaf.key === 'nam' ? content.year : lookup(content.given ?? emptyForm(content.year), leaf.key)
  const lines = leaf.many ? linesOf(given, leaf) : [given]
  const count = leaf.many ? lines.length + (cover ? 1 : spareLines) : 1
  for (let i = 0; i < count; i++) {
    set(laid, 0, hiddenKey(leaf.many ? `${leaf.key}[]` : leaf.key))
    const base = i === 0 ? formBaseOf(given) : ''
    if (base !== '') set(laid, 1, base)
    const asked = `${leaf.title}${leaf.required ? ' (*)' : ''}`
    const text = leaf.standard !== undefined && lines[i] === leaf.standard ? undefined : printed(lines[i], leaf)
    const [title, note] = i === 0 ? [asked, noteOf(leaf)] : []
    set(laid, titleColumn, title, styles.labelTop)
    set(laid, valueColumn, text, styles.text)
    set(laid, noteColumn, note, styles.explanation)
    offerChoices(laid, leaf, cellName(laid.row, valueColumn))
    if (i === 0) askFor(laid, leaf, lines[i] === undefined || lines[i] === null)
    // A row of one line has no height of its own: it grows with what is typed.
    next(laid, heightOf([title, text, note].map((words, at) => [words?.toString(), widths[at] ?? 8])))
  }
}

/** What must be there, and the texts of the report and the plan. */
function askFor(laid: Grid, { key, title, required, many, kind, choices }: ValueLeaf, isEmpty: boolean): void {
  const isText =
    kind === 'text' && !choices && !/^(?:don_vi|nguoi_ky|nam_truoc|van_ban|hien_thi|tieu_de|bo_chi_tieu)\b/.test(key)
  if (!required && !isText && !many) return
  if (!required && key.startsWith('nam_truoc')) return
  const cell = cellName(laid.row, valueColumn)
  laid.asked.push({ key, title, from: cell, to: cell, isEmpty })
}

function linesOf(given: unknown, { emptyCounts }: ValueLeaf): readonly unknown[] {
  if (!Array.isArray(given)) return []
  return given.length === 0 && emptyCounts ? [emptyList] : given
}

function noteOf({ note: words, many, kind, choices = [] }: ValueLeaf): string | undefined {
  const note = kind === 'choice' && words ? choiceNote(words, choices) : words
  const rule = kind === 'date' ? 'Ngày/tháng/năm: 30/11/2020' : many ? 'Mỗi ý một dòng' : undefined
  return [note, rule].filter(Boolean).join('. ') || undefined
}

/** A value as it is typed into a cell. */
export function printed(value: unknown, { kind }: Asked): string | number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'object') return Object.values(value).join('/')
  if (kind === 'date') return formatTypedDate(String(value))
  if (kind === 'choice') return choiceWords(String(value))
  return kind === 'number' || kind === 'indicator' ? (value as number | string) : String(value)
}

/** A list to choose from, when the cells take only some words. */
export function offerChoices(laid: Grid, { kind, choices }: Asked, range: string): void {
  // A comma would make two choices of one.
  const values = kind === 'flag' ? ['có', 'không'] : choices?.map((choice) => choiceWords(choice).replaceAll(',', ''))
  if (!values) return
  laid.validations.push({
    type: 'list',
    values: [...values],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Chọn trong danh sách',
    // Excel takes no longer message.
    errorMessage: `Mục này nhận một trong: ${values.join(', ')}`.slice(0, 225),
    range,
  })
}
