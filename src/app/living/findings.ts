/** What an audit says of a paper: each figure with its state, each difference as a diagnostic with its place. */
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { type PrintedFigure, printedFigure } from '../../core/figures/printed.ts'
import { paperPlace } from '../../core/messages/living.ts'
import { shownExactly, wrongRates } from '../../core/wording/arithmetic.ts'
import type { Audit } from '../../docx/living/audit.ts'
import { sameFigure } from '../../docx/living/notation.ts'
import type { FigureSources } from '../../docx/living/sources.ts'
import { overlap, type Spot } from '../../docx/living/spot.ts'
import type { DocumentText } from '../../docx/living/text.ts'
import type { TypedOver } from '../../docx/living/typed.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import type { OpenedPapers } from './versions.ts'

/** A figure of the paper that the data print. */
export interface AuditedFigure {
  readonly value: string
  /** The word after it. */
  readonly unit: string
  readonly where: Where
  /** Unknown: its words do not tell what it is. */
  readonly state: 'same' | 'differs' | 'unknown'
  /** What it is a print of; undefined where it stands in words that nobody worked out of figures. */
  readonly of: PrintedFigure | undefined
  /** It stands in the alternative text of a table or drawing. */
  readonly described?: true
}

/** Something that is not as the data say, by the number under which it is told, from 1. */
export interface AuditFinding {
  readonly number: number
  readonly diagnostic: Diagnostic
  readonly spot: Spot | undefined
  /** The figure that the paper says, and the one that the data print there, where that is one figure each. */
  readonly figure?: { readonly says: string; readonly printed: string; readonly of: PrintedFigure | undefined }
}

type Sources = Awaited<ReturnType<OpenedPapers['sources']>>

/** What the token of a printed document is a print of. */
function printedAt({ places }: DocumentText, sources: FigureSources, token: number): PrintedFigure | undefined {
  const source = sources.get(token)
  const place = places[token]
  const text = place?.paragraph.tokens[place.at]?.text ?? ''
  return source && printedFigure(source.value.of, source.value.itself, source.at, text)
}

/** A finding without its number; `tell` makes the diagnostic once number and place are known. */
type Draft = Pick<AuditFinding, 'spot' | 'figure'> & {
  readonly tell: (number: number, at: { readonly file: string; readonly spot: string }) => Diagnostic
}

/** All that differs, in the order of the paper. `byWords`: the paper was tied to the data by its words alone. */
export function findingsOf(
  judged: Audit,
  papers: OpenedPapers,
  sources: Sources,
  { file, byWords }: { readonly file: string; readonly byWords: boolean },
): readonly AuditFinding[] {
  const { text } = papers.edited
  const drafts = [
    ...typedDrafts(judged, papers, sources),
    ...claimDrafts(judged, papers, sources, byWords),
    ...describedDrafts(judged),
  ]
  drafts.push(...rateDrafts(text, drafts))
  const place = ({ spot }: Draft) => (spot ? spot.paragraph.index * 100_000 + spot.start : 0)
  const whereOf = whereIn(text)
  return drafts
    .toSorted((a, b) => place(a) - place(b))
    .map(({ tell, ...draft }, i) => {
      const number = i + 1
      const words = draft.spot && spotWords(draft.spot, whereOf(draft.spot.paragraph))
      return { ...draft, number, diagnostic: tell(number, { file, spot: `[${number}]${words ? ` ${words}` : ''}` }) }
    })
}

/** What people typed over, what the data have changed since, and both at one place. */
function typedDrafts({ typed, moved, both }: Audit, { base }: OpenedPapers, sources: Sources): readonly Draft[] {
  const wordsAt = (spot: Spot | undefined) => spot?.paragraph.text.slice(spot.start, spot.end).trim() ?? ''
  const typedFigure = ({ says, printed, source: { paragraph, at } }: TypedOver) => ({
    says,
    printed,
    of: printedAt(base.text, sources.base, paragraph.first + at),
  })
  return [
    ...typed.map((each): Draft => {
      const { kind, says, printed: data, spot } = each
      if (kind === 'direction') return { spot, tell: (_, at) => diagnose('R22', { says, data }, at) }
      const figure = typedFigure(each)
      const path = figure.of?.kind === 'figure' ? figure.of.paths[0] : undefined
      return { spot, figure, tell: (number, at) => diagnose('R20', { says, data, path, number }, at) }
    }),
    ...moved.map(({ before, now: is, spot }): Draft => ({
      spot,
      tell: (_, at) => diagnose('R21', { says: before, data: is }, at),
    })),
    ...both.map(({ before, now: data, spot, typed: over }): Draft => {
      const [one, ...others] = over
      return {
        spot,
        tell: (_, at) => diagnose('R23', { says: wordsAt(spot), was: before, data }, at),
        ...(one?.kind === 'figure' && others.length === 0 ? { figure: typedFigure(one) } : {}),
      }
    }),
  ]
}

