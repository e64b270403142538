/** Does the work of many units: here, or on threads; a thread that dies costs the unit it was at. */
import { availableParallelism } from 'node:os'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { DocumentRun } from '../documents/run.ts'
import type { Job, Work } from './worker.ts'

/** Fewer units than this are done before a second thread would have started. */
const worthThreads = 100

/** Takes jobs, and gives back what became of each; nothing is thrown. */
export interface Pool {
  readonly threads: number
  readonly run: (job: Job) => Promise<Work>
  readonly close: () => Promise<void>
}

/** How many threads to use; 1 means none besides this one. */
export function threadsFor(units: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, units))
  return units < worthThreads ? 1 : Math.min(availableParallelism(), 8)
}

/** Opens a pool for a run; `worker` is another module that exports `work`, for tests. */
export async function openPool(
  threads: number,
  shared: DocumentRun,
  worker = new URL('worker.js', import.meta.url).href,
): Promise<Pool> {
  if (threads <= 1) return { threads: 1, run: (job) => here(job, shared), close: async () => {} }
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: worker,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    recordTiming: false,
  })
  return {
    threads,
    run: (job) =>
      pool.run(job).then(
        (done) => done as Work,
        (error: unknown) => broken(job, error),
      ),
    close: () => pool.destroy(),
  }
}

async function here(job: Job, shared: DocumentRun): Promise<Work> {
  try {
    // A run that finds nothing to do loads none of it.
    const { work } = await import('./worker.ts')
    // Copied, as what a thread hands over is: a text cut out of a data file would keep the whole file in memory.
    return structuredClone(await work(job, shared))
  } catch (error) {
    return broken(job, error)
  }
}

/** Our own fault, or the end of a thread: told for this unit, the others go on. */
function broken({ file }: Job, error: unknown): Work {
  const reason = error instanceof Error ? error.message : String(error)
  const diagnostics = [diagnose('T63', { file, reason }, { file })]
  const result = { input: file, status: 'failed', outputs: [], diagnostics, silenced: [], sources: new Map() } as const
  return { result, inputHash: undefined, documents: [], totals: {}, figures: undefined }
}
