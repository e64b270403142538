/** `bieu-mau`: the Excel form, empty or filled in from a data file. */
import { makeForm } from '../../app/excel/make.ts'
import type { CommandContext } from '../context.ts'
import { today } from '../today.ts'
import { yearOf } from '../year.ts'
import { printFileResult } from '../print/file-result.ts'

interface Options {
  readonly from?: string
  readonly year?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Writes the form and tells its name; returns the exit code. */
export async function bieuMau(
  out: string | undefined,
  options: Options,
  { terminal }: CommandContext,
): Promise<number> {
  const { path, result, sources } = await makeForm({
    year: yearOf(options.year),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(out === undefined ? {} : { out }),
    force: options.force ?? false,
    today: today(),
  })
  const code = printFileResult([{ path, result }], terminal, options.quiet, sources)
  if (code === 0 && !options.quiet)
    terminal.err(`Điền vào ${path} bằng Excel hoặc LibreOffice rồi chạy: tongket kiem-tra ${path}\n`)
  return code
}
