/** `luoc-do`: the JSON Schemas of what is written by hand, for editors. */
import { writeText } from '../../app/files/write.ts'
import { schemaKinds, schemaTextOf } from '../../app/json-schemas.ts'
import type { CommandContext } from '../context.ts'
import { printFileResult } from '../print/results.ts'
import { choose } from '../usage.ts'

/** Prints the schema, or writes it to a file; returns the exit code. */
export async function luocDo(
  kind: string,
  options: { readonly out?: string },
  { terminal }: CommandContext,
): Promise<number> {
  const text = schemaTextOf(choose('LOẠI', kind, schemaKinds))
  if (options.out === undefined) {
    terminal.out(text)
    return 0
  }
  return printFileResult([{ path: options.out, result: await writeText(options.out, text) }], terminal)
}
