/** One unit of a run: skipped, told, or made and written; what the record says of it afterwards. */
import { blocks, diagnose, type Diagnostic, sortDiagnostics, tally } from '../../core/diagnostics/diagnostic.ts'
import type { Figures } from '../../core/province/figures.ts'
import { defaultsFor, type UnitDefaults } from '../../core/settings/defaults.ts'
import { commitDocuments, outputsOf } from '../documents/commit.ts'
import { andThen, unblocked } from '../documents/run.ts'
import { kindOf } from '../files/state.ts'
import { sharedSet } from '../settings/settings.ts'
import type { UnitResult } from '../unit/check.ts'
import { placeInFiles } from '../unit/place-file.ts'
import { type Intent, needsNoWork, type PlannedUnit } from './plan.ts'
import type { BatchOptions, Prepared } from './prepare.ts'
import type { RecordedUnit } from './record.ts'
import { leftInPlace, plannedState, recordedNow } from './targets.ts'
import { packDiagnostics, unpackDiagnostics, textsOf } from './recorded-diagnostics.ts'
import type { Job, Work } from './worker.ts'

/** What a run says of one unit. */
export interface BatchResult extends UnitResult {
  /** What became of the unit, or would in a dry run. */
  readonly plan: Intent
  /** Of a unit that was not looked at again, from the record. */
  readonly warnings?: number
}

/** A unit that the run has done with. */
export interface Done {
  readonly result: BatchResult
  /** Whether its figures can go into the roll-up: they are in order, whatever became of its documents. */
  readonly sound: boolean
  /** For the roll-up; none when the unit is not sound or was not looked at again. */
  readonly figures?: Figures | undefined
}

/** What a worker is to do for a unit. */
export function jobOf(unit: PlannedUnit, prepared: Prepared, options: BatchOptions): Job {
  const { file, peek } = unit.input
  return {
    file,
    strict: options.strict,
    kinds: !options.documents || peek.level === 'tinh' ? [] : options.kinds,
    template: prepared.run.template,
    idOnly: prepared.run.idOnly,
    defaults: unitDefaults(unit, prepared),
    figures: options.summary,
  }
}

/** What the settings say of a unit of the plan. */
export function unitDefaults(
  { input }: PlannedUnit,
  { settings }: Pick<Prepared, 'settings'>,
): UnitDefaults | undefined {
  return settings && defaultsFor(settings.settings, input.peek.unit, sharedSet(settings))
}

/** One unit from its plan to its documents and its place in the record. */
export async function doUnit(
  unit: PlannedUnit,
  { out, run }: Prepared,
  options: BatchOptions,
  units: Map<string, RecordedUnit>,
  compute: (unit: PlannedUnit) => Promise<Work>,
): Promise<Done> {
  const { input, intent, recorded } = unit
  const planned = await placed(unit)
  if (intent === 'failed') {
    const base = { input: input.file, ...named(unit), ...planned }
    return { result: { ...base, status: 'failed', plan: intent, outputs: [], silenced: [] }, sound: false }
  }
  if (recorded && needsNoWork(unit, options.strict) && stillThere(unit))
    return unchangedUnit(unit, recorded, planned, out, options)
  const work = await compute(unit)
  const found = [...planned.diagnostics, ...changedUnder(unit, work), ...work.result.diagnostics]
  const ready = unblocked({ value: work.documents, diagnostics: found }, options)
  const refresh = options.refreshEdited
    ? (await import('../living/refresh.ts')).refresher(input.file, run.template, options)
    : undefined
  const written = await andThen(ready, options, (made) =>
    commitDocuments(made, unit.targets, { ...options, out, refresh }),
  )
  const committed = written.value ?? []
  const edited = committed.some(({ output }) => output?.action === 'kept')
  const ok = unblocked(written, options).value !== undefined
  const result: BatchResult = {
    ...named(unit),
    ...work.result,
    status: ok ? 'ok' : 'failed',
    plan: ok ? (edited ? 'edited' : intent) : 'failed',
    outputs: outputsOf(committed),
    sources: new Map([...planned.sources, ...work.result.sources]),
    diagnostics: sortDiagnostics(written.diagnostics),
  }
  const outputs = recordedNow(outputsOfSameUnit(unit), committed)
  units.set(unit.name, recordOf(unit, work, result, outputs, out))
  const sound = ready.value !== undefined
  return { result, sound, figures: sound ? work.figures : undefined }
}

