/** The first sheet: what the workbook covers, what its colours mean, where things are, and how the units stand. */
import type { CellStyle } from '../../../source/workbook/hucre.ts'
import type { CellState, ComparedCell, Comparison } from '../../../core/province/compare.ts'
import { stateWords } from '../../../core/indicators/wording.ts'
import { appealNote, isComplete, type SummaryNotes } from '../../../core/province/notes.ts'
import { type SheetColumn, nameWidth, unitLines } from './columns.ts'
import { at } from './indicator-columns.ts'
import { gapsName, overviewName } from './names.ts'
import type { SheetLine, Page } from './sheet.ts'
import { counts, heading, headStyle, linkStyle, plain, remarkStyle, stateStyles, title } from './style.ts'

const meanings: Readonly<Record<CellState, readonly [word: string, meaning: string]>> = {
  vuot: [stateWords.vuot, 'Kết quả tốt hơn mức chỉ tiêu đề ra'],
  dat: [stateWords.dat, 'Kết quả đạt mức chỉ tiêu đề ra'],
  khong_dat: [stateWords.khong_dat, 'Kết quả kém hơn mức chỉ tiêu đề ra'],
  khong_phat_sinh: [stateWords.khong_phat_sinh, 'Trong năm đơn vị không có việc thuộc chỉ tiêu này'],
  chua_co: [stateWords.chua_co, 'Đơn vị chưa ghi đủ số liệu để tính chỉ tiêu này'],
  khong_ap_dung: ['Không áp dụng', 'Bộ chỉ tiêu áp dụng cho đơn vị không có chỉ tiêu này'],
}
const order = Object.keys(meanings) as readonly CellState[]

/** The first sheet. `others`: the names of those that it leads to; `remarks`: what else is to be said of the workbook. */
export function overviewSheet(
  comparison: Comparison,
  notes: SummaryNotes,
  others: readonly string[],
  remarks: readonly string[],
): Page {
  const columns = tallyColumns(comparison)
  const whole = columns.length + 1
  const across = (value: string, style: CellStyle): SheetLine => ({ cells: [{ value, style, span: whole }] })
  const { filtered, apart } = unitLines(columns, comparison)
  const top: readonly SheetLine[] = [
    { ...across(`SO SÁNH CÁC ĐƠN VỊ, ${comparison.tinh.toUpperCase()}, NĂM ${comparison.nam}`, title), height: 26 },
    across(coverage(notes), heading),
    ...(isComplete(notes)
      ? []
      : [{ cells: [{ value: `Xem trang “${gapsName}”`, style: linkStyle, to: gapsName, span: whole }] }]),
    across('Các trang', heading),
    ...contents(others),
    across('Ý nghĩa của màu và chữ', heading),
    ...order.map((state) => ({
      cells: [
        { value: meanings[state][0], style: stateStyles[state] },
        { value: meanings[state][1], style: plain, span: whole - 1 },
      ],
    })),
    ...[...remarksOf(comparison), ...remarks].map((value) => across(value, remarkStyle)),
    across('Số chỉ tiêu theo kết quả của từng đơn vị', heading),
  ]
  const heads: SheetLine = {
    cells: [
      { value: 'Đơn vị', style: headStyle },
      ...order.map((state) => ({
        value: meanings[state][0],
        style: { ...stateStyles[state], font: { ...stateStyles[state].font, bold: true } },
      })),
    ],
    height: 36,
  }
  return {
    name: overviewName,
    lines: [...top, heads, ...filtered, ...apart],
    widths: [nameWidth + 6, ...columns.map(({ width }) => width)],
    filter: { head: top.length, lines: filtered.length, columns: whole },
    prose: true,
  }
}

function coverage({ total, counted, missing }: SummaryNotes): string {
  const absent = missing.length === 0 ? '' : `; ${missing.length} đơn vị chưa có trong số liệu toàn tỉnh`
  return `Đủ số liệu của ${counted}/${total} đơn vị${absent}.`
}

/** Three links a line. */
function contents(others: readonly string[]): readonly SheetLine[] {
  const lines = Array.from({ length: Math.ceil(others.length / 3) }, (_, i) => others.slice(3 * i, 3 * i + 3))
  return lines.map((names) => ({
    cells: names.map((value, i) => ({ value, style: linkStyle, to: value, span: [1, 3, 3][i] ?? 1 })),
  }))
}

function tallyColumns({ indicators }: Comparison): readonly SheetColumn[] {
  return order.map((state) => ({
    head: meanings[state][0],
    width: 15,
    cell: (place) => ({
      value: indicators.filter((indicator) => stateOf(at(indicator, place)) === state).length,
      style: counts,
    }),
  }))
}

const stateOf = (cell: ComparedCell | undefined): CellState => cell?.state ?? 'khong_ap_dung'

function remarksOf({ nam, so_sanh, units, netted }: Comparison): readonly string[] {
  const office = units.some(({ own }) => own)
  return [
    'Ô để trống là chưa có số liệu. Tăng, giảm của tỷ lệ tính bằng điểm phần trăm. Các số bằng nhau cùng thứ hạng.',
    ...(office
      ? [
          'Viện kiểm sát cấp tỉnh được nêu riêng ở cuối bảng, không xếp hạng; số liệu của Viện đã nằm trong số toàn tỉnh.',
          appealNote,
        ]
      : []),
    ...(netted.length > 0
      ? [`Số toàn tỉnh đã trừ vụ, việc chuyển giữa các đơn vị trong tỉnh (trang “${gapsName}”).`]
      : []),
    ...(so_sanh ? [] : [`Chưa có số liệu toàn tỉnh của năm ${nam - 1} để so sánh.`]),
  ]
}
