/** Carries a plan out: units in turn or on threads, results in the order of the inputs, the record kept as it goes. */
import { dirname, join, resolve } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { DocumentKind } from '../../core/documents.ts'
import type { BatchOptions, Prepared } from './prepare.ts'
import { summaryNames } from './province-names.ts'
import { type BatchResult, type Done, doUnit, jobOf } from './unit.ts'
import { kindOf } from '../files/state.ts'
import { lockFolder } from '../files/lock.ts'
import { copiesFolder } from '../files/carried-copies.ts'
import { removeLeftovers } from '../files/leftovers.ts'
import { type Manifest, readManifest, type RecordedUnit, writeManifest } from './record.ts'
import { needsNoWork, type PlannedUnit } from './plan.ts'
import { openPool, type Pool, threadsFor } from './pool.ts'

/** What the roll-up is made of. */
export type Collected = ReadonlyMap<PlannedUnit, Done>

/** Without what has been printed already. */
const slim = (result: BatchResult): BatchResult => ({ ...result, diagnostics: [], sources: new Map() })

interface Progress {
  readonly total: number
  readonly done: number
  /** The unit that was finished last. */
  readonly current: string
}

interface BatchEvents {
  /** In the order of the inputs, each as soon as all before it are done. */
  readonly onUnit: (result: BatchResult) => void
  readonly onProgress: (progress: Progress) => void
}

interface BatchOutcome {
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
  after: (manifest: Manifest, collected: Collected) => Promise<Manifest>,
): Promise<BatchOutcome> {
  const { out } = prepared
  if (options.dryRun) {
    const { manifest } = prepared
    // The same as a real run in all but the writing: what would go wrong goes wrong here too.
    const units = new Map(manifest.units)
    const collected = await runUnits(prepared, options, events, units, async () => {})
    if (!options.signal.aborted) await after({ ...manifest, units }, collected)
    return { diagnostics: [], interrupted: options.signal.aborted, manifest }
  }
  const lock = await lockFolder(out)
  if (!lock.value) return { diagnostics: lock.diagnostics, interrupted: false, manifest: prepared.manifest }
  try {
    // Another run may have ended since the plan was made.
    const manifest = (await readManifest(out)).value ?? prepared.manifest
    await removeLeftovers(foldersOf(prepared, options.kinds))
    const { units, left } = stillGiven(prepared, manifest)
    let last = Date.now()
    let cost = 0
    const save = async () => {
      if (Date.now() - last < Math.max(pause, cost * 20)) return
      const start = Date.now()
      await writeManifest(out, { ...manifest, units })
      last = Date.now()
      cost = last - start
    }
    const collected = await runUnits(prepared, options, events, units, save)
    const now = { ...manifest, units }
    const done = options.signal.aborted ? now : await after(now, collected)
    const saved = await writeManifest(out, done)
    return { diagnostics: [...left, ...saved.diagnostics], interrupted: options.signal.aborted, manifest: done }
  } finally {
    await lock.value.release()
  }
}

/** Folders in which the run may write: where temporary files of a killed run may lie. */
function foldersOf({ out, plan, province, settings }: Prepared, kinds: readonly DocumentKind[]): readonly string[] {
  const year = settings?.settings.nam ?? plan.units.find(({ input }) => input.peek.year)?.input.peek.year ?? 0
  const ofProvince = summaryNames(province, year, kinds, { pattern: settings?.settings.ten_tep, units: 1 })
  return [
    out,
    join(out, copiesFolder),
    ...new Set(ofProvince.map(({ name }) => dirname(join(out, name)))),
    ...plan.units.flatMap(({ targets }) => targets.map(({ path }) => dirname(path))),
  ]
}

/**
 * The records that still mean something: those of files that are there, in this run or out of it. Documents of units that
 * are gone are told once and left where they are.
 */
function stillGiven({ out, plan }: Prepared, manifest: Manifest) {
  const present = new Map(plan.units.map((unit) => [unit.name, unit]))
  const targets = new Set(plan.units.flatMap((unit) => unit.targets.map(({ name }) => name)))
  const units = new Map<string, RecordedUnit>()
  const left: string[] = []
  for (const [name, recorded] of manifest.units) {
    const unit = present.get(name)
    // A file that cannot be understood any more has not become another unit's.
    const another = unit?.seen.unit !== undefined && unit.seen.unit !== recorded.peek.unit
    const gone = unit ? another : kindOf(resolve(out, name)) !== 'file'
    if (unit || !gone) units.set(name, recorded)
    if (!gone) continue
    for (const { path } of recorded.outputs)
      if (!targets.has(path) && kindOf(join(out, path)) === 'file') left.push(join(out, path))
  }
  return { units, left: left.map((file) => diagnose('T69', { file }, { file })) }
}

async function runUnits(
  prepared: Prepared,
  options: BatchOptions,
  events: BatchEvents,
  units: Map<string, RecordedUnit>,
  save: () => Promise<void>,
): Promise<Collected> {
  const planned = prepared.plan.units
  const needed = planned.filter((unit) => !needsNoWork(unit, options.strict)).length
  const steps = planned.length + (options.summary ? 1 : 0)
  const threads = threadsFor(needed, options.jobs)
  let pool: Promise<Pool> | undefined
  const compute = (unit: PlannedUnit) =>
    (pool ??= openPool(threads, prepared.run)).then(({ run }) => run(jobOf(unit, prepared, options)))
  // Only so many at once that finished ones need not pile up behind a slow one.
  // One more than is worked on: while a document is flushed to the disk the next unit goes on.
  const ahead = threads === 1 ? 2 : threads * 3
  const running: Promise<Done & { readonly unit: PlannedUnit }>[] = []
  const collected = new Map<PlannedUnit, Done>()
  let next = 0
  let done = 0
  try {
    while (running.length > 0 || (next < planned.length && !options.signal.aborted)) {
      while (running.length < ahead && next < planned.length && !options.signal.aborted) {
        const unit = planned[next++]
        if (unit) running.push(doUnit(unit, prepared, options, units, compute).then((each) => ({ ...each, unit })))
      }
      const finished = await running.shift()
      if (!finished) break
      const { result, unit } = finished
      if (options.summary) collected.set(unit, { ...finished, result: slim(result) })
      done++
      events.onUnit(result)
      const last = done === planned.length && options.summary
      events.onProgress({ total: steps, done, current: last ? 'tổng hợp toàn tỉnh' : (result.unit ?? result.input) })
      await save()
    }
  } finally {
    await (await pool)?.close()
  }
  return collected
}
