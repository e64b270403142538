/** What a command gets from the command line it is called by. */
import type { Terminal } from './terminal.ts'

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly version: string
  /** Takes the exit code of the command; the highest counts. */
  readonly finish: (code: number) => void
}
