/** `lap-loat`: the documents of every unit of a province, as far as something has changed, and the roll-up. */
import { join } from 'node:path'
import { isWorkbook } from '../../app/files/kind.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import type { CommandContext } from '../context.ts'
import { exitCode, UsageError } from '../exit.ts'
import { printResults } from '../print/print.ts'
import { type BatchCommandOptions, runMany } from '../run-many.ts'
import { today } from '../today.ts'

interface Options extends BatchCommandOptions {
  readonly map?: string
}

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function lapLoat(inputs: readonly string[], options: Options, context: CommandContext): Promise<number> {
  const parts = { documents: true, summary: options.summary ?? true }
  const { map, out = 'ket-qua', dryRun } = options
  if (map === undefined) return runMany(inputs, options, context, parts)
  if (dryRun)
    throw new UsageError(
      '--dry-run không dùng được cùng --anh-xa',
      'chạy thử bằng: tongket nhap … --anh-xa … --dry-run',
    )
  const folder = join(out, 'so-lieu')
  const failed = await importMapped(inputs.filter(isWorkbook), map, folder, options, context)
  const others = inputs.filter((input) => !isWorkbook(input))
  return Math.max(failed, await runMany([...others, folder], { ...options, out }, context, parts))
}

/** The units of workbooks as data files of the run, told like any other import; the exit code of those that could not be read. */
async function importMapped(
  books: readonly string[],
  map: string,
  folder: string,
  { quiet = false }: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const [{ importWorkbook }, { unitResult }] = await Promise.all([
    import('../../app/excel/import.ts'),
    import('./nhap.ts'),
  ])
  const results: UnitResult[] = []
  for (const book of books)
    for (const one of await importWorkbook(book, { map, folder, dryRun: false, today: today() }))
      results.push(unitResult(one))
  const output = { format: 'text', strict: false, quiet, tool: `tongket ${version}` } as const
  const told = results.filter(({ diagnostics }) => diagnostics.length > 0)
  printResults(told, { ...output, success: 'đã nhập xong sổ tính' }, terminal)
  return exitCode(results, false)
}