/** Figures in sentences of people's own. */
const claimDrafts = ({ claims }: Audit, { now }: OpenedPapers, sources: Sources, byWords: boolean): readonly Draft[] =>
  claims.map(({ says, printed, source, certain, spot, fact }) => {
    const args = { says, data: printed, source, byWords }
    if (!certain) return { spot, tell: (_, at) => diagnose('R25', args, at) }
    const figure = { says, printed, of: printedAt(now.text, sources.now, fact) }
    return { spot, figure, tell: (_, at) => diagnose('R24', args, at) }
  })

/** Figures in alternative texts. */
const describedDrafts = ({ described }: Audit): readonly Draft[] =>
  described.flatMap(({ says, printed: data, moved: later, paragraph }): Draft[] => {
    if (data === undefined || sameFigure(says, data)) return []
    const spot = paragraph && { paragraph, start: 0, end: 0 }
    return [{ spot, tell: (_, at) => diagnose('R27', { says, data, moved: later }, at) }]
  })

/** Percentages that are not what the figures beside them make, where nothing else is told of them. */
const rateDrafts = ({ paragraphs }: DocumentText, others: readonly Draft[]): readonly Draft[] =>
  paragraphs.flatMap((paragraph) =>
    (paragraph.row ? [] : wrongRates(paragraph.text)).flatMap(({ start, end, typed: says, rate, of: sum }): Draft[] => {
      const spot = { paragraph, start, end }
      if (others.some((each) => each.spot && overlap(each.spot, spot))) return []
      const data = shownExactly(says, rate)
      return [{ spot, tell: (_, at) => diagnose('R28', { says: `${says}%`, data, sum }, at) }]
    }),
  )

/** Characters shown on each side of a place. */
const AROUND = 30

function spotWords({ paragraph: { text }, start, end }: Spot, where: Where): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, Math.max(end, start + 1) + AROUND)]
  const words = `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
  return `${paperPlace(where)}${words === '' ? '' : `, chỗ “${words}”`}`
}

/**
 * Every figure of the paper that was held against one, in the order of the paper, those of alternative texts last. `untied`: the
 * numbers of the tokens of figures that could be tied to none.
 */
export function auditedFigures(
  { seen, typed, claims, described }: Audit,
  { base, edited: { text } }: OpenedPapers,
  sources: FigureSources,
  untied: ReadonlySet<number> = new Set(),
): readonly AuditedFigure[] {
  const whereOf = whereIn(text)
  const differing = new Set([...typed, ...claims].map(({ spot }) => `${spot.paragraph.index} ${spot.start}`))
  const inTexts = described.flatMap(({ says, printed: data, unit, paragraph }): AuditedFigure[] => {
    const state = data === undefined ? 'unknown' : sameFigure(says, data) ? 'same' : 'differs'
    return paragraph ? [{ value: says, unit, where: whereOf(paragraph), state, of: undefined, described: true }] : []
  })
  const inText = [...seen, ...[...untied].map((number) => [number, -1] as const)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([number, printed]): AuditedFigure[] => {
      const { paragraph, at } = text.places[number]!
      const token = paragraph.tokens[at]!
      if (!token.figure) return []
      const differs = differing.has(`${paragraph.index} ${token.start}`)
      return [
        {
          value: token.text,
          unit: paragraph.tokens[at + 1]?.text ?? '',
          where: whereOf(paragraph),
          state: differs ? 'differs' : untied.has(number) ? 'unknown' : 'same',
          of: printedAt(base.text, sources, printed),
        },
      ]
    })
  return [...inText, ...inTexts]
}
