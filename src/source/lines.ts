/**
 * The token trees of a text that is written the way data files are, a key or an item on each line: those of the library's own
 * lexer and parser, without spaces and comments, in about a tenth of the time and without loading it.
 *
 * It knows names of letters and digits as keys, indents of spaces, scalars and brackets on one line and texts after `>-` and
 * `|`. Whatever else there is in a text, or any sign of a fault, and the text is the library's: `readLines` answers
 * undefined, never a guess. Its tests hold it to the library's trees; `npm run bench -- devices` shows what it buys.
 */
import type { CST } from 'yaml'
import { afterSpaces, keyAt, readOnLine, scalar } from './line-scalar.ts'

/** Long before a text has more lexemes than are read at all. */
const longest = 150_000
/** Lists and mappings in each other; the library's way counts them exactly. */
const deepest = 32
/** Line ends that are none for a program on Windows, tabs, and marks of byte order. */
const unusual = /\t|\r(?!\n)|\ufeff/
const blockHeader = /^([>|]-?)(?: +#.*| *)$/
const [carriageReturn, hash, dash] = [13, 35, 45]

/** Where the reader of a text stands: the next line that says something. */
interface Reader {
  readonly text: string
  /** The line after it. */
  next: number
  /** Column of its first sign; -1 at the end of the text. */
  indent: number
  start: number
  end: number
}

/** A document of one mapping. */
export interface Lines extends CST.Document {
  value: CST.BlockMap
}

/** The text's document; undefined for a text that is to be read the long way. */
export function readLines(text: string): Lines | undefined {
  if (text.length > longest || unusual.test(text)) return undefined
  const reader: Reader = { text, next: 0, indent: -1, start: 0, end: 0 }
  advance(reader)
  if (reader.indent !== 0) return undefined
  const offset = reader.start
  const value = readMap(reader, 0)
  return value && reader.indent < 0 ? { type: 'document', offset, start: [], value } : undefined
}

function advance(reader: Reader): void {
  const { text } = reader
  while (reader.next < text.length) {
    const line = reader.next
    const start = afterSpaces(text, line)
    const end = lineEnd(text, start)
    reader.next = end + 1
    const last = text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
    if (start >= last || text.charCodeAt(start) === hash) continue
    reader.indent = start - line
    reader.start = start
    reader.end = last
    return
  }
  reader.indent = -1
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const isItem = ({ text, start, end }: Reader) =>
  text.charCodeAt(start) === dash && (start + 1 >= end || text.charCodeAt(start + 1) === 32)

function readBlock(reader: Reader, depth: number): CST.Token | undefined {
  return isItem(reader) ? readList(reader, depth) : readMap(reader, depth)
}

function readMap(reader: Reader, depth: number): CST.BlockMap | undefined {
  const { text, indent, start: offset } = reader
  const items: CST.BlockMap['items'] = []
  while (reader.indent === indent) {
    const { start } = reader
    const source = keyAt(text, start)
    if (source === undefined) return undefined
    const colon = start + source.length
    const sep: CST.SourceToken[] = [{ type: 'map-value-ind', offset: colon, indent, source: ':' }]
    const item: CST.BlockMap['items'][number] = { start: [], key: scalar('scalar', start, indent, source), sep }
    const at = afterSpaces(text, colon + 1)
    if (at < reader.end && text.charCodeAt(at) !== hash) {
      const value = readInline(reader, at, indent, indent)
      if (!value) return undefined
      item.value = value
    } else {
      advance(reader)
      // One space in is mostly a line that slipped.
      if (reader.indent === indent + 1) return undefined
      if (reader.indent > indent || (reader.indent === indent && isItem(reader))) {
        const value = depth < deepest ? readBlock(reader, depth + 1) : undefined
        if (!value) return undefined
        sep.push({ type: 'newline', offset: colon + 1, indent, source: '\n' })
        item.value = value
      }
    }
    items.push(item)
  }
  return reader.indent > indent ? undefined : { type: 'block-map', offset, indent, items }
}

function readList(reader: Reader, depth: number): CST.BlockSequence | undefined {
  const { text, indent, start: offset } = reader
  const items: CST.BlockSequence['items'] = []
  while (reader.indent === indent && isItem(reader)) {
    const { start } = reader
    const at = afterSpaces(text, start + 1)
    if (at >= reader.end || text.charCodeAt(at) === hash) return undefined
    const column = indent + at - start
    let value: CST.Token | undefined
    if (keyAt(text, at) !== undefined) {
      reader.indent = column
      reader.start = at
      value = depth < deepest ? readMap(reader, depth + 1) : undefined
    } else value = readInline(reader, at, indent, column)
    if (!value) return undefined
    items.push({ start: [{ type: 'seq-item-ind', offset: start, indent, source: '-' }], value })
  }
  return reader.indent > indent ? undefined : { type: 'block-seq', offset, indent, items }
}

/** A value beside its key or dash, which stands at column `outer`; what follows must not be further in. */
function readInline(reader: Reader, at: number, outer: number, indent: number): CST.Token | undefined {
  const { text, end } = reader
  const sign = text[at]
  const value = sign === '>' || sign === '|' ? readText(reader, at, outer, indent) : readOnLine(text, at, end, indent)
  if (!value) return undefined
  advance(reader)
  return reader.indent > outer ? undefined : value
}

/** A text on the lines after `>` or `|`, all of them equally far in. */
function readText(reader: Reader, at: number, outer: number, indent: number): CST.BlockScalar | undefined {
  const { text } = reader
  const header = blockHeader.exec(text.slice(at, reader.end))?.[1]
  if (header === undefined) return undefined
  const from = reader.next
  let column = -1
  let last = from
  for (let line = from; line < text.length;) {
    const start = afterSpaces(text, line)
    const end = lineEnd(text, start)
    const isEmpty = start === end || (start + 1 === end && text.charCodeAt(start) === carriageReturn)
    if (isEmpty) {
      if (start > line || column < 0) return undefined
    } else {
      if (start - line <= outer) break
      if (column < 0) column = start - line
      if (start - line !== column) return undefined
      last = Math.min(end + 1, text.length)
    }
    line = end + 1
  }
  if (column < 0) return undefined
  reader.next = last
  const props: CST.Token[] = [{ type: 'block-scalar-header', offset: at, indent, source: header }]
  return { type: 'block-scalar', offset: at, indent: outer, props, source: text.slice(from, last) }
}
