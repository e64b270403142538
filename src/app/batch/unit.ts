/** One unit of a run: skipped, told, or made and written; what the record says of it afterwards. */
import {
  diagnose,
  type Diagnostic,
  hasErrors,
  severityOf,
  sortDiagnostics,
  tally,
} from '../../core/diagnostics/diagnostic.ts'
import { type UnitDefaults, defaultsFor } from '../../core/settings/defaults.ts'
import type { Figures } from '../../core/province/figures.ts'
import type { BatchOptions, Prepared } from './prepare.ts'
import { commitDocument } from './commit.ts'
import type { Output, UnitResult } from '../unit/check.ts'
import { kindOf } from '../files/glob.ts'
import { oldPdfs } from '../files/old-pdf.ts'
import type { RecordedUnit } from './record.ts'
import { type Intent, isSettled, type PlannedUnit, plannedState, type Target } from './plan.ts'
import { placeInFiles } from '../unit/place-file.ts'
import { sharedSet } from '../settings/settings.ts'
import { keepTold, tellAgain, textsOf } from './told.ts'
import type { Job, Work } from './worker.ts'

export interface BatchResult extends UnitResult {
  /** What became of the unit, or would in a dry run. */
  readonly plan: Intent
  /** Of a unit that was not looked at again, from the record. */
  readonly warnings?: number
}

export interface Done {
  readonly result: BatchResult
  /** Whether its figures can go into the roll-up: they are in order, whatever became of its documents. */
  readonly sound: boolean
  /** For the roll-up; none when the unit is not sound or was not looked at again. */
  readonly figures?: Figures | undefined
}

/** What a worker is to do for a unit. */
export function jobOf({ input }: PlannedUnit, { settings, template }: Prepared, options: BatchOptions): Job {
  const kinds = !options.documents || input.peek.level === 'tinh' ? [] : options.kinds
  return {
    file: input.file,
    strict: options.strict,
    kinds,
    template,
    defaults: settings && unitDefaults(settings, input.peek.unit),
    figures: options.summary,
  }
}

function unitDefaults(settings: NonNullable<Prepared['settings']>, unit: string | undefined): UnitDefaults {
  return defaultsFor(settings.settings, unit, sharedSet(settings))
}

/** One unit from its plan to its documents and its place in the record. */
export async function doUnit(
  unit: PlannedUnit,
  prepared: Prepared,
  options: BatchOptions,
  units: Map<string, RecordedUnit>,
  compute: (unit: PlannedUnit) => Promise<Work>,
): Promise<Done> {
  const { input, intent, recorded } = unit
  const base = { input: input.file, ...named(unit) }
  const planned = await placed(unit)
  if (intent === 'failed') {
    const result = { ...base, ...planned, status: 'failed', plan: intent, outputs: [], silenced: [] } as const
    return { result, sound: false }
  }
  if (recorded && isSettled(unit, options.strict) && (await stillThere(unit)))
    return settled(unit, recorded, planned, prepared, options)
  const work = await compute(unit)
  const moved = changedUnder(unit, work)
  const sound = work.result.status === 'ok' && !moved && !isStrictFailure(planned.diagnostics, options.strict)
  const found = [...planned.diagnostics, ...(moved ? [moved] : []), ...work.result.diagnostics]
  const keep = (status: 'ok' | 'failed', outputs: RecordedUnit['outputs']) =>
    units.set(unit.name, record(unit, work, { out: prepared.out, found, status, outputs }))
  const finished = (status: 'ok' | 'failed', plan: Intent, outputs: readonly Output[]): Done => ({
    result: finish(unit, work, { found, sources: planned.sources, outputs, status, plan }),
    sound,
    figures: sound ? work.figures : undefined,
  })
  const earlier = outputsOfSameUnit(unit)
  if (!sound) {
    keep('failed', earlier)
    return finished('failed', 'failed', [])
  }
  const outputs: Output[] = []
  const kept = new Map(earlier.map((output) => [output.path, output]))
  for (const { kind, bytes } of work.documents) {
    const target = unit.targets.find((each) => each.kind === kind)
    if (!target) continue
    const committed = await commitDocument(target, bytes, { ...options, out: prepared.out })
    found.push(...committed.diagnostics)
    if (committed.output) outputs.push(committed.output)
    if (committed.recorded) kept.set(target.name, committed.recorded)
  }
  if (!options.pdf) found.push(...(await oldPdfs(outputs)))
  const status = hasErrors(found) || isStrictFailure(found, options.strict) ? 'failed' : 'ok'
  keep(status, [...kept.values()])
  const edited = outputs.some(({ action }) => action === 'kept')
  return finished(status, status === 'failed' ? 'failed' : edited ? 'edited' : intent, outputs)
}

