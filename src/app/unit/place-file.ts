/** Lines for what was found of files that have not been parsed: a plan looks at files, it does not read them through. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import { isWorkbook } from '../files/kind.ts'
import { readSource } from '../files/source.ts'

/** A file is read and parsed only when something about it has a path and no line; texts read are added to `sources`. */
export async function placeInFiles(
  diagnostics: readonly Diagnostic[],
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const lineless = diagnostics.filter(({ path, span }) => path && !span)
  const files = new Set(lineless.flatMap(({ file }) => file ?? []))
  let placed = diagnostics
  for (const file of files) {
    const source = await sourceOf(file, sources)
    if (!source) continue
    // Those without a file would be taken for this one's.
    placed = placed.flatMap((d) => (d.file === file ? placeDiagnostics([d], source) : [d]))
  }
  return placed
}

async function sourceOf(file: string, sources: Map<string, string>): Promise<Source | undefined> {
  if (!isWorkbook(file)) return (await readSource(file, sources)).value
  const { readFormFile } = await import('./form.ts')
  return (await readFormFile(file)).value?.source
}
