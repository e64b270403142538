/** `lap-loat`: the documents of every unit of a province, as far as something has changed, and the roll-up. */
import type { CommandContext } from '../context.ts'
import { type BatchCommandOptions, runMany } from '../run-many.ts'

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function lapLoat(
  inputs: readonly string[],
  options: BatchCommandOptions,
  context: CommandContext,
): Promise<number> {
  return runMany(inputs, options, context, { documents: true, summary: options.summary ?? true })
}
