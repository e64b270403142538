/** Carries a plan out: units in turn or on threads, results in the order of the inputs, the record kept as it goes. */
import { diagnose, type Diagnostic, hasErrors, severityOf, sortDiagnostics, tally } from '../core/diagnostic.ts'
import { type UnitDefaults, defaultsFor } from '../core/settings/defaults.ts'
import type { Figures } from '../core/summary-figures.ts'
import { type BatchOptions, foldersOf, type Prepared } from './batch.ts'
import { commitDocument } from './batch-commit.ts'
import type { Output, UnitResult } from './check.ts'
import { lockFolder } from './files/lock.ts'
import { removeLeftovers } from './files/leftovers.ts'
import { kindOf } from './files/glob.ts'
import { readData } from './files/read.ts'
import { type Manifest, type RecordedUnit, writeManifest } from './manifest.ts'
import { type Intent, isSettled, type PlannedUnit } from './plan.ts'
import { sharedSet } from './settings.ts'
import type { Work } from './worker.ts'
import { openPool, type Pool, threadsFor } from './worker-pool.ts'

export interface BatchResult extends UnitResult {
  /** What became of the unit, or would in a dry run. */
  readonly plan: Intent
  /** Of a unit that was not looked at again, from the record. */
  readonly warnings?: number
  /** For the roll-up; none when the unit failed or was not looked at again. */
  readonly figures: Figures | undefined
}

export interface Progress {
  readonly total: number
  readonly done: number
  /** The unit that was finished last. */
  readonly current: string
}

export interface BatchEvents {
  /** In the order of the inputs, each as soon as all before it are done. */
  readonly onUnit: (result: BatchResult) => void
  readonly onProgress: (progress: Progress) => void
}

export interface BatchOutcome {
  /** About the run: the lock, the record. */
  readonly diagnostics: readonly Diagnostic[]
  readonly interrupted: boolean
  readonly manifest: Manifest
}

/** The record is written at most this often: for thousands of units it is large itself. */
const pause = 500

/** Runs the plan. `after` is called with the folder still locked: the roll-up belongs to the run. */
export async function runBatch(
  prepared: Prepared,
  options: BatchOptions,
  events: BatchEvents,
  after: (manifest: Manifest) => Promise<Manifest>,
): Promise<BatchOutcome> {
  const { out, plan, manifest } = prepared
  if (options.dryRun) {
    const dry = await runUnits(prepared, options, events, new Map(manifest.units), async () => {})
    return { diagnostics: [], interrupted: dry.interrupted, manifest }
  }
  const lock = await lockFolder(out)
  if (!lock.value) return { diagnostics: lock.diagnostics, interrupted: false, manifest }
  try {
    await removeLeftovers(foldersOf(prepared))
    const present = new Set(plan.units.map(({ name }) => name))
    const units = new Map([...manifest.units].filter(([name]) => present.has(name)))
    let last = Date.now()
    let cost = 0
    const save = async () => {
      if (Date.now() - last < Math.max(pause, cost * 20)) return
      const start = Date.now()
      await writeManifest(out, { ...manifest, units })
      last = Date.now()
      cost = last - start
    }
    const { interrupted } = await runUnits(prepared, options, events, units, save)
    const done = interrupted ? { ...manifest, units } : await after({ ...manifest, units })
    const saved = await writeManifest(out, done)
    return { diagnostics: saved.diagnostics, interrupted, manifest: done }
  } finally {
    await lock.value.release()
  }
}

async function runUnits(
  prepared: Prepared,
  options: BatchOptions,
  events: BatchEvents,
  units: Map<string, RecordedUnit>,
  save: () => Promise<void>,
): Promise<{ readonly interrupted: boolean }> {
  const planned = prepared.plan.units
  const needed = planned.filter((unit) => !isSettled(unit, options.strict)).length
  const threads = threadsFor(needed, options.jobs)
  let pool: Promise<Pool> | undefined
  const compute = (unit: PlannedUnit) =>
    (pool ??= openPool(threads)).then(({ run }) => run(jobOf(unit, prepared, options)))
  // Only so many at once that finished ones need not pile up behind a slow one.
  // One more than is worked on: while a document is flushed to the disk the next unit goes on.
  const ahead = threads === 1 ? 2 : threads * 3
  const running: Promise<BatchResult>[] = []
  let next = 0
  let done = 0
  try {
    while (running.length > 0 || (next < planned.length && !options.signal.aborted)) {
      while (running.length < ahead && next < planned.length && !options.signal.aborted) {
        const unit = planned[next++]
        if (unit) running.push(doUnit(unit, prepared, options, units, compute))
      }
      const result = await running.shift()
      if (!result) break
      done++
      events.onUnit(result)
      events.onProgress({ total: planned.length, done, current: result.unit ?? result.input })
      await save()
    }
  } finally {
    await (await pool)?.close()
  }
  return { interrupted: next < planned.length }
}

function jobOf({ input }: PlannedUnit, { settings, template }: Prepared, options: BatchOptions) {
  const kinds = options.dryRun || input.peek.level === 'tinh' ? [] : options.kinds
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

async function doUnit(
  unit: PlannedUnit,
  prepared: Prepared,
  options: BatchOptions,
  units: Map<string, RecordedUnit>,
  compute: (unit: PlannedUnit) => Promise<Work>,
): Promise<BatchResult> {
  const { input, intent, targets, recorded } = unit
  const base = { input: input.file, ...named(unit), figures: undefined }
  const planned = await placed(unit)
  if (intent === 'failed') return { ...base, ...planned, status: 'failed', plan: intent, outputs: [], silenced: [] }
  if (isSettled(unit, options.strict) && recorded && (await stillThere(unit))) {
    const action = intent === 'edited' ? 'kept' : 'unchanged'
    const outputs = targets.map(({ kind, path }): Output => ({ kind, path, action }))
    const { silenced, warnings } = recorded
    return { ...base, ...planned, status: 'ok', plan: intent, outputs, silenced, warnings }
  }
  const work = await compute(unit)
  const moved = changedUnder(unit, work)
  const found = [...planned.diagnostics, ...(moved ? [moved] : []), ...work.result.diagnostics]
  if (work.result.status === 'failed' || moved || options.dryRun) {
    const failed = work.result.status === 'failed' || moved !== undefined
    if (!options.dryRun) units.set(unit.name, record(unit, work, found, 'failed', recorded?.outputs ?? []))
    return finish(
      unit,
      work,
      {
        found,
        sources: planned.sources,
        outputs: [],
        status: failed ? 'failed' : 'ok',
        plan: failed ? 'failed' : intent,
      },
      options,
    )
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
  return finish(
    unit,
    work,
    {
      found,
      sources: planned.sources,
      outputs,
      status,
      plan: status === 'failed' ? 'failed' : edited ? 'edited' : intent,
    },
    options,
  )
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
  { result, figures }: Work,
  { found, sources, outputs, status, plan }: Finished,
  { summary }: BatchOptions,
): BatchResult {
  return {
    ...named(unit),
    ...result,
    status,
    plan,
    outputs,
    sources: new Map([...sources, ...result.sources]),
    diagnostics: sortDiagnostics(found),
    figures: summary && status === 'ok' ? figures : undefined,
  }
}
