/** `lap`: validates each unit's data and writes its documents. */
import type { CommitOptions } from '../../app/documents/commit.ts'
import { generateUnit } from '../../app/documents/generate.ts'
import { openRun } from '../../app/documents/run.ts'
import { mappedInputs } from '../../app/inputs/mapped-inputs.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import { pruneCopies } from '../../app/files/carried-copies.ts'
import { blocks } from '../../core/diagnostics/diagnostic.ts'
import { exit, exitCode, UsageError } from '../exit.ts'
import { takeInterrupts } from '../interrupt.ts'
import { printResults } from '../print/print.ts'
import type { CommandContext } from '../context.ts'
import { today } from '../calendar.ts'
import { kindsOf, type OutputOptions, outputOf } from '../options.ts'
import { pdfOutputs } from '../print/pdf-outputs.ts'

interface Options extends OutputOptions {
  readonly out: string
  readonly only?: string
  readonly template?: string
  readonly map?: string
  readonly force?: boolean
  readonly refresh?: boolean
  readonly dryRun?: boolean
  readonly idOnly?: boolean
  readonly pdf?: boolean
}

/** Returns the exit code: the highest that any unit calls for. One bad unit does not stop the others. */
export async function lap(
  files: readonly string[],
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const output = outputOf(options)
  const { strict } = output
  if (files.includes('-'))
    throw new UsageError('lệnh lap không đọc từ đầu vào chuẩn', 'ghi số liệu vào một tệp .yaml rồi chỉ tên tệp')
  const { template, idOnly } = options
  const run = openRun({ strict, kinds: kindsOf(options.only), template, idOnly, leftOut: output.format === 'json' })
  const commit = {
    out: options.out,
    force: options.force ?? false,
    dryRun: options.dryRun ?? false,
    pdf: (options.pdf ?? false) && !options.dryRun,
    today: today(),
  }
  if (options.refresh && options.force)
    throw new UsageError(
      'không dùng cùng lúc --force và --cap-nhat',
      '--cap-nhat giữ lời đã sửa, --force thay cả văn bản',
    )
  const { refresher } = options.refresh ? await import('../../app/living/refresh.ts') : {}
  const results: UnitResult[] = []
  for (const { file, source } of await mappedInputs([...new Set(files)], options.map))
    results.push(await generateUnit(file, run, { ...commit, refresh: refresher?.(file, template, commit) }, { source }))
  if (!commit.dryRun) await pruneCopies(commit.out, commit.today)
  const stopping = () => {
    if (!output.quiet) terminal.err('đang dừng việc chuyển sang PDF (Ctrl-C lần nữa để dừng ngay)\n')
  }
  const done = commit.pdf ? await convert(results, { ...commit, strict }, stopping) : { results, interrupted: false }
  const success = commit.dryRun ? 'chạy thử, không ghi gì' : 'đã xong'
  const print = { ...output, version, success, interrupted: done.interrupted }
  printResults(done.results, print, terminal)
  return done.interrupted ? exit.interrupted : exitCode(done.results, strict)
}

interface Converted {
  readonly results: readonly UnitResult[]
  readonly interrupted: boolean
}

/** The documents as PDF as well, in one run; what concerns no document in particular is told with the first unit that has some. */
async function convert(
  results: readonly UnitResult[],
  options: CommitOptions & { readonly strict: boolean },
  onInterrupt: () => void,
): Promise<Converted> {
  const { convertToPdf } = await import('../../app/files/pdf.ts')
  const interrupt = takeInterrupts(onInterrupt)
  try {
    const documents = results.flatMap(({ outputs }) => outputs.map(({ path }) => path))
    const pdf = await convertToPdf(documents, { ...options, signal: interrupt.signal })
    const first = results.find(({ outputs }) => outputs.length > 0)
    const added = results.map((result): UnitResult => {
      const files = pdf.files.filter(({ document }) => result.outputs.some(({ path }) => path === document))
      const found = [...files.flatMap(({ diagnostics }) => diagnostics), ...(result === first ? pdf.diagnostics : [])]
      return {
        ...result,
        status: found.some((d) => blocks(d, options.strict)) ? 'failed' : result.status,
        outputs: [...result.outputs, ...pdfOutputs(files)],
        diagnostics: [...result.diagnostics, ...found],
      }
    })
    return { results: added, interrupted: pdf.interrupted }
  } finally {
    interrupt.release()
  }
}
