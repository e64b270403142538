/** `lap-loat`: the documents of every unit of a province, as far as something has changed, and the roll-up. */
import { join, resolve } from 'node:path'
import { resultsPlace } from '../../app/batch/prepare.ts'
import { liesIn } from '../../app/inputs/inputs.ts'
import { mappedBooks } from '../../app/inputs/mapped-inputs.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import type { CommandContext } from '../context.ts'
import { exitCode, UsageError } from '../exit.ts'
import { type BatchCommandOptions, runMany } from '../run-many.ts'
import { today } from '../calendar.ts'

interface Options extends BatchCommandOptions {
  readonly map?: string
}

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function lapLoat(inputs: readonly string[], options: Options, context: CommandContext): Promise<number> {
  const parts = { documents: true, summary: options.summary ?? true }
  const { map, dryRun } = options
  if (map === undefined) return runMany(inputs, options, context, parts)
  if (dryRun)
    throw new UsageError(
      '--dry-run không dùng được cùng --anh-xa',
      'chạy thử bằng: tongket nhap … --anh-xa … --dry-run',
    )
  const place = await resultsPlace(inputs, options)
  const folder = join(place.out, 'so-lieu')
  const { books, others, diagnostics: found } = await mappedBooks(inputs, place.out)
  const imported = await importMapped(books, map, folder)
  const taken = imported.files.length > 0 ? [folder] : []
  const [files, read] = [imported.files, books].map((paths) => new Set(paths.map((path) => resolve(path))))
  // Workbooks that have been read, and units of an earlier run that they no longer have, or only with faults.
  const passOver = (path: string) => read!.has(resolve(path)) || (liesIn(folder)(path) && !files!.has(resolve(path)))
  return runMany([...others, ...taken], { ...options, ...place }, context, parts, {
    ...imported,
    diagnostics: [...found, ...imported.diagnostics],
    passOver,
  })
}

/** The units of workbooks as data files of the run. */
async function importMapped(books: readonly string[], map: string, folder: string) {
  const [{ importWorkbook }, { unitResult }] = await Promise.all([
    import('../../app/excel/import.ts'),
    import('./nhap.ts'),
  ])
  const results: UnitResult[] = []
  const files: string[] = []
  for (const book of books)
    for (const one of await importWorkbook(book, { map, folder, dryRun: false, today: today() })) {
      results.push(unitResult(one))
      files.push(...one.files.map(({ path }) => path))
    }
  return {
    files,
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(results.flatMap(({ sources }) => [...sources])),
    code: exitCode(results, false),
  }
}
