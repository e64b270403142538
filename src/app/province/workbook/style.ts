/** How the cells of the comparison look. Colour is kept for states; a decrease is told by its sign. */
import type { CellState } from '../../../core/province/compare.ts'
import type { CellStyle } from '../../../source/workbook/hucre.ts'

export const face = { name: 'Times New Roman', size: 12 } as const
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: line, bottom: line, left: line, right: line } as const
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const white = { rgb: 'FFFFFF' } as const

export const title: CellStyle = { font: { ...face, size: 14, bold: true }, alignment: { vertical: 'center' } }
export const heading: CellStyle = { font: { ...face, bold: true }, alignment: { vertical: 'bottom' } }
export const plain: CellStyle = { font: face, alignment: { vertical: 'center', wrapText: true } }
export const remarkStyle: CellStyle = {
  font: { ...face, size: 11, italic: true },
  alignment: { vertical: 'center', wrapText: true },
}
export const linkStyle: CellStyle = {
  font: { ...face, underline: true, color: { rgb: '1F4E79' } },
  alignment: { vertical: 'center', wrapText: true },
}

const head = (size: number, bold: boolean, horizontal: 'left' | 'center') => ({
  font: { ...face, size, bold },
  border,
  alignment: { horizontal, vertical: 'center', wrapText: true } as const,
})
/** Over everything of one field of work: flush left, to be seen when its columns run off the screen. */
export const band: CellStyle = {
  ...head(12, true, 'left'),
  font: { ...face, bold: true, color: white },
  fill: solid('1F4E79'),
}
/** Over the columns of one figure or indicator, or of a table with one row of heads. */
export const headStyle: CellStyle = { ...head(11, true, 'center'), fill: solid('BDD7EE') }
/** Over one column: what filters and pivot tables call it. */
export const column: CellStyle = { ...head(9, false, 'center'), fill: solid('DDEBF7') }

export const textStyle: CellStyle = { font: face, border, alignment: { vertical: 'center', wrapText: true } }
const number = (numFmt: string): CellStyle => ({
  font: face,
  border,
  numFmt,
  alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
})
export const counts = number('#,##0')
export const signed = number('+#,##0;-#,##0;0')
export const points = number('+0.0;-0.0;0.0')
export const rank: CellStyle = { ...number('0'), alignment: { horizontal: 'center', vertical: 'center' } }
/** Of shares of 1, shown in per cent with so many decimals. */
export const share = (digits: number) => number(`0.${'0'.repeat(digits)}%`)
/** Of numbers with so many decimals. */
export const decimal = (digits: number) => number(`#,##0.${'0'.repeat(digits)}`)

/** As the page for browsers has them; what is not asked is not shown as what is not known. */
const stateColours: Readonly<Record<CellState, string>> = {
  vuot: 'A9D08E',
  dat: 'E2F0D9',
  khong_dat: 'F8CBAD',
  khong_phat_sinh: 'EDEDED',
  chua_co: 'FFF2CC',
  khong_ap_dung: 'FFFFFF',
}

const stateStyle = (state: CellState): CellStyle => ({
  font: {
    ...face,
    bold: state === 'khong_dat',
    ...(state === 'khong_ap_dung' ? { italic: true, color: { rgb: '7F7F7F' } } : {}),
  },
  fill: solid(stateColours[state]),
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
})

/** The word stands in the cell as well: colour alone tells nothing to a printer or a colour-blind reader. */
export const stateStyles = Object.fromEntries(
  Object.keys(stateColours).map((state) => [state, stateStyle(state as CellState)]),
) as Readonly<Record<CellState, CellStyle>>

const coloured = new Set(Object.values(stateStyles))

/** In the rows of the provincial office and of the whole province. */
export function emphasised(style: CellStyle): CellStyle {
  const bold = { ...style, font: { ...style.font, bold: true } }
  return coloured.has(style) ? bold : { ...bold, fill: solid('F2F2F2') }
}
