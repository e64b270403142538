/** What is not in the figures, what was left out of the checks, and what was taken off: with the reasons. */
import type { ComparedTransfer } from '../../../core/province/compare.ts'
import { gapsByUnits, type SummaryNotes } from '../../../core/province/notes.ts'
import { gapsName, overviewName } from './names.ts'
import type { SheetCell, SheetLine, Page } from './sheet.ts'
import { counts, heading, headStyle, linkStyle, plain, textStyle, title } from './style.ts'

const columns = 5

/** The sheet of what is missing or was left out: units, figures, silenced checks, cases netted. */
export function gapsSheet(notes: SummaryNotes, netted: readonly ComparedTransfer[]): Page {
  return {
    name: gapsName,
    lines: [
      { cells: [{ value: `← ${overviewName}`, style: linkStyle, to: overviewName }], height: 22 },
      { cells: [{ value: 'SỐ LIỆU CÒN THIẾU, KIỂM TRA ĐƯỢC BỎ QUA', style: title, span: columns }], height: 26 },
      ...part('1. Đơn vị chưa có trong số liệu toàn tỉnh', missingLines(notes)),
      ...part('2. Số liệu toàn tỉnh chưa tính được vì có đơn vị chưa ghi', gapLines(notes)),
      ...part('3. Kiểm tra được bỏ qua', silencedLines(notes)),
      ...part('4. Vụ, việc chuyển giữa các đơn vị trong tỉnh (đã trừ để không tính hai lần)', nettedLines(netted)),
    ],
    widths: Array.from({ length: columns }, () => 34),
  }
}

const part = (words: string, lines: readonly SheetLine[]): readonly SheetLine[] =>
  lines.length === 0
    ? [{ cells: [{ value: `${words}: không có.`, style: heading, span: columns }], height: 26 }]
    : [{ cells: [{ value: words, style: heading, span: columns }], height: 26 }, ...lines]

const heads = (...words: readonly string[]): SheetLine => ({
  cells: words.map((value, i) => ({
    value,
    style: headStyle,
    span: i === words.length - 1 ? columns - i : 1,
  })),
})

/** The last text takes what is left of the line. */
const textRow = (...words: readonly (string | number)[]): SheetLine => ({
  cells: words.map((value, i): SheetCell => ({
    value,
    style: typeof value === 'number' ? counts : textStyle,
    span: i === words.length - 1 ? columns - i : 1,
  })),
})

function missingLines({ missing }: SummaryNotes): readonly SheetLine[] {
  if (missing.length === 0) return []
  return [heads('Đơn vị', 'Mã', 'Lý do'), ...missing.map(({ ten, ma, reason }) => textRow(ten, ma, reason))]
}

/** Units mostly leave out the same things: the figures stand under the set of units that lacks them, five in a line. */
function gapLines({ gaps }: SummaryNotes): readonly SheetLine[] {
  return gapsByUnits(gaps).flatMap(({ units, titles }) => [
    {
      cells: [
        {
          value: `${units.length} đơn vị chưa ghi ${titles.length} số liệu sau: ${units.join(', ')}`,
          style: { ...headStyle, alignment: { ...headStyle.alignment, horizontal: 'left' as const } },
          span: columns,
        },
      ],
    },
    ...Array.from({ length: Math.ceil(titles.length / columns) }, (_, row) => ({
      cells: Array.from({ length: columns }, (__, i): SheetCell => {
        const figure = titles[columns * row + i]
        return figure === undefined
          ? { value: null, style: plain }
          : { value: `${columns * row + i + 1}. ${figure}`, style: textStyle }
      }),
    })),
  ])
}

function silencedLines({ silenced }: SummaryNotes): readonly SheetLine[] {
  if (silenced.length === 0) return []
  return [
    heads('Đơn vị', 'Mã kiểm tra', 'Nội dung kiểm tra', 'Số lần', 'Lý do bỏ qua'),
    ...silenced.map(({ unit, code, about, count, ly_do }) => textRow(unit, code, about, count, ly_do)),
  ]
}

function nettedLines(netted: readonly ComparedTransfer[]): readonly SheetLine[] {
  if (netted.length === 0) return []
  return [
    heads('Khâu công tác', 'Nơi chuyển', 'Nơi nhận', 'Số'),
    ...netted.map(({ khau, tu, den, so }) => textRow(khau, tu, den, so)),
  ]
}
