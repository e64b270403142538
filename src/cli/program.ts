/** What the shipped program is to those who start it: the command line, and the work that runs on threads. */
import type { Job, Work } from '../app/batch/worker.ts'

export { main } from './main.ts'

/** One unit from file to documents. */
export async function workOnThread(job: Job): Promise<Work> {
  return (await import('../app/batch/worker.ts')).work(job)
}
