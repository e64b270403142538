/** Carries a plan out: units in turn or on threads, results in the order of the inputs, the record kept as it goes. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Figures } from '../core/summary-figures.ts'
import { type BatchOptions, foldersOf, type Prepared } from './batch.ts'
import { type BatchResult, type Done, doUnit, jobOf } from './batch-unit.ts'
import { kindOf } from './files/glob.ts'
import { lockFolder } from './files/lock.ts'
import { removeLeftovers } from './files/leftovers.ts'
import { type Manifest, type RecordedUnit, writeManifest } from './manifest.ts'
import { isSettled, type PlannedUnit } from './plan.ts'
import { openPool, type Pool, threadsFor } from './worker-pool.ts'

/** What the roll-up is made of. */
export interface Collected {
  readonly units: Map<PlannedUnit, { readonly result: BatchResult; readonly figures: Figures | undefined }>
}

/** Without what has been printed already. */
const slim = (result: BatchResult): BatchResult => ({ ...result, diagnostics: [], sources: new Map() })

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
  after: (manifest: Manifest, collected: Collected) => Promise<Manifest>,
): Promise<BatchOutcome> {
  const { out, manifest } = prepared
  if (options.dryRun) {
    const dry = await runUnits(
      prepared,
      { ...options, summary: false },
      events,
      new Map(manifest.units),
      async () => {},
    )
    return { diagnostics: [], interrupted: dry.interrupted, manifest }
  }
  const lock = await lockFolder(out)
  if (!lock.value) return { diagnostics: lock.diagnostics, interrupted: false, manifest }
  try {
    await removeLeftovers(foldersOf(prepared))
    const units = await stillGiven(prepared)
    let last = Date.now()
    let cost = 0
    const save = async () => {
      if (Date.now() - last < Math.max(pause, cost * 20)) return
      const start = Date.now()
      await writeManifest(out, { ...manifest, units })
      last = Date.now()
      cost = last - start
    }
    const { interrupted, collected } = await runUnits(prepared, options, events, units, save)
    const done = interrupted ? { ...manifest, units } : await after({ ...manifest, units }, collected)
    const saved = await writeManifest(out, done)
    return { diagnostics: saved.diagnostics, interrupted, manifest: done }
  } finally {
    await lock.value.release()
  }
}

/** The records that still mean something: those of files that are there, in this run or out of it. */
async function stillGiven({ out, manifest, plan }: Prepared): Promise<Map<string, RecordedUnit>> {
  const present = new Set(plan.units.map(({ name }) => name))
  const kept: (readonly [string, RecordedUnit])[] = []
  for (const entry of manifest.units)
    if (present.has(entry[0]) || (await kindOf(resolve(out, entry[0]))) === 'file') kept.push(entry)
  return new Map(kept)
}

async function runUnits(
  prepared: Prepared,
  options: BatchOptions,
  events: BatchEvents,
  units: Map<string, RecordedUnit>,
  save: () => Promise<void>,
): Promise<{ readonly interrupted: boolean; readonly collected: Collected }> {
  const planned = prepared.plan.units
  const needed = planned.filter((unit) => !isSettled(unit, options.strict)).length
  const threads = threadsFor(needed, options.jobs)
  let pool: Promise<Pool> | undefined
  const compute = (unit: PlannedUnit) =>
    (pool ??= openPool(threads)).then(({ run }) => run(jobOf(unit, prepared, options)))
  // Only so many at once that finished ones need not pile up behind a slow one.
  // One more than is worked on: while a document is flushed to the disk the next unit goes on.
  const ahead = threads === 1 ? 2 : threads * 3
  const running: Promise<Done & { readonly unit: PlannedUnit }>[] = []
  const collected: Collected = { units: new Map() }
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
      const { result, figures, unit } = finished
      if (options.summary) collected.units.set(unit, { result: slim(result), figures })
      done++
      events.onUnit(result)
      events.onProgress({ total: planned.length, done, current: result.unit ?? result.input })
      await save()
    }
  } finally {
    await (await pool)?.close()
  }
  return { interrupted: next < planned.length, collected }
}
