/** A diagnostic as a person reads it: the sentence, the line of the file with a mark under the place, the hint. */
import {
  type Diagnostic,
  hintOf,
  sentenceOf,
  type Severity,
  severityOf,
  type Span,
} from '../../core/diagnostics/diagnostic.ts'
import { excerpt, printable } from './line.ts'
import type { Palette } from '../terminal.ts'

export const severityWords: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' }

const mostRelated = 5

interface Spot {
  readonly file?: string | undefined
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
  const related = (diagnostic.related ?? []).slice(0, mostRelated)
  const primary = markOf(diagnostic, sources, '^', palette[severity], '')
  const others = related.map((r) =>
    markOf({ ...r, file: r.file ?? diagnostic.file }, sources, '-', palette.faint, r.role),
  )
  const marks = [primary, ...others].filter((mark) => mark !== undefined)
  const gutter = Math.max(1, ...marks.map(({ number }) => String(number).length))
  const note = (text: string) => `${' '.repeat(gutter)} ${palette.faint('=')} ${printable(text)}`

  const body: string[] = []
  // A sentence about a file names it already.
  if (primary || !diagnostic.code.startsWith('T')) body.push(...arrow(diagnostic, gutter, palette))
  body.push(
    ...markedLines(
      marks.filter(({ file }) => file === diagnostic.file),
      gutter,
      palette,
    ),
  )
  for (const mark of others.filter((m) => m && m.file !== diagnostic.file))
    if (mark) body.push(...arrow(mark, gutter, palette), ...markedLines([mark], gutter, palette))
  related.forEach((place, i) => {
    if (!others[i]) body.push(note([place.role, placeText(place)].filter(Boolean).join(': ')))
  })
  const hidden = (diagnostic.related?.length ?? 0) - related.length
  if (hidden > 0) body.push(note(`và ${hidden} chỗ khác có liên quan`))
  // Several figures may stand on one line.
  const lines = [...new Set(more)]
  if (lines.length > 0) body.push(note(`cũng như vậy ở ${lines.length} dòng khác: ${listed(lines)}`))
  const hint = hintOf(diagnostic)
  if (hint) body.push(note(`gợi ý: ${hint}`))
  const label = palette[severity](`${severityWords[severity]}[${diagnostic.code}]`)
  return [`${label} ${palette.strong(printable(sentenceOf(diagnostic)))}`, ...body].map((line) => `${line}\n`).join('')
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

/** A line of a file with a mark under part of it. */
interface Mark {
  readonly file: string
  readonly number: number
  readonly text: string
  readonly span: Span
  readonly sign: string
  readonly paint: (text: string) => string
  readonly role: string
}

function markOf(
  { file, span }: Spot,
  sources: Sources,
  sign: string,
  paint: Mark['paint'],
  role: string,
): Mark | undefined {
  const text = file === undefined ? undefined : sources.get(file)
  if (file === undefined || text === undefined || !span) return undefined
  const { line, col, offset } = span.start
  const start = offset - (col - 1)
  const end = text.indexOf('\n', start)
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '')
  return { file, number: line, text: whole, span, sign, paint, role }
}

function arrow(place: Spot, gutter: number, palette: Palette): readonly string[] {
  const where = placeText(place)
  return where === undefined ? [] : [`${' '.repeat(gutter)}${palette.faint('-->')} ${where}`]
}

/** The lines of one file in their order, each with its marks below it. */
function markedLines(marks: readonly Mark[], gutter: number, palette: Palette): readonly string[] {
  if (marks.length === 0) return []
  const bar = palette.faint(`${' '.repeat(gutter)} |`)
  const ordered = marks.toSorted((a, b) => a.number - b.number)
  const lines = ordered.flatMap(({ number, text, span, sign, paint, role }, i) => {
    const start = span.start.col - 1
    const end = span.end.line === span.start.line ? span.end.col - 1 : text.length
    const cut = excerpt(text, start, Math.max(start, end))
    const row = `${palette.faint(`${String(number).padStart(gutter)} |`)} ${cut.text}`.trimEnd()
    const under = `${bar} ${' '.repeat(cut.before)}${paint(sign.repeat(cut.length))}${role ? ` ${printable(role)}` : ''}`
    return ordered[i - 1]?.number === number ? [under] : [row, under]
  })
  return [bar, ...lines]
}
