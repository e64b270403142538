/** Reads a data file; the YAML library is loaded only for a text that is not plainly written. */
import type { Checked } from '../core/diagnostics/diagnostic.ts'
import { readPlainFile } from './plain-tree.ts'
import type { Source } from './source.ts'

/** As `parseYaml`. */
export async function readYaml(text: string, file: string): Promise<Checked<Source>> {
  const plain = readPlainFile(text, file)
  if (plain) return { value: plain, diagnostics: [] }
  const { parseAny } = await import('./yaml.ts')
  return parseAny(text, file)
}
