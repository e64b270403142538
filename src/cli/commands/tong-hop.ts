/** `tong-hop`: the roll-up of a province alone; the units' own documents are left as they are. */
import type { CommandContext } from '../context.ts'
import { type BatchCommandOptions, runMany } from '../run-many.ts'

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function tongHop(
  inputs: readonly string[],
  options: BatchCommandOptions,
  context: CommandContext,
): Promise<number> {
  return runMany(inputs, options, context, { documents: false, summary: true })
}
