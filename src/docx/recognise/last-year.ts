/** Last year's figures that stand right behind this year's: "65 tin (cùng kỳ năm 2019 là 61 tin)". */
import type { Form, Subject } from '../../core/wording/subject.ts'
import { sameFigure } from '../living/notation.ts'
import { clauseBefore, sentenceBefore } from './features.ts'
import type { Mention } from './mention.ts'

/** The words between the naming of last year and the end of a text, when no figure stands there; undefined where it is not named. */
export type SinceLastYear = (text: string) => string | undefined

/** The two halves of a pair stand no farther from each other. */
const JOINED = /^[\p{L} ]{0,12}[-–,/(]?\s*(?:(?:với|và)\s)?$/u

/** Last year's figure of a subject. */
interface Before {
  readonly subject: Subject
  readonly form: Form
  /** No word stands between that could tell another figure. */
  readonly bare: boolean
}

/** The figures of one paragraph, those of last year with what they are, or should be. */
export function withLastYear(mentions: readonly Mention[], since: SinceLastYear): readonly Mention[] {
  const made: Mention[] = []
  let last: { readonly mention: Mention; readonly before: Before } | undefined
  for (const mention of mentions) {
    const before = mention.certain || mention.paragraph.row ? undefined : beforeOf(mention, made, last, since)
    last = before && { mention, before }
    made.push(before ? tied(mention, before) : mention)
  }
  return made
}

function beforeOf(
  mention: Mention,
  all: readonly Mention[],
  last: { readonly mention: Mention; readonly before: Before } | undefined,
  since: SinceLastYear,
): Before | undefined {
  const { text } = mention.paragraph
  const sentence = sentenceBefore(text.slice(0, mention.start))
  const from = mention.start - sentence.length
  const now = all.filter((each) => each.start >= from && !each.before && each.candidates[0] !== undefined)
  if (last && JOINED.test(text.slice(last.mention.end, mention.start))) {
    const { subject } = last.before
    const other = now.find(({ certain, candidates: [own] }) => {
      const isOther = own!.subject.whole !== undefined && own!.subject.whole === subject.whole
      return certain && isOther && own!.subject.name !== subject.name && isCounted(mention, own!.subject)
    })
    return other && formOf(other.candidates[0]!.subject, last.before.bare)
  }
  const words = since(sentence)
  if (words === undefined) return undefined
  const counted = now.filter((each) => each.candidates.some(({ subject }) => isCounted(mention, subject)))
  const own = counted.at(-1)
  const subject = own?.candidates[0]?.subject
  if (!own?.certain || !subject || !isCounted(mention, subject)) return undefined
  // One that counts the same and is not tied may be what last year's is of.
  if (all.some((each) => each.start > own.start && !each.certain && !each.before && isCounted(each, subject)))
    return undefined
  // What is said of last year has been said of this year.
  const clause = new Set(
    clauseBefore(text.slice(0, own.start))
      .toLowerCase()
      .match(/\p{L}+/gu),
  )
  const said = words.toLowerCase().match(/\p{L}+/gu) ?? []
  const telling = said.filter((word) => !/^(?:là|có|chỉ|được|đã)$/.test(word))
  const made = telling.every((word) => clause.has(word)) ? formOf(subject, telling.length === 0) : undefined
  const others = now.flatMap(({ certain, candidates: [each] }) =>
    certain && each!.subject.name !== subject.name && isCounted(mention, each!.subject) ? [each!.subject] : [],
  )
  if (!made || isOf(mention, made.form)) return made
  // It may be that of another figure of the sentence.
  if (others.some(({ cells }) => cells.before && isOf(mention, cells.before))) return undefined
  return { ...made, bare: made.bare && others.length === 0 }
}

/** The same number, however it is written. */
function isOf({ paragraph, start }: Mention, { text }: Form): boolean {
  const typed = paragraph.tokens.find((each) => each.start === start)!.text
  return sameFigure(typed, text.replace(/\s*%$/, ''))
}

const isCounted = ({ paragraph, end }: Mention, { unit }: Subject) =>
  unit !== '' && new RegExp(`^[\\s\\u00a0]*${unit}(?!\\p{L})`, 'iu').test(paragraph.text.slice(end))

function formOf(subject: Subject, bare: boolean): Before | undefined {
  const form = subject.cells.before
  return form && subject.unit !== 'đồng' ? { subject, form, bare } : undefined
}

function tied(mention: Mention, { subject, form, bare }: Before): Mention {
  const { paragraph, start } = mention
  const token = paragraph.tokens.find((each) => each.start === start)!
  if (!isOf(mention, form))
    return { ...mention, candidates: [], before: true, should: { subject, certain: bare, data: form } }
  const end = subject.unit === '%' ? paragraph.text.indexOf('%', start) + 1 : token.end
  return { ...mention, end, candidates: [{ subject, form, score: 1 }], certain: true, before: true }
}
