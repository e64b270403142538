/** From the YAML library's error codes to ours. Its own messages are English and speak of tokens. */
import type { YAMLError } from 'yaml'
import { diagnose, type Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { tooFarOut } from './signs/indent.ts'
import type { Spans } from './locate.ts'
import { deepest } from './value.ts'

/** The diagnostic for a fault of the library's, with its place; `file` is left to the caller. */
export function faultOf(fault: YAMLError, text: string, spans: Spans): Diagnostic {
  const [start, end] = fault.pos
  const line = lineAround(text, start)
  const place = { span: spans(start, Math.min(Math.max(end, start + 1), line.end)) }
  const typed = line.text.trim()
  const spanOf = (found: Pick<Line, 'start' | 'end'>) => spans(found.start, found.end)
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return diagnose('Y06', {}, place)
    case 'MISSING_CHAR':
      return missing(fault, text, spans, typed)
    case 'BAD_INDENT':
      return fault.message.startsWith('Flow')
        ? unclosed(fault.message.includes('Flow map') ? '}' : ']', text, start, spans)
        : diagnose('Y15', {}, { span: spanOf(tooFarOut(text, line.start) ?? line) })
    case 'MULTILINE_IMPLICIT_KEY':
      return diagnose('Y16', { typed: text.slice(start, line.end).trim() }, { span: spans(start, line.end) })
    case 'BAD_SCALAR_START':
      return diagnose('Y17', { character: text.charAt(start) }, place)
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!/:\s/.test(line.text.slice(line.text.indexOf(':') + 1).trim())) return misplaced(text, start, spans)
      return diagnose('Y18', { typed: text.slice(start, line.end).trim() }, { span: spans(start, line.end) })
    case 'BAD_DQ_ESCAPE':
      return diagnose('Y20', { typed: text.slice(start, end) }, place)
    case 'UNEXPECTED_TOKEN':
      return fault.message.includes('block-seq-ind')
        ? diagnose('Y22', { alone: /^-\s*(?:#|$)/.test(text.slice(start, line.end)) }, place)
        : diagnose('Y21', { typed }, place)
    case 'BAD_DIRECTIVE':
      return diagnose('Y23', { typed }, place)
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
      return diagnose('Y24', { typed: text.slice(start, end) || typed }, place)
    case 'MULTIPLE_ANCHORS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return diagnose('Y25', { typed }, place)
    case 'NON_STRING_KEY':
      return diagnose('Y26', {}, place)
    case 'KEY_OVER_1024_CHARS':
      return diagnose('Y27', {}, place)
    case 'MULTIPLE_DOCS':
      return diagnose('Y13', {}, place)
    case 'BLOCK_IN_FLOW':
      return diagnose('Y31', {}, place)
    case 'BAD_ALIAS':
      return diagnose('Y32', { character: text.charAt(start) }, place)
    case 'RESOURCE_EXHAUSTION':
      return diagnose('Y28', { deepest }, place)
    case 'IMPOSSIBLE':
    default:
      return diagnose('Y30', { typed }, place)
  }
}

/** Two lines `key: value` of which the second stands deeper: the first is out of its group when the line above opens one. */
function misplaced(text: string, start: number, spans: Spans): Diagnostic {
  const here = lineAround(text, start)
  const above = lineAround(text, text.slice(0, here.start).trimEnd().length)
  const indentOf = (line: string) => line.length - line.trimStart().length
  const isOut = /:\s*(?:#.*)?$/.test(above.text) && indentOf(above.text) >= indentOf(here.text)
  const line = isOut ? here : lineAround(text, here.end + (/\S/.exec(text.slice(here.end))?.index ?? 0))
  return diagnose('Y15', {}, { span: spans(line.start, line.end) })
}

/** A missing quote is reported by the library at the end of the text; people look for it where it opens. */
function missing(fault: YAMLError, text: string, spans: Spans, typed: string): Diagnostic {
  const quote = /closing (["'])quote/.exec(fault.message)?.[1]
  const [at] = fault.pos
  if (quote) {
    const open = openingQuote(text, at, quote)
    return diagnose('Y07', { quote }, { span: spans(open, lineAround(text, open).end) })
  }
  const bracket = /[}\]]/.exec(fault.message)?.[0]
  if (bracket) return unclosed(bracket, text, at, spans)
  const line = lineAround(text, at)
  return diagnose('Y16', { typed }, { span: spans(line.start, line.end) })
}

/** A missing bracket, too, is noticed late: shown is the one that was opened and not closed. */
function unclosed(bracket: string, text: string, end: number, spans: Spans): Diagnostic {
  const opening = bracket === '}' ? '{' : '['
  let [open, depth] = [end, 0]
  for (let at = end - 1; at >= 0 && depth >= 0; at--) {
    const character = text.charAt(at)
    if (character === bracket) depth += 1
    else if (character === opening) depth -= 1
    if (depth < 0) open = at
  }
  return diagnose('Y19', { bracket }, { span: spans(open, Math.max(open, lineAround(text, open).end)) })
}

function openingQuote(text: string, end: number, quote: string): number {
  const opening = new RegExp(String.raw`(?:[:\-,[{]\s+|^\s*)${quote}`, 'gm')
  const closes = new RegExp(`${quote}(?!${quote})`)
  let open = text.lastIndexOf(quote, end - 1)
  for (const match of text.slice(0, end).matchAll(opening)) {
    const at = match.index + match[0].length - 1
    const rest = text.slice(at + 1, lineAround(text, at).end)
    if (!closes.test(rest)) return at
    open = at
  }
  return Math.max(open, 0)
}

interface Line {
  readonly text: string
  /** Where its first sign stands and where its last one ends, spaces left out. */
  readonly start: number
  readonly end: number
}

function lineAround(text: string, offset: number): Line {
  const at = Math.min(offset, text.length)
  const start = text.lastIndexOf('\n', at - 1) + 1
  const found = text.indexOf('\n', at)
  const raw = text.slice(start, found < 0 ? text.length : found)
  const trimmed = raw.trimEnd()
  return { text: raw, start: start + (raw.length - raw.trimStart().length), end: start + trimmed.length }
}
