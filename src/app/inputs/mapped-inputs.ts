/** What is to be read of the files of a command: each as it is, or the units of a workbook that a map explains. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { isWorkbook } from '../files/kind.ts'
import type { GivenSource } from '../unit/year.ts'
import { findFiles, liesIn } from './inputs.ts'
import { isPattern } from '../files/glob.ts'
import { kindOf } from '../files/state.ts'

/** One unit for a command to read. */
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

/** Of what was typed: workbooks that a map explains, and what is left for a run. */
interface MappedBooks {
  readonly books: readonly string[]
  readonly others: readonly string[]
  /** Of folders that hold nothing else. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Workbooks that are named, and in folders those that are no forms; what lies in `out` is left alone. */
export async function mappedBooks(typed: readonly string[], out: string): Promise<MappedBooks> {
  const books: string[] = []
  const others: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const input of typed) {
    if (kindOf(input) !== 'folder' && !isPattern(input)) {
      ;(isWorkbook(input) ? books : others).push(input)
      continue
    }
    const { readFormFile } = await import('../unit/form.ts')
    const found = await findFiles([input], liesIn(out))
    const files = found.value ?? []
    const own: string[] = []
    for (const { file } of files)
      if (isWorkbook(file) && (await readFormFile(file)).diagnostics.some(({ code }) => code === 'T45')) own.push(file)
    books.push(...own)
    if (files.length !== own.length || own.length === 0) others.push(input)
    else diagnostics.push(...found.diagnostics)
  }
  return { books, others, diagnostics }
}
