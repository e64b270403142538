/**
 * A data file's text as its writer sees it: signs that nobody sees are no part of it. Where they were is remembered, so that
 * every place is told in the file itself.
 */
import { visible } from './invisible.ts'
import type { Spans } from '../locate.ts'

/** A text without the signs nobody sees. */
export interface Cleaned {
  readonly text: string
  /** The place in the file of a place in `text`. */
  readonly at: (offset: number) => number
}

/** What a text must have to be looked at more closely. */
const unusual = /[\u00a0\u00ad\u1680\u2000-\u200f\u201c-\u201e\u202a-\u202f\u205f-\u206f\u3000\ufeff]/
const anyHidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const otherSpace = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'
/** Spaces of other kinds where a plain one separates: before a line, after its key or dash, at its end. */
const separating = [
  new RegExp(`^(?:[ \\t]|${otherSpace})+(?=\\S)`, 'gm'),
  new RegExp(`(?<=^[ ]*(?:- )?[a-z][a-z0-9_]*:|[{,][ ]*[a-z][a-z0-9_]*:|^[ ]*-)(?:[ ]|${otherSpace})+`, 'gm'),
  new RegExp(`(?:[ ]|${otherSpace})+(?=$|\\r)`, 'gm'),
]
/** Names and numbers in the quotes of Word: nobody means them as a part of it. */
const curly =
  /^([ ]*(?:- )?(?:ten|ten_ngan|trich_yeu|ma|cap|tinh|dia_danh|ho_ten|chuc_vu|[a-z0-9_]+(?=: *[“”„][\d/.,]+[”“])): *)[“”„]([^“”"\n]*)[”“]([ ]*(?:#.*)?\r?)$/gm

/** The text without what cannot be seen; the same when there is nothing of that kind. */
export function clean(text: string): Cleaned {
  if (!unusual.test(text)) return { text, at: (offset) => offset }
  const spaced = separating.reduce(
    (now, pattern) =>
      /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(now) ? now.replaceAll(pattern, plainSpaces) : now,
    text.includes('“') || text.includes('”') ? text.replaceAll(curly, '$1"$2"$3') : text,
  )
  if (!anyHidden.test(spaced)) return { text: spaced, at: (offset) => offset }
  const offsets: number[] = []
  let seen = ''
  for (let i = 0; i < spaced.length; i++) {
    // A joiner between emoji is looked at with what it joins.
    const sign = spaced[i] ?? ''
    if (anyHidden.test(sign) && !(sign === '\u200d' && visible(spaced.slice(Math.max(0, i - 3), i + 1)).endsWith(sign)))
      continue
    seen += sign
    offsets.push(i)
  }
  return { text: seen, at: (offset) => offsets[offset] ?? spaced.length }
}

const plainSpaces = (found: string) => found.replaceAll(/[^\t]/g, ' ')

/** Places in the file for places in the cleaned text. */
export function movedSpans(spans: Spans, { at }: Cleaned): Spans {
  return (start, end) => spans(at(start), at(end))
}

/** A comment that begins like a word of the text: `#12`, not `# Ghi chú`. */
const glued = / #(?=[^\s#!])/g
/**
 * One that goes on with the sentence before it: `vụ # 3`. The file that is made for clerks begins its own with a capital; what
 * stands there more than once ("# theo sổ"), or after a name, is a remark.
 */
const goingOn = / #(?<=\p{L}+ \p{L}+ \S+ #)(?= [\p{Ll}\d])/gu
const sentence = /^ *(?!(?:ten|tinh|ho_ten|khau|can_cu|nguon|ghi_chu|cong_nhan_boi):)[a-z_]+: /
/** What stands before it on the line: a key or a dash, then words that are in no quotes, brackets or block. */
const unquoted = /^[ ]*(?:- |[a-z][a-z0-9_]*: +)(?!["'[{|>&*!])[^\n]*\p{L}/u

/** Where comments seem to begin that were meant as words. */
export function cutCandidates(text: string): readonly number[] {
  const once = [...text.matchAll(goingOn)].filter(({ index }) => {
    const rest = text.slice(index, text.indexOf('\n', index) + 1 || undefined)
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
    return text.indexOf(rest) === text.lastIndexOf(rest) && (sentence.test(line) || /^ # \d/.test(rest))
  })
  return [...text.matchAll(glued), ...once]
    .map(({ index }) => index + 1)
    .filter((at) => unquoted.test(text.slice(text.lastIndexOf('\n', at) + 1, at - 1)))
}

/** A key without a value whose comment is a number, or ends with one behind the unit: `cu:  # Nguồn tin … [tin] 5`. */
const behind = /^ *(?:- )?[a-z][a-z0-9_]*: +#(?:[^\n]*\] *| *)(\d+(?: *\/ *\d+)?) *\r?$/gm

/** Where numbers were typed into comments: the comment, and the number. */
export function numbersBehind(text: string): readonly { readonly at: number; readonly number: string }[] {
  return [...text.matchAll(behind)].map(({ 0: line, 1: number = '', index }) => ({
    at: index + line.indexOf('#'),
    number,
  }))
}
