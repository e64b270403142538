/** `bieu-mau`: the Excel form, empty or filled in from a data file. */
import { extname } from 'node:path'
import { makeForm } from '../../app/excel/make.ts'
import { type Level, levels } from '../../core/schema/unit.ts'
import { UsageError } from '../exit.ts'
import { choose } from '../usage.ts'
import type { CommandContext } from '../context.ts'
import { today, yearOf } from '../calendar.ts'
import { typed } from '../print/line.ts'
import { printFileResult } from '../print/results.ts'

interface Options {
  readonly from?: string
  readonly year?: string
  readonly cap?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Writes the form and tells its name; returns the exit code. */
export async function bieuMau(
  out: string | undefined,
  options: Options,
  { terminal }: CommandContext,
): Promise<number> {
  if (out !== undefined && extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError(`biểu mẫu là sổ tính .xlsx, không ghi được thành "${out}"`, 'đặt tên có đuôi .xlsx')
  const { from, year, cap, force = false } = options
  const { path, result, sources } = await makeForm({
    year: from === undefined || year !== undefined ? yearOf(year) : undefined,
    cap: cap === undefined ? undefined : levelOf(cap),
    from,
    out,
    force,
    today: today(),
  })
  const code = printFileResult([{ path, result }], terminal, options.quiet, sources)
  if (code === 0 && !options.quiet)
    terminal.err(`Điền vào ${path} bằng Excel hoặc LibreOffice rồi chạy: tongket kiem-tra ${typed(path)}\n`)
  return code
}

/** A level as it is typed: `khu-vuc`, `khu vực`, `khu_vuc`. */
function levelOf(typedLevel: string): Level {
  const names = levels.map((level) => level.replaceAll('_', '-'))
  return levels[names.indexOf(choose('--cap', typedLevel, names))] ?? levels[0]
}
