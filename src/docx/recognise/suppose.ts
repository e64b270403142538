/** What figures that nothing has tied should be, by those around them that are tied: for telling what is typed wrong. */
import type { Subject } from '../../core/wording/subject.ts'
import { areJoined, countsUnit, wordsBetween } from './beside.ts'
import { familyOf, fieldOfSubject, type KnownSubject, type Knowledge } from './knowledge.ts'
import type { Supposed } from './mention.ts'
import type { OpenFigure } from './open-figure.ts'
import { clauseScore } from './score.ts'

/** Words from which a figure of a known group is told, and how far the next of that group must be behind. */
const WORDS = 0.42
const CLAUSE = 0.5
const MARGIN = 0.15
/** What telling the unit, and being of the very group of a neighbour, are worth beside words. */
const EXTRA = { unit: 0.05, group: 0.1, half: 0.25 }
/** What the words tell otherwise may be no better than this. */
const FOREIGN = 0.05
/** Another figure that prints what stands there is not so near. */
const NEAR = 0.15
/** Nor one of the group that its words tell less well. */
const PRINTS = 0.3
/** What prints what stands at another place, with words no worse than this, is told there. */
const FAIR = 0.5
/** Words so good tell a figure by themselves. */
const GOOD = 0.66
/** Lines of a list that speak of the same. */
const LINES = 2
/** Between a figure and its share stands no more than this. */
const SHARED = /^[^.;\d]{0,40}(?:đạt|tỷ lệ|bằng|\()[^.;\d]{0,20}$/u

/** `all`: the figures of a document in order, tied as far as their words go. */
export function supposed(all: readonly OpenFigure[], knowledge: Knowledge): ReadonlyMap<OpenFigure, Supposed> {
  const sure = new Set(
    all.flatMap(({ certain, scores: [best] }) => (best && (certain || best.total >= FAIR) ? namesOf(best.known) : [])),
  )
  const isFree = ({ subject: { name } }: KnownSubject) => !sure.has(name)
  const found = new Map<OpenFigure, Supposed>()
  all.forEach((open, i) => {
    if (open.certain || open.occurrence.aim || open.occurrence.otherYear) return
    const [before, after] = [all[i - 1], all[i + 1]].map((each) =>
      each?.paragraph === open.paragraph && each.certain ? each : undefined,
    )
    const guess =
      (before && areJoined(before, open) && halfOf(before, open, knowledge)) ||
      (after && areJoined(open, after) && halfOf(after, open, knowledge)) ||
      shareOf(all.slice(Math.max(0, i - 2), i), open, knowledge) ||
      ofGroup(open, { around: neighbours(all, i), halves: [all[i - 1], all[i + 1]] }, isFree, knowledge)
    if (guess && isFree(guess.known)) found.set(open, { subject: guess.known.subject, certain: guess.certain })
  })
  // What may be said at two places is said for certain at none.
  const isTwice = (open: OpenFigure, { subject }: Supposed) =>
    all.some(
      (each) => each !== open && !each.certain && (found.get(each)?.subject === subject || saysWell(each, subject)),
    )
  return new Map([...found].filter(([open, each]) => each.certain || !isTwice(open, each)))
}

const saysWell = ({ byWords }: OpenFigure, subject: Subject) =>
  byWords?.known.subject === subject && byWords.score >= GOOD

interface Guess {
  readonly known: KnownSubject
  readonly certain: boolean
}

/** A pair that is tied has tied its parts. */
const namesOf = ({ subject: { name, whole } }: KnownSubject) => (whole === undefined ? [name] : [name, whole])

/** The other part of a pair that counts what stands behind `open`. */
function otherPart(of: OpenFigure, open: OpenFigure, { known, language }: Knowledge): KnownSubject | undefined {
  const { whole, name } = of.scores[0]!.known.subject
  if (whole === undefined) return undefined
  return known.find(
    (each) => each.subject.whole === whole && each.subject.name !== name && countsUnit(each, open, language),
  )
}

/** "54 vụ, 77 bị can", "07 vụ/56 bị can": what one half of a pair is, the other is too. */
function halfOf(tied: OpenFigure, open: OpenFigure, knowledge: Knowledge): Guess | undefined {
  const known = otherPart(tied, open, knowledge)
  return known && { known, certain: true }
}

/** A share that says nothing of its own, behind what it is a share of, when that has but one. */
function shareOf(before: readonly OpenFigure[], open: OpenFigure, { known }: Knowledge): Guess | undefined {
  const { context } = open.occurrence
  if (!context.bare || !context.follows('%')) return undefined
  const last = before.at(-1)
  if (last?.paragraph !== open.paragraph || !SHARED.test(wordsBetween(last, open))) return undefined
  for (const first of before.toReversed()) {
    if (!first.certain || first.paragraph !== open.paragraph) continue
    const { name, whole } = first.scores[0]!.known.subject
    const shares = known.filter(
      ({ subject: { of } }) => of !== undefined && (of === name || of === whole || of.startsWith(`${name}.`)),
    )
    if (shares.length > 0) return shares.length === 1 ? { known: shares[0]!, certain: true } : undefined
  }
  return undefined
}

/** The tied figures next to a figure: of its own paragraph, else of the lines around it. */
function neighbours(all: readonly OpenFigure[], at: number): readonly KnownSubject[] {
  const open = all[at]!
  const nearest = (isNear: (each: OpenFigure) => boolean) =>
    [
      all.slice(0, at).findLast((each) => each.certain && isNear(each)),
      all.slice(at + 1).find((each) => each.certain && isNear(each)),
    ]
      .filter((each) => each !== undefined)
      .map((each) => each.scores[0]!.known)
  const own = nearest(({ paragraph }) => paragraph === open.paragraph)
  if (own.length > 0) return own
  return nearest(
    ({ paragraph, under }) => under === open.under && Math.abs(paragraph.index - open.paragraph.index) <= LINES,
  )
}

/** Whether the other figure of a pair that stands beside one is that of this pair too; undefined where there is none. */
function otherHalf(
  { subject: { whole, name } }: KnownSubject,
  open: OpenFigure,
  halves: readonly (OpenFigure | undefined)[],
  { known, language }: Knowledge,
): boolean | undefined {
  if (whole === undefined) return undefined
  const other = known.find(({ subject }) => subject.whole === whole && subject.name !== name)
  const beside = halves.find((each) => {
    if (!other || !each || !countsUnit(other, each, language)) return false
    return each.occurrence.start < open.occurrence.start ? areJoined(each, open) : areJoined(open, each)
  })
  return beside && beside.scores.some((each) => each.known === other)
}

/** Siblings whose words agree with those of a figure no better than this are not counted together with it. */
const ALIKE = 0.3

/** Whether what stands there is `best` and others of its group, whose words the clause has too, counted as one. */
function isSum({ paragraph, occurrence }: OpenFigure, best: KnownSubject, knowledge: Knowledge): boolean {
  const stands = countIn(paragraph.text.slice(occurrence.start))
  const siblings = knowledge.known.filter(
    (each) =>
      each !== best &&
      each.subject.group === best.subject.group &&
      each.subject.unit === best.subject.unit &&
      clauseScore(knowledge, occurrence, each) >= ALIKE,
  )
  let sums = [countIn(best.subject.forms[0]?.text ?? '')]
  for (const { subject } of siblings.slice(0, 6)) {
    const own = countIn(subject.forms[0]?.text ?? '')
    sums = [...sums, ...sums.map((sum) => sum + own)]
  }
  return sums.includes(stands)
}

/** The whole number that a text begins with. */
const countIn = (text: string) => Number(/^[\d.]*/.exec(text)![0].replaceAll('.', ''))

/** What has not occurred is seldom told. */
export const hasNotOccurred = ({ subject: { forms } }: KnownSubject) =>
  /^(?:0(?![\d,])|không(?!\p{L}))/u.test(forms[0]?.text ?? '0')

/** Of what its neighbours' group has left, what its words tell. */
function ofGroup(
  open: OpenFigure,
  {
    around,
    halves,
  }: { readonly around: readonly KnownSubject[]; readonly halves: readonly (OpenFigure | undefined)[] },
  isFree: (known: KnownSubject) => boolean,
  knowledge: Knowledge,
): Guess | undefined {
  const { occurrence, byWords, scores } = open
  if (occurrence.context.bare || occurrence.context.outOf || around.length === 0) return undefined
  const fields = new Set(around.map(({ subject }) => fieldOfSubject(subject)))
  const pool = ranked(open, { around, halves, fields }, isFree, knowledge)
  const [best] = pool
  if (!best || best.total === 0 || best.own.words < WORDS || hasNotOccurred(best.known)) return undefined
  if (best.clause < CLAUSE) return undefined
  const rival = pool.find((each) => familyOf(each.known) !== familyOf(best.known))
  if (best.total - (rival?.total ?? 0) < MARGIN) return undefined
  if (byWords && familyOf(byWords.known) !== familyOf(best.known) && byWords.score > best.own.score + FOREIGN)
    return undefined
  if (scores.some(({ total }) => total >= best.own.score - NEAR)) return undefined
  // "kiến nghị 01" says no more than what is counted.
  if (
    scores.some(
      (each) => fields.has(fieldOfSubject(each.known.subject)) && occurrence.context.near.has(each.known.subject.unit),
    )
  )
    return undefined
  if (isSum(open, best.known, knowledge)) return undefined
  const prints = new Set(scores.map((each) => each.known))
  if (pool.some((each) => prints.has(each.known) && each.total >= best.total - PRINTS)) return undefined
  return { known: best.known, certain: false }
}

interface Surroundings {
  readonly around: readonly KnownSubject[]
  readonly halves: readonly (OpenFigure | undefined)[]
  readonly fields: ReadonlySet<string | undefined>
}

/** What is left of the fields of its neighbours, by how well words and neighbours tell it. */
function ranked(
  open: OpenFigure,
  { around, halves, fields }: Surroundings,
  isFree: (known: KnownSubject) => boolean,
  knowledge: Knowledge,
) {
  const { known, language } = knowledge
  const { occurrence, scorer } = open
  const groups = new Set(around.map((each) => each.subject.group))
  // A pair is told by its parts.
  const pairs = new Set(known.map(({ subject }) => subject.whole))
  const isShare = occurrence.context.follows('%')
  return known
    .filter(
      (each) =>
        fields.has(fieldOfSubject(each.subject)) &&
        isFree(each) &&
        !pairs.has(each.subject.name) &&
        (each.subject.unit === '%') === isShare,
    )
    .map((each) => {
      const own = scorer(each, occurrence)
      const half = otherHalf(each, open, halves, knowledge)
      const extra =
        (countsUnit(each, open, language) ? EXTRA.unit : 0) +
        (groups.has(each.subject.group) ? EXTRA.group : 0) +
        (half ? EXTRA.half : 0)
      const clause = clauseScore(knowledge, occurrence, each)
      const isIt = own.words > 0 && half !== false
      return { known: each, own, clause, total: isIt ? 0.6 * own.words + 0.4 * clause + extra : 0 }
    })
    .toSorted((x, y) => y.total - x.total)
}
