/** Prints a run over many units, unit by unit, so that nothing need be kept to its end. */
import type { BatchResult } from '../../app/batch/unit.ts'
import type { Output } from '../../app/unit/check.ts'
import type { Intent } from '../../app/batch/plan.ts'
import { type Diagnostic, type Tally, tally } from '../../core/diagnostics/diagnostic.ts'
import { asciiJson, diagnosticJson, unitJson } from './json.ts'
import { slashes } from '../../app/files/paths.ts'
import { printable } from './line.ts'
import { outputLine, printFindings, tallyWords } from './print.ts'
import type { Terminal } from '../terminal.ts'

export const batchFormats = ['text', 'short', 'json', 'jsonl'] as const
type BatchFormat = (typeof batchFormats)[number]

const intents: Readonly<Record<Intent, string>> = {
  create: 'tạo mới',
  update: 'cập nhật',
  unchanged: 'không đổi',
  edited: 'sửa tay',
  failed: 'lỗi',
}

/** Of units that are only read for the roll-up. */
const readings: Readonly<Record<Intent, string>> = {
  ...intents,
  create: 'đã cộng',
  update: 'đã cộng',
  unchanged: 'đã cộng',
}

/** What a run comes to: for the last line and for scripts. */
export interface Counts {
  readonly plan: Record<Intent, number>
  units: number
  tally: Tally
}

/** Counts before the first unit. */
export function emptyCounts(): Counts {
  const plan = { create: 0, update: 0, unchanged: 0, edited: 0, failed: 0 }
  return { plan, units: 0, tally: { errors: 0, warnings: 0, notes: 0 } }
}

/** Adds what was found. */
export function addTally(counts: Counts, diagnostics: readonly Diagnostic[]): void {
  const { errors, warnings, notes } = tally(diagnostics)
  const before = counts.tally
  counts.tally = { errors: before.errors + errors, warnings: before.warnings + warnings, notes: before.notes + notes }
}

/** What a run has written besides the documents of its units. */
interface Made {
  readonly summary: readonly Output[]
  readonly pdf: readonly Output[]
}

/** Takes the parts of a run as they come. */
export interface BatchPrinter {
  readonly unit: (result: BatchResult) => void
  /** What concerns the run as a whole. */
  readonly run: (diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>) => void
  readonly end: (counts: Counts, made: Made, interrupted: boolean) => void
}

interface PrinterOptions {
  readonly format: BatchFormat
  readonly quiet: boolean
  readonly dryRun: boolean
  /** Whether documents of the units are made; else they are only read for the roll-up. */
  readonly documents: boolean
  readonly version: string
}

/** The printer of a format. JSON is written piece by piece too: the document of a nation would not fit in memory twice. */
export function batchPrinter(options: PrinterOptions, terminal: Terminal): BatchPrinter {
  return options.format === 'json' || options.format === 'jsonl'
    ? machinePrinter(options, terminal)
    : textPrinter(options, terminal)
}

function textPrinter({ format, quiet, dryRun, documents }: PrinterOptions, terminal: Terminal): BatchPrinter {
  const words = documents ? intents : readings
  return {
    unit: (result) => {
      printFindings(result, { format, quiet }, terminal)
      if (quiet || format !== 'text') return
      const { plan, unit, input } = result
      terminal.out(`${words[plan].padEnd(10)}  ${printable(unit ?? '?').padEnd(16)}  ${printable(input)}\n`)
    },
    run: (diagnostics, sources) =>
      printFindings({ input: '', diagnostics, silenced: [], sources }, { format, quiet }, terminal),
    end: ({ plan, units, tally: found }, { summary, pdf }, interrupted) => {
      const counted = new Map<string, number>()
      for (const [intent, count] of Object.entries(plan) as [Intent, number][])
        if (count > 0) counted.set(words[intent], (counted.get(words[intent]) ?? 0) + count)
      const outcomes = [...counted].map(([word, count]) => `${count} ${word}`).join(', ')
      if (!quiet && format === 'text') terminal.out([...summary, ...pdf].map(outputLine).join(''))
      const said = tallyWords(quiet ? { ...found, notes: 0 } : found)
      if (quiet && said === '' && !interrupted) return
      if (units === 0 && found.errors > 0 && !interrupted) return void terminal.err(`chưa lập văn bản nào; ${said}\n`)
      const head = interrupted ? 'đã dừng theo yêu cầu' : dryRun ? 'chạy thử, không ghi gì' : 'đã xong'
      terminal.err(
        `${[`${head}: ${units} đơn vị${outcomes ? ` (${outcomes})` : ''}`, said].filter(Boolean).join('; ')}\n`,
      )
    },
  }
}

const indented = (value: unknown) => asciiJson(value).replaceAll('\n', '\n    ')

function machinePrinter({ format, version }: PrinterOptions, terminal: Terminal): BatchPrinter {
  const tool = `tongket ${version}`
  const whole = format === 'json'
  const run: Diagnostic[] = []
  let first = true
  const begin = () => {
    if (whole && first) terminal.out(`{\n  "schemaVersion": 1,\n  "tool": ${asciiJson(tool)},\n  "units": [`)
  }
  return {
    unit: (result) => {
      const { plan, warnings } = result
      const value = { ...unitJson(result), plan, ...(warnings === undefined ? {} : { recordedWarnings: warnings }) }
      begin()
      if (whole) terminal.out(`${first ? '' : ','}\n    ${indented(value)}`)
      else terminal.out(`${asciiJson({ type: 'unit', ...value }, 0)}\n`)
      first = false
    },
    run: (diagnostics) => void run.push(...diagnostics),
    end: ({ plan, units, tally: found }, { summary, pdf }, interrupted) => {
      const ok = found.errors === 0 && plan.failed === 0 && !interrupted
      const rest = {
        ok,
        interrupted,
        count: units,
        plan,
        summary: summary.map((output) => ({ ...output, path: slashes(output.path) })),
        pdf: pdf.map(({ path, action }) => ({ path: slashes(path), action })),
        diagnostics: run.map(diagnosticJson),
        tally: found,
      }
      begin()
      if (whole) terminal.out(`${first ? '' : '\n  '}],\n${asciiJson(rest).slice(2)}\n`)
      else terminal.out(`${asciiJson({ type: 'run', schemaVersion: 1, tool, ...rest }, 0)}\n`)
    },
  }
}
