/** How the form looks: colours tell what to fill in, what is worked out, what is only for reading. */
import type { CellStyle } from '../hucre.ts'

const fill = (rgb: string): Pick<CellStyle, 'fill'> => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
})
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border: Pick<CellStyle, 'border'> = { border: { top: line, bottom: line, left: line, right: line } }
const face = { name: 'Times New Roman', size: 12 } as const
const open = { protection: { locked: false } } as const
const right = { alignment: { horizontal: 'right', vertical: 'center' } } as const
const center = { alignment: { horizontal: 'center', vertical: 'center' } } as const
const centerWrapped = { alignment: { horizontal: 'center', vertical: 'center', wrapText: true } } as const
/** Money is typed as what it is, never as `4/6`: it may have its thousands. */
export const money = '#,##0'
const wrap = { alignment: { vertical: 'center', wrapText: true } } as const
const top = { alignment: { vertical: 'top', wrapText: true } } as const

const colours = {
  input: 'FFF9DB',
  total: 'E2F0D9',
  before: 'EDEDED',
  heading: 'DDEBF7',
  header: 'BDD7EE',
} as const

/**
 * Fonts without colours: the library writes colour before size, which Microsoft's own validator calls a fault.
 * Cells to fill in keep the general format: only then does Excel show that it took `4/6` for a day.
 */
export const styles = byName({
  title: {
    font: { ...face, bold: true, size: 14 },
    ...centerWrapped,
  },
  words: wrap,
  header: {
    font: { ...face, bold: true },
    ...fill(colours.header),
    ...border,
    ...centerWrapped,
  },
  heading: { font: { ...face, bold: true }, ...fill(colours.heading), ...border, ...wrap },
  headingUnit: { font: { ...face, italic: true }, ...fill(colours.heading), ...border, ...center },
  label: { ...border, ...wrap },
  labelTotal: { font: { ...face, bold: true }, ...border, ...wrap },
  unit: { font: face, ...border, ...center },
  input: { ...fill(colours.input), ...border, ...right, ...open },
  total: { font: { ...face, bold: true }, ...fill(colours.total), ...border, ...right, ...open },
  before: { ...fill(colours.before), ...border, ...right },
  beforeOpen: { ...fill(colours.before), ...border, ...right, ...open },
  closed: { ...fill('F7F7F7'), ...border },
  rate: { font: { ...face, italic: true }, ...border, ...right, numFmt: '0.0%' },
  rateLabel: { font: { ...face, italic: true }, ...border, ...wrap },
  note: { ...border, ...wrap, ...open },
  /** Text: days and numbers of papers stay as they are typed. */
  text: { ...fill(colours.input), ...border, ...top, ...open, numFmt: '@' },
  explanation: { font: { ...face, italic: true }, ...border, ...top },
  labelTop: { ...border, ...top },
  signature: {
    font: { ...face, bold: true },
    alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
  },
  signatureNote: { font: { ...face, italic: true }, ...center },
  /** The running number of a row; open, for rows are put in between. */
  number: { ...border, alignment: { horizontal: 'center', vertical: 'top' }, ...open },
  link: { font: { ...face, underline: true }, ...border, ...center },
})

/** Styles under the names they are written with. */
function byName<Name extends string>(named: Readonly<Record<Name, CellStyle>>): Readonly<Record<Name, CellStyle>> {
  return named
}
