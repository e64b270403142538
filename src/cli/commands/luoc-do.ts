/** `luoc-do`: the JSON Schema of a data file, for editors. */
import { writeText } from '../../app/files/write.ts'
import { jsonSchema } from '../../core/schema/json-schema.ts'
import type { CommandContext } from '../context.ts'
import { printFileResult } from '../print/file-result.ts'

/** Prints the schema, or writes it to a file; returns the exit code. */
export async function luocDo(options: { readonly out?: string }, { terminal }: CommandContext): Promise<number> {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`
  if (options.out === undefined) {
    terminal.out(text)
    return 0
  }
  return printFileResult([{ path: options.out, result: await writeText(options.out, text) }], terminal)
}
