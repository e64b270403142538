/** Figures of a document tied to what they are figures of, by words, units, headings and neighbours; never by value alone. */
import { once } from '../../core/base/once.ts'
import type { Form, Subject } from '../../core/wording/subject.ts'
import type { DocumentText, WordParagraph } from '../living/text.ts'
import { fromSecond, hasOther, inherited } from './beside.ts'
import { type ColumnKind, recogniseCells } from './cells.ts'
import { headingsIn } from './headings.ts'
import { familyOf, type KnownSubject, type Knowledge } from './knowledge.ts'
import { type SinceLastYear, withLastYear } from './last-year.ts'
import type { Mention, Supposed } from './mention.ts'
import type { OpenFigure, BestByWords } from './open-figure.ts'
import { occurrencesIn, type Occurrence } from './occurrences.ts'
import { type PhraseMention, withPhrases } from './phrases.ts'
import { bestField, clauseScore, scorerFor } from './score.ts'
import { hasNotOccurred, supposed } from './suppose.ts'

/** A score from which words tie a figure, when nothing else comes near; and one that nothing else can be. */
const CERTAIN = 0.5
const RARE = 0.35
/** Headings tell a field when they tell it at all, and none much better. */
const FIELD = { least: 0.25, share: 0.75 }
/** How many of what words may tell are kept. */
const RANKED = 8
const MARGIN = 0.08
/** Before one of another group that words alone would tie, were this one not there, and headings do not tell apart. */
const CLEAR = 0.2
/** Before one of the same group that prints the same and is told by nearly the same words. */
const TWIN = 0.25
/** How much better words may tell something else: another figure's field is not asked. */
const DOUBT = { common: 0.02, rare: 0.25, field: 0.1 }
/** Paragraphs among which a document says what it is. */
const HEAD = 25
/** What words tell far better than anything else, and is what stands there, needs fewer of them. */
const AGREED = { long: 0.36, short: 0.45, words: 0.1, other: 0.2 }
/** What the other half of a pair adds, when it stands beside it. */
const PAIRED = 0.1
/** What neighbours of the same group add, and what a better place elsewhere in the paragraph takes. */
const NEIGHBOUR = 0.08
const ELSEWHERE = 0.15
/** A share of something else than the figure before it is no more likely than this. */
const FOREIGN = 0.3

/** The figures of a document, those of each paragraph in their order, those of tables last; and the comparisons after them. */
export interface Recognised {
  readonly mentions: readonly Mention[]
  readonly phrases: readonly PhraseMention[]
}

/** What is said of figures after them, and what the columns of tables hold. */
export interface Ways {
  readonly phrasesOf: (subject: Subject) => readonly Form[]
  readonly kindOf: (head: string) => ColumnKind | undefined
  /** Whether a clause, or its sentence up to it, speaks of another year. */
  readonly otherYear: (clause: string, sentence: string) => boolean
  readonly sinceLastYear: SinceLastYear
}

/** Ties the figures of a document, in prose and in tables; `knowledge`: of the data that the paper is thought to be of. */
export function recognise(
  document: DocumentText,
  knowledge: Knowledge,
  { phrasesOf, kindOf, otherYear, sinceLastYear }: Ways,
): Recognised {
  const headings = headingsIn(document)
  const { heading } = knowledge.language.aims
  const tellsAims = (title: string) => heading.test(title) && !/kết quả/iu.test(title)
  // A document of aims says so over all of its text.
  const plan = document.paragraphs.slice(0, HEAD).some(({ text }) => text.length < 30 && heading.test(text))
  const open = document.paragraphs.flatMap((paragraph): readonly OpenFigure[] => {
    if (paragraph.row) return []
    const above = headings.get(paragraph) ?? []
    const scorer = scorerFor(knowledge, above, paragraph.text)
    const where = { scorer, under: above.join('\n'), mostField: once(() => bestField(knowledge, above)) }
    const own = occurrencesIn(paragraph, knowledge, { future: plan || above.some(tellsAims), otherYear }).map((each) =>
      openOf(paragraph, each, where, knowledge),
    )
    // Each round sees what the one before has made certain.
    for (let round = 0; round < 3; round++) resolve(own, knowledge)
    return own
  })
  const should = supposed(open, knowledge)
  const all = open.map((each) => mentionOf(each, should.get(each), knowledge))
  const lines = document.paragraphs.map((paragraph) => {
    const own = all.filter((each) => each.paragraph === paragraph)
    const { mentions, phrases } = withPhrases(own, phrasesOf)
    return { mentions: withLastYear(mentions, sinceLastYear), phrases }
  })
  const cells = recogniseCells(document, knowledge, headings, kindOf)
  return {
    mentions: [...lines.flatMap(({ mentions }) => mentions), ...cells],
    phrases: lines.flatMap(({ phrases }) => phrases),
  }
}

