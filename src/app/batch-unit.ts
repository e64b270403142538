/** One unit of a run: skipped, told, or made and written; what the record says of it afterwards. */
import { diagnose, type Diagnostic, hasErrors, severityOf, sortDiagnostics, tally } from '../core/diagnostic.ts'
import { type UnitDefaults, defaultsFor } from '../core/settings/defaults.ts'
import type { Figures } from '../core/summary-figures.ts'
import type { BatchOptions, Prepared } from './batch.ts'
import { commitDocument } from './batch-commit.ts'
import type { Output, UnitResult } from './check.ts'
import { kindOf } from './files/glob.ts'
import { readData } from './files/read.ts'
import type { RecordedUnit } from './manifest.ts'
import { type Intent, isSettled, type PlannedUnit, stateOf, type Target } from './plan.ts'
import { sharedSet } from './settings.ts'
import type { Job, Work } from './worker.ts'

export interface BatchResult extends UnitResult {
  /** What became of the unit, or would in a dry run. */
  readonly plan: Intent
  /** Of a unit that was not looked at again, from the record. */
  readonly warnings?: number
}

export interface Done {
  readonly result: BatchResult
  /** For the roll-up; none when the unit failed or was not looked at again. */
  readonly figures?: Figures | undefined
}

/** What a worker is to do for a unit. */
export function jobOf({ input }: PlannedUnit, { settings, template }: Prepared, options: BatchOptions): Job {
  const kinds = options.dryRun || !options.documents || input.peek.level === 'tinh' ? [] : options.kinds
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
  const { input, intent, targets, recorded } = unit
  const base = { input: input.file, ...named(unit) }
  const planned = await placed(unit)
  if (intent === 'failed')
    return { result: { ...base, ...planned, status: 'failed', plan: intent, outputs: [], silenced: [] } }
  if (options.documents && isSettled(unit, options.strict) && recorded && (await stillThere(unit))) {
    const { silenced, warnings } = recorded
    const outputs = await standing(targets)
    const kept = outputs.filter(({ action }) => action === 'kept')
    const diagnostics = [
      ...planned.diagnostics,
      ...kept.map(({ path }) => diagnose('T16', { file: path }, { file: path })),
    ]
    const whole = { ...base, ...planned, diagnostics, outputs, silenced, warnings }
    const status = isStrictFailure(diagnostics, options.strict) ? 'failed' : 'ok'
    return { result: { ...whole, status, plan: kept.length > 0 ? 'edited' : 'unchanged' } }
  }
  const work = await compute(unit)
  const moved = changedUnder(unit, work)
  const found = [...planned.diagnostics, ...(moved ? [moved] : []), ...work.result.diagnostics]
  if (work.result.status === 'failed' || moved || options.dryRun || !options.documents) {
    const failed = work.result.status === 'failed' || moved !== undefined
    if (!options.dryRun && options.documents)
      units.set(unit.name, record(unit, work, found, 'failed', recorded?.outputs ?? []))
    return finish(unit, work, {
      found,
      sources: planned.sources,
      outputs: [],
      status: failed ? 'failed' : 'ok',
      plan: failed ? 'failed' : intent,
    })
  }
  const outputs: Output[] = []
  const kept = new Map((recorded?.outputs ?? []).map((output) => [output.path, output]))
  for (const { kind, bytes } of work.documents) {
    const target = targets.find((each) => each.kind === kind)
    if (!target) continue
    const committed = await commitDocument(target, bytes, { ...options, out: prepared.out })
    found.push(...committed.diagnostics)
    if (committed.output) outputs.push(committed.output)
    if (committed.recorded) kept.set(target.name, committed.recorded)
  }
  const status = hasErrors(found) || isStrictFailure(found, options.strict) ? 'failed' : 'ok'
  units.set(unit.name, record(unit, work, found, status, [...kept.values()]))
  const edited = outputs.some(({ action }) => action === 'kept')
  return finish(unit, work, {
    found,
    sources: planned.sources,
    outputs,
    status,
    plan: status === 'failed' ? 'failed' : edited ? 'edited' : intent,
  })
}

/** What stands at the places of a unit that need not be made again. */
async function standing(targets: readonly Target[]): Promise<readonly Output[]> {
  const states = await Promise.all(targets.map(stateOf))
  return targets.map(({ kind, path }, i) => ({ kind, path, action: states[i] === 'edited' ? 'kept' : 'unchanged' }))
}

const isStrictFailure = (found: readonly Diagnostic[], strict: boolean) =>
  strict && found.some((d) => severityOf(d) === 'warning')

/** What was found while planning, with its lines: the plan has not parsed the file. */
async function placed({ input: { file }, diagnostics }: PlannedUnit) {
  const sources = new Map<string, string>()
  if (!diagnostics.some(({ path, span }) => path && !span)) return { diagnostics, sources }
  const [text, { parseYaml }, { placeDiagnostics }] = await Promise.all([
    readData(file),
    import('../source/yaml.ts'),
    import('../source/place.ts'),
  ])
  const source = text.value === undefined ? undefined : parseYaml(text.value, file).value
  if (!source) return { diagnostics, sources }
  sources.set(file, source.text)
  return { diagnostics: sortDiagnostics(placeDiagnostics(diagnostics, source)), sources }
}

/** Planned as unchanged, a document may have been deleted since. */
async function stillThere({ targets }: PlannedUnit): Promise<boolean> {
  const kinds = await Promise.all(targets.map(({ path }) => kindOf(path)))
  return kinds.every((kind) => kind === 'file')
}

/** A file replaced since the plan was made is welcome as long as it is the same unit's same year. */
function changedUnder({ input }: PlannedUnit, { result }: Work): Diagnostic | undefined {
  const { file, peek } = input
  if (result.unit === undefined || (result.unit === peek.unit && result.year === peek.year)) return undefined
  return diagnose('T62', { file }, { file })
}

function named({ input: { peek } }: PlannedUnit) {
  return {
    ...(peek.unit === undefined ? {} : { unit: peek.unit }),
    ...(peek.year === undefined ? {} : { year: peek.year }),
  }
}

function record(
  { seen, name }: PlannedUnit,
  { inputHash, result, totals }: Work,
  found: readonly Diagnostic[],
  status: 'ok' | 'failed',
  outputs: RecordedUnit['outputs'],
): RecordedUnit {
  return {
    input: name,
    inputSha256: inputHash ?? '',
    peek: seen,
    status,
    warnings: tally(found).warnings,
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

function finish(
  unit: PlannedUnit,
  { result: read, figures }: Work,
  { found, sources, outputs, status, plan }: Finished,
): Done {
  const result: BatchResult = {
    ...named(unit),
    ...read,
    status,
    plan,
    outputs,
    sources: new Map([...sources, ...read.sources]),
    diagnostics: sortDiagnostics(found),
  }
  return { result, figures: status === 'ok' ? figures : undefined }
}
