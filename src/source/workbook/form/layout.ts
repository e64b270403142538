/** Where every figure of the form stands, the formula of its cell and what it shows: what writer and reader agree on. */
import { type FormSheet, formSheets, type Sum } from '../../../core/form/form.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { figureAt } from '../../../core/schema/catalogue.ts'
import { columnName } from '../book.ts'

/** A sheet of the form that asks for figures. */
export type FigureSheet = Extract<FormSheet, { kind: 'figures' }>

/** The columns of last year and of this one. */
export type FormSide = 'before' | 'now'

interface FigurePlace {
  readonly sheet: FigureSheet
  /** From 0. */
  readonly row: number
  /** The ways to work it out from other figures. */
  readonly sums: readonly Sum[]
}

export const titleColumn = 2
export const headRows = 4
/** By key. Rows are fixed before anything is written: formulas name cells of other sheets. */
const figurePlaces: ReadonlyMap<string, FigurePlace> = new Map(
  formSheets.flatMap((sheet) =>
    sheet.kind === 'figures'
      ? sheet.rows.flatMap((row, i) =>
          row.kind === 'figure' ? [[row.figure.key, { sheet, row: headRows + i, sums: row.sums }] as const] : [],
        )
      : [],
  ),
)

/** The sums for a figure, or for one part of it. */
export const sumsFor = (sums: readonly Sum[], part: string | undefined): readonly Sum[] =>
  sums.filter((sum) => sum.part === undefined || sum.part === part)

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
  const own = place ? sumsFor(place.sums, figureAt(key)?.parts?.[index]) : []
  return place && own.length > 0 ? formulaOf(own, index, side, place.sheet) : undefined
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
  const { whole, part } = splitKey(key)
  const place = figurePlaces.get(whole)
  const parts = figureAt(whole)?.parts
  const at = parts?.findIndex((name) => name === part) ?? -1
  if (!place) throw new Error(`no row for ${key}`)
  const offset = at >= 0 ? at : parts ? index : 0
  const cell = `${columnName(columnsOf(place.sheet)[side] + offset)}${place.row + 1}`
  return place.sheet === from ? cell : `'${place.sheet.name}'!${cell}`
}

/** The key of a figure, and the part of it that `key` may end in. */
function splitKey(key: string): { readonly whole: string; readonly part?: string } {
  const end = key.lastIndexOf('.')
  return figureAt(key) ? { whole: key } : { whole: key.slice(0, end), part: key.slice(end + 1) }
}

/**
 * The number that the cell of a figure (with its part) shows before any spreadsheet has worked it out: as given, else as its
 * formula finds it.
 */
export function shownAt(key: string, given: unknown): number | undefined {
  const typed = lookup(given, key)
  if (typeof typed === 'number') return typed
  const { whole, part } = splitKey(key)
  return sumShown(sumsFor(figurePlaces.get(whole)?.sums ?? [], part), part, given)
}

/** The first of the sums that can be worked out on the figures given, as the formula does it. */
export function sumShown(own: readonly Sum[], part: string | undefined, given: unknown): number | undefined {
  for (const { terms } of own) {
    const values = terms.map(({ key, sign, needed }) => {
      const slot = part !== undefined && figureAt(key)?.parts ? `${key}.${part}` : key
      return { sign, needed, value: shownAt(slot, given) }
    })
    const known = values.some(({ value }) => value !== undefined)
    if (!known || values.some(({ needed, value }) => needed && value === undefined)) continue
    return values.reduce((sum, { sign, value = 0 }) => sum + sign * value, 0)
  }
  return undefined
}