/** A unit that need not be looked at again says what it said before. */
async function unchangedUnit(
  { targets, input, intent }: PlannedUnit,
  { silenced, warnings, told }: RecordedUnit,
  planned: Awaited<ReturnType<typeof placed>>,
  out: string,
  { strict }: BatchOptions,
): Promise<Done> {
  const states = intent === 'unchanged' ? [] : await Promise.all(targets.map(plannedState))
  const { outputs, diagnostics: edited } = leftInPlace(targets, states)
  const again = unpackDiagnostics(told, out, input.file)
  const diagnostics = sortDiagnostics([...planned.diagnostics, ...again, ...edited])
  const sources = new Map([...(await textsOf(again)), ...planned.sources])
  const failed = diagnostics.some((d) => blocks(d, strict))
  const result: BatchResult = {
    input: input.file,
    ...named({ input }),
    status: failed ? 'failed' : 'ok',
    plan: failed ? 'failed' : edited.length > 0 ? 'edited' : 'unchanged',
    diagnostics,
    sources,
    outputs,
    silenced,
    warnings,
  }
  // A document edited by hand says nothing against the figures.
  return { result, sound: !planned.diagnostics.some((d) => blocks(d, strict)) }
}

/** Of a file that has become another unit's, or another year's, the earlier documents are not its own any more. */
function outputsOfSameUnit({ recorded, seen }: PlannedUnit): RecordedUnit['outputs'] {
  if (!recorded) return []
  const { unit, year } = recorded.peek
  // A broken file does not say whose it is: it still is who it was.
  const same = seen.unit === undefined || (unit === seen.unit && year === seen.year)
  return same ? recorded.outputs : []
}

/** What was found while planning, with its lines: the plan has not parsed the file. */
async function placed({ diagnostics }: PlannedUnit) {
  const sources = new Map<string, string>()
  return { diagnostics: sortDiagnostics(await placeInFiles(diagnostics, sources)), sources }
}

/** Planned as unchanged, a document may have been deleted since. */
const stillThere = ({ targets }: PlannedUnit) => targets.every(({ path }) => kindOf(path) === 'file')

/** A file replaced since the plan was made is welcome as long as it is the same unit's same year. */
export function changedUnder({ input }: PlannedUnit, { result }: Work): readonly Diagnostic[] {
  const { file, peek } = input
  if (result.unit === undefined || (result.unit === peek.unit && result.year === peek.year)) return []
  return [diagnose('T62', { file }, { file })]
}

function named({ input: { peek } }: Pick<PlannedUnit, 'input'>) {
  return {
    ...(peek.unit === undefined ? {} : { unit: peek.unit }),
    ...(peek.year === undefined ? {} : { year: peek.year }),
  }
}

/** What the record is to say of a unit: what the work found in it is told again while nothing changes. */
function recordOf(
  { input, seen, name, key }: PlannedUnit,
  { inputHash, result: { diagnostics, silenced }, totals }: Work,
  result: BatchResult,
  outputs: RecordedUnit['outputs'],
  out: string,
): RecordedUnit {
  return {
    input: name,
    // Of a file that was replaced meanwhile `seen` is out of date: the next run looks at it anew.
    inputSha256: inputHash === input.hash ? (inputHash ?? '') : '',
    key,
    peek: seen,
    status: result.status,
    warnings: tally(result.diagnostics).warnings,
    told: packDiagnostics(diagnostics, out),
    silenced,
    totals,
    outputs,
  }
}