function openOf(
  paragraph: WordParagraph,
  occurrence: Occurrence,
  where: Pick<OpenFigure, 'scorer' | 'under' | 'mostField'>,
  { byWord }: Knowledge,
): OpenFigure {
  const scores = occurrence.fitting.map(({ known, form }) => {
    const own = where.scorer(known, occurrence, form)
    return { known, form, ...own, total: own.score, paired: false }
  })
  const likely = new Set([...occurrence.context.near].flatMap((word) => byWord.get(word) ?? []))
  const ranked = [...likely]
    .map((known) => ({ known, ...where.scorer(known, occurrence) }))
    .toSorted((x, y) => y.score - x.score)
    .slice(0, RANKED)
  const families = new Set(scores.map(({ known }) => familyOf(known)))
  const digits = paragraph.text.slice(occurrence.start, occurrence.end).replaceAll(/\D/g, '').replace(/^0+/, '')
  return {
    paragraph,
    occurrence,
    scores,
    ranked,
    byWords: bestIn(ranked, new Set()),
    ...where,
    rare: families.size === 1 && digits.length > 1,
    long: digits.length > 1,
    certain: false,
  }
}

const groupOf = ({ subject }: KnownSubject) => subject.group

/** What the words tell best, neighbours of the same group preferred. */
function bestIn(ranked: OpenFigure['ranked'], near: ReadonlySet<string>): BestByWords | undefined {
  const preferred = ranked
    .map((each) => ({ ...each, score: each.score + (near.has(groupOf(each.known)) ? NEIGHBOUR : 0) }))
    .toSorted((x, y) => y.score - x.score)
  const [best] = preferred
  if (!best || best.score <= 0) return undefined
  const rival = preferred.find(({ known }) => familyOf(known) !== familyOf(best.known))
  return { ...best, rival: rival?.score ?? 0 }
}

/** The places of a paragraph where each subject is told best. */
function placesOf(open: readonly OpenFigure[]): ReadonlyMap<WordParagraph, ReadonlyMap<string, OpenFigure>> {
  const all = new Map<WordParagraph, Map<string, OpenFigure>>()
  for (const each of open) {
    const places = all.get(each.paragraph) ?? new Map<string, OpenFigure>()
    all.set(each.paragraph, places)
    const [first] = each.scores
    if (!first) continue
    const before = places.get(first.known.subject.name)
    if (!before || before.scores[0]!.score < first.score) places.set(first.known.subject.name, each)
  }
  return all
}

/** One round: what each figure of a paragraph is, as far as its own words and the others tell. */
function resolve(open: readonly OpenFigure[], knowledge: Knowledge): void {
  const groups = new Map<string, number>()
  for (const { certain, scores } of open)
    if (certain) groups.set(groupOf(scores[0]!.known), (groups.get(groupOf(scores[0]!.known)) ?? 0) + 1)
  const most = Math.max(0, ...groups.values())
  const near = new Set([...groups].filter(([, count]) => count === most).map(([group]) => group))
  const all = placesOf(open)
  open.forEach((each, i) => {
    const places = all.get(each.paragraph)!
    const before = open
      .slice(0, i)
      .filter(({ occurrence }) => !occurrence.otherYear)
      .slice(-2)
      .toReversed()
    for (const score of each.scores) {
      const elsewhere = places.get(score.known.subject.name)
      const there = elsewhere?.scores[0]?.score ?? 0
      const taken = elsewhere !== undefined && elsewhere !== each && (elsewhere.certain || there > score.score)
      const bonus = near.has(groupOf(score.known)) ? NEIGHBOUR : 0
      const handed = inherited(score.known, each, before, knowledge)
      const [last, next] = [open[i - 1], open[i + 1]]
      const shared = next?.paragraph === each.paragraph ? fromSecond(score.known, each, next) : 0
      const other = [last, next].find((beside) => hasOther(score.known, each, beside, knowledge.language))
      score.paired = other !== undefined && (each.long || other.long)
      const half = other ? PAIRED : 0
      const own = Math.max(shared, score.score + bonus + half - (taken ? ELSEWHERE : 0))
      score.total = handed === undefined ? Math.min(own, FOREIGN) : Math.max(own, handed)
    }
    each.scores.sort((x, y) => y.total - x.total)
    preferPair(each.scores)
    each.byWords = bestIn(each.ranked, near)
    const beside = open
      .filter((other) => other !== each && other.certain)
      .map(({ scores }) => groupOf(scores[0]!.known))
    each.certain = isCertain(each, places, new Set(beside))
  })
}

