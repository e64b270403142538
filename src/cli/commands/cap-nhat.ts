/** `cap-nhat`: new figures into a paper that people have edited; every change and every place to look at is listed. */
import { type WithPlace, refresh, type RefreshResult } from '../../app/living/refresh.ts'
import { slashes } from '../../app/files/paths.ts'
import { blocks, tally } from '../../core/diagnostics/diagnostic.ts'
import type { CommandContext } from '../context.ts'
import { exit, exitCode, UsageError } from '../exit.ts'
import { type OutputOptions, outputOf } from '../options.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { quotedWords } from '../print/line.ts'
import { placeJson, placeWords } from '../print/paper-place.ts'
import { actionLine } from '../print/print.ts'
import { asResult, printDiagnostics } from '../print/results.ts'
import { today } from '../calendar.ts'
import { requireEnding, wordEnding } from '../usage.ts'

interface Options extends OutputOptions {
  readonly out?: string
  readonly overwrite?: boolean
  readonly track?: boolean
  readonly base?: string
  readonly template?: string
  readonly dryRun?: boolean
}

/** Returns the exit code; with --nghiem places to look at count as faults. */
export async function capNhat(
  file: string,
  data: string,
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const { format, quiet, strict } = outputOf(options)
  const { out, overwrite = false, track = false, base, template, dryRun = false } = options
  if (out !== undefined && overwrite)
    throw new UsageError(
      'không dùng cùng lúc -o và --ghi-de',
      'bỏ -o để ghi đè văn bản, bỏ --ghi-de để ghi ra tệp khác',
    )
  requireEnding('-o', out, wordEnding, 'bao-cao-moi.docx')
  const result = await refresh(file, data, { out, overwrite, track, base, template, dryRun, today: today() })
  const failed = result.diagnostics.some((each) => blocks(each, strict))
  if (format === 'json') terminal.out(refreshJson(file, result, version, !failed))
  else {
    const shown = result.diagnostics.filter(({ code }) => code !== 'R11' || strict)
    printDiagnostics(quiet ? shown.filter((each) => blocks(each, true)) : shown, result.sources, terminal)
    if (result.action) terminal.out(format === 'short' ? shortText(result) : longText(result, quiet))
  }
  return failed ? exitCode([asResult(file, result.diagnostics, result.sources, strict)], strict) : exit.done
}

function longText(
  { path = '', action = 'unchanged', changes, conflicts, skipped }: RefreshResult,
  quiet: boolean,
): string {
  const count = changes.length === 0 ? 'không có chỗ nào phải đổi' : `${changes.length} chỗ`
  const made = changes.map((change) => `  ${placeWords(change.where)}: ${changeWords(change)}\n`)
  const look = conflicts.map((each) => `  ${placeWords(each.where)}: ${conflictWords(each)}\n`)
  const gone = skipped.map((each) => `  ${changeWords({ ...each, copy: false })}\n`)
  const part = (title: string, lines: readonly string[], words: string) =>
    lines.length === 0 ? '' : `${title.padEnd(10)}  ${lines.length} ${words}\n${lines.join('')}`
  return [
    actionLine(action, path, count),
    quiet ? '' : made.join(''),
    part('cần xem', look, 'chỗ đã sửa tay nên giữ nguyên, có ghi chú trong văn bản'),
    quiet ? '' : part('bỏ qua', gone, 'chỗ không còn trong văn bản'),
  ].join('')
}

/** One line a place, for grep and scripts. */
function shortText({ changes, conflicts, skipped }: RefreshResult): string {
  return [
    ...changes.map((each) => `đổi: ${placeWords(each.where)}: ${changeWords(each)}\n`),
    ...conflicts.map((each) => `cần xem: ${placeWords(each.where)}: ${conflictWords(each)}\n`),
    ...skipped.map((each) => `bỏ qua: ${changeWords({ ...each, copy: false })}\n`),
  ].join('')
}

const quoted = (words: string) => quotedWords(words, 160)

function changeWords({ before, now, copy }: { readonly before: string; readonly now: string; readonly copy: boolean }) {
  const words =
    before === '' ? `thêm ${quoted(now)}` : now === '' ? `bỏ ${quoted(before)}` : `${quoted(before)} → ${quoted(now)}`
  return copy ? `${words} (câu chép lại)` : words
}

function conflictWords({ before, now, found }: WithPlace<{ readonly before: string; readonly now: string }>): string {
  const is = now === '' ? 'số liệu mới không còn in chỗ này' : `số liệu nay ${quoted(now)}`
  return `văn bản ghi ${quoted(found)}; ${before === '' ? '' : `trước ${quoted(before)}, `}${is}`
}

function refreshJson(file: string, result: RefreshResult, version: string, ok: boolean): string {
  return resultJson(version, ok, {
    paper: slashes(file),
    output: result.path === undefined ? null : { path: slashes(result.path), action: result.action },
    changes: result.changes.map(({ kind, before, now, copy, where }) => ({
      kind,
      before,
      now,
      copy,
      ...placeJson(where),
    })),
    conflicts: result.conflicts.map(({ kind, before, now, found, where }) => ({
      kind,
      before,
      now,
      found,
      ...placeJson(where),
    })),
    skipped: result.skipped,
    diagnostics: result.diagnostics.map(diagnosticJson),
    tally: tally(result.diagnostics),
  })
}
