/** `doi-chieu`: every figure of a paper held against its data; what was typed over is told from what the data changed. */
import {
  type Checked,
  diagnose,
  type Diagnostic,
  hintOf,
  isError,
  sentenceOf,
} from '../../core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { shownExactly, wrongRates } from '../../core/wording/arithmetic.ts'
import { audit, type Audit } from '../../docx/living/audit.ts'
import type { Spot } from '../../docx/living/around.ts'
import { changePaper, hasTracked } from '../../docx/living/refresh.ts'
import type { FigureSources } from '../../docx/living/sources.ts'
import { isUntouched } from '../../docx/package/fingerprint.ts'
import type { DocumentText } from '../../docx/living/text.ts'
import { sameFigure, type TypedOver } from '../../docx/living/typed.ts'
import { type PrintedFigure, printedFigure } from '../../core/figures/printed.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import { paperPlace } from '../../core/messages/living.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { auditByWords } from './audit-by-words.ts'
import { readPaper } from './paper.ts'
import { printData, runFor } from './print.ts'
import { openAll, type OpenedPapers, printBase, ofOneTemplate, ofOneUnit } from './versions.ts'

export interface AuditOptions {
  readonly data?: string | undefined
  readonly base?: string | undefined
  readonly template?: string | undefined
  /** Where a copy with comments goes. */
  readonly copy?: string | undefined
  readonly today: string
}

