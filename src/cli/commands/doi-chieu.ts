/** `doi-chieu`: papers held against their data, figure by figure. */
import { auditPaper, type AuditResult } from '../../app/living/audit.ts'
import { slashes } from '../../app/files/slashes.ts'
import { blocks, type Diagnostic, tally } from '../../core/diagnostics/diagnostic.ts'
import type { CommandContext } from '../context.ts'
import { exitCode, UsageError } from '../exit.ts'
import { type OutputOptions, outputOf } from '../options.ts'
import { actionWords } from '../print/file-result.ts'
import { asciiJson, diagnosticJson } from '../print/json.ts'
import { printable } from '../print/line.ts'
import { printFindings } from '../print/print.ts'
import { asResult } from '../print/template-output.ts'
import { today } from '../today.ts'

interface Options extends OutputOptions {
  readonly comments?: string
  readonly base?: string
  readonly template?: string
}

interface Audited {
  readonly file: string
  readonly result: AuditResult
}

/** Returns the exit code: 1 when a figure of some paper is not that of its data. */
export async function doiChieu(
  files: readonly string[],
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const { format, quiet, strict } = outputOf(options)
  const isData = (file: string) => /\.(?:ya?ml|xls[xm])$/i.test(file)
  const [papers, [data, ...more]] = [files.filter((file) => !isData(file)), files.filter(isData)]
  check(papers, data, more, options.comments)
  const { comments: copy, base, template } = options
  const audited: Audited[] = []
  for (const file of papers)
    audited.push({ file, result: await auditPaper(file, { data, base, template, copy, today: today() }) })
  const results = audited.map(({ file, result }) => asResult(file, result.diagnostics, result.sources, strict))
  if (format === 'json') terminal.out(auditJson(audited, data, `tongket ${version}`, strict))
  else
    audited.forEach(({ file, result }, i) => {
      printFindings(results[i]!, { format, quiet }, terminal)
      if (!quiet && result.unit) terminal.out(`${summary(file, result)}\n`)
      if (!quiet && result.copy)
        terminal.out(`${actionWords[result.copy.action].padEnd(10)}  ${printable(result.copy.path)}\n`)
    })
  return exitCode(results, strict)
}

function check(papers: readonly string[], data: string | undefined, more: readonly string[], copy: string | undefined) {
  if (papers.length === 0)
    throw new UsageError('thiếu tên văn bản', `tongket doi-chieu van-ban.docx ${data ?? ''}`.trim())
  if (more.length > 0)
    throw new UsageError('chỉ đối chiếu với một tệp số liệu mỗi lần', `tongket doi-chieu van-ban.docx ${data}`)
  if (copy === undefined) return
  if (papers.length > 1) throw new UsageError('--ghi-chu chỉ dùng với một văn bản', 'chạy riêng từng văn bản')
  if (!/\.docx$/i.test(copy))
    throw new UsageError(`--ghi-chu cần tên một tệp .docx, không phải "${copy}"`, '--ghi-chu van-ban-ghi-chu.docx')
}

/** Findings about figures, not about files. */
const isFinding = ({ code }: Diagnostic) => /^R2\d$/.test(code)

function summary(file: string, { figures, diagnostics }: AuditResult): string {
  const count = diagnostics.filter(isFinding).length
  const found = count === 0 ? 'khớp số liệu' : `${count} chỗ sai lệch`
  return `${printable(file)}: ${found} (đã đối chiếu ${figures.length} số)`
}

/** What --json prints; keys are only ever added. */
function auditJson(audited: readonly Audited[], data: string | undefined, tool: string, strict: boolean): string {
  const all = audited.flatMap(({ result }) => result.diagnostics)
  const document = {
    schemaVersion: 1,
    tool,
    ok: !all.some((each) => blocks(each, strict)),
    data: data === undefined ? null : slashes(data),
    papers: audited.map(({ file, result: { unit, figures, diagnostics, copy } }) => ({
      paper: slashes(file),
      unit: unit?.don_vi.ma ?? null,
      year: unit?.nam ?? null,
      ...(copy ? { copy: { path: slashes(copy.path), action: copy.action } } : {}),
      figures: figures.map(({ value, unit: counted, where, state }) => ({
        value,
        unit: counted,
        state,
        paragraph: where.paragraph,
        page: where.page ?? null,
        heading: where.heading ?? null,
      })),
      diagnostics: diagnostics.map(diagnosticJson),
    })),
    tally: tally(all),
  }
  return `${asciiJson(document)}\n`
}
