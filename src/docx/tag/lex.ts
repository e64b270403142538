/**
 * Finds tags in the joined text of a paragraph, as Handlebars would: strings may hold braces, comments may hold tags.
 * Inside a tag, and only there, what Word puts for plain typing is undone: smart quotes, dashes, odd spaces.
 */

interface LexedTag {
  readonly kind: 'tag'
  readonly start: number
  readonly end: number
  /** As Handlebars reads it, without `~`. */
  readonly text: string
  readonly stripLeft: boolean
  readonly stripRight: boolean
}

/** Characters that are to go: the backslash that made `\{{` mere text, spaces taken by `~`. */
interface Cut {
  readonly kind: 'cut'
  readonly start: number
  readonly end: number
}

/** `{{` without its `}}`. */
interface Unclosed {
  readonly kind: 'unclosed'
  readonly start: number
  readonly end: number
}

/** What is found in a text; offsets are those of the text. */
export type Lexed = LexedTag | Cut | Unclosed

/** No tag is longer; what is longer lacks its end. */
const LONGEST = 4_000
const DOUBLE = '"“”„‟'
const SINGLE = "'‘’‚‛"
const SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t\r\n]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Whether a text is worth lexing. */
export function mayHoldTag(text: string): boolean {
  return text.includes('{{')
}

/** Whether the XML of a part may hold a tag: a brace, and another after it with no brace but perhaps elements between. */
export function mayHoldTagIn(xml: string): boolean {
  return /\{[^{}]*?(?:<[^{}]*)?\{/.test(xml)
}

/** Tags, cuts and unclosed tags of a text, in order. */
export function lex(text: string): Lexed[] {
  const found: Lexed[] = []
  let at = text.indexOf('{{')
  while (at >= 0) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    if (slashes > 0) found.push({ kind: 'cut', start: at - 1, end: at })
    if (slashes === 1) {
      at = text.indexOf('{{', skipBraces(text, at))
      continue
    }
    const tag = lexTag(text, at)
    found.push(tag)
    at = text.indexOf('{{', tag.end)
  }
  return withStrips(text, found)
}

function skipBraces(text: string, at: number): number {
  let end = at
  while (text[end] === '{') end++
  return end
}

function lexTag(text: string, start: number): LexedTag | Unclosed {
  const head = /^\{\{(?:\{\{|\{)?/.exec(text.slice(start, start + 4))![0]
  const open = head === '{{{{' || head === '{{{' ? head : '{{'
  const close = '}'.repeat(open.length)
  if (/^\{\{[~\s\u200b]*!/.test(text.slice(start, start + 8))) return lexComment(text, start)
  const stop = Math.min(text.length, start + LONGEST)
  const body: string[] = []
  let at = start + open.length
  let from = at
  /** Takes what has been passed since the last piece. */
  const take = () => {
    if (at > from) body.push(plain(text.slice(from, at)))
  }
  while (at < stop) {
    if (text.startsWith(close, at)) {
      take()
      return tagOf(start, at + close.length, open, body.join(''))
    }
    if (open === '{{{' && text.startsWith('}}', at)) {
      take()
      return tagOf(start, at + 2, '{{{', `${body.join('')} }`)
    }
    const char = text[at]!
    if (char === '{' && text[at + 1] === '{') break
    const quote = DOUBLE.includes(char) ? DOUBLE : SINGLE.includes(char) ? SINGLE : undefined
    const end = quote ? stringEnd(text, at, quote, stop) : char === '[' ? text.indexOf(']', at) : -1
    if (end > at && end < stop) {
      take()
      body.push(quote ? stringOf(text.slice(at + 1, end)) : text.slice(at, end + 1).replaceAll(INVISIBLE, ''))
      at = end + 1
      from = at
    } else if (quote) {
      take()
      body.push(quote[0]!)
      at++
      from = at
    } else at++
  }
  return { kind: 'unclosed', start, end: Math.min(text.length, Math.max(at, start + 2)) }
}

function lexComment(text: string, start: number): LexedTag | Unclosed {
  const comment = commentEnd(text, start)
  if (comment < 0) return { kind: 'unclosed', start, end: Math.min(text.length, start + 40) }
  const all = text.slice(start, comment)
  const [stripLeft, stripRight] = [all.startsWith('{{~'), all.endsWith('~}}')]
  return { kind: 'tag', start, end: comment, text: '{{!}}', stripLeft, stripRight }
}

/** A comment of two dashes (or the one long dash Word makes of them) ends at dashes, any other at the first braces. */
function commentEnd(text: string, start: number): number {
  const first = /^\{\{[~\s\u200b]*!\s*(--|–|—)/.test(text.slice(start, start + 12))
  if (first) {
    const end = /(?:--|–|—)\s*~?\}\}/g
    end.lastIndex = start + 3
    const found = end.exec(text)
    if (found) return found.index + found[0].length
  }
  const end = text.indexOf('}}', start)
  return end < 0 ? -1 : end + 2
}

/** A straight quote is closed by a straight one, a smart one by any; failing that by whatever stands before the end. */
function stringEnd(text: string, at: number, quotes: string, stop: number): number {
  const straight = text[at] === quotes[0]
  const brace = text.indexOf('}}', at)
  let fallback = -1
  for (let i = at + 1; i < stop; i++) {
    const char = text[i]!
    if (char === '\\' && text[i + 1] === quotes[0]) i++
    else if (straight ? char === quotes[0] : char === quotes[2] || char === quotes[0]) {
      if (brace < 0 || i < brace) return i
      if (fallback >= 0) return fallback
      // A string may hold braces; one that reaches over the end of this tag into another was never closed.
      return text.slice(brace, i).includes('{{') ? -1 : i
    } else if (fallback < 0 && quotes.includes(char)) fallback = i
  }
  return fallback
}

function stringOf(content: string): string {
  const body = content.replaceAll(/[\t\r\n]/g, ' ').normalize('NFC')
  if (!body.includes('"') || body.includes('\\"')) return `"${body}"`
  return body.includes("'") ? `"${body.replaceAll('"', '\\"')}"` : `'${body}'`
}

function plain(words: string): string {
  return words
    .replaceAll(SPACE, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\u2010-\u2015]/g, '-')
}

function tagOf(start: number, end: number, open: string, body: string): LexedTag {
  const inner = body.normalize('NFC')
  const [stripLeft, stripRight] = [inner.startsWith('~'), inner.endsWith('~')]
  const bare = inner.slice(stripLeft ? 1 : 0, stripRight ? -1 : undefined).trim()
  const shut = open === '{{{' ? (bare.endsWith('}') ? '}}' : '}}}') : '}'.repeat(open.length)
  return { kind: 'tag', start, end, text: `${open}${bare}${shut}`, stripLeft, stripRight }
}

/** Turns `~` into cuts of the spaces beside the tag. */
function withStrips(text: string, found: readonly Lexed[]): Lexed[] {
  return found.flatMap((item, i) => {
    if (item.kind !== 'tag') return [item]
    const out: Lexed[] = [item]
    const floor = found[i - 1]?.end ?? 0
    const ceiling = found[i + 1]?.start ?? text.length
    let [left, right] = [item.start, item.end]
    while (item.stripLeft && left > floor && /\s/.test(text[left - 1]!)) left--
    while (item.stripRight && right < ceiling && /\s/.test(text[right]!)) right++
    if (left < item.start) out.unshift({ kind: 'cut', start: left, end: item.start })
    if (right > item.end) out.push({ kind: 'cut', start: item.end, end: right })
    return out
  })
}
