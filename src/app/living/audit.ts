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
import { audit, type Audit } from '../../docx/living/audit.ts'
import type { Spot } from '../../docx/living/place.ts'
import { annotatePaper, hasTracked, type OpenedPaper } from '../../docx/living/refresh.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { readPaper } from './paper.ts'
import { printData, runFor } from './print.ts'
import { openAll, printBase, ofOneTemplate, ofOneUnit } from './versions.ts'

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
  readonly state: 'same' | 'differs'
}

export interface AuditResult {
  readonly unit?: UnitYear
  readonly figures: readonly AuditedFigure[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly copy?: { readonly path: string; readonly action: Action }
}

/** Holds the paper at `file` against a data file, or against what it carries. */
export async function auditPaper(file: string, options: AuditOptions): Promise<AuditResult> {
  const sources = new Map<string, string>()
  const found: Diagnostic[] = []
  const failed = () => ({ figures: [], diagnostics: found, sources })
  const keep = <T>({ value, diagnostics }: Checked<T>): T | undefined => {
    found.push(...diagnostics)
    return found.some(isError) ? undefined : value
  }
  const paper = keep(await readPaper(file))
  if (!paper) return failed()
  const run = await runFor(paper, options.template, options.data ?? file)
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

  const judged = audit(papers.base.text, papers.edited.text, given && !alone ? papers.now.text : papers.base.text)
  const findings = findingsOf(judged, papers.edited, file)
  const figures = figuresOf(judged, papers.edited)
  const diagnostics = [...found, ...findings.map(({ diagnostic }) => diagnostic)]
  const result = { unit: now.unit, figures, diagnostics, sources }
  if (options.copy === undefined || findings.length === 0) return result
  const notes = findings.map(({ spot, diagnostic }) => ({ spot, lines: linesOf(diagnostic) }))
  const bytes = annotatePaper(papers.edited, notes)
  const write = { force: true, today: options.today, provenanceOf: () => 'edited' as const }
  const written = await writeDocument(options.copy, bytes, write)
  const copy = written.value && { copy: { path: options.copy, action: written.value } }
  return { ...result, ...copy, diagnostics: [...diagnostics, ...written.diagnostics] }
}

const linesOf = (diagnostic: Diagnostic) => {
  const hint = hintOf(diagnostic)
  return [`${diagnostic.code}: ${sentenceOf(diagnostic)}`, ...(hint === undefined ? [] : [`Gợi ý: ${hint}`])]
}

interface Finding {
  readonly spot: Spot | undefined
  readonly diagnostic: Diagnostic
}

/** All that differs, in the order of the paper. */
function findingsOf({ typed, moved, both, claims }: Audit, { text }: OpenedPaper, file: string): readonly Finding[] {
  const whereOf = whereIn(text)
  const at = (spot: Spot | undefined) => ({ file, ...(spot ? { spot: spotWords(spot, whereOf(spot.paragraph)) } : {}) })
  const wordsAt = (spot: Spot | undefined) => spot?.paragraph.text.slice(spot.start, spot.end).trim() ?? ''
  const findings: Finding[] = [
    ...typed.map(({ kind, says, printed, spot }) => {
      const args = { says, data: printed }
      return { spot, diagnostic: kind === 'figure' ? diagnose('R20', args, at(spot)) : diagnose('R22', args, at(spot)) }
    }),
    ...moved.map(({ before, now, spot }) => ({
      spot,
      diagnostic: diagnose('R21', { says: before, data: now }, at(spot)),
    })),
    ...both.map(({ before, now, spot }) => ({
      spot,
      diagnostic: diagnose('R23', { says: wordsAt(spot), was: before, data: now }, at(spot)),
    })),
    ...claims.map(({ says, printed, source, certain, spot }) => {
      const args = { says, data: printed, source }
      return { spot, diagnostic: certain ? diagnose('R24', args, at(spot)) : diagnose('R25', args, at(spot)) }
    }),
  ]
  const place = ({ spot }: Finding) => (spot ? spot.paragraph.index * 100_000 + spot.start : 0)
  return findings.toSorted((a, b) => place(a) - place(b))
}

const AROUND = 30

function spotWords({ paragraph: { text }, start, end }: Spot, { page, paragraph, heading }: Where): string {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, Math.max(end, start + 1) + AROUND)]
  const words = `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
  const above = heading === undefined ? '' : `, mục “${heading.slice(0, 60)}”`
  return `${page === undefined ? '' : `trang ${page}, `}đoạn ${paragraph}${above}, chỗ “${words}”`
}

function figuresOf({ seen, typed }: Audit, { text }: OpenedPaper): readonly AuditedFigure[] {
  const whereOf = whereIn(text)
  const differing = new Set(typed.map(({ spot }) => `${spot.paragraph.index} ${spot.start}`))
  return [...seen]
    .toSorted((a, b) => a - b)
    .flatMap((number): AuditedFigure[] => {
      const { paragraph, at } = text.places[number]!
      const token = paragraph.tokens[at]!
      if (!token.figure) return []
      const differs = differing.has(`${paragraph.index} ${token.start}`)
      const next = paragraph.tokens[at + 1]?.text ?? ''
      return [{ value: token.text, unit: next, where: whereOf(paragraph), state: differs ? 'differs' : 'same' }]
    })
}
