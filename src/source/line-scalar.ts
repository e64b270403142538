/** Scalars and lists in brackets that stand on one line, as the library's tokens; undefined for any that ask for more care. */
import type { CST } from 'yaml'

const plainKey = /[A-Za-z][\w-]*(?=:(?:[ \r\n]|$))/y
/** What an unquoted text may begin with here; the library knows more. */
const plainStart = /[\dA-Za-z(./+\u00a1-\ud7ff]/
/** The end of an unquoted text on a line of its own: a comment, or nothing. Many spaces are looked at once. */
const comment = /(?<! ) +(?:#|$)/
/** A colon that would make a key of what is before it. */
const keySign = /:(?: |$)/
/** An unquoted text in brackets, without any sign. */
const flowText = /[\dA-Za-z(./+\u00a1-\ud7ff][^,[\]{}:#'"\n]*/y

/** Brackets in each other; a data file has two. */
const mostBrackets = 8

interface Found<T extends CST.Token = CST.Token> {
  readonly token: T
  /** Where the line goes on. */
  readonly end: number
}

/** The key at `at`, if it is a name as the schema has them: no sign in it, so that no rule of writing is needed to find its end. */
export function keyAt(text: string, at: number): string | undefined {
  plainKey.lastIndex = at
  return plainKey.exec(text)?.[0]
}

/** The scalar or the list in brackets at `at` of `text`, whose line ends at `end`; only spaces and a comment follow it. */
export function readOnLine(text: string, at: number, end: number, indent: number): CST.Token | undefined {
  const sign = text[at] ?? ''
  if (plainStart.test(sign)) {
    const line = text.slice(at, end)
    const stop = line.search(comment)
    const source = stop < 0 ? line : line.slice(0, stop)
    return keySign.test(source) ? undefined : scalar('scalar', at, indent, source)
  }
  const found = readClosed(text, at, end, indent, mostBrackets)
  return found && isRest(text.slice(found.end, end)) ? found.token : undefined
}

/** Spaces, and a comment that stands apart. */
const isRest = (rest: string) => rest === '' || /^ *(?: #.*)?$/.test(rest)

/** What says itself where it ends: a text in quotes, a list or mapping in brackets. */
function readClosed(text: string, at: number, end: number, indent: number, levels: number): Found | undefined {
  const sign = text[at]
  if (sign === "'" || sign === '"') return readQuoted(text, at, end, indent)
  return levels > 0 && (sign === '{' || sign === '[') ? readFlow(text, at, end, indent, levels - 1) : undefined
}

function readQuoted(text: string, at: number, end: number, indent: number): Found<CST.FlowScalar> | undefined {
  const sign = text[at] === "'" ? "'" : '"'
  let close = text.indexOf(sign, at + 1)
  // A quote in the text is written twice.
  if (sign === "'") while (close > 0 && text[close + 1] === "'") close = text.indexOf("'", close + 2)
  if (close < 0 || close >= end) return undefined
  const source = text.slice(at, close + 1)
  // The sign might be a written one.
  if (sign === '"' && source.includes('\\')) return undefined
  return {
    token: scalar(sign === '"' ? 'double-quoted-scalar' : 'single-quoted-scalar', at, indent, source),
    end: close + 1,
  }
}

function readFlow(
  text: string,
  at: number,
  end: number,
  indent: number,
  levels: number,
): Found<CST.FlowCollection> | undefined {
  const isMap = text[at] === '{'
  const closing = isMap ? '}' : ']'
  const items: CST.CollectionItem[] = []
  let here = afterSpaces(text, at + 1)
  while (text[here] !== closing) {
    const start: CST.SourceToken[] = []
    if (items.length > 0) {
      if (text[here] !== ',') return undefined
      start.push({ type: 'comma', offset: here, indent, source: ',' })
      here = afterSpaces(text, here + 1)
    }
    const item = isMap ? readPair(text, here, end, indent, levels) : readFlowValue(text, here, end, indent, levels)
    if (!item) return undefined
    items.push(
      'token' in item ? { start, value: item.token } : { start, key: item.key, sep: item.sep, value: item.value },
    )
    here = afterSpaces(text, item.end)
  }
  const token: CST.FlowCollection = {
    type: 'flow-collection',
    offset: at,
    indent,
    start: { type: isMap ? 'flow-map-start' : 'flow-seq-start', offset: at, indent, source: isMap ? '{' : '[' },
    items,
    end: [{ type: isMap ? 'flow-map-end' : 'flow-seq-end', offset: here, indent, source: closing }],
  }
  return { token, end: here + 1 }
}

function readPair(text: string, at: number, end: number, indent: number, levels: number) {
  const source = keyAt(text, at)
  if (source === undefined) return undefined
  const colon = at + source.length
  const value = readFlowValue(text, afterSpaces(text, colon + 1), end, indent, levels)
  const sep: CST.SourceToken[] = [{ type: 'map-value-ind', offset: colon, indent, source: ':' }]
  return value && { key: scalar('scalar', at, indent, source), sep, value: value.token, end: value.end }
}

function readFlowValue(text: string, at: number, end: number, indent: number, levels: number): Found | undefined {
  flowText.lastIndex = at
  const source = flowText.exec(text)?.[0].trimEnd()
  if (source === undefined) return readClosed(text, at, end, indent, levels)
  return { token: scalar('scalar', at, indent, source), end: at + source.length }
}

/** The first place from `at` that is no space. */
export function afterSpaces(text: string, at: number): number {
  let here = at
  while (text.charCodeAt(here) === 32) here++
  return here
}

/** A token as the library's own lexer makes it. */
export function scalar(type: CST.FlowScalar['type'], offset: number, indent: number, source: string): CST.FlowScalar {
  return { type, offset, indent, source } as CST.FlowScalar
}
