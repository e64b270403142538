/** What figures have from those right beside them: a share from what it is the share of, the second of a pair from the first. */
import type { Language, Subject } from '../../core/wording/subject.ts'
import type { KnownSubject, Knowledge } from './knowledge.ts'
import type { OpenFigure } from './open-figure.ts'

/** The two parts of a pair stand so near each other. */
const PAIR = 12
/** Between the two figures of a pair stands no more than this. */
const JOINED = /^\s*[\p{L} ]{0,20}(?:\s*[,/–(-]\s*|\s+(?:và|với)\s+|\s)$/u

/** The words between two figures. */
export const wordsBetween = (first: OpenFigure, second: OpenFigure) =>
  first.paragraph.text.slice(first.occurrence.end, second.occurrence.start).replaceAll('\u200b', '')

/** Whether two figures stand as those of a pair do: "54 vụ, 77 bị can", "07 vụ (56 bị can)". */
export const areJoined = (first: OpenFigure, second: OpenFigure) =>
  first.paragraph === second.paragraph && JOINED.test(wordsBetween(first, second))

/** Whether what stands behind a figure is what a subject counts. */
export const countsUnit = (
  { subject: { unit } }: KnownSubject,
  { occurrence: { context } }: OpenFigure,
  { money }: Language,
): boolean => context.follows(unit) || (unit === money.unit && money.units.some(context.follows))

/** Whether the figure beside one is the other part of the pair that it would be a part of. */
export function hasOther(
  known: KnownSubject,
  open: OpenFigure,
  beside: OpenFigure | undefined,
  language: Language,
): boolean {
  const { whole, name } = known.subject
  if (whole === undefined || !beside || !countsUnit(known, open, language)) return false
  const [first, second] =
    beside.occurrence.start < open.occurrence.start ? ([beside, open] as const) : ([open, beside] as const)
  return (
    areJoined(first, second) &&
    beside.scores.some(
      (each) =>
        each.known.subject.whole === whole &&
        each.known.subject.name !== name &&
        countsUnit(each.known, beside, language),
    )
  )
}

/** Whether the figure of this name is that of a subject, one of its parts, or the other part of its pair. */
const isOf = (name: string, subject: Subject) =>
  name === subject.name || name === subject.whole || name.startsWith(`${subject.whole ?? subject.name}.`)

/**
 * What a subject has from the certain figure before it: a share from what it is the share of, the second of a pair from the first,
 * what a figure is taken out of from that figure. Undefined for a share of something else.
 */
export function inherited(
  { subject }: KnownSubject,
  { occurrence: { context } }: OpenFigure,
  [before, earlier]: readonly (OpenFigure | undefined)[],
  { language: { money }, partsOf }: Knowledge,
): number | undefined {
  if (!before) return 0
  const first = before.certain ? before.scores[0] : undefined
  if (!first) return 0
  const { name, of, whole } = first.known.subject
  if (context.outOf) return partsOf.get(subject.name)?.has(name) ? first.total : 0
  const isAmount =
    subject.unit === money.unit && [...context.near].every((word) => money.words.has(word) || word.includes(' '))
  if (!(context.bare || isAmount)) return 0
  if (subject.of !== undefined) {
    if (isOf(subject.of, first.known.subject)) return first.total
    // "59/63 tin, đạt": of the first, out of the second.
    const part = earlier?.certain ? earlier.scores[0]?.known.subject : undefined
    if (part && isOf(subject.of, part) && isOf(subject.outOf!, first.known.subject)) return first.total
    return of === undefined ? undefined : 0
  }
  const isOther = subject.whole !== undefined && subject.name !== name
  // Behind a share of cases stands the money of the same cases.
  return isOther && (subject.whole === whole || (isAmount && of?.startsWith(`${subject.whole}.`))) ? first.total : 0
}

/** What the first of a pair has from the second right behind its unit: of "12 vụ - 15 bị can" both or none are tied. */
export function fromSecond({ subject }: KnownSubject, { occurrence }: OpenFigure, second: OpenFigure): number {
  const first = second.certain ? second.scores[0] : undefined
  const { whole, name } = first?.known.subject ?? {}
  const near = second.occurrence.start - occurrence.end < PAIR && occurrence.context.follows(subject.unit)
  return first && near && whole !== undefined && whole === subject.whole && name !== subject.name ? first.total : 0
}
