/** The way in: answers `--version` at once, leaves the rest to `run`, loaded only then. */
import { packageVersion } from '../app/files/folder.ts'

/** Runs the program with the arguments after its name; returns the exit code. Never ends the process while output waits. */
export async function main(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv
  if (rest.length === 0 && (first === '--version' || first === '-V')) {
    process.stdout.write(`${packageVersion()}\n`)
    return 0
  }
  const { endOnSignals, run } = await import('./run.ts')
  endOnSignals()
  return run(argv)
}
