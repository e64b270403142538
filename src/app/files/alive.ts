/** Whether a process is there. */
import { reasonOf } from './reason.ts'

/** Whether a process of this number runs on this computer, whoever started it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There is one, of another user.
    return reasonOf(error) === 'EPERM'
  }
}
