/** `cap-nhat`: an edited paper with the figures of a data file, all that people did left as it is. */
import { dirname } from 'node:path'
import { type Checked, diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { conflictComment, type ConflictWord, paperPlace } from '../../core/messages/living.ts'
import { isUntouched } from '../../docx/package/fingerprint.ts'
import type { PaperChange, Conflict, Skipped } from '../../docx/living/outcome.ts'
import { type OpenedPaper, type Refreshed, refreshPaper } from '../../docx/living/refresh.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { documentKinds, type OutputKind } from '../../core/documents.ts'
import type { Refresh } from '../documents/commit.ts'
import type { Rendered } from '../documents/render.ts'
import { type DocumentRun, openRun } from '../documents/run.ts'
import { keepBeside } from '../files/carried-copies.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { type Paper, readPaper, yearText } from './paper.ts'
import { printData, type PrintedUnit, runFor } from './print.ts'
import { keeperOf, openVersions, printBase } from './versions.ts'

export interface RefreshOptions {
  /** The data file that the paper was made from, in place of what it carries. */
  readonly base?: string | undefined
  readonly template?: string | undefined
  /** Written over the paper, of which a dated copy is kept; else beside it. */
  readonly overwrite: boolean
  readonly out?: string | undefined
  readonly track: boolean
  readonly dryRun: boolean
  readonly today: string
}

/** What `--cap-nhat` does with a document that was edited, for the step that writes documents. */
export const refresher =
  (data: string, template: string | undefined, { dryRun, today }: Pick<RefreshOptions, 'dryRun' | 'today'>): Refresh =>
  async (path, made) => {
    const done = await refreshKept(path, made, { template, data, dryRun, today })
    const { changes, conflicts, skipped, diagnostics, action } = done
    const counts = { changes: changes.length, conflicts: conflicts.length, skipped: skipped.length }
    return { counts, diagnostics, ...(action ? { action } : {}) }
  }

export type { Where }

/** A change or conflict with its place, and the words that stand there. */
export type WithPlace<T> = T & { readonly where: Where | undefined; readonly found: string }

export interface RefreshResult {
  readonly path?: string
  readonly action?: Action
  readonly changes: readonly WithPlace<PaperChange>[]
  readonly conflicts: readonly WithPlace<Conflict>[]
  readonly skipped: readonly Skipped[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** Refreshes the paper at `file` from the data file `data`. Nothing is written when an error was found. */
export async function refresh(file: string, data: string, options: RefreshOptions): Promise<RefreshResult> {
  const sources = new Map<string, string>()
  const found: Diagnostic[] = []
  const failed = () => nothingDone(found, sources)
  const keep = keeperOf(found)
  const paper = keep(await readPaper(file))
  if (!paper) return failed()
  const run = await runFor(paper, options.template, data)
  const now = keep(await printData(data, run, sources, paper))
  if (!now) return failed()
  const base = keep(await printBase(paper, run, data, options.base))
  const done = base && (await bringIn({ paper, base, now, run }, options))
  return done ? { ...done, diagnostics: [...found, ...done.diagnostics], sources } : failed()
}

const nothingDone = (
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string> = new Map(),
): RefreshResult => ({ changes: [], conflicts: [], skipped: [], diagnostics, sources })

interface Bringing {
  readonly paper: Paper
  readonly base: PrintedUnit
  readonly now: PrintedUnit
  readonly run: DocumentRun
}

async function bringIn({ paper, base, now, run }: Bringing, options: RefreshOptions): Promise<RefreshResult> {
  const { file } = paper
  const found: Diagnostic[] = []
  const papers = await openVersions(paper, base, now, run, found)
  if (!papers) return nothingDone(found)
  const where = placesIn(papers.edited)
  const done = refreshPaper({
    ...papers,
    takenOut: paper.takenOut,
    trackAs: options.track ? 'tongket' : undefined,
    carried: papers.made.carried && { of: papers.made.carried, kind: papers.made.kind },
    explain: ({ kind, before, now: is }) => [conflictComment(wordFor(kind), before, is)],
  })
  if (done.left.length > 0) found.push(diagnose('R10', { file, parts: done.left }, { file }))
  if (done.conflicts.length > 0) found.push(diagnose('R11', { file, count: done.conflicts.length }, { file }))
  const written = await writeRefreshed(paper, done, papers.made, options)
  return {
    ...written.value,
    changes: done.changes.map((change) => ({ ...change, ...where(change.spot) })),
    conflicts: done.conflicts.map((conflict) => ({ ...conflict, ...where(conflict.spot) })),
    skipped: done.skipped,
    diagnostics: [...found, ...written.diagnostics],
    sources: new Map(),
  }
}

/**
 * An edited paper in the way of one that was just made (`lap --cap-nhat`): what is new in that comes into the edited one, of
 * which a dated copy is kept. `data`: where the data of the new one came from.
 */
async function refreshKept(
  file: string,
  made: Rendered<OutputKind>,
  { template, data, dryRun, today }: Pick<RefreshOptions, 'template' | 'dryRun' | 'today'> & { readonly data: string },
): Promise<RefreshResult> {
  const { value: paper, diagnostics } = await readPaper(file)
  const unit = made.carried && yearText(made.carried.texts[0]?.text ?? '')
  const kind = documentKinds.find((each) => each === made.kind)
  if (!paper || !unit || !kind) return nothingDone(diagnostics)
  const run = openRun({ strict: false, kinds: [kind], template, idOnly: !paper.carries })
  const base = await printBase(paper, run, data, undefined)
  if (!base.value) return nothingDone([...diagnostics, ...base.diagnostics])
  const now = { unit: unit as unknown as UnitYear, documents: [{ ...made, kind }] }
  const options = { overwrite: true, track: false, dryRun, today }
  const done = await bringIn({ paper, base: base.value, now, run }, options)
  const conflicts = done.conflicts.map(({ before, now: is, found, where }) =>
    diagnose('R12', { before, now: is, found }, { file, ...(where ? { spot: paperPlace(where) } : {}) }),
  )
  const others = done.diagnostics.filter(({ code }) => code !== 'R11')
  return { ...done, diagnostics: [...diagnostics, ...others, ...conflicts] }
}

const words: Readonly<Partial<Record<Conflict['kind'], ConflictWord>>> = {
  copy: 'copy',
  kept: 'kept',
  object: 'new',
  nowhere: 'new',
}
const wordFor = (kind: Conflict['kind']): ConflictWord => words[kind] ?? 'typed'

function placesIn({ text }: OpenedPaper) {
  const whereOf = whereIn(text)
  return (spot: Conflict['spot']) => ({
    where: spot && whereOf(spot.paragraph),
    found: spot ? spot.paragraph.text.slice(spot.start, spot.end).trim() : '',
  })
}

async function writeRefreshed(
  { file, bytes }: Paper,
  done: Refreshed,
  made: Rendered,
  { overwrite, out, track, dryRun, today }: RefreshOptions,
): Promise<Checked<{ readonly path: string; readonly action: Action }>> {
  const nothing = done.changes.length + done.conflicts.length === 0
  const target = out ?? (overwrite || nothing ? file : file.replace(/(\.\w+)?$/, '-cap-nhat$1'))
  // What nobody has touched becomes what would be made anew.
  const fresh = !track && (await isUntouched(bytes)) === 'untouched' ? made.bytes : done.bytes
  if (nothing && out === undefined && !overwrite) return { value: { path: file, action: 'unchanged' }, diagnostics: [] }
  const options = { force: true, dryRun, today, provenanceOf: () => 'edited' as const }
  const { value: action, diagnostics } = await writeDocument(target, fresh, options)
  if (!action) return { diagnostics }
  const kept = made.carried && !dryRun ? await keepBeside(made.carried, dirname(target)) : { diagnostics: [] }
  return { value: { path: target, action }, diagnostics: [...diagnostics, ...kept.diagnostics] }
}
