/** `tao`: a data file with every key in its place, to fill in, and the schema that helps editors check it. */
import { makeScaffold } from '../../app/scaffold.ts'
import { UsageError } from '../exit.ts'
import { printable } from '../print/line.ts'
import type { CommandContext } from '../context.ts'
import { yearOf } from '../calendar.ts'
import { printFileResult } from '../print/results.ts'

interface Options {
  readonly year?: string
  readonly from?: string
  readonly province?: boolean
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Makes the files and tells their names; returns the exit code. Never replaces a file. */
export async function tao(folder: string, options: Options, { terminal }: CommandContext): Promise<number> {
  const { from, province = false, force = false, quiet } = options
  if (from !== undefined && options.year !== undefined)
    throw new UsageError('không dùng cùng lúc --tu và --nam', 'năm mới là năm sau của tệp nêu ở --tu')
  if (from !== undefined && province) throw new UsageError('không dùng cùng lúc --tu và --tinh')
  const year = yearOf(options.year)
  const made = await makeScaffold(folder, { year, province, force, from })
  const code = printFileResult(made.files, terminal, quiet, made.sources)
  if (code !== 0 || quiet || made.first === undefined) return code
  const first = printable(made.first)
  terminal.err(
    province
      ? `Sửa danh sách đơn vị trong ${first}, điền tệp của từng đơn vị rồi chạy: tongket lap-loat ${printable(folder)}\n`
      : `Điền số liệu vào ${first} rồi chạy: tongket kiem-tra ${first}\n`,
  )
  return code
}
