/** A problem found in what a person gave us, as data: code, typed arguments, place. Sentences live in messages.ts. */
import { type Args, type Code, messageOf, severityIn } from './messages.ts'
import type { Severity } from '../messages/message.ts'

export type { Args, Code, Severity }

/** Keys from the root of a data file to a value: `['tin_bao', 'khoi_to']`. */
export type Path = readonly (string | number)[]

/** A point of a text: line and column count from 1 in UTF-16 units, the offset from 0. */
export interface Point {
  readonly line: number
  readonly col: number
  readonly offset: number
}

/** A stretch of a text, `end` behind its last character. */
export interface Span {
  readonly start: Point
  readonly end: Point
}

/** Where a diagnostic points. `file` and `span` are filled in by whoever knows the text (see `source`). */
export interface Place {
  readonly path?: Path
  /** Point at the key instead of the value: for an unknown key, or a missing value under a known one. */
  readonly at?: 'key' | 'value'
  readonly file?: string
  readonly span?: Span
  /** A place in words where there is no line: part and paragraph of a Word file, sheet and cell of a workbook. */
  readonly spot?: string
  /** Other places involved, each with its part in the matter ("khai báo lần đầu ở đây"). */
  readonly related?: readonly Related[]
}

interface Related {
  readonly role: string
  readonly path?: Path
  readonly file?: string
  readonly span?: Span
  readonly spot?: string
}

/** One problem found, with its place. */
export interface Diagnostic extends Place {
  readonly code: Code
  readonly args: Args[Code]
  /** What to do about it, where the message's own words do not fit (a form has no keys). */
  readonly remedy?: string
}

/** The outcome of a step on a person's input: a value, or none, and what was found on the way. */
export interface Checked<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** How many diagnostics there are of each severity. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** Makes a diagnostic; the arguments are typed by the code. */
export function diagnose<C extends Code>(code: C, args: Args[C], place: Place = {}): Diagnostic {
  return { code, args, ...place }
}

/** The severity of its code. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return severityIn(diagnostic.code)
}

/** The sentence, without place and hint. */
export function sentenceOf(diagnostic: Diagnostic): string {
  const { sentence } = messageOf(diagnostic.code)
  return typeof sentence === 'string' ? sentence : sentence(diagnostic.args as never)
}

/** What to do about it: in the cell, when it stands in a workbook. */
export function hintOf(diagnostic: Diagnostic): string | undefined {
  const { hint, cellHint } = messageOf(diagnostic.code)
  const { spot, remedy } = diagnostic
  if (remedy !== undefined) return remedy
  if (cellHint && cellOf(spot)) return cellHint(diagnostic.args as never, spot ?? '')
  return typeof hint === 'function' ? hint(diagnostic.args as never) : hint
}

/** How many there are of each severity. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: Severity) => diagnostics.filter((d) => severityOf(d) === severity).length
  return { errors: count('error'), warnings: count('warning'), notes: count('note') }
}

/** Whether it is an error; a warning never is, `--nghiem` or not (see `blocks`). */
export function isError(diagnostic: Diagnostic): boolean {
  return severityOf(diagnostic) === 'error'
}

/** Whether one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError)
}

/** Whether a diagnostic stands in the way: an error does, and a warning when warnings count as errors (`--nghiem`). */
export function blocks(diagnostic: Diagnostic, strict: boolean): boolean {
  return isError(diagnostic) || (strict && severityOf(diagnostic) === 'warning')
}

/** By file (in order of first appearance), line or cell, column, code; equal ones (same code, place and arguments) once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string | undefined, number>()
  for (const d of diagnostics) if (!files.has(d.file)) files.set(d.file, files.size)
  const sheets = new Map<string, number>()
  for (const { spot } of diagnostics) {
    const sheet = cellOf(spot)?.sheet
    if (sheet !== undefined && !sheets.has(sheet)) sheets.set(sheet, sheets.size)
  }
  const key = (d: Diagnostic) => {
    const cell = d.span ? undefined : cellOf(d.spot)
    const [line, col] = cell ? [cell.row, cell.column] : [d.span?.start.line ?? 0, d.span?.start.col ?? 0]
    return [files.get(d.file) ?? 0, cell ? 1 + (sheets.get(cell.sheet) ?? 0) : 0, line, col] as const
  }
  const seen = new Set<string>()
  return diagnostics
    .filter((d) => {
      const id = JSON.stringify([d.code, d.file, d.path, d.span?.start.offset, d.spot, d.args])
      return seen.has(id) ? false : Boolean(seen.add(id))
    })
    .toSorted((a, b) => {
      const [ka, kb] = [key(a), key(b)]
      return (
        ka[0] - kb[0] ||
        ka[1] - kb[1] ||
        ka[2] - kb[2] ||
        ka[3] - kb[3] ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
      )
    })
}

/** The place of a cell in a workbook, out of words like `Tin báo!D14`. */
function cellOf(spot: string | undefined) {
  const match = spot === undefined ? undefined : /^(.+)!([A-Z]{1,3})(\d+)$/.exec(spot)
  if (!match) return undefined
  const [, sheet = '', letters = '', row = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { sheet, row: Number(row), column }
}
