/** Words made of a figure that follow it: how it compares with another year, with a target. */
import type { Form, Subject } from '../../core/wording/subject.ts'
import type { WordParagraph } from '../living/text.ts'
import { saysDirection, tokensOf, type WordToken } from '../living/tokens.ts'
import type { Candidate, Mention } from './mention.ts'

/** A phrase of a paragraph that is printed just so for a figure before it. */
export interface PhraseMention {
  readonly paragraph: WordParagraph
  readonly start: number
  readonly end: number
  readonly subject: Subject
  readonly form: Form
  /** In the very words of the form. */
  readonly exact: boolean
}

/** Farther than this a phrase is of another figure. */
const REACH = 240
/** Words this good, with a difference that agrees, are no chance. */
const FAIR = 0.3
/** A phrase that names no year is not farther from its figure. */
const NEAR = 40

interface Found extends PhraseMention {
  readonly mention: Mention
  readonly candidate: Candidate
}

/**
 * The phrases of a paragraph, and its figures: one that words left in doubt is certain when what is said of it right after is so
 * of one candidate alone.
 */
export function withPhrases(
  mentions: readonly Mention[],
  phrasesOf: (subject: Subject) => readonly Form[],
): { readonly mentions: readonly Mention[]; readonly phrases: readonly PhraseMention[] } {
  const decided = mentions.map((mention, i) =>
    mention.certain ? mention : decidedBy(mention, mentions[i + 1], phrasesOf),
  )
  const found = decided
    .filter(({ certain }) => certain)
    .flatMap((mention) => phrasesAfter(mention, mention.candidates.slice(0, 1), phrasesOf))
    .filter(({ mention, start, form }) => !closer(decided, mention, start, form))
    .toSorted(
      (x, y) =>
        x.start - y.start || y.end - x.end || fromBrackets(x) - fromBrackets(y) || y.mention.start - x.mention.start,
    )
  const phrases: PhraseMention[] = []
  for (const each of found) if (each.start >= (phrases.at(-1)?.end ?? 0)) phrases.push(each)
  return { mentions: decided, phrases }
}

/** The figure as it was, or certain by what is said of it before the next one. */
function decidedBy(
  mention: Mention,
  next: Mention | undefined,
  phrasesOf: (subject: Subject) => readonly Form[],
): Mention {
  const fair = mention.candidates.filter(({ score }) => score >= FAIR)
  const said = phrasesAfter(mention, fair, phrasesOf).filter(
    ({ start, form }) => /\d/.test(form.text) && start - mention.end < NEAR && start <= (next?.start ?? Infinity),
  )
  const [first] = said
  if (!first || said.some(({ subject }) => subject.name !== first.subject.name)) return mention
  const others = mention.candidates.filter(({ subject }) => subject !== first.subject)
  if (others.some(({ score }) => score > first.candidate.score)) return mention
  return { ...mention, candidates: [first.candidate, ...others], certain: true }
}

/** The phrases of candidates that stand after a figure in its sentence; at one place the longest. */
function phrasesAfter(
  mention: Mention,
  candidates: readonly Candidate[],
  phrasesOf: (subject: Subject) => readonly Form[],
): readonly Found[] {
  const { paragraph, end } = mention
  const { tokens, text } = paragraph
  const first = tokens.findIndex((token) => token.start >= end)
  if (first < 0) return []
  const stop = end + REACH
  return candidates.flatMap((candidate) => {
    const best = new Map<number, Found>()
    for (const { form, own, exact } of phrasesOf(candidate.subject).flatMap(waysOf)) {
      for (let at = first; at < tokens.length && tokens[at]!.start < stop; at++) {
        if (!own.every((token, i) => tokens[at + i]?.text === token.text)) continue
        const [start, finish] = [tokens[at]!.start, tokens[at + own.length - 1]!.end]
        // Of another sentence.
        if (/[.]\s/.test(text.slice(end, start))) break
        if (form.brief && !standsAlone(text, end, start, finish)) continue
        const before = best.get(start)
        if (!before || before.end < finish)
          best.set(start, {
            paragraph,
            start,
            end: finish,
            subject: candidate.subject,
            form,
            exact,
            mention,
            candidate,
          })
        break
      }
    }
    return [...best.values()]
  })
}

/** How a form is written: in its own words, and with the direction said again in brackets ("tăng 02 vụ (tăng 11,8%)"). */
export function waysOf(
  form: Form,
): readonly { readonly form: Form; readonly own: readonly WordToken[]; readonly exact: boolean }[] {
  const own = tokensOf(form.text)
  const again = own.flatMap((token, at) => {
    const direction = own.findLast((each, i) => i < at && saysDirection(each))
    return token.figure && own[at - 1]?.text === '(' && direction ? [direction, token] : [token]
  })
  const ways = [{ form, own, exact: true }]
  return again.length === own.length ? ways : [...ways, { form, own: again, exact: false }]
}

/**
 * Whether a comparison that names nothing stands right behind its figure, what is in brackets or said of its target left aside, and
 * goes on neither with a percentage that is not its own nor with what it is compared with. One that gives a percentage may stand
 * farther off: that two numbers agree is no chance.
 */
export function standsAlone(text: string, figure: number, start: number, end: number): boolean {
  const between = text.slice(figure, start).replaceAll(/\([^()]*\)|[,;]? (?:đạt [\d.,]+%|[^,;]*chỉ tiêu)(?=[,;])/g, '')
  const strong = text.slice(start, end).includes('%')
  if (between.length > (strong ? 2 * NEAR : NEAR) || /so với|cùng kỳ|năm/iu.test(between)) return false
  if (!strong && between.includes(';')) return false
  return !/^\s*(?:\(\s*(?:(?:tăng|giảm)\s+)?\d|,?\s*(?:tương ứng|nhưng|so(?!\p{L})))/iu.test(text.slice(end))
}

/** A figure that counts the same stands between, or any figure when the phrase has no number of its own. */
function closer(mentions: readonly Mention[], from: Mention, start: number, form: Form): boolean {
  return mentions.some(
    (each) =>
      each.paragraph === from.paragraph &&
      each.start > from.start &&
      each.end <= start &&
      // What stands in brackets has been left again.
      !isLeft(from.paragraph.text.slice(from.end, each.start), from.paragraph.text.slice(each.end, start)) &&
      (!/\d/.test(form.text) || each.candidates[0]?.subject.unit === from.candidates[0]?.subject.unit),
  )
}

/** 1 when its figure stands in brackets that have been left: what is said after them is said of the figure before them sooner. */
const fromBrackets = ({ paragraph, mention, start }: Found) =>
  Number(isLeft(paragraph.text.slice(0, mention.start), paragraph.text.slice(mention.end, start)))

const isLeft = (before: string, after: string) => /\([^()]*$/.test(before) && /^[^()]*\)/.test(after)
