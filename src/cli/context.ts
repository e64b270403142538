/** What a command gets from the command line it is called by, and how it is called. */
import type { Terminal } from './terminal.ts'

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly version: string
  /** Takes the exit code of the command; the highest counts. */
  readonly finish: (code: number) => void
}

/**
 * The action of a command, for commander. `load` gives the function that carries it out, which is loaded only then: it takes
 * the arguments and options as typed, then the context, and returns the exit code.
 */
export function calling(context: CommandContext, load: () => Promise<(...given: never[]) => Promise<number>>) {
  return async (...given: unknown[]): Promise<void> => {
    const run = (await load()) as (...all: unknown[]) => Promise<number>
    // The last thing that commander hands over is itself.
    context.finish(await run(...given.slice(0, -1), context))
  }
}
