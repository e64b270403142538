/** The figures of a paragraph, with the words that tell each and what is printed just so. */
import type { Form, Language } from '../../core/wording/subject.ts'
import type { WordParagraph } from '../living/text.ts'
import { tokensOf, type WordToken } from '../living/tokens.ts'
import { clauseBefore, sentenceBefore, type WordsAround, wordsAround } from './features.ts'
import type { Indexed, Knowledge } from './knowledge.ts'

export interface Occurrence {
  readonly start: number
  /** Of the figure alone; a pair has two. */
  readonly end: number
  readonly context: WordsAround
  readonly fitting: readonly Indexed[]
  /** Something aimed at, not something that was. */
  readonly aim: boolean
  /** Its clause speaks of another year. */
  readonly otherYear: boolean
  /** Where what a form prints ends. */
  readonly endOf: (form: Form) => number
}

/** `future`: the headings speak of what is to be. */
export function occurrencesIn(
  { tokens, text }: WordParagraph,
  { index, language }: Knowledge,
  { future, otherYear }: { readonly future: boolean; readonly otherYear: OtherYear },
): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!token.figure || language.change.test(text.slice(0, token.start)) || isName(text, token.start, token.end))
      continue
    const number = numberAt(tokens, at)
    const fits = (index.get(number) ?? []).filter((each) =>
      each.tokens.every((own, i) => i === 0 || tokens[at + i]?.text === own.text),
    )
    // A pair is more than its first part.
    const most = Math.max(1, ...fits.map(({ figures }) => figures))
    const same = fits.filter(({ figures }) => figures === most)
    const written = (form: Form) => (number === token.text ? form : { ...form, prints: form.prints ?? form.text })
    const fitting = same.map((each) => ({ ...each, form: written(each.form) }))
    const length = most === 1 ? 1 : Math.max(...fitting.map((each) => each.tokens.length))
    const own = { start: token.start, end: tokens[at + length - 1]!.end, fitting }
    const from = at
    found.push({
      ...own,
      otherYear: otherYear(clauseAround(text, own.start, own.end), sentenceBefore(text.slice(0, own.start))),
      aim: isAim(text, own.start, own.end, language, future),
      context: wordsAround(text, own.start, own.end, language),
      endOf: (form) => tokens[from + tokensOf(form.text).length - 1]!.end,
    })
    at += length - 1
  }
  return found
}

/** The number at a token as our papers write it: "2 307" is 2.307, "96.2%" is 96,2%. */
function numberAt(tokens: readonly WordToken[], at: number): string {
  const number = tokens[at]!.text.replaceAll(/[ \u00a0\u202f]/g, '.')
  const share = tokens[at + 1]?.text === '%' && /^\d{1,3}\.\d{1,2}$/.test(number)
  return share ? number.replace('.', ',') : number
}

type OtherYear = (clause: string, sentence: string) => boolean

const clauseAround = (text: string, start: number, end: number) =>
  `${clauseBefore(text.slice(0, start))}${/^[^,;.()]{0,40}/.exec(text.slice(end))![0]}`

/** By the words of its clause, or by those of its sentence under a heading of what is to be. */
function isAim(text: string, start: number, end: number, { aims }: Language, future: boolean): boolean {
  const left = text.slice(0, start)
  const clause = clauseAround(text, start, end)
  if (aims.words.test(clauseBefore(left)) || / trở lên/.test(clause)) return true
  if (aims.sentence.test(sentenceBefore(left))) return true
  return future && !aims.past.test(/[^.;]*$/.exec(left)![0]) && !aims.now.test(/^[^,;.]*/.exec(text.slice(end))![0])
}

/** A number that counts nothing: of a heading, a day, a year, a paper. */
function isName(text: string, start: number, end: number): boolean {
  const [left, right] = [text.slice(0, start), text.slice(end)]
  if (/^\s*[-+*(]?\s*$/.test(left) && /^(?:\.\d|[.)]\s|\.?\s+\p{Lu}|\s*[-–/.)]\s*\p{Lu})/u.test(right)) return true
  if (
    /(?:^|[^\p{L}])(?:ngày|tháng|năm|quý|số:?|điều|khoản|phụ lục|quốc lộ|chương)\s+$/iu.test(left) &&
    !/^\s*(?:vụ|người)/.test(right)
  )
    return /(?:ngày|tháng|năm|quý|điều|khoản|phụ lục|quốc lộ|chương)\s+$/iu.test(left) || /^\s*\//.test(right)
  return /\d[/-]$/.test(left) && /^\d{4}$|^\d{4}/.test(text.slice(start, end))
    ? true
    : /^\/(?:\d{1,2}\/)?(?:19|20)\d\d(?!\d)|^\/[\p{Lu}]{2}/u.test(right)
}