/** A figure of the paper that the data print. */
interface AuditedFigure {
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

export interface AuditResult {
  readonly unit?: UnitYear
  readonly figures: readonly AuditedFigure[]
  readonly findings: readonly AuditFinding[]
  /** The data file it was held against. */
  readonly data?: string
  /** Whether it was made from just these data; undefined where that is not known. */
  readonly ofData?: boolean
  /** Whether somebody has saved it since it was made. */
  readonly edited?: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly copy?: { readonly path: string; readonly action: Action }
}

/** Holds the paper at `file` against a data file, or against what it carries. */
export async function auditPaper(file: string, options: AuditOptions): Promise<AuditResult> {
  const sources = new Map<string, string>()
  const found: Diagnostic[] = []
  const failed = () => ({ figures: [], findings: [], diagnostics: found, sources })
  const keep = <T>({ value, diagnostics }: Checked<T>): T | undefined => {
    found.push(...diagnostics)
    return found.some(isError) ? undefined : value
  }
  const paper = keep(await readPaper(file))
  if (!paper) return failed()
  const run = await runFor(paper, options.template, options.data ?? file, true)
  const given = options.data === undefined ? undefined : keep(await printData(options.data, run, sources, paper))
  if (options.data !== undefined && !given) return failed()
  // A paper that carries nothing is held against the data alone: why they differ is not known then.
  const alone = given !== undefined && options.base === undefined && !paper.texts
  const base = alone ? given : keep(await printBase(paper, run, options.data ?? file, options.base))
  if (!base) return failed()
  const now = given ?? base
  keep(ofOneUnit(file, base.unit, now.unit))
  keep(await ofOneTemplate(paper, run))
  const papers = await openAll(paper, base, now)
  if (found.some(isError) || !papers) return failed()
  if (hasTracked(papers.edited)) found.push(diagnose('R09', { file }, { file }))

  const { base: before, edited, now: after } = papers
  const byWords =
    alone && options.data !== undefined ? await auditByWords(edited.text, before.text, options.data) : undefined
  const judged = byWords ?? audit(before.text, edited.text, given && !alone ? after.text : before.text)
  if (alone && paper.damaged) found.push(diagnose('R13', { file }, { file }))
  if (byWords) found.push(diagnose('R43', { file, tied: byWords.seen.size, untied: byWords.untied.size }, { file }))
  const behind = await papers.sources()
  const findings = findingsOf(judged, papers, behind, { file, byWords: byWords !== undefined })
  const figures = figuresOf(judged, papers, behind.base, byWords?.untied)
  const diagnostics = [...found, ...findings.map(({ diagnostic }) => diagnostic)]
  const result = {
    unit: now.unit,
    figures,
    findings,
    diagnostics,
    sources,
    edited: (await isUntouched(paper.bytes)) !== 'untouched',
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(given && paper.id !== undefined ? { ofData: papers.made.carried?.id === paper.id } : {}),
  }
  if (options.copy === undefined || findings.length === 0) return result
  const notes = findings.map(({ spot, diagnostic }) => ({ spot, lines: linesOf(diagnostic) }))
  const bytes = changePaper(papers.edited, { notes })
  const write = { force: true, today: options.today, provenanceOf: () => 'edited' as const }
  const written = await writeDocument(options.copy, bytes, write)
  const copy = written.value && { copy: { path: options.copy, action: written.value } }
  return { ...result, ...copy, diagnostics: [...diagnostics, ...written.diagnostics] }
}

const linesOf = (diagnostic: Diagnostic) => {
  const hint = hintOf(diagnostic)
  return [`${diagnostic.code}: ${sentenceOf(diagnostic)}`, ...(hint === undefined ? [] : [`Gợi ý: ${hint}`])]
}

type Sources = Awaited<ReturnType<OpenedPapers['sources']>>

/** What the token of a printed document is a print of. */
function printedAt({ places }: DocumentText, sources: FigureSources, token: number): PrintedFigure | undefined {
  const source = sources.get(token)
  const place = places[token]
  const text = place?.paragraph.tokens[place.at]?.text ?? ''
  return source && printedFigure(source.value.of, source.value.itself, source.at, text)
}

/** All that differs, in the order of the paper. */
function findingsOf(
  { typed, moved, both, claims, described }: Audit,
  { base, edited: { text }, now }: OpenedPapers,
  sources: Sources,
  { file, byWords }: { readonly file: string; readonly byWords: boolean },
): readonly AuditFinding[] {
  const wordsAt = (spot: Spot | undefined) => spot?.paragraph.text.slice(spot.start, spot.end).trim() ?? ''
  const typedFigure = ({ says, printed, source: { paragraph, at } }: TypedOver) => ({
    says,
    printed,
    of: printedAt(base.text, sources.base, paragraph.first + at),
  })
  type Draft = Pick<AuditFinding, 'spot' | 'figure'> & { readonly tell: (number: number, at: Told) => Diagnostic }
  const drafts: Draft[] = [
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
    ...claims.map(({ says, printed, source, certain, spot, fact }): Draft => {
      const args = { says, data: printed, source, byWords }
      const figure = { says, printed, of: printedAt(now.text, sources.now, fact) }
      if (!certain) return { spot, tell: (_, at) => diagnose('R25', args, at) }
      return { spot, figure, tell: (_, at) => diagnose('R24', args, at) }
    }),
    ...described.flatMap(({ says, printed: data, moved: later, paragraph }): Draft[] => {
      if (data === undefined || sameFigure(says, data)) return []
      const spot = paragraph && { paragraph, start: 0, end: 0 }
      return [{ spot, tell: (_, at) => diagnose('R27', { says, data, moved: later }, at) }]
    }),
  ]
  drafts.push(
    ...ratesIn(text).flatMap(({ spot, typed: says, rate, of: sum }): Draft[] => {
      const data = shownExactly(says, rate)
      const isTold = drafts.some((each) => each.spot && overlap(each.spot, spot))
      return isTold ? [] : [{ spot, tell: (_, at) => diagnose('R28', { says: `${says}%`, data, sum }, at) }]
    }),
  )
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

const ratesIn = ({ paragraphs }: DocumentText) =>
  paragraphs.flatMap((paragraph) =>
    paragraph.row
      ? []
      : wrongRates(paragraph.text).map((each) => ({ ...each, spot: { paragraph, start: each.start, end: each.end } })),
  )

const overlap = (a: Spot, b: Spot) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end

interface Told {
  readonly file: string
  readonly spot: string
}

const AROUND = 30

function spotWords({ paragraph: { text }, start, end }: Spot, where: Where): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, Math.max(end, start + 1) + AROUND)]
  const words = `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
  return `${paperPlace(where)}${words === '' ? '' : `, chỗ “${words}”`}`
}

function figuresOf(
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
