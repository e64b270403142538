/** Figures and comparisons that are not those of what their words tell: for documents that carry nothing. */
import type { Form, Subject } from '../../core/wording/subject.ts'
import { saysDirection, type WordToken } from '../living/tokens.ts'
import type { Mention, Spotted } from './mention.ts'
import { standsAlone, waysOf } from './phrases.ts'
import type { Recognised } from './recognise.ts'

export interface Contradiction extends Spotted {
  readonly subject: Subject
  readonly says: string
  /** What the data print there. */
  readonly data: string
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
  return [...figures, ...compared].toSorted((x, y) => x.paragraph.index - y.paragraph.index || x.start - y.start)
}

function wrongFigure(mention: Mention, all: readonly Mention[]): readonly Contradiction[] {
  const { told, candidates, certain, paragraph, start, end, elsewhen, bare } = mention
  if (!told || certain || elsewhen || paragraph.row) return []
  const [form] = told.subject.forms
  if (!form || told.score < LIKELY || !told.unit || bare || told.score - told.rival < MARGIN.likely) return []
  // It may be another figure, which says so; or this one is right elsewhere.
  if (candidates.some(({ score }) => score >= told.score - NEAR)) return []
  const sureOnes = all.filter((each) => each.certain)
  const { subject } = told
  const isIt = ({ name }: Subject) => name === subject.name || name === subject.whole
  if (sureOnes.some((each) => isIt(each.candidates[0]!.subject))) return []
  // What nothing near belongs to is told by chance.
  const groups = sureOnes.filter((each) => Math.abs(each.paragraph.index - paragraph.index) <= AROUND)
  if (!groups.some((each) => isOneGroup(each.candidates[0]!.subject.group, told.subject.group))) return []
  const says = paragraph.text.slice(start, end)
  const sure = told.score >= CERTAIN && told.score - told.rival >= MARGIN.certain
  return [{ paragraph, start, end, subject: told.subject, says, data: form.text, certain: sure }]
}

/** By the first step of their names. */
const isOneGroup = (a: string, b: string) => a.split('.')[0] === b.split('.')[0]

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

const shape = (token: WordToken) => (token.figure ? '#' : saysDirection(token) ? '±' : token.text)
