/**
 * From a unit's data file to its documents: read, judge, render, write. Every command that makes papers goes this way;
 * a run over many units only has the last step done elsewhere than the ones before it.
 */
import { join } from 'node:path'
import type { ContextParts } from '../../core/context/context.ts'
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { documentPath, flatPattern } from '../../core/documents.ts'
import type { Carried } from '../../docx/package/carried.ts'
import { carriedOf } from '../unit/carry.ts'
import { resultOf, type UnitResult } from '../unit/check.ts'
import { type ReadUnit, readUnit, type Unit } from '../unit/read.ts'
import type { Given } from '../unit/year.ts'
import { commitDocuments, type CommitOptions, outputsOf, type OutputPlace } from './commit.ts'
import type { Rendered } from './render.ts'
import { officeHash } from './office-hash.ts'
import { andThen, type DocumentRun, unblocked } from './run.ts'

/** What became of one data file. */
export interface Made {
  readonly read: ReadUnit
  /** The documents, when nothing stands in their way; with all that was found from the first step on. */
  readonly documents: Checked<readonly Rendered[]>
}

/** Reads, judges and renders one unit; writes nothing. Nothing is thrown for a bad file. */
export async function makeUnit(file: string, run: DocumentRun, given: Given = {}): Promise<Made> {
  const read = await readUnit(file, given)
  const made = await andThen(read, run, async (unit) => makeDocuments(unit, file, run, await carriedFor(read, run)))
  return { read, documents: unblocked(made, run) }
}

/** What a unit's documents carry; templates that are not built in are told by their hash. */
async function carriedFor(
  read: ReadUnit,
  { kinds, idOnly = false, office }: DocumentRun,
): Promise<Carried | undefined> {
  if (kinds.length === 0) return undefined
  return carriedOf(read, { idOnly, template: officeHash((await office()).value) })
}

/** The documents of a unit, or of a province; `file` is where its data come from. */
export async function makeDocuments(
  unit: Unit & Pick<ContextParts, 'province'>,
  file: string,
  run: DocumentRun,
  carried?: Carried,
): Promise<Checked<readonly Rendered[]>> {
  if (run.kinds.length === 0) return { value: [], diagnostics: [] }
  const [templates, { picturesFor, renderUnit }] = [await run.templates(), await import('./render.ts')]
  if (!templates.value) return { diagnostics: templates.diagnostics }
  const { documents, diagnostics } = renderUnit(unit, templates.value, picturesFor(file, run.template), {
    carried,
    leftOut: run.leftOut,
    traced: run.traced,
  })
  return { value: documents, diagnostics: [...templates.diagnostics, ...diagnostics] }
}

/** One unit by itself, all the way. Nothing is written unless all of its documents could be rendered. */
export async function generateUnit(
  file: string,
  run: DocumentRun,
  options: CommitOptions,
  given: Given = {},
): Promise<UnitResult> {
  const { read, documents } = await makeUnit(file, run, given)
  const places = placesOf(read, run, options.out)
  const written = await andThen(documents, run, (made) => commitDocuments(made, places, options))
  const result = resultOf(file, { ...read, diagnostics: written.diagnostics }, run)
  const outputs = outputsOf(written.value ?? []).map((output) => {
    const leftOut = documents.value?.find(({ kind }) => kind === output.kind)?.leftOut
    return leftOut ? { ...output, leftOut } : output
  })
  return { ...result, outputs }
}

/** Where the documents of a unit by itself go: all in one folder. */
function placesOf({ value }: ReadUnit, { kinds }: DocumentRun, out: string): readonly OutputPlace[] {
  if (!value) return []
  const { don_vi, nam } = value.year
  return kinds.map((kind) => ({
    kind,
    path: join(out, documentPath(flatPattern, { ma: don_vi.ma, nam, kind, tinh: '' })),
  }))
}