function isCertain(open: OpenFigure, places: ReadonlyMap<string, OpenFigure>, near: ReadonlySet<string>): boolean {
  const { scores, byWords, occurrence, mostField, long } = open
  const [best, ...others] = scores
  if (!best || occurrence.aim || occurrence.otherYear) return false
  const rivals = others.filter(({ known }) => familyOf(known) !== familyOf(best.known))
  // Nothing else is printed so, or in such a pair.
  const rare = open.rare || (best.paired && rivals.every(({ paired }) => !paired))
  const share = best.field / (mostField() || 1)
  const agrees = byWords && familyOf(byWords.known) === familyOf(best.known)
  const agreed =
    agrees && byWords.score - byWords.rival >= AGREED.words && best.total - (rivals[0]?.total ?? 0) >= AGREED.other
  const least = Math.min(
    rare && best.field >= FIELD.least && share >= FIELD.share ? RARE : CERTAIN,
    agreed ? (long ? AGREED.long : AGREED.short) : CERTAIN,
  )
  if (best.total < least) return false
  const isElsewhere = ({ subject: { name } }: KnownSubject) => {
    const place = places.get(name)
    return place !== undefined && place !== open && place.certain
  }
  const isAlike = ({ known, total, field }: OpenFigure['scores'][number]) =>
    (total >= CERTAIN || known.title === best.known.title) &&
    groupOf(known) !== groupOf(best.known) &&
    field >= best.field - DOUBT.field &&
    !isElsewhere(known)
  // Of its own group, whose title has all the words of the clause too.
  const isTwin = ({ known, total }: OpenFigure['scores'][number]) =>
    total >= CERTAIN &&
    groupOf(known) === groupOf(best.known) &&
    !places.get(known.subject.name)?.certain &&
    [...occurrence.context.near].every((word) => known.clauses[0]!.words.has(word))
  const isNear = (each: OpenFigure['scores'][number]) =>
    best.total - each.total < (isTwin(each) ? TWIN : isAlike(each) ? CLEAR : MARGIN)
  if (rivals.some(isNear)) return false
  // Of several groups that name a figure alike, that of its neighbours is as likely.
  const isNamesake = ({ known }: OpenFigure['scores'][number]) =>
    known.title === best.known.title && near.has(groupOf(known))
  if (!near.has(groupOf(best.known)) && rivals.some(isNamesake)) return false
  // The words tell something else, and it is not what another figure of the paragraph is.
  if (!byWords || agrees) return true
  if (places.get(byWords.known.subject.name)?.certain || byWords.field < best.field - DOUBT.field) return true
  return best.total >= byWords.score - (rare ? DOUBT.rare : DOUBT.common)
}

/** Whether a clause has the turning words of a title: "không phê chuẩn". */
const titleTurns = ({ wordings }: KnownSubject, { context }: Occurrence) =>
  wordings[0]!.turns.every((word) => context.near.has(word))

/** Of a pair and the part that is all there is of it, the pair. */
function preferPair(scores: OpenFigure['scores']): void {
  const [best] = scores
  const { whole } = best?.known.subject ?? {}
  const at = whole === undefined ? -1 : scores.findIndex(({ known }) => known.subject.name === whole)
  if (best && at > 0 && best.total - scores[at]!.total < MARGIN) scores.unshift(...scores.splice(at, 1))
}

function mentionOf(
  { paragraph, occurrence, scores, byWords, certain }: OpenFigure,
  should: Supposed | undefined,
  knowledge: Knowledge,
): Mention {
  const [best] = scores
  return {
    paragraph,
    start: occurrence.start,
    end: best ? occurrence.endOf(best.form) : occurrence.end,
    candidates: scores.map(({ known, form, total }) => ({ subject: known.subject, form, score: total })),
    certain,
    byWords: byWords && {
      subject: byWords.known.subject,
      score: byWords.score,
      rival: byWords.rival,
      unit: byWords.known.subject.unit !== '' && occurrence.context.follows(byWords.known.subject.unit),
      turns:
        clauseScore(knowledge, occurrence, byWords.known) > 0 &&
        (!hasNotOccurred(byWords.known) || titleTurns(byWords.known, occurrence)),
    },
    notOfYear: occurrence.aim || occurrence.otherYear,
    before: false,
    bare: occurrence.context.bare,
    should,
  }
}
