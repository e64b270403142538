/** `lap-loat`: the documents of every unit of a province, as far as something has changed, and the roll-up. */
import { type BatchOptions, type Prepared, prepareBatch } from '../../app/batch.ts'
import { type Collected, runBatch } from '../../app/batch-run.ts'
import type { Manifest } from '../../app/manifest.ts'
import { runSummary, type SummaryOutcome } from '../../app/summary-run.ts'
import { addTally, batchFormats, type BatchPrinter, batchPrinter, type Counts, emptyCounts } from '../batch-print.ts'
import { exit, exitCode, runExit, UsageError } from '../exit.ts'
import { takeInterrupts } from '../interrupt.ts'
import { optimiseFor } from '../optimise.ts'
import type { Context } from '../program.ts'
import { openProgress, type ProgressLine } from '../progress.ts'
import { today } from '../today.ts'
import { choose } from '../usage.ts'
import { kindsOf } from './lap.ts'

export interface BatchCommandOptions {
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
  readonly pdf?: boolean
  /** False with `--khong-tong-hop`. */
  readonly summary?: boolean
}

/** Returns the exit code: the highest that any unit, or the run itself, calls for. */
export async function lapLoat(
  inputs: readonly string[],
  options: BatchCommandOptions,
  context: Context,
): Promise<number> {
  return runMany(inputs, options, context, { documents: true, summary: options.summary ?? true })
}

type Parts = Pick<BatchOptions, 'documents' | 'summary'>

/** Prepares and carries out a run over many units. `parts`: what is to be made. */
export async function runMany(
  inputs: readonly string[],
  options: BatchCommandOptions,
  { terminal, version }: Context,
  parts: Parts,
): Promise<number> {
  optimiseFor(Infinity)
  const format = options.json ? 'json' : choose('--format', options.format, batchFormats)
  const [quiet, dryRun] = [options.quiet ?? false, options.dryRun ?? false]
  const interrupt = takeInterrupts(() => {
    if (!quiet) terminal.err('đang dừng: làm nốt đơn vị đang ghi (Ctrl-C lần nữa để dừng ngay)\n')
  })
  try {
    const batch = batchOptions(inputs, options, parts, interrupt.signal)
    const printer = batchPrinter({ format, quiet, dryRun, tool: `tongket ${version}` }, terminal)
    const counts = emptyCounts()
    const { value: prepared, diagnostics, sources } = await prepareBatch(batch)
    printer.run(diagnostics, sources)
    addTally(counts, diagnostics)
    const code = runExit(diagnostics, batch.strict)
    if (!prepared) {
      printer.end(counts, [], false)
      return Math.max(code, exit.content)
    }
    // A few files named one by one are no province; a folder is one when something says so.
    const province = prepared.settings !== undefined || prepared.plan.units.some(isProvincial)
    const summary = batch.summary && (!batch.documents || (!prepared.partial && province))
    const progress = await openProgress(terminal, prepared.plan.units.length, quiet)
    return Math.max(
      code,
      await carryOut(prepared, { ...batch, summary }, { printer, counts, progress, pdf: options.pdf ?? false }),
    )
  } finally {
    interrupt.release()
  }
}

const isProvincial = ({ input }: Prepared['plan']['units'][number]) => input.peek.level === 'tinh'

interface Shown {
  readonly printer: BatchPrinter
  readonly counts: Counts
  readonly progress: ProgressLine
  readonly pdf: boolean
}

async function carryOut(prepared: Prepared, batch: BatchOptions, shown: Shown): Promise<number> {
  const { printer, counts, progress, pdf } = shown
  const documents: string[] = []
  const wanted = pdf && !batch.dryRun
  let code: number = exit.done
  let summary: SummaryOutcome | undefined
  const rollUp = async (manifest: Manifest, collected: Collected) => {
    if (!batch.summary) return manifest
    summary = await runSummary(prepared, batch, collected, manifest)
    return summary.manifest
  }
  const outcome = await runBatch(
    prepared,
    batch,
    {
      onUnit: (result) => {
        counts.units++
        counts.plan[result.plan]++
        if (wanted) documents.push(...result.outputs.map(({ path }) => path))
        addTally(counts, result.diagnostics)
        code = Math.max(code, exitCode([result], batch.strict))
        progress.aside(() => printer.unit(result))
      },
      onProgress: ({ done, total, current }) => progress.update(done, total, current),
    },
    rollUp,
  )
  progress.stop()
  const found = [...(summary?.diagnostics ?? []), ...outcome.diagnostics]
  if (wanted && !outcome.interrupted) {
    const { convertToPdf } = await import('../../app/files/pdf.ts')
    const made = (summary?.outputs ?? []).map(({ path }) => path).filter((path) => path.endsWith('.docx'))
    found.push(...(await convertToPdf([...documents, ...made])))
  }
  printer.run(found, prepared.sources)
  addTally(counts, found)
  printer.end(counts, summary?.outputs ?? [], outcome.interrupted)
  if (outcome.interrupted) return exit.interrupted
  return Math.max(code, runExit(found, batch.strict))
}

function batchOptions(
  inputs: readonly string[],
  options: BatchCommandOptions,
  parts: Parts,
  signal: AbortSignal,
): BatchOptions {
  if (inputs.includes('-'))
    throw new UsageError('lệnh này không đọc từ đầu vào chuẩn', 'chỉ rõ thư mục, mẫu tên hoặc tệp số liệu')
  if (options.force && options.keepBoth)
    throw new UsageError('không dùng cùng lúc --force và --giu-ca-hai', 'chọn một trong hai')
  const config = options.config ?? process.env['TONGKET_CONFIG']
  const jobs = jobsOf(options.jobs)
  return {
    ...parts,
    inputs,
    kinds: kindsOf(options.only),
    strict: options.strict ?? false,
    dryRun: options.dryRun ?? false,
    force: options.force ?? false,
    keepBoth: options.keepBoth ?? false,
    today: today(),
    ...(options.out === undefined ? {} : { out: options.out }),
    ...(options.template === undefined ? {} : { template: options.template }),
    ...(config ? { config } : {}),
    ...(jobs === undefined ? {} : { jobs }),
    signal,
  }
}

function jobsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (/^[1-9]\d?$/.test(typed)) return Number(typed)
  throw new UsageError(`--jobs không nhận giá trị "${typed}"`, 'viết số luồng từ 1 đến 99, ví dụ --jobs 2')
}
