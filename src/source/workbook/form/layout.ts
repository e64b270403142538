/** Where every figure of the form stands, and the formula of its cell: what its writer and its reader agree on. */
import { type FormSheet, formSheets, type Sum } from '../../../core/form/form.ts'
import { figureAt } from '../../../core/schema/catalogue.ts'
import { columnName } from '../book.ts'

export type FigureSheet = Extract<FormSheet, { kind: 'figures' }>

export type FormSide = 'before' | 'now'

/** Where every figure stands: sheet and row (from 0). */
type Places = ReadonlyMap<string, { readonly sheet: FigureSheet; readonly row: number }>

export const titleColumn = 2
export const headRows = 4
/** Rows are fixed before anything is written: formulas name cells of other sheets. */
const figurePlaces: Places = new Map(
  formSheets.flatMap((sheet) =>
    sheet.kind === 'figures'
      ? sheet.rows.flatMap((row, i) =>
          row.kind === 'figure' ? [[row.figure.key, { sheet, row: headRows + i }] as const] : [],
        )
      : [],
  ),
)

/** Whether pairs stand on the sheet: then there are two columns a year. */
const hasPairs = (sheet: FigureSheet) => sheet.rows.some((row) => row.kind === 'figure' && row.figure.parts)

/** The first columns of last year, this year and the note; `two`: how many columns a year has. */
export function columnsOf(sheet: FigureSheet) {
  const two = hasPairs(sheet) ? 2 : 1
  const first = titleColumn + 2
  return { before: first, now: first + two, note: first + 2 * two, two }
}

/** The formula that the form puts into a figure's cell; undefined where it puts none. */
export function ownFormula(key: string, index: number, side: FormSide): string | undefined {
  const place = figurePlaces.get(key)
  const row = place?.sheet.rows.find((one) => one.kind === 'figure' && one.figure.key === key)
  if (!place || row?.kind !== 'figure') return undefined
  const part = row.figure.parts?.[index]
  const own = row.sums.filter((sum) => sum.part === undefined || sum.part === part)
  return own.length === 0 ? undefined : formulaOf(own, index, side, place.sheet)
}

/** Empty until what it needs is there; then the sum, by the first way that can be worked out. */
export function formulaOf(sums: readonly Sum[], index: number, side: FormSide, sheet: FigureSheet): string {
  const ref = ({ key }: Sum['terms'][number]) => refOf(key, index, side, sheet)
  const list = (wanted: readonly Sum['terms'][number][]) => wanted.map(ref).join(',')
  return sums.reduceRight((otherwise, { terms }) => {
    const needed = terms.filter((term) => term.needed)
    const minus = terms.filter(({ sign }) => sign < 0)
    const unknown = [
      `COUNT(${list(terms)})=0`,
      ...(needed.length > 0 ? [`COUNT(${list(needed)})<${needed.length}`] : []),
    ]
    const condition = unknown.length > 1 ? `OR(${unknown.join(',')})` : unknown[0]
    const sum = `SUM(${list(terms.filter(({ sign }) => sign > 0))})${minus.length > 0 ? `-SUM(${list(minus)})` : ''}`
    return `IF(${condition},${otherwise},${sum})`
  }, '""')
}

/** The cell of a figure, or of the part that its key ends in. */
export function refOf(key: string, index: number, side: FormSide, from: FigureSheet): string {
  const end = key.lastIndexOf('.')
  const whole = figureAt(key) ? key : key.slice(0, end)
  const place = figurePlaces.get(whole)
  const parts = figureAt(whole)?.parts
  const part = whole === key ? -1 : (parts?.findIndex((name) => name === key.slice(end + 1)) ?? -1)
  if (!place) throw new Error(`no row for ${key}`)
  const offset = part >= 0 ? part : parts ? index : 0
  const cell = `${columnName(columnsOf(place.sheet)[side] + offset)}${place.row + 1}`
  return place.sheet === from ? cell : `'${place.sheet.name}'!${cell}`
}
