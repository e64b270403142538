/** `lap-loat`: the documents of every unit of a province, as far as something has changed. */
import { type BatchOptions, prepareBatch } from '../../app/batch.ts'
import { runBatch } from '../../app/batch-run.ts'
import { hasErrors } from '../../core/diagnostic.ts'
import { addTally, batchFormats, batchPrinter, emptyCounts } from '../batch-print.ts'
import { exit, exitCode, runExit, UsageError } from '../exit.ts'
import { takeInterrupts } from '../interrupt.ts'
import type { Context } from '../program.ts'
import { openProgress } from '../progress.ts'
import { today } from '../today.ts'
import { choose } from '../usage.ts'
import { kindsOf } from './lap.ts'

export interface LapLoatOptions {
  readonly out?: string
  readonly config?: string
  readonly only?: string
  readonly template?: string
  readonly strict?: boolean
  readonly force?: boolean
  readonly keepBoth?: boolean
  readonly dryRun?: boolean
  readonly jobs?: string
  readonly format: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function lapLoat(
  inputs: readonly string[],
  options: LapLoatOptions,
  { terminal, version }: Context,
): Promise<number> {
  const format = options.json ? 'json' : choose('--format', options.format, batchFormats)
  const [strict, quiet, dryRun] = [options.strict ?? false, options.quiet ?? false, options.dryRun ?? false]
  const interrupt = takeInterrupts(() => {
    if (!quiet) terminal.err('đang dừng: làm nốt đơn vị đang ghi (Ctrl-C lần nữa để dừng ngay)\n')
  })
  try {
    const batch = batchOptions(inputs, options, { strict, dryRun }, interrupt.signal)
    const printer = batchPrinter({ format, quiet, dryRun, tool: `tongket ${version}` }, terminal)
    const counts = emptyCounts()
    const prepared = await prepareBatch(batch)
    printer.run(prepared.diagnostics, prepared.sources)
    addTally(counts, prepared.diagnostics)
    let code = runExit(prepared.diagnostics, strict)
    if (!prepared.value) {
      printer.end(counts, [], false)
      return Math.max(code, exit.content)
    }
    const progress = await openProgress(terminal, prepared.value.plan.units.length, quiet)
    const outcome = await runBatch(
      prepared.value,
      batch,
      {
        onUnit: (result) => {
          counts.units++
          counts.plan[result.plan]++
          addTally(counts, result.diagnostics)
          code = Math.max(code, exitCode([result], strict))
          progress.aside(() => printer.unit(result))
        },
        onProgress: ({ done, total, current }) => progress.update(done, total, current),
      },
      async (manifest) => manifest,
    )
    progress.stop()
    printer.run(outcome.diagnostics, prepared.sources)
    addTally(counts, outcome.diagnostics)
    if (hasErrors(outcome.diagnostics)) code = Math.max(code, runExit(outcome.diagnostics, strict))
    printer.end(counts, [], outcome.interrupted)
    return outcome.interrupted ? exit.interrupted : code
  } finally {
    interrupt.release()
  }
}

function batchOptions(
  inputs: readonly string[],
  options: LapLoatOptions,
  { strict, dryRun }: { readonly strict: boolean; readonly dryRun: boolean },
  signal: AbortSignal,
): BatchOptions {
  if (inputs.includes('-')) throw new UsageError('lệnh lap-loat không đọc từ đầu vào chuẩn', 'chỉ thư mục hoặc tệp')
  if (options.force && options.keepBoth)
    throw new UsageError('không dùng cùng lúc --force và --giu-ca-hai', 'chọn một trong hai')
  const jobs = jobsOf(options.jobs)
  return {
    inputs,
    kinds: kindsOf(options.only),
    strict,
    dryRun,
    force: options.force ?? false,
    keepBoth: options.keepBoth ?? false,
    today: today(),
    ...(options.out === undefined ? {} : { out: options.out }),
    ...(options.template === undefined ? {} : { template: options.template }),
    ...(options.config === undefined ? configOf(process.env['TONGKET_CONFIG']) : { config: options.config }),
    ...(jobs === undefined ? {} : { jobs }),
    summary: false,
    signal,
  }
}

const configOf = (config: string | undefined) => (config ? { config } : {})

function jobsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (/^[1-9]\d?$/.test(typed)) return Number(typed)
  throw new UsageError(`--jobs không nhận giá trị "${typed}"`, 'viết số luồng từ 1 đến 99, ví dụ --jobs 2')
}
