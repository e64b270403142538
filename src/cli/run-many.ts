/** A run over many units as a command carries it out: prepares, shows progress, prints what came out. */
import { type BatchOptions, type Prepared, prepareBatch } from '../app/batch/prepare.ts'
import { type Collected, runBatch } from '../app/batch/run.ts'
import { pruneCopies } from '../app/files/carried-copies.ts'
import type { PdfOutcome } from '../app/files/pdf.ts'
import { type Manifest, writeManifest } from '../app/batch/record.ts'
import { runSummary, type SummaryOutcome } from '../app/province/run.ts'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { addTally, batchFormats, type BatchPrinter, batchPrinter, type Counts, emptyCounts } from './print/batch.ts'
import { exit, exitCode, runExit, UsageError } from './exit.ts'
import { takeInterrupts } from './interrupt.ts'
import type { CommandContext } from './context.ts'
import { pdfOutputs } from './print/pdf-outputs.ts'
import { openProgress, type ProgressLine } from './print/progress.ts'
import { today } from './calendar.ts'
import { choose } from './usage.ts'
import { kindsOf } from './options.ts'

/** The options of `lap-loat` and `tong-hop` as commander hands them over. */
export interface BatchCommandOptions {
  readonly out?: string
  readonly config?: string
  readonly only?: string
  readonly template?: string
  readonly strict?: boolean
  readonly force?: boolean
  readonly keepBoth?: boolean
  readonly refresh?: boolean
  readonly dryRun?: boolean
  readonly jobs?: string
  readonly format: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly pdf?: boolean
  readonly idOnly?: boolean
  /** False with `--khong-tong-hop`. */
  readonly summary?: boolean
}

type Parts = Pick<BatchOptions, 'documents' | 'summary'>

/** What was done before a run: what was found, the exit code of it, and files in folders that the run leaves alone. */
export interface Before extends Pick<BatchOptions, 'passOver'> {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly code: number
}

/** Prepares and carries out a run over many units. `parts`: what is to be made. Without inputs only what was before is told. */
export async function runMany(
  inputs: readonly string[],
  options: BatchCommandOptions,
  { terminal, version }: CommandContext,
  parts: Parts,
  before?: Before,
): Promise<number> {
  const format = options.json ? 'json' : choose('--format', options.format, batchFormats)
  const [quiet, dryRun] = [options.quiet ?? false, options.dryRun ?? false]
  const interrupt = takeInterrupts(() => {
    if (!quiet) terminal.err('đang dừng: văn bản đang ghi được ghi cho trọn (Ctrl-C lần nữa để dừng ngay)\n')
  })
  try {
    const batch = { ...batchOptions(inputs, options, parts, interrupt.signal), passOver: before?.passOver }
    const printer = batchPrinter({ format, quiet, dryRun, documents: parts.documents, version }, terminal)
    const counts = emptyCounts()
    if (before) {
      printer.run(before.diagnostics, before.sources)
      addTally(counts, before.diagnostics)
    }
    const nothing = { value: undefined, diagnostics: [], sources: new Map<string, string>() }
    const { value: prepared, diagnostics, sources } = inputs.length === 0 ? nothing : await prepareBatch(batch)
    printer.run(diagnostics, sources)
    addTally(counts, diagnostics)
    const code = Math.max(before?.code ?? exit.done, runExit(diagnostics, batch.strict))
    if (!prepared) {
      printer.end(counts, { summary: [], pdf: [] }, false)
      return Math.max(code, exit.content)
    }
    // A few files named one by one are no province; a folder is one when something says so.
    const province = prepared.settings !== undefined || prepared.plan.units.some(isProvincial)
    const summary = batch.summary && (!batch.documents || (!prepared.partial && province))
    const steps = prepared.plan.units.length + (summary ? 1 : 0)
    const progress = await openProgress(terminal, steps, quiet)
    return Math.max(code, await carryOut(prepared, { ...batch, summary }, { printer, counts, progress }))
  } finally {
    interrupt.release()
  }
}

/** A file that was found and is gone, a folder in the way of a document: nobody typed them. */
const foundNotTyped = ['T01', 'T11'] as const

const isProvincial = ({ input }: Prepared['plan']['units'][number]) => input.peek.level === 'tinh'

interface Shown {
  readonly printer: BatchPrinter
  readonly counts: Counts
  readonly progress: ProgressLine
}

async function carryOut(prepared: Prepared, batch: BatchOptions, shown: Shown): Promise<number> {
  const { printer, counts, progress } = shown
  const documents: string[] = []
  let code: number = exit.done
  let summary: SummaryOutcome | undefined
  let pdf: PdfOutcome | undefined
  const found: Diagnostic[] = []
  const finish = async (manifest: Manifest, collected: Collected) => {
    summary = batch.summary ? await runSummary(prepared, batch, collected, manifest) : undefined
    const [made, done] = [summary?.outputs ?? [], summary?.manifest ?? manifest]
    if (batch.pdf) {
      progress.stop()
      // The conversion takes long: what is written already must not be forgotten if the machine goes down.
      await writeManifest(prepared.out, done)
      const { convertToPdf } = await import('../app/files/pdf.ts')
      const ofSummary = made.map(({ path }) => path).filter((path) => path.endsWith('.docx'))
      pdf = await convertToPdf([...documents, ...ofSummary], batch)
      found.push(...pdf.diagnostics, ...pdf.files.flatMap(({ diagnostics }) => diagnostics))
    }
    return done
  }
  const outcome = await runBatch(
    prepared,
    batch,
    {
      onUnit: (result) => {
        counts.units++
        counts.plan[result.plan]++
        if (batch.pdf) documents.push(...result.outputs.map(({ path }) => path))
        addTally(counts, result.diagnostics)
        code = Math.max(code, exitCode([result], batch.strict, foundNotTyped))
        progress.interrupt(() => printer.unit(result))
      },
      onProgress: ({ done, total, current }) => progress.update(done, total, current),
    },
    finish,
  )
  progress.stop()
  if (!batch.dryRun) await pruneCopies(prepared.out, batch.today)
  found.unshift(...(summary?.diagnostics ?? []), ...outcome.diagnostics)
  printer.run(found, prepared.sources)
  addTally(counts, found)
  const interrupted = outcome.interrupted || pdf?.interrupted === true
  printer.end(counts, { summary: summary?.outputs ?? [], pdf: pdfOutputs(pdf?.files ?? []) }, interrupted)
  if (interrupted) return exit.interrupted
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
  const chosen = [
    ...(options.force ? ['--force'] : []),
    ...(options.keepBoth ? ['--giu-ca-hai'] : []),
    ...(options.refresh ? ['--cap-nhat'] : []),
  ]
  if (chosen.length > 1) throw new UsageError(`không dùng cùng lúc ${chosen[0]} và ${chosen[1]}`, 'chọn một trong hai')
  const { strict = false, dryRun = false, pdf = false, force = false, keepBoth = false, idOnly = false } = options
  return {
    ...parts,
    inputs,
    kinds: kindsOf(options.only),
    strict,
    dryRun,
    pdf: pdf && !dryRun,
    force,
    keepBoth,
    refreshEdited: options.refresh ?? false,
    idOnly,
    today: today(),
    out: options.out,
    template: options.template,
    config: (options.config ?? process.env['TONGKET_CONFIG']) || undefined,
    jobs: jobsOf(options.jobs),
    signal,
  }
}

function jobsOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  if (/^[1-9]\d?$/.test(typed)) return Number(typed)
  throw new UsageError(`--jobs không nhận giá trị "${typed}"`, 'viết số luồng từ 1 đến 99, ví dụ --jobs 2')
}
