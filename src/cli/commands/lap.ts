/** `lap`: validates each unit's data and writes its documents. */
import type { UnitResult } from '../../app/check.ts'
import { type DocumentKind, documentKinds } from '../../app/documents.ts'
import { generateUnit } from '../../app/report.ts'
import { optimiseFor } from '../optimise.ts'
import { exitCode, UsageError } from '../exit.ts'
import { printResults } from '../print.ts'
import type { Context } from '../program.ts'
import { today } from '../today.ts'
import { choose } from '../usage.ts'
import { type OutputOptions, outputOf } from './options.ts'

interface Options extends OutputOptions {
  readonly out: string
  readonly only?: string
  readonly template?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly pdf?: boolean
}

/** Returns the exit code: the highest that any unit calls for. One bad unit does not stop the others. */
export async function lap(files: readonly string[], options: Options, { terminal, version }: Context): Promise<number> {
  optimiseFor(files.length)
  const output = outputOf(options)
  const { strict } = output
  if (files.includes('-'))
    throw new UsageError('lệnh lap không đọc từ đầu vào chuẩn', 'ghi số liệu vào một tệp .yaml rồi chỉ tên tệp')
  const generate = {
    strict,
    out: options.out,
    only: kindsOf(options.only),
    ...(options.template === undefined ? {} : { template: options.template }),
    force: options.force ?? false,
    dryRun: options.dryRun ?? false,
    today: today(),
  }
  const results: UnitResult[] = []
  for (const file of new Set(files)) results.push(await generateUnit(file, generate))
  const converted = options.pdf && !generate.dryRun ? await convert(results) : results
  printResults(
    converted,
    { ...output, tool: `tongket ${version}`, success: generate.dryRun ? 'chạy thử, không ghi gì' : 'đã xong' },
    terminal,
  )
  return exitCode(converted, strict)
}

/** The documents as PDF as well, in one run; what fails is told with the first unit that has documents. */
async function convert(results: readonly UnitResult[]): Promise<readonly UnitResult[]> {
  const { convertToPdf } = await import('../../app/files/pdf.ts')
  const found = await convertToPdf(results.flatMap(({ outputs }) => outputs.map(({ path }) => path)))
  if (found.length === 0) return results
  const first = results.findIndex(({ outputs }) => outputs.length > 0)
  return results.map((result, i) =>
    i === first ? { ...result, status: 'failed', diagnostics: [...result.diagnostics, ...found] } : result,
  )
}

/** The kinds that `--chon` names, in their own order; all without it. */
export function kindsOf(list: string | undefined): readonly DocumentKind[] {
  if (list === undefined) return documentKinds
  const chosen = list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => choose('--chon', part, documentKinds))
  if (chosen.length === 0)
    throw new UsageError('--chon không có loại văn bản nào', `chọn trong: ${documentKinds.join(', ')}`)
  return documentKinds.filter((kind) => chosen.includes(kind))
}
