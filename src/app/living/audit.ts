/** `doi-chieu`: every figure of a paper held against its data; what was typed over is told from what the data changed. */
import { type Checked, diagnose, type Diagnostic, hintOf, sentenceOf } from '../../core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { audit } from '../../docx/living/audit.ts'
import { changePaper, type OpenedPaper } from '../../docx/living/refresh.ts'
import { isUntouched } from '../../docx/package/fingerprint.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { auditByWords } from './audit-by-words.ts'
import { type AuditedFigure, type AuditFinding, auditedFigures, findingsOf } from './findings.ts'
import { type Paper, readPaper } from './paper.ts'
import { printData, type PrintedUnit, runFor } from './print.ts'
import { keeperOf, type OpenedPapers, openVersions, printBase } from './versions.ts'

export interface AuditOptions {
  /** The data file that the paper is held against; what it carries, where none is given. */
  readonly data?: string | undefined
  /** The data file that it was made from, in place of what it carries. */
  readonly base?: string | undefined
  readonly template?: string | undefined
  /** Where a copy with comments goes. */
  readonly copy?: string | undefined
  readonly today: string
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
  const versions = await versionsOf(file, options, found, sources)
  if (!versions) return { figures: [], findings: [], diagnostics: found, sources }
  const { paper, given, alone, now, papers } = versions
  const { base: before, edited, now: after } = papers
  const byWords =
    alone && options.data !== undefined ? await auditByWords(edited.text, before.text, options.data) : undefined
  const judged = byWords ?? audit(before.text, edited.text, given && !alone ? after.text : before.text)
  if (alone && paper.damaged) found.push(diagnose('R13', { file }, { file }))
  if (byWords) found.push(diagnose('R43', { file, tied: byWords.seen.size, untied: byWords.untied.size }, { file }))
  const behind = await papers.sources()
  const findings = findingsOf(judged, papers, behind, { file, byWords: byWords !== undefined })
  const copy = await writeCopy(edited, findings, options)
  return {
    unit: now.unit,
    figures: auditedFigures(judged, papers, behind.base, byWords?.untied),
    findings,
    diagnostics: [...found, ...findings.map(({ diagnostic }) => diagnostic), ...copy.diagnostics],
    sources,
    edited: (await isUntouched(paper.bytes)) !== 'untouched',
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(given && paper.id !== undefined ? { ofData: papers.made.carried?.id === paper.id } : {}),
    ...(copy.value ? { copy: copy.value } : {}),
  }
}

interface Versions {
  readonly paper: Paper
  /** Printed from the data file that was given; none where it is held against what it carries. */
  readonly given: PrintedUnit | undefined
  /** It carries nothing, so it is held against the data alone: why they differ is not known then. */
  readonly alone: boolean
  readonly now: PrintedUnit
  readonly papers: OpenedPapers
}

/** The paper and what it is held against; undefined when `found` tells of an error. */
async function versionsOf(
  file: string,
  options: AuditOptions,
  found: Diagnostic[],
  sources: Map<string, string>,
): Promise<Versions | undefined> {
  const keep = keeperOf(found)
  const paper = keep(await readPaper(file))
  if (!paper) return undefined
  const run = await runFor(paper, options.template, options.data ?? file, true)
  const given = options.data === undefined ? undefined : keep(await printData(options.data, run, sources, paper))
  if (options.data !== undefined && !given) return undefined
  const alone = given !== undefined && options.base === undefined && !paper.texts
  const base = alone ? given : keep(await printBase(paper, run, options.data ?? file, options.base))
  if (!base) return undefined
  const now = given ?? base
  const papers = await openVersions(paper, base, now, run, found)
  return papers && { paper, given, alone, now, papers }
}

/** A copy of the paper with a comment at each finding, where one was asked for and there is one to make. */
async function writeCopy(
  edited: OpenedPaper,
  findings: readonly AuditFinding[],
  { copy: path, today }: AuditOptions,
): Promise<Checked<NonNullable<AuditResult['copy']>>> {
  if (path === undefined || findings.length === 0) return { diagnostics: [] }
  const notes = findings.map(({ spot, diagnostic }) => ({ spot, lines: linesOf(diagnostic) }))
  const write = { force: true, today, provenanceOf: () => 'edited' as const }
  const { value: action, diagnostics } = await writeDocument(path, changePaper(edited, { notes }), write)
  return action ? { value: { path, action }, diagnostics } : { diagnostics }
}

const linesOf = (diagnostic: Diagnostic) => {
  const hint = hintOf(diagnostic)
  return [`${diagnostic.code}: ${sentenceOf(diagnostic)}`, ...(hint === undefined ? [] : [`Gợi ý: ${hint}`])]
}
