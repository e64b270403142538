/** Figures and comparisons that are not those of what their words tell: for documents that carry nothing. */
import type { Form, Subject } from '../../core/wording/subject.ts'
import { figureKey } from '../living/notation.ts'
import { inTextOrder, overlap, type Spot } from '../living/spot.ts'
import type { WordParagraph } from '../living/text.ts'
import { saysDirection, type WordToken } from '../living/tokens.ts'
import { fieldOfSubject } from './knowledge.ts'
import type { Mention, Supposed } from './mention.ts'
import { standsAlone, waysOf } from './phrases.ts'
import type { Recognised } from './recognise.ts'

/** A figure or comparison of a paper that says otherwise than the data. */
export interface Contradiction extends Spot {
  /** What it is of. */
  readonly subject: Subject
  readonly says: string
  /** What the data print there. */
  readonly data: string
  /** It is last year's figure. */
  readonly before?: boolean
  /** Its words can tell nothing else; else they tell it best. */
  readonly certain: boolean
}

/** Words this good tell a figure whatever it says; these tell it likely; and nothing else nearly so well. */
const CERTAIN = 0.78
const LIKELY = 0.66
const MARGIN = { certain: 0.12, likely: 0.08 }
/** Paragraphs on both sides that speak of the same. */
const AROUND = 3
/** A candidate that prints what stands there is not far behind. */
const NEAR = 0.2

/** In the order of the document. `phrasesOf`: what may be said of a figure after it. */
export function contradictionsIn(
  { mentions, phrases }: Recognised,
  phrasesOf: (subject: Subject) => readonly Form[],
): readonly Contradiction[] {
  const figures = mentions.flatMap((mention) => wrongFigure(mention, mentions))
  const compared = mentions.flatMap((mention) => {
    const next = mentions.find((each) => each.paragraph === mention.paragraph && each.start > mention.start)
    const taken = phrases.some(
      (each) => each.paragraph === mention.paragraph && each.start - mention.end < 4 && each.start >= mention.end,
    )
    return mention.certain && !taken ? wrongPhrase(mention, next?.start ?? Infinity, phrasesOf) : []
  })
  const comparisons = [...phrases, ...compared]
  const loose = [...new Set(mentions.map(({ paragraph }) => paragraph))].flatMap((paragraph) =>
    wrongDifferences(
      paragraph,
      mentions.filter((each) => each.paragraph === paragraph),
      phrasesOf,
    ).filter((difference) => !comparisons.some((each) => overlap(each, difference))),
  )
  return [...figures, ...compared, ...loose].toSorted(inTextOrder)
}

function wrongFigure(mention: Mention, all: readonly Mention[]): readonly Contradiction[] {
  const { certain, paragraph, start, notOfYear, candidates } = mention
  const { should, end } = mention
  if (!certain && should?.data && mention.before) {
    const [says, data] = [paragraph.text.slice(start, end), should.data.text]
    return [{ paragraph, start, end, subject: should.subject, says, data, certain: should.certain, before: true }]
  }
  if (certain || notOfYear || paragraph.row) return []
  const is = guessByWords(mention, all) ?? mention.should
  const form = is && formFor(is.subject, paragraph.text.slice(start))
  if (!form || candidates.some(({ subject }) => subject.name === is.subject.name)) return []
  const says = FIGURE.exec(paragraph.text.slice(start))![0]
  if (isRounded(says, form.text)) return []
  return [
    { paragraph, start, end: start + says.length, subject: is.subject, says, data: form.text, certain: is.certain },
  ]
}

/** As papers write one: "1.598", "2 307", "93,7". */
const FIGURE = /^\d+(?:[\u00a0\u202f ]\d{3}(?!\d)|[.,]\d+)*/

/** In the unit that stands behind the figure, when it is printed so. */
function formFor({ forms }: Subject, text: string): Form | undefined {
  const [behind, ...units] = [text, ...forms.map((form) => form.text)].map((each) =>
    each.replace(FIGURE, '').replaceAll('\u00a0', ' '),
  )
  return forms[units.findIndex((unit) => unit !== '' && behind!.startsWith(unit))] ?? forms[0]
}

/** Fewer decimals of the same. */
function isRounded(says: string, printed: string): boolean {
  const [own, data] = [numberIn(says), numberIn(FIGURE.exec(printed)?.[0] ?? '')]
  const off = Math.abs(own.value - data.value)
  return off === 0 || (own.decimals < data.decimals && off < 10 ** -own.decimals)
}

function numberIn(figure: string): { readonly decimals: number; readonly value: number } {
  const key = figureKey(figure)
  return { decimals: key.split(',')[1]?.length ?? 0, value: Number(key.replace(',', '.')) }
}

/** What its words alone say that it is, when nothing else comes near and figures of the same field stand around it. */
function guessByWords(mention: Mention, all: readonly Mention[]): Supposed | undefined {
  const { byWords, candidates, paragraph, bare } = mention
  if (!byWords || byWords.subject.forms.length === 0) return undefined
  if (
    byWords.score < LIKELY ||
    !byWords.unit ||
    !byWords.turns ||
    bare ||
    byWords.score - byWords.rival < MARGIN.likely
  )
    return undefined
  // It may be another figure, which says so; or this one is right elsewhere.
  if (candidates.some(({ score }) => score >= byWords.score - NEAR)) return undefined
  const sureOnes = all.filter((each) => each.certain && !each.before)
  const { subject } = byWords
  const isIt = ({ name }: Subject) => name === subject.name || name === subject.whole
  if (sureOnes.some((each) => isIt(each.candidates[0]!.subject))) return undefined
  // What nothing near belongs to is told by chance.
  const groups = sureOnes.filter((each) => Math.abs(each.paragraph.index - paragraph.index) <= AROUND)
  if (!groups.some((each) => fieldOfSubject(each.candidates[0]!.subject) === fieldOfSubject(subject))) return undefined
  return { subject, certain: byWords.score >= CERTAIN && byWords.score - byWords.rival >= MARGIN.certain }
}

