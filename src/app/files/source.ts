/** A YAML file as a source: read, parsed, its text kept for the lines that diagnostics show. */
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { readYaml } from '../../source/read.ts'
import type { Source } from '../../source/source.ts'
import { decodeData, readData } from './read.ts'

/**
 * Reads a YAML file from the disk, or from `bytes`; its text goes into `sources`, also when it cannot be parsed. No value for a
 * file that cannot be read or parsed.
 */
export async function readSource(
  file: string,
  sources: Map<string, string>,
  bytes?: Uint8Array,
): Promise<Checked<Source>> {
  const data = bytes ? decodeData(bytes, file) : await readData(file)
  if (data.value === undefined) return { diagnostics: data.diagnostics }
  const parsed = await readYaml(data.value, file)
  sources.set(file, parsed.value?.text ?? data.value)
  return parsed
}
