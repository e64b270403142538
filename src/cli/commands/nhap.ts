/** `nhap`: a filled workbook into a data file, new or there already. */
import { type ImportedFile, importWorkbook, type ImportResult } from '../../app/excel/import.ts'
import { resultOf, type UnitResult } from '../../app/unit/check.ts'
import { tally } from '../../core/diagnostics/diagnostic.ts'
import { exitCode, UsageError } from '../exit.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { isWorkbook } from '../../app/files/kind.ts'
import { slashes } from '../../app/files/paths.ts'
import { printable, typed } from '../print/line.ts'
import { actionLine, printResults } from '../print/print.ts'
import type { CommandContext } from '../context.ts'
import { today } from '../calendar.ts'
import { type OutputOptions, outputOf } from '../options.ts'

interface Options extends OutputOptions {
  readonly out?: string
  readonly map?: string
  readonly suaNamTruoc?: boolean
  readonly dryRun?: boolean
}

/** Imports the workbook and tells what changed; returns the exit code. */
export async function nhap(file: string, options: Options, { terminal, version }: CommandContext): Promise<number> {
  const output = outputOf(options)
  const { out, map, dryRun = false, suaNamTruoc: changeLastYear = false } = options
  if (out !== undefined && isWorkbook(out))
    throw new UsageError(`tệp số liệu là tệp chữ .yaml, không ghi được thành "${out}"`, 'đặt tên có đuôi .yaml')
  const imported = await importWorkbook(file, { out, map, changeLastYear, dryRun, today: today() })
  const results = imported.map(unitResult)
  const files = imported.flatMap((one) => one.files)
  if (output.format === 'json') terminal.out(importJson(imported, results, version))
  else {
    if (!output.quiet) terminal.out(files.map(fileLines).join(''))
    printResults(results, { ...output, version, success: dryRun ? 'chạy thử, không ghi gì' : 'đã nhập xong' }, terminal)
    const [first] = files
    if (results.every(({ status }) => status === 'ok') && first && !output.quiet && !dryRun)
      terminal.err(`Tiếp theo: tongket kiem-tra ${typed(first.path)}\n`)
  }
  return exitCode(results, false)
}

/** An import as every command tells what became of a unit. */
export function unitResult({ input, ...read }: ImportResult): UnitResult {
  return resultOf(input, read, { strict: false })
}

/** The file, and below it every change: `  tin_bao.moi: 58 → 60 (Tin báo!G6)`. */
function fileLines({ path, action, changes }: ImportedFile): string {
  const lines = changes.map(({ key, before, after, spot }) => {
    const where = spot === undefined ? '' : ` (${spot})`
    return `  ${key}: ${before || '(trống)'} → ${after || '(trống)'}${where}\n`
  })
  return `${actionLine(action, path)}${lines.map((line) => `${printable(line.trimEnd())}\n`).join('')}`
}

function importJson(imported: readonly ImportResult[], results: readonly UnitResult[], version: string): string {
  const ok = results.every(({ status }) => status === 'ok')
  return resultJson(version, ok, {
    units: results.map(({ input, unit, year, status, diagnostics }, i) => ({
      input: slashes(input),
      unit: unit ?? null,
      year: year ?? null,
      status,
      outputs: (imported[i]?.files ?? []).map(({ path, action, changes }) => ({
        kind: 'so-lieu',
        path: slashes(path),
        action,
        changes,
      })),
      diagnostics: diagnostics.map(diagnosticJson),
    })),
    tally: tally(results.flatMap(({ diagnostics }) => diagnostics)),
  })
}