/** A comparison right after a figure that is right: the same words with other numbers or the other way. */
function wrongPhrase(
  { paragraph, end, candidates }: Mention,
  stop: number,
  phrasesOf: (subject: Subject) => readonly Form[],
): readonly Contradiction[] {
  const { tokens, text } = paragraph
  const first = tokens.findIndex((token) => token.start >= end && saysDirection(token))
  const token = tokens[first]
  if (!token || token.start >= stop || /[.;]\s/.test(text.slice(end, token.start)) || token.start - end > 30) return []
  const { subject } = candidates[0]!
  for (const { form, own } of phrasesOf(subject).flatMap(waysOf)) {
    const there = tokens.slice(first, first + own.length)
    if (!there.length || there.length < own.length || own.some((each, i) => shape(each) !== shape(there[i]!))) continue
    const finish = there.at(-1)!.end
    if (form.brief && !standsAlone(text, end, token.start, finish)) continue
    if (own.every((each, i) => each.text === there[i]!.text)) return []
    const says = text.slice(token.start, finish)
    // Of two or more numbers, or the same number the other way.
    const turned = own.every((each, i) => !each.figure || each.text === there[i]!.text)
    const certain = !form.brief || turned || says.includes('%')
    return [{ paragraph, start: token.start, end: finish, subject, says, data: form.text, certain }]
  }
  return []
}

/** "tăng 3 nguồn tin": which way, how many, of what. */
const DIFFERENCE = /(?<!\p{L})(tăng|giảm)(?: thêm)?\s+(\d+(?:\.\d{3})*)\s+(\p{L}[\p{L} ]{0,20})/giu

/** Against last year: nothing else is named right behind, nor right before. */
const OTHERWISE = /chỉ tiêu|kế hoạch|tháng|quý|năm \d{4}.{0,12}năm \d{4}|(?:so với|đầu) (?!năm|cùng kỳ)/iu

/**
 * Differences of a sentence, in whatever words, that are those of none of the figures that it has told up to there and that
 * count the same; nothing is said where one of these figures is not tied.
 */
function wrongDifferences(
  paragraph: WordParagraph,
  mentions: readonly Mention[],
  phrasesOf: (subject: Subject) => readonly Form[],
): readonly Contradiction[] {
  const text = paragraph.text.replaceAll('\u00a0', ' ')
  if (paragraph.row) return []
  return [...text.matchAll(DIFFERENCE)].flatMap(({ 0: says, 1: way = '', 2: number = '', 3: counted = '', index }) => {
    const from = Math.max(0, ...[...text.slice(0, index).matchAll(/[.;](?=\s)/g)].map((each) => each.index))
    const before = mentions.filter((each) => each.start >= from && each.end <= index)
    if (OTHERWISE.test(text.slice(before.at(-1)?.end ?? from, index + says.length + 40))) return []
    const unitOf = ({ end }: Mention) => text.slice(end).trimStart()
    // One that counts the same and is not tied may be what the difference is of.
    const word = counted.trim().toLowerCase()
    if (before.some((each) => !each.certain && unitOf(each).toLowerCase().startsWith(word))) return []
    const known = before.flatMap(({ certain, candidates, start }) => {
      const { subject } = candidates[0] ?? {}
      if (!certain || !subject || text[start - 1] === '/') return []
      const form = phrasesOf(subject).findLast((each) => differenceIn(each.text, word) !== undefined)
      return form ? [{ subject, form, is: differenceIn(form.text, word)! }] : []
    })
    const last = known.at(-1)
    const own = differenceKey(way, number)
    if (!last || known.some(({ is }) => is === own)) return []
    const end = index + says.trimEnd().length
    return [
      {
        paragraph,
        start: index,
        end,
        subject: last.subject,
        says: says.trimEnd(),
        data: last.form.text,
        certain: false,
      },
    ]
  })
}

/** The difference that a phrase gives of what is counted so: "tăng 31". */
function differenceIn(phrase: string, word: string): string | undefined {
  for (const { 1: way = '', 2: number = '', 3: counted = '' } of phrase
    .replaceAll('\u00a0', ' ')
    .matchAll(DIFFERENCE)) {
    const unit = counted
      .replace(/ so với.*$/, '')
      .trim()
      .toLowerCase()
    if (unit !== '' && (word === unit || word.endsWith(` ${unit}`) || word.startsWith(`${unit} `)))
      return differenceKey(way, number)
  }
  return undefined
}

const differenceKey = (way: string, number: string) => `${way.toLowerCase()} ${Number(number.replaceAll('.', ''))}`

/** A token by what kind it is of, for telling phrases that differ in figures and directions alone. */
const shape = (token: WordToken) => (token.figure ? '#' : saysDirection(token) ? '±' : token.text)
