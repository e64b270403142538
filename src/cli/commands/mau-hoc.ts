/** `mau hoc`: a paper made by hand becomes a template; what was recognised, what is doubtful and what was left is listed. */
import { learnTemplate, type LearnResult } from '../../app/living/learn.ts'
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
  if (out !== undefined && !/\.docx$/i.test(out))
    throw new UsageError(`-o cần tên một tệp .docx, không phải "${out}"`, '-o bao-cao.docx')
  const result = await learnTemplate(file, data, { out, force, dryRun, today: today() })
  const failed = result.diagnostics.some((each) => blocks(each, strict))
  if (format === 'json') terminal.out(learnJson(file, result, `tongket ${version}`, !failed))
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

const quoted = (words: string) => `“${printable(words.length > 120 ? `${words.slice(0, 119)}…` : words)}”`
const braced = (tag: string) => printable(`{{${tag}}}`)

function listing({ written, recognised, doubtful, left }: LearnResult, quiet: boolean): string {
  const { path = '', action = 'unchanged' } = written ?? {}
  const counts = `${recognised.length} chỗ thành thẻ, ${doubtful.length} chỗ chưa chắc (có ghi chú), ${left.length} số giữ nguyên`
  const head = `${actionWords[action].padEnd(10)}  ${printable(path)}   ${counts}\n`
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
function learnJson(file: string, result: LearnResult, tool: string, ok: boolean): string {
  const placeJson = ({ where, words }: LearnResult['left'][number]) => ({
    words,
    paragraph: where.paragraph,
    heading: where.heading ?? null,
    page: where.page ?? null,
  })
  const { written, recognised, doubtful, left, diagnostics } = result
  const document = {
    schemaVersion: 1,
    tool,
    ok,
    paper: slashes(file),
    kind: result.kind ?? null,
    output: written ? { path: slashes(written.path), action: written.action } : null,
    recognised: recognised.map((each) => ({ ...placeJson(each), tag: `{{${each.tag}}}` })),
    doubtful: doubtful.map((each) => ({ ...placeJson(each), tags: each.tags.map((tag) => `{{${tag}}}`) })),
    left: left.map(placeJson),
    diagnostics: diagnostics.map(diagnosticJson),
    tally: tally(diagnostics),
  }
  return `${asciiJson(document)}\n`
}
