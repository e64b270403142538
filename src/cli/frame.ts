/** A diagnostic as a person reads it: the sentence, the line of the file with a mark under the place, the hint. */
import { type Diagnostic, hintOf, sentenceOf, type Severity, severityOf, type Span } from '../core/diagnostic.ts'
import { excerpt, printable } from './line.ts'
import type { Palette } from './terminal.ts'

export const severityWords: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' }

const mostRelated = 5

interface Spot {
  readonly file?: string
  readonly span?: Span
  readonly spot?: string
}

/** Lines of every file read, by name. */
export type Sources = ReadonlyMap<string, string>

/** The whole frame, with a line end. `more` are lines at which the same is true. */
export function frame(
  diagnostic: Diagnostic,
  sources: Sources,
  palette: Palette,
  more: readonly number[] = [],
): string {
  const severity = severityOf(diagnostic)
  const head = `${palette[severity](`${severityWords[severity]}[${diagnostic.code}]`)} ${palette.strong(printable(sentenceOf(diagnostic)))}`
  const related = (diagnostic.related ?? []).slice(0, mostRelated)
  const lines = [diagnostic, ...related].map((place) => lineOf(place, sources))
  const gutter = Math.max(1, ...lines.map((line) => String(line?.number ?? '').length))
  const bar = palette.faint(`${' '.repeat(gutter)} |`)
  const body: string[] = []
  // A sentence about a file names it already.
  if (lines[0] || !diagnostic.code.startsWith('T'))
    body.push(...placeLines(diagnostic, lines[0], gutter, bar, '^', palette[severity], palette, ''))
  let file = diagnostic.file
  related.forEach((place, i) => {
    const line = lines[i + 1]
    if (place.file !== undefined && place.file !== file) {
      file = place.file
      body.push(...placeLines(place, line, gutter, bar, '-', palette.faint, palette, place.role))
    } else if (line) body.push(...markedLine(line, gutter, bar, '-', palette.faint, palette, place.role))
    else body.push(note(gutter, palette, [place.role, place.spot].filter(Boolean).join(': ')))
  })
  const hidden = (diagnostic.related?.length ?? 0) - related.length
  if (hidden > 0) body.push(note(gutter, palette, `và ${hidden} chỗ khác có liên quan`))
  if (more.length > 0) body.push(note(gutter, palette, `cũng như vậy ở ${more.length} dòng khác: ${listed(more)}`))
  const hint = hintOf(diagnostic)
  if (hint) body.push(note(gutter, palette, `gợi ý: ${hint}`))
  return [head, ...body].map((line) => `${line}\n`).join('')
}

/** Where a place is, for people and for editors: `tệp:dòng:cột`. */
export function placeText({ file, span, spot }: Spot): string | undefined {
  if (file === undefined) return spot && printable(spot)
  const at = span ? `${file}:${span.start.line}:${span.start.col}` : file
  return printable(spot === undefined ? at : `${at}: ${spot}`)
}

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 12).join(', ')
  return lines.length > 12 ? `${shown} …` : shown
}

interface Line {
  readonly number: number
  readonly text: string
  readonly span: Span
}

function lineOf({ file, span }: Spot, sources: Sources): Line | undefined {
  const text = file === undefined ? undefined : sources.get(file)
  if (text === undefined || !span) return undefined
  const { line, col, offset } = span.start
  const start = offset - (col - 1)
  const end = text.indexOf('\n', start)
  return { number: line, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, ''), span }
}

function placeLines(
  place: Spot,
  line: Line | undefined,
  gutter: number,
  bar: string,
  mark: string,
  paint: (text: string) => string,
  palette: Palette,
  role: string,
): readonly string[] {
  const where = placeText(place)
  const head = where === undefined ? [] : [`${' '.repeat(gutter)}${palette.faint('-->')} ${where}`]
  if (!line) return role ? [...head, note(gutter, palette, role)] : head
  return [...head, bar, ...markedLine(line, gutter, bar, mark, paint, palette, role)]
}

function markedLine(
  { number, text, span }: Line,
  gutter: number,
  bar: string,
  mark: string,
  paint: (text: string) => string,
  palette: Palette,
  role: string,
): readonly string[] {
  const start = span.start.col - 1
  const end = span.end.line === span.start.line ? span.end.col - 1 : text.length
  const cut = excerpt(text, start, Math.max(start, end))
  const marks = `${paint(mark.repeat(cut.length))}${role ? ` ${printable(role)}` : ''}`
  return [
    `${palette.faint(`${String(number).padStart(gutter)} |`)} ${cut.text}`.trimEnd(),
    `${bar} ${' '.repeat(cut.before)}${marks}`,
  ]
}

function note(gutter: number, palette: Palette, text: string): string {
  return `${' '.repeat(gutter)} ${palette.faint('=')} ${printable(text)}`
}
