/** From a cell to the value of a place that is no figure: words, days, yes and no, one of several words. */
import { diagnose, type Place } from '../../core/diagnostics/diagnostic.ts'
import type { Asked } from '../../core/form/leaves.ts'
import { plainWord } from '../../core/base/nearest.ts'
import { nameOf, privateIn, visible, withoutControls } from '../signs/invisible.ts'
import { legacyEncoding } from '../legacy.ts'
import { type BookCell, isBlank } from './book.ts'
import { type CellRead, cellFaultOf, numberIn, pairIn, readFigure, shown } from './cell.ts'

const yes = new Set(['co', 'x', 'true', 'dung', 'yes', '1'])
const no = new Set(['khong', 'false', 'sai', 'no', '0'])

/** Days that a bare number may mean: 1954 to 2119. */
const firstDay = 20_000
const lastDay = 80_000

/** Reads what `asked` asks for; what does not fit is handed on as text, for the schema to name the fault. */
export function readValueCell(cell: BookCell | undefined, asked: Asked, place: Place): CellRead {
  const { title } = asked
  const fault = cell && cellFaultOf(cell, title, place)
  if (fault) return { diagnostics: [fault] }
  if (!cell || isBlank(cell) || cell.value === null || cell.value === '') return { diagnostics: [] }
  if (asked.kind === 'number') {
    const text = typeof cell.value === 'string' ? numberIn(cell.value) : undefined
    return cell.kind === 'text' && !text ? { value: cell.value, diagnostics: [] } : readFigure(cell, title, place)
  }
  if (asked.kind === 'pair' || asked.kind === 'indicator') return pairValue(cell, title, place)
  const words = wordsOf(cell, asked)
  if (typeof words !== 'string') return { value: words, diagnostics: [] }
  const cleaned = withoutControls(words)
  const value = cleaned?.text ?? words
  const [character, encoding] = [privateIn(value), legacyEncoding(value)]
  const diagnostics = [
    ...(cleaned ? [diagnose('S86', { title, characters: cleaned.found.join(', ') }, place)] : []),
    ...(character ? [diagnose('S90', { title, character: nameOf(character) }, place)] : []),
    ...(encoding ? [diagnose('S68', { title, value: shown(cell), encoding }, place)] : []),
  ]
  return { value, diagnostics }
}

/** A day with a time of day behind it, as programs write it. */
const withTime = /^\s*(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})[T\s]+\d{1,2}:\d{2}.*$/

function wordsOf(cell: BookCell, { kind, choices = [] }: Asked): string | number | boolean {
  const { value } = cell
  if (kind === 'date' && cell.kind === 'number' && Number(value) > firstDay && Number(value) < lastDay)
    return dayOfSerial(Number(value))
  if (kind === 'date') return shownDay(visible(cell.kind === 'text' ? String(value) : shown(cell)).trim())
  if (kind === 'flag') {
    if (typeof value === 'boolean') return value
    const word = plainWord(String(value))
    return yes.has(word) ? true : no.has(word) ? false : String(value)
  }
  if (kind === 'choice') {
    // Typed with or without marks and commas.
    const plain = plainWord(String(value).replaceAll(/[,;]/g, ' '))
    const choice = choices.find((each) => each === plain)
    return choice === undefined ? String(value) : /^\d+$/.test(choice) ? Number(choice) : choice
  }
  if (cell.kind === 'text') return String(value).replaceAll(/\r\n?/g, '\n')
  return cell.kind === 'flag' ? (value === true ? 'có' : 'không') : shown(cell)
}

function pairValue(cell: BookCell, title: string, place: Place): CellRead {
  if (cell.kind === 'text') {
    const text = String(cell.value)
    const pair = pairIn(text)
    if (!pair) return { value: numberIn(text)?.value ?? text.trim(), diagnostics: [] }
    const value = pair.map((part) => part.value).join('/')
    const guessed = pair.some((part) => part.guessed)
    return { value, diagnostics: guessed ? [diagnose('S60', { title, value: text.trim(), read: value }, place)] : [] }
  }
  return readFigure(cell, title, place)
}

function shownDay(text: string): string {
  return withTime.exec(text)?.[1] ?? text
}

const two = (value: number) => String(value).padStart(2, '0')

/** Days since 30/12/1899, as Excel counts them. */
function dayOfSerial(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
}
