/** From one cell, or the two of a pair, to a figure: with what people really type there. */
import { diagnose, type Diagnostic, type Place } from '../../core/diagnostics/diagnostic.ts'
import { type PartKey, partTitle } from '../../core/schema/pair.ts'
import { visible } from '../signs/invisible.ts'
import { type BookCell, isBlank } from './book.ts'

/** What a cell says, and what is to be told of it. */
export interface CellRead {
  /** A number, text for the schema to judge, or nothing. */
  readonly value?: number | string | boolean
  readonly diagnostics: readonly Diagnostic[]
}

const grouped = /^[-+]?\d{1,3}(?:([.,'’\s\u00a0\u202f])\d{3})(?:\1\d{3})*$/
const plain = /^[-+]?\d+$/
const pairText = /^([\d.,'’\s\u00a0\u202f]+)[/|]([\d.,'’\s\u00a0\u202f]+)$/

/** What a person sees in the cell, on one line. */
export function shown(cell: BookCell | undefined): string {
  if (!cell || cell.value === null) return ''
  if (cell.kind === 'date') return vietnameseDay(String(cell.value))
  if (cell.kind === 'number' && cell.format?.includes('%')) return `${round(Number(cell.value) * 100)}%`
  const text = String(cell.value).replaceAll(/\s+/g, ' ').trim()
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}

function vietnameseDay(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day}/${month}/${year}`
}

/** The number that a text means, and whether its punctuation had to be understood; undefined when it is no number. */
export function numberIn(text: string): { readonly value: number; readonly guessed: boolean } | undefined {
  const trimmed = visible(text).trim()
  const whole = plain.test(trimmed)
  if (!whole && !grouped.test(trimmed)) return undefined
  const value = Number(trimmed.replaceAll(/[^\d-]/g, ''))
  return Number.isSafeInteger(value) ? { value, guessed: !whole } : undefined
}

/** A whole number; anything else is told with the place. */
export function readFigure(cell: BookCell | undefined, title: string, place: Place): CellRead {
  const fault = cell && cellFaultOf(cell, title, place)
  if (fault) return { diagnostics: [fault] }
  if (!cell || isBlank(cell) || cell.value === null) return { diagnostics: [] }
  const { value } = cell
  if (cell.kind === 'date')
    return { diagnostics: [diagnose('S65', { title, value: vietnameseDay(String(value)) }, place)] }
  // Excel keeps and shows fifteen digits: 5.0000000000000009 is 5 to whoever reads the sheet.
  const number = typeof value === 'number' ? Number(value.toPrecision(15)) : undefined
  if (number !== undefined && Number.isInteger(number)) {
    const notes = cell.format?.includes('%') ? [diagnose('S87', { title, value: shown(cell) }, place)] : []
    if (cell.formula !== undefined && otherBook.test(cell.formula))
      notes.push(diagnose('S91', { title, value: cell.formula }, place))
    return { value: number, diagnostics: notes }
  }
  if (typeof value === 'string') {
    const read = numberIn(value)
    if (read)
      return {
        value: read.value,
        diagnostics: read.guessed ? [diagnose('S60', { title, value: value.trim(), read: read.value }, place)] : [],
      }
    // A formula that shows nothing (`=IF(A1="";"";A1)`).
    if (value.trim() === '') return { diagnostics: [] }
  }
  return { diagnostics: [diagnose('S66', { title, value: shown(cell) }, place)] }
}

interface PairRead {
  readonly first?: number | undefined
  readonly second?: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The two cells of a pair; both numbers may stand in one of them as `44/61`. */
export function readPairCells(
  cells: readonly [BookCell | undefined, BookCell | undefined],
  title: string,
  parts: readonly [PartKey, PartKey],
  places: readonly [Place, Place],
): PairRead {
  const both = cells.map((cell) => (typeof cell?.value === 'string' ? pairIn(cell.value) : undefined))
  const at = both[0] ? 0 : 1
  const pair = both[at]
  if (pair) {
    const other = cells[1 - at]
    const value = shown(cells[at])
    const place = places[at] ?? {}
    if (!isBlank(other))
      return { diagnostics: [diagnose('S62', { title, value, second: shown(other) }, places[1 - at])] }
    const [first, second] = pair.map(({ value: number }) => number)
    const guess = pair.some(({ guessed }) => guessed)
      ? diagnose('S60', { title, value, read: `${first}/${second}` }, place)
      : diagnose('S61', { title, value }, place)
    return { first, second, diagnostics: [guess] }
  }
  const a = readFigure(cells[0], partTitle(title, parts[0]), places[0])
  const b = readFigure(cells[1], partTitle(title, parts[1]), places[1])
  return { first: numberOf(a), second: numberOf(b), diagnostics: [...a.diagnostics, ...b.diagnostics] }
}

const numberOf = ({ value }: CellRead) => (typeof value === 'number' ? value : undefined)

/** The numbers of `44/61`; undefined when the text is no pair. */
export function pairIn(text: string) {
  const match = pairText.exec(text.trim())
  const both = match ? [numberIn(match[1] ?? ''), numberIn(match[2] ?? '')] : []
  const [first, second] = both
  return first && second ? [first, second] : undefined
}

/** `[so-khac.xlsx]Sheet1!A1`, which the file keeps as `[1]Sheet1!A1`. */
const otherBook = /\[[^\]]+\][^!]*!/

/** Formulas without a result, and cells that show an error. */
export function cellFaultOf(cell: BookCell, title: string, place: Place): Diagnostic | undefined {
  if (cell.kind === 'error') return diagnose('S64', { title, value: String(cell.value) }, place)
  if (cell.formula !== undefined && cell.isCircular?.() === true)
    return diagnose('S92', { title, value: cell.formula }, place)
  if (cell.formula !== undefined && cell.value === null)
    return /#REF!/.test(cell.formula)
      ? diagnose('S64', { title, value: '#REF!' }, place)
      : diagnose('S63', { title, value: cell.formula }, place)
  return undefined
}
