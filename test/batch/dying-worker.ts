/** The worker, but it dies at one file: what a fault in native code or a lack of memory does to a thread. */
import { type Job, work as whole } from '../../src/app/batch/worker.ts'

export function work(job: Job) {
  if (job.file.endsWith('chet.yaml')) process.exit(1)
  return whole(job)
}
