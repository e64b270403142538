/** `cap-nhat`: new figures into a paper that people have edited; every change and every place to look at is listed. */
import { type WithPlace, refresh, type RefreshResult } from '../../app/living/refresh.ts'
import { slashes } from '../../app/files/slashes.ts'
import { blocks, tally } from '../../core/diagnostics/diagnostic.ts'
import type { CommandContext } from '../context.ts'
import { exit, exitCode, UsageError } from '../exit.ts'
import { type OutputOptions, outputOf } from '../options.ts'
import { actionWords } from '../print/file-result.ts'
import { asciiJson, diagnosticJson } from '../print/json.ts'
import { printable } from '../print/line.ts'
import { placeWords } from '../print/paper-place.ts'
import { asResult, printDiagnostics } from '../print/template-output.ts'
import { today } from '../today.ts'

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
  if (out !== undefined && !/\.docx$/i.test(out))
    throw new UsageError(`-o cần tên một tệp .docx, không phải "${out}"`, '-o bao-cao-moi.docx')
  const result = await refresh(file, data, { out, overwrite, track, base, template, dryRun, today: today() })
  const failed = result.diagnostics.some((each) => blocks(each, strict))
  if (format === 'json') terminal.out(refreshJson(file, result, `tongket ${version}`, !failed))
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
  const head = `${actionWords[action].padEnd(10)}  ${printable(path)}   ${count}\n`
  const made = changes.map((change) => `  ${placeWords(change.where)}: ${changeWords(change)}\n`)
  const look = conflicts.map((each) => `  ${placeWords(each.where)}: ${conflictWords(each)}\n`)
  const gone = skipped.map((each) => `  ${changeWords({ ...each, copy: false })}\n`)
  const part = (title: string, lines: readonly string[], words: string) =>
    lines.length === 0 ? '' : `${title.padEnd(10)}  ${lines.length} ${words}\n${lines.join('')}`
  return [
    head,
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

const quoted = (words: string) => `“${printable(words.length > 160 ? `${words.slice(0, 159)}…` : words)}”`

function changeWords({ before, now, copy }: { readonly before: string; readonly now: string; readonly copy: boolean }) {
  const words =
    before === '' ? `thêm ${quoted(now)}` : now === '' ? `bỏ ${quoted(before)}` : `${quoted(before)} → ${quoted(now)}`
  return copy ? `${words} (câu chép lại)` : words
}

function conflictWords({ before, now, found }: WithPlace<{ readonly before: string; readonly now: string }>): string {
  const is = now === '' ? 'số liệu mới không còn in chỗ này' : `số liệu nay ${quoted(now)}`
  return `văn bản ghi ${quoted(found)}; ${before === '' ? '' : `trước ${quoted(before)}, `}${is}`
}

function refreshJson(file: string, result: RefreshResult, tool: string, ok: boolean): string {
  const placeJson = ({ where }: WithPlace<object>) => ({
    paragraph: where?.paragraph ?? null,
    heading: where?.heading ?? null,
    page: where?.page ?? null,
  })
  const document = {
    schemaVersion: 1,
    tool,
    ok,
    paper: slashes(file),
    output: result.path === undefined ? null : { path: slashes(result.path), action: result.action },
    changes: result.changes.map(({ kind, before, now, copy, ...rest }) => ({
      kind,
      before,
      now,
      copy,
      ...placeJson(rest),
    })),
    conflicts: result.conflicts.map(({ kind, before, now, found, ...rest }) => ({
      kind,
      before,
      now,
      found,
      ...placeJson({ ...rest, found }),
    })),
    skipped: result.skipped,
    diagnostics: result.diagnostics.map(diagnosticJson),
    tally: tally(result.diagnostics),
  }
  return `${asciiJson(document)}\n`
}
