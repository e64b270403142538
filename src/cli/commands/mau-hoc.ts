/** `mau hoc`: a paper made by hand becomes a template; what was recognised, what is doubtful and what was left is listed. */
import { learnTemplate, type LearnResult } from '../../app/living/learn.ts'
import { slashes } from '../../app/files/paths.ts'
import { blocks, tally } from '../../core/diagnostics/diagnostic.ts'
import type { CommandContext } from '../context.ts'
import { exit, exitCode } from '../exit.ts'
import { type OutputOptions, outputOf } from '../options.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { printable, quotedWords } from '../print/line.ts'
import { placeJson, placeWords } from '../print/paper-place.ts'
import { actionLine } from '../print/print.ts'
import { asResult, printDiagnostics } from '../print/results.ts'
import { today } from '../calendar.ts'
import { requireEnding, wordEnding } from '../usage.ts'

interface Options extends OutputOptions {
  readonly out?: string
  readonly force?: boolean
  readonly dryRun?: boolean
}

/** Returns the exit code. A file that is there and differs is left alone unless forced. */
export async function hoc(
  file: string,
  data: string,
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const { format, quiet, strict } = outputOf(options)
  const { out, force = false, dryRun = false } = options
  requireEnding('-o', out, wordEnding, 'bao-cao.docx')
  const result = await learnTemplate(file, data, { out, force, dryRun, today: today() })
  const failed = result.diagnostics.some((each) => blocks(each, strict))
  if (format === 'json') terminal.out(learnJson(file, result, version, !failed))
  else {
    printDiagnostics(
      quiet ? result.diagnostics.filter((each) => blocks(each, true)) : result.diagnostics,
      result.sources,
      terminal,
    )
    if (result.written) terminal.out(listing(result, quiet))
    if (result.written && result.written.action !== 'kept' && !quiet && format === 'text')
      terminal.err(nextStep(result, data))
  }
  return failed ? exitCode([asResult(file, result.diagnostics, result.sources, strict)], strict) : exit.done
}

const quoted = (words: string) => quotedWords(words, 120)
const braced = (tag: string) => printable(`{{${tag}}}`)

function listing({ written, recognised, doubtful, left }: LearnResult, quiet: boolean): string {
  const { path = '', action = 'unchanged' } = written ?? {}
  const counts = `${recognised.length} chỗ thành thẻ, ${doubtful.length} chỗ chưa chắc (có ghi chú), ${left.length} số giữ nguyên`
  const head = actionLine(action, path, counts)
  if (quiet) return head
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${title.padEnd(10)}  ${lines.length}\n${lines.join('')}`
  return [
    head,
    part(
      'nhận ra',
      recognised.map(({ where, words, tag }) => `  ${placeWords(where)}: ${quoted(words)} → ${braced(tag)}\n`),
    ),
    part(
      'chưa chắc',
      doubtful.map(
        ({ where, words, tags }) => `  ${placeWords(where)}: ${quoted(words)}: ${tags.map(braced).join(' hay ')}\n`,
      ),
    ),
    part(
      'giữ nguyên',
      left.map(({ where, words }) => `  ${placeWords(where)}: ${quoted(words)}\n`),
    ),
  ].join('')
}

function nextStep({ written, doubtful, kind }: LearnResult, data: string): string {
  const path = printable(written?.path ?? '')
  const look = doubtful.length === 0 ? '' : 'Mở mẫu bằng Word, xem từng ghi chú rồi xóa đi. '
  return `${look}Thử: tongket lap ${printable(data)} --mau ${path} --chon ${kind} -o thu\n`
}

/** What --json prints; keys are only ever added. */
function learnJson(file: string, result: LearnResult, version: string, ok: boolean): string {
  const wordsJson = ({ where, words }: LearnResult['left'][number]) => ({ words, ...placeJson(where) })
  const { written, recognised, doubtful, left, diagnostics } = result
  return resultJson(version, ok, {
    paper: slashes(file),
    kind: result.kind ?? null,
    output: written ? { path: slashes(written.path), action: written.action } : null,
    recognised: recognised.map((each) => ({ ...wordsJson(each), tag: `{{${each.tag}}}` })),
    doubtful: doubtful.map((each) => ({ ...wordsJson(each), tags: each.tags.map((tag) => `{{${tag}}}`) })),
    left: left.map(wordsJson),
    diagnostics: diagnostics.map(diagnosticJson),
    tally: tally(diagnostics),
  })
}
