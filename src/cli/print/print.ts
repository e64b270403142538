/** Prints the results of a run in the format asked for. */
import { type Diagnostic, sentenceOf, severityOf, type Tally, tally } from '../../core/diagnostics/diagnostic.ts'
import type { Action } from '../../app/files/write.ts'
import type { Output, RefreshCounts, UnitResult } from '../../app/unit/check.ts'
import { frame, placeText, severityWords } from './frame.ts'
import { resultsJson } from './json.ts'
import { printable } from './line.ts'
import type { Terminal } from '../terminal.ts'

export const formats = ['text', 'short', 'json'] as const
export type Format = (typeof formats)[number]

interface PrintOptions {
  readonly format: Format
  readonly quiet: boolean
  /** Warnings count as errors. */
  readonly strict: boolean
  readonly version: string
  /** What was asked for, said when all is well: "không có lỗi". */
  readonly success: string
  /** What else there is to say of a result, for people. */
  readonly about?: (result: UnitResult) => string
  /** Brought to its end by Ctrl-C. */
  readonly interrupted?: boolean
}

const mostFrames = 20

/** Results to standard output, frames and tally to standard error. */
export function printResults(results: readonly UnitResult[], options: PrintOptions, terminal: Terminal): void {
  const { format, quiet, about } = options
  if (format === 'json') {
    terminal.out(resultsJson(results, options.version, options.interrupted))
    return
  }
  for (const result of results) {
    printFindings(result, options, terminal)
    if (!quiet && format === 'text') terminal.out(result.outputs.map(outputLine).join('') + (about?.(result) ?? ''))
  }
  const line = options.interrupted ? stoppedLine(results) : tallyLine(results, options)
  if (line !== undefined) terminal.err(`${line}\n`)
}

/** What was found in a unit's file, and what the file sets aside. */
export function printFindings(
  { input, diagnostics, silenced, sources }: Pick<UnitResult, 'input' | 'diagnostics' | 'silenced' | 'sources'>,
  { format, quiet }: Pick<PrintOptions, 'quiet'> & { readonly format: string },
  terminal: Terminal,
): void {
  const worth = quiet ? diagnostics.filter((d) => severityOf(d) !== 'note') : diagnostics
  if (format === 'short') terminal.out(worth.map(shortLine).join(''))
  else terminal.err(frames(worth, sources, terminal))
  const silences = silenced.map(
    (s) => `đã bỏ qua[${s.code}] ${s.count} lần trong ${printable(input)}, lý do: ${printable(s.ly_do)}\n`,
  )
  if (!quiet) terminal.err(silences.join(''))
}

/** At most 20 frames a file, errors before warnings before notes when not all fit; what repeats in notes is gathered. */
function frames(diagnostics: readonly Diagnostic[], sources: UnitResult['sources'], terminal: Terminal): string {
  const { single, more } = gather(diagnostics)
  const files = [...new Set(single.map((d) => d.file))]
  return files
    .map((file) => {
      const all = single.filter((d) => d.file === file)
      const ranked = all.toSorted((a, b) => rank(a) - rank(b))
      const shown = new Set(ranked.slice(0, mostFrames))
      const text = all.filter((d) => shown.has(d)).map((d) => `${frame(d, sources, terminal.palette, more.get(d))}\n`)
      const rest = tallyWords(tally(ranked.slice(mostFrames)))
      return `${text.join('')}${rest ? `… và ${rest} khác trong ${file === undefined ? 'lần chạy này' : printable(file)}\n\n` : ''}`
    })
    .join('')
}

function rank(diagnostic: Diagnostic): number {
  return ['error', 'warning', 'note'].indexOf(severityOf(diagnostic))
}

/** Notes of one code in one file become the first of them and the lines of the others. */
function gather(diagnostics: readonly Diagnostic[]) {
  const first = new Map<string, Diagnostic>()
  const more = new Map<Diagnostic, number[]>()
  const single = diagnostics.filter((d) => {
    if (severityOf(d) !== 'note' || !d.span) return true
    const key = `${d.code} ${d.file}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, d)
    else more.set(earlier, [...(more.get(earlier) ?? []), d.span.start.line])
    return !earlier
  })
  return { single, more }
}

/** `tệp:dòng:cột: lỗi[S03]: …`, for grep and editors. */
function shortLine(diagnostic: Diagnostic): string {
  const where = placeText(diagnostic)
  const word = severityWords[severityOf(diagnostic)]
  return `${where === undefined ? '' : `${where}: `}${word}[${diagnostic.code}]: ${printable(sentenceOf(diagnostic))}\n`
}

const actionWords: Readonly<Record<Action, string>> = {
  created: 'tạo mới',
  updated: 'cập nhật',
  unchanged: 'không đổi',
  kept: 'giữ nguyên',
}

/** `tạo mới     đường/dẫn.docx`; `more`: what else is said of the file. */
export function actionLine(action: Action, path: string, more = ''): string {
  return `${actionWords[action].padEnd(10)}  ${printable(path)}${more === '' ? '' : `   ${more}`}\n`
}

/** The line of a document that was made. */
export function outputLine({ path, action, refreshed }: Output): string {
  return actionLine(action, path, refreshed && refreshedWords(refreshed))
}

/** Of an edited document that was brought up to date. */
function refreshedWords({ changes, conflicts, skipped }: RefreshCounts): string {
  const parts = [
    `đã sửa tay, ${changes === 0 ? 'không có chỗ nào phải đổi' : `đổi ${changes} chỗ`}`,
    ...(conflicts > 0 ? [`${conflicts} chỗ cần xem`] : []),
    ...(skipped > 0 ? [`${skipped} chỗ không còn trong văn bản`] : []),
  ]
  return parts.join(', ')
}

/** "3 lỗi, 1 cảnh báo"; empty when there is nothing. */
export function tallyWords({ errors, warnings, notes }: Tally): string {
  const words = [
    [errors, 'lỗi'],
    [warnings, 'cảnh báo'],
    [notes, 'lưu ý'],
  ] as const
  return words.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
}

function stoppedLine(results: readonly UnitResult[]): string {
  const found = tallyWords(tally(results.flatMap(({ diagnostics }) => diagnostics)))
  return ['đã dừng theo yêu cầu', found].filter(Boolean).join('; ')
}

function tallyLine(results: readonly UnitResult[], { quiet, strict, success }: PrintOptions): string | undefined {
  const all = tally(results.flatMap(({ diagnostics }) => diagnostics))
  const touched = results.filter(({ diagnostics }) => {
    const { errors, warnings } = tally(diagnostics)
    return errors + warnings > 0
  }).length
  const hidden = results.flatMap(({ silenced }) => silenced).reduce((sum, { count }) => sum + count, 0)
  const hiddenCount = hidden > 0 && !quiet ? `; đã bỏ qua ${hidden}` : ''
  const words = tallyWords(quiet ? { ...all, notes: 0 } : all)
  if (all.errors + all.warnings === 0)
    return quiet ? undefined : `${[success, words].filter(Boolean).join('; ')}${hiddenCount}`
  const where = results.length === 1 ? '' : ` trong ${touched}/${results.length} tệp`
  return `${words}${where}${strict && all.warnings > 0 ? ' (cảnh báo được tính là lỗi)' : ''}${hiddenCount}`
}