/** A unit that need not be looked at again says what it said before. */
async function settled(
  { targets, input, intent }: PlannedUnit,
  { silenced, warnings, told }: RecordedUnit,
  planned: Awaited<ReturnType<typeof placed>>,
  { out }: Prepared,
  { strict }: BatchOptions,
): Promise<Done> {
  const outputs = await standing(targets, intent)
  const kept = outputs.filter(({ action }) => action === 'kept')
  const again = tellAgain(told, out, input.file)
  const diagnostics = sortDiagnostics([
    ...planned.diagnostics,
    ...again,
    ...kept.map(({ path }) => diagnose('T16', { file: path }, { file: path })),
  ])
  const sources = new Map([...(await textsOf(again)), ...planned.sources])
  const failed = isStrictFailure(diagnostics, strict)
  const result: BatchResult = {
    input: input.file,
    ...named({ input }),
    status: failed ? 'failed' : 'ok',
    plan: failed ? 'failed' : kept.length > 0 ? 'edited' : 'unchanged',
    diagnostics,
    sources,
    outputs,
    silenced,
    warnings,
  }
  // A document edited by hand says nothing against the figures.
  return { result, sound: !isStrictFailure(planned.diagnostics, strict) }
}

/** Of a file that has become another unit's, or another year's, the earlier documents are not its own any more. */
function outputsOfSameUnit({ recorded, seen }: PlannedUnit): RecordedUnit['outputs'] {
  if (!recorded) return []
  const { unit, year } = recorded.peek
  // A broken file does not say whose it is: it still is who it was.
  const same = seen.unit === undefined || (unit === seen.unit && year === seen.year)
  return same ? recorded.outputs : []
}

/** What stands at the places of a unit that need not be made again. */
async function standing(targets: readonly Target[], intent: Intent): Promise<readonly Output[]> {
  if (intent === 'unchanged') return targets.map(({ kind, path }) => ({ kind, path, action: intent }))
  const states = await Promise.all(targets.map(plannedState))
  return targets.map(({ kind, path }, i) => ({ kind, path, action: states[i] === 'edited' ? 'kept' : 'unchanged' }))
}

const isStrictFailure = (found: readonly Diagnostic[], strict: boolean) =>
  strict && found.some((d) => severityOf(d) === 'warning')

/** What was found while planning, with its lines: the plan has not parsed the file. */
async function placed({ diagnostics }: PlannedUnit) {
  const sources = new Map<string, string>()
  return { diagnostics: sortDiagnostics(await placeInFiles(diagnostics, sources)), sources }
}

/** Planned as unchanged, a document may have been deleted since. */
async function stillThere({ targets }: PlannedUnit): Promise<boolean> {
  const kinds = await Promise.all(targets.map(({ path }) => kindOf(path)))
  return kinds.every((kind) => kind === 'file')
}

/** A file replaced since the plan was made is welcome as long as it is the same unit's same year. */
export function changedUnder({ input }: PlannedUnit, { result }: Work): Diagnostic | undefined {
  const { file, peek } = input
  if (result.unit === undefined || (result.unit === peek.unit && result.year === peek.year)) return undefined
  return diagnose('T62', { file }, { file })
}

function named({ input: { peek } }: Pick<PlannedUnit, 'input'>) {
  return {
    ...(peek.unit === undefined ? {} : { unit: peek.unit }),
    ...(peek.year === undefined ? {} : { year: peek.year }),
  }
}

interface Recording {
  readonly out: string
  readonly found: readonly Diagnostic[]
  readonly status: 'ok' | 'failed'
  readonly outputs: RecordedUnit['outputs']
}

function record(
  { input, seen, name, key }: PlannedUnit,
  { inputHash, result, totals }: Work,
  { out, found, status, outputs }: Recording,
): RecordedUnit {
  return {
    input: name,
    // Of a file that was replaced meanwhile `seen` is out of date: the next run looks at it anew.
    inputSha256: inputHash === input.hash ? (inputHash ?? '') : '',
    key,
    peek: seen,
    status,
    warnings: tally(found).warnings,
    told: keepTold(result.diagnostics, out),
    silenced: result.silenced,
    totals,
    outputs: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

interface Finished {
  readonly found: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly outputs: readonly Output[]
  readonly status: 'ok' | 'failed'
  readonly plan: Intent
}

function finish(unit: PlannedUnit, { result: read }: Work, { found, sources, ...rest }: Finished): BatchResult {
  return {
    ...named(unit),
    ...read,
    ...rest,
    sources: new Map([...sources, ...read.sources]),
    diagnostics: sortDiagnostics(found),
  }
}
