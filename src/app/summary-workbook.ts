/** The comparison of units as an Excel workbook: real numbers, one sheet a field of work, header frozen, filters on. */
import type { CellState, ComparedField, Comparison } from '../core/summary-compare.ts'
import { amountNumber, type ComparedFigure } from '../core/summary-headline.ts'
import type { SummaryNotes } from '../core/summary-notes.ts'
import { columnName } from '../source/workbook/book.ts'
import { type CellStyle, type WriteSheet, writeBook } from '../source/workbook/hucre.ts'

const face = { name: 'Times New Roman', size: 12 } as const
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: line, bottom: line, left: line, right: line } as const
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** The word stands in the cell as well: colour alone tells nothing to a printer or a colour-blind reader. */
const stateColours: Readonly<Record<CellState, string>> = {
  vuot: 'A9D08E',
  dat: 'E2F0D9',
  khong_dat: 'F8CBAD',
  khong_phat_sinh: 'EDEDED',
  chua_co: 'FFFFFF',
  khong_ap_dung: 'FFFFFF',
}

const header: CellStyle = {
  font: { ...face, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid('1F4E79'),
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const name: CellStyle = { font: face, border, alignment: { vertical: 'center', wrapText: true } }
const total: CellStyle = { font: { ...face, bold: true }, fill: solid('DDEBF7'), border }
const number = (numFmt: string, whole: boolean): CellStyle => ({
  font: { ...face, bold: whole },
  border,
  numFmt,
  alignment: { horizontal: 'right', vertical: 'center' },
  ...(whole ? { fill: solid('DDEBF7') } : {}),
})
const counts = '#,##0;[Red]-#,##0'
const signed = '+#,##0;[Red]-#,##0;0'
const share = '0.0"%"'
const points = '+0.0;[Red]-0.0;0'

type Value = string | number | null
interface Cell {
  readonly value: Value
  readonly style: CellStyle
}

/** The bytes of the workbook: the same for the same comparison. */
export async function comparisonWorkbook(comparison: Comparison, _notes: SummaryNotes): Promise<Uint8Array> {
  const sheets = comparison.fields.map((field, i) => fieldSheet(field, comparison, i))
  const made = new Date(Date.UTC(comparison.nam + 1, 0, 1))
  return writeBook({
    sheets: [overview(comparison), ...sheets],
    properties: {
      title: `So sánh các đơn vị, ${comparison.tinh}, năm ${comparison.nam}`,
      creator: 'tongket',
      created: made,
      modified: made,
    },
    defaultFont: face,
  })
}

/** Units by the state of their indicators: rows of units, a column an indicator. */
function overview({ units, indicators, tinh }: Comparison): WriteSheet {
  const heads = [
    'Đơn vị',
    'Vượt',
    'Đạt',
    'Không đạt',
    'Không phát sinh',
    'Chưa có số liệu',
    ...indicators.map(({ ma }) => ma),
  ]
  const order: readonly CellState[] = ['vuot', 'dat', 'khong_dat', 'khong_phat_sinh', 'chua_co']
  const row = (ten: string, cells: readonly { state: CellState; word: string }[], whole: boolean): readonly Cell[] => [
    { value: ten, style: whole ? total : name },
    ...order.map((state) => ({ value: cells.filter((c) => c.state === state).length, style: number(counts, whole) })),
    ...cells.map(({ state, word }) => ({ value: word, style: stateStyle(state) })),
  ]
  const rows = [
    ...units.map(({ ten }, i) =>
      row(
        ten,
        indicators.flatMap(({ cells }) => cells[i] ?? []),
        false,
      ),
    ),
    row(
      `Toàn ${tinh}`,
      indicators.map(({ province }) => province),
      true,
    ),
  ]
  const widths = [34, 9, 9, 11, 12, 12, ...indicators.map(() => 13)]
  return sheetOf('Chỉ tiêu', heads, rows, widths, units.length)
}

const stateStyle = (state: CellState): CellStyle => ({
  font: face,
  fill: solid(stateColours[state]),
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
})

function fieldSheet(field: ComparedField, comparison: Comparison, index: number): WriteSheet {
  const { units, nam, tinh } = comparison
  const heads = [
    'Đơn vị',
    ...field.figures.flatMap(({ title, unit }) => {
      const what = unit === '' || unit === '%' ? title : `${title} (${unit})`
      return [`${what}, năm ${nam}`, `Năm ${nam - 1}`, unit === '%' ? 'Tăng, giảm (điểm %)' : 'Tăng, giảm', 'Thứ hạng']
    }),
    ...field.indicators.flatMap(({ ma, ten, nguong }) => [`${ma}. ${ten} (${nguong}): số liệu`, `${ma}: đánh giá`]),
  ]
  const rows = [
    ...units.map(({ ten }, i) => [
      { value: ten, style: name },
      ...field.figures.flatMap((figure) => amounts(figure, figure.now[i], figure.before[i], figure.ranks[i], false)),
      ...field.indicators.flatMap(({ cells }) => stateCells(cells[i])),
    ]),
    [
      { value: `Toàn ${tinh}`, style: total },
      ...field.figures.flatMap((f) => amounts(f, f.province.now, f.province.before, undefined, true)),
      ...field.indicators.flatMap(({ province }) => stateCells(province)),
    ],
  ]
  const widths = [34, ...field.figures.flatMap(() => [17, 11, 12, 9]), ...field.indicators.flatMap(() => [24, 14])]
  return sheetOf(sheetName(field.ten, index), heads, rows, widths, units.length)
}

function amounts(
  { rate }: ComparedFigure,
  now: ComparedFigure['now'][number],
  before: ComparedFigure['now'][number],
  rank: number | undefined,
  whole: boolean,
): readonly Cell[] {
  const [a, b] = [amountNumber(now), amountNumber(before)]
  const round = (value: number | undefined): Value =>
    value === undefined ? null : rate ? Math.round(value * 1e6) / 1e6 : value
  return [
    { value: round(a), style: number(rate ? share : counts, whole) },
    { value: round(b), style: number(rate ? share : counts, whole) },
    { value: a === undefined || b === undefined ? null : round(a - b), style: number(rate ? points : signed, whole) },
    { value: rank ?? null, style: number('0', whole) },
  ]
}

function stateCells(cell: ComparedField['indicators'][number]['province'] | undefined): readonly Cell[] {
  if (!cell)
    return [
      { value: null, style: name },
      { value: null, style: name },
    ]
  const told = [cell.so_lieu, cell.ket_qua].filter((text, i, all) => text !== '' && all.indexOf(text) === i).join('; ')
  return [
    { value: told === '' ? null : told, style: name },
    { value: cell.word, style: stateStyle(cell.state) },
  ]
}

/** At most 31 signs, none of those that Excel forbids, and a number in front so that no two are alike. */
function sheetName(title: string, index: number): string {
  const short = title.replace(/^(?:Công tác|Thực hành quyền công tố,?)\s*/iu, '').replaceAll(/[\\/?*[\]:]/g, ' ')
  return `${index + 1}. ${short}`.slice(0, 31).trim()
}

/** The province's own row stands below the filtered ones, so that sorting leaves it where it is. */
function sheetOf(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  filtered: number,
): WriteSheet {
  const all: readonly (readonly Cell[])[] = [heads.map((value) => ({ value, style: header })), ...rows]
  return {
    name: title,
    columns: widths.map((width) => ({ width })),
    rows: all.map((row) => row.map(({ value }) => value)),
    cells: new Map(all.flatMap((row, r) => row.map(({ value, style }, c) => [`${r},${c}`, { value, style }] as const))),
    rowDefs: new Map([[0, { height: 96 }]]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(heads.length - 1)}${filtered + 1}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  }
}
