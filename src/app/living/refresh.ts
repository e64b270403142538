/** `cap-nhat`: an edited paper with the figures of a data file, all that people did left as it is. */
import { dirname } from 'node:path'
import { type Checked, diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { conflictComment, type ConflictWord } from '../../core/messages/living.ts'
import { isUntouched } from '../../docx/package/fingerprint.ts'
import type { PaperChange, Conflict, Skipped } from '../../docx/living/outcome.ts'
import { hasTracked, type OpenedPaper, type Refreshed, refreshPaper } from '../../docx/living/refresh.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import type { Rendered } from '../documents/render.ts'
import { keepBeside } from '../files/carried-copies.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { type Paper, readPaper } from './paper.ts'
import { printData, runFor } from './print.ts'
import { openAll, printBase, ofOneTemplate, ofOneUnit } from './versions.ts'

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

/** A change or conflict with its place. */
export type { Where }

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
  const failed = () => ({ changes: [], conflicts: [], skipped: [], diagnostics: found, sources })
  const keep = <T>({ value, diagnostics }: Checked<T>): T | undefined => {
    found.push(...diagnostics)
    return found.some(isError) ? undefined : value
  }
  const paper = keep(await readPaper(file))
  if (!paper) return failed()
  const run = await runFor(paper, options.template, data)
  const now = keep(await printData(data, run, sources, paper))
  if (!now) return failed()
  const base = keep(await printBase(paper, run, data, options.base))
  if (!base) return failed()
  keep(ofOneUnit(file, base.unit, now.unit))
  keep(await ofOneTemplate(paper, run))
  const papers = await openAll(paper, base, now)
  if (found.some(isError) || !papers) return failed()
  if (hasTracked(papers.edited)) found.push(diagnose('R09', { file }, { file }))

  const where = placesIn(papers.edited)
  const done = refreshPaper({
    ...papers,
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
    sources,
  }
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
