/** Lines for what was found of files that have not been parsed: a plan looks at files, it does not read them through. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { Source } from '../../source/source.ts'
import { isWorkbook } from '../files/kind.ts'
import { readData } from '../files/read.ts'

/** A file is read and parsed only when something about it has a path and no line; texts read are added to `sources`. */
export async function placeInFiles(
  diagnostics: readonly Diagnostic[],
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const lineless = diagnostics.filter(({ path, span }) => path && !span)
  const files = new Set(lineless.flatMap(({ file }) => file ?? []))
  let placed = diagnostics
  for (const file of files) {
    const [source, { placeDiagnostics }] = await Promise.all([sourceOf(file), import('../../source/place.ts')])
    if (!source) continue
    if (!isWorkbook(file)) sources.set(file, source.text)
    // Those without a file would be taken for this one's.
    placed = placed.flatMap((d) => (d.file === file ? placeDiagnostics([d], source) : [d]))
  }
  return placed
}

async function sourceOf(file: string): Promise<Source | undefined> {
  if (isWorkbook(file)) {
    const { readFormFile } = await import('./form.ts')
    return (await readFormFile(file)).value?.source
  }
  const [text, { parseYaml }] = await Promise.all([readData(file), import('../../source/yaml.ts')])
  return text.value === undefined ? undefined : parseYaml(text.value, file).value
}
