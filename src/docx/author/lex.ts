/**
 * The first pass over a text template: Handlebars tags are found and masked, so that everything after it (lines,
 * tables, bold and italic) never looks inside a tag. A masked tag is one short token; `unmask` puts the text back.
 */
import { type Diagnostic, type Point, type Span, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type Tag, headOf } from '../tag/tag.ts'

/** What a tag is; comments are gone when a text is read. */
export type TagKind = Exclude<Tag['kind'], 'comment'>

/** A tag of a text template, as it stands in its file. */
export interface MaskedTag {
  readonly kind: TagKind
  /** The tag as typed, with its braces; line ends inside it became spaces. */
  readonly text: string
  /** The block helper's or partial's name, as it is written. */
  readonly name: string
  /** Offsets in its file. */
  readonly start: number
  readonly end: number
}

/** One line of a template, its tags masked. */
export interface Line {
  readonly file: string
  readonly span: Span
  readonly text: string
}

const OPEN = '\uE000'
const CLOSE = '\uE001'
/** What no XML file may hold. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\uE000\uE001\uFFFE\uFFFF]|\p{Surrogate}/gu
const MASK = /\uE000(\d+)\uE001/g
const ONLY_MASKS = /^(?:\s*\uE000\d+\uE001)+\s*$/

/**
 * Splits a template into lines with masked tags.
 * `tags` collects the tags of all files of one document: the number in a mask is an index into it.
 * Comments vanish, and with them a line that held nothing else. An unclosed tag is diagnostic M55.
 */
export function lexLines(
  file: string,
  source: string,
  tags: MaskedTag[],
): { lines: Line[]; diagnostics: Diagnostic[] } {
  const lines: Line[] = []
  const diagnostics: Diagnostic[] = []
  const pointAt = pointFinder(source)
  let at = source.startsWith('\uFEFF') ? 1 : 0
  let start = at
  let masked = ''
  let comment = false
  const endLine = (end: number) => {
    const text = clean(masked.replace(/\r/g, ''), true)
    if (!comment || text.trim() !== '') lines.push({ file, text, span: { start: pointAt(start), end: pointAt(end) } })
    masked = ''
    comment = false
  }
  while (at < source.length) {
    if (source.startsWith('{{', at)) {
      const end = tagEnd(source, at)
      if (end === undefined) {
        const span = { start: pointAt(at), end: pointAt(at + 2) }
        diagnostics.push(diagnose('M55', { text: firstLine(source.slice(at, at + 40)) }, { file, span }))
        // Read on as plain text: what else is wrong is told in the same run.
        masked += '{{'
        at += 2
        continue
      }
      const tag = tagOf(source.slice(at, end))
      if (tag === undefined) comment = true
      else masked += OPEN + String(tags.push({ ...tag, start: at, end }) - 1) + CLOSE
      at = end
    } else if (source[at] === '\n') {
      endLine(source[at - 1] === '\r' ? at - 1 : at)
      start = ++at
    } else {
      const char = source[at++] ?? ''
      if (char !== OPEN && char !== CLOSE) masked += char === '\t' ? ' ' : char
    }
  }
  if (at > start) endLine(at)
  return { lines, diagnostics }
}

/** The tags of a line that holds nothing but tags; undefined for any other line. */
export function tagsOnly(text: string, tags: readonly MaskedTag[]): readonly MaskedTag[] | undefined {
  return ONLY_MASKS.test(text) ? maskedTagsIn({ text }, tags) : undefined
}

/** All tags of a line in order. */
export function maskedTagsIn(line: Pick<Line, 'text'>, tags: readonly MaskedTag[]): readonly MaskedTag[] {
  return [...line.text.matchAll(MASK)].flatMap((m) => tags[Number(m[1])] ?? [])
}

/** The text with its tags put back. */
export function unmask(text: string, tags: readonly MaskedTag[]): string {
  return text.replace(MASK, (_, index: string) => tags[Number(index)]?.text ?? '')
}

/** Whether a tag opens, parts or closes a block. */
export const isBlockTag = (tag: MaskedTag): boolean =>
  tag.kind === 'open' || tag.kind === 'else' || tag.kind === 'close'

/** The offset after the tag that starts at `at`; undefined when it never ends. Strings may hold braces. */
function tagEnd(source: string, at: number): number | undefined {
  const after = (text: string, from: number) => {
    const found = source.indexOf(text, from)
    return found < 0 ? undefined : found + text.length
  }
  const head = source.slice(at, at + 6)
  if (/^\{\{~?!--/.test(head)) {
    const dashes = /--~?\}\}/g
    dashes.lastIndex = at + 5
    return dashes.test(source) ? dashes.lastIndex : undefined
  }
  if (/^\{\{~?!/.test(head)) return after('}}', at)
  const close = head.startsWith('{{{') ? '}}}' : '}}'
  for (let i = at + close.length; i < source.length; i++) {
    const char = source[i]
    if (char === '"' || char === "'") {
      const end = source.indexOf(char, i + 1)
      if (end < 0) return undefined
      i = end
    } else if (source.startsWith(close, i)) return i + close.length
    else if (source.startsWith('{{', i)) return undefined
  }
  return undefined
}

/** The tag of a source; undefined for a comment. */
function tagOf(source: string): Pick<MaskedTag, 'kind' | 'text' | 'name'> | undefined {
  const text = clean(source.replace(/\s*\r?\n\s*/g, ' '), false)
  const { kind, name } = headOf(text.replace(/^(\{+)~/, '$1').replace(/~(\}+)$/, '$1'))
  return kind === 'comment' ? undefined : { kind, text, name }
}

/** Composed letters, and nothing that XML forbids; masks stay when there are any. */
const clean = (text: string, masked: boolean) =>
  text.normalize('NFC').replace(FORBIDDEN, (char) => (masked && (char === OPEN || char === CLOSE) ? char : ''))

const firstLine = (text: string) => text.split('\n', 1)[0]?.trim() ?? ''

function pointFinder(source: string): (offset: number) => Point {
  let [line, from, seen] = [1, 0, 0]
  return (offset) => {
    if (offset < seen) [line, from, seen] = [1, 0, 0]
    for (; seen < offset; seen++) if (source[seen] === '\n') [line, from] = [line + 1, seen + 1]
    return { line, col: offset - from + 1, offset }
  }
}
