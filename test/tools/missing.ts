/** Outside tools the tests ask. One that is not installed is said loudly, in these words: .ci/run fails on them. */
import { spawnSync } from 'node:child_process'

/** Says what is left out, and gives nothing: `return missing('…')`. */
export function missing(what: string): undefined {
  console.log(`BỎ QUA KIỂM TRA: ${what}`)
  return undefined
}

/** Whether a program can be started. */
export function has(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
}
