/** What is to be read of the files of a command: each as it is, or the units of a workbook that a map explains. */
import { isWorkbook } from '../files/kind.ts'
import type { GivenSource } from '../unit/year.ts'

export interface MappedInput {
  readonly file: string
  /** One unit of a workbook that a map explains; absent for a file that is read as it is. */
  readonly source?: GivenSource
}

/** Every file, and of a workbook with a map every unit in it. */
export async function mappedInputs(
  files: readonly string[],
  mapFile: string | undefined,
): Promise<readonly MappedInput[]> {
  const inputs: MappedInput[] = []
  for (const file of files) {
    if (mapFile === undefined || !isWorkbook(file)) {
      inputs.push({ file })
      continue
    }
    const sources = new Map<string, string>()
    // A run that has no such workbook does without all that reads one.
    const { readMappedFile } = await import('../excel/mapped.ts')
    const read = await readMappedFile(file, mapFile, sources)
    for (const one of read.value ?? [{ diagnostics: read.diagnostics }])
      inputs.push({ file, source: { parsed: one, sources } })
  }
  return inputs
}
