/** `doi-chieu`: papers held against their data, figure by figure. */
import { auditPaper, type AuditResult } from '../../app/living/audit.ts'
import { auditInputs, dataFinder } from '../../app/living/inputs.ts'
import type { AcceptedFigure, AcceptResult } from '../../app/living/accept.ts'
import { isWorkbook } from '../../app/files/kind.ts'
import { slashes } from '../../app/files/paths.ts'
import { blocks, diagnose, type Diagnostic, tally } from '../../core/diagnostics/diagnostic.ts'
import type { CommandContext } from '../context.ts'
import { exitCode, UsageError } from '../exit.ts'
import { type OutputOptions, outputOf } from '../options.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { printable } from '../print/line.ts'
import { actionLine, printFindings } from '../print/print.ts'
import { asResult } from '../print/results.ts'
import { today } from '../calendar.ts'
import { requireEnding, wordEnding } from '../usage.ts'

interface Options extends OutputOptions {
  readonly comments?: string
  readonly base?: string
  readonly template?: string
  readonly accept?: string
  readonly dryRun?: boolean
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
  const { comments: copy, base, template, accept, dryRun = false } = options
  const { value: inputs, diagnostics: unread } = await auditInputs(files)
  if (!inputs) {
    const failed = asResult(files.join(' '), unread, new Map(), strict)
    printFindings(failed, { format, quiet }, terminal)
    return exitCode([failed], strict)
  }
  const { papers, data, many } = inputs
  check(papers, files, copy)
  const numbers = numbersIn(accept, papers, data, dryRun)
  const dataOf = await dataFinder(many)
  const audited: Audited[] = []
  for (const file of papers) {
    const own = data ?? (await dataOf(file))
    const result = await auditPaper(file, { data: own, base, template, copy, today: today() })
    const lacking = own === undefined && many.length > 0 ? [diagnose('R26', { file: slashes(file) }, { file })] : []
    audited.push({ file, result: { ...result, diagnostics: [...lacking, ...result.diagnostics] } })
  }
  const results = audited.map(({ file, result }) => asResult(file, result.diagnostics, result.sources, strict))
  if (numbers && data !== undefined && audited[0])
    return take(numbers, data, audited[0], { ...outputOf(options), dryRun, version }, terminal)
  if (format === 'json') terminal.out(auditJson(audited, data, version, strict))
  else
    audited.forEach(({ file, result }, i) => {
      printFindings(results[i]!, { format, quiet }, terminal)
      if (!quiet && result.unit) terminal.out(`${summary(file, result)}\n`)
      if (!quiet && result.copy) terminal.out(actionLine(result.copy.action, result.copy.path))
    })
  if (format !== 'json' && !quiet && audited.length > 1) terminal.out(`${summaryOfAll(audited)}\n`)
  return exitCode(results, strict)
}

function check(papers: readonly string[], typed: readonly string[], copy: string | undefined) {
  if (papers.length === 0)
    throw new UsageError('không có văn bản .docx nào để đối chiếu', `tongket doi-chieu van-ban.docx ${typed[0]}`)
  if (copy === undefined) return
  if (papers.length > 1) throw new UsageError('--ghi-chu chỉ dùng với một văn bản', 'chạy riêng từng văn bản')
  requireEnding('--ghi-chu', copy, wordEnding, 'van-ban-ghi-chu.docx')
}

/** The numbers that are asked for; "R02" is 2, as in lists that people make by hand. */
function numbersIn(
  accept: string | undefined,
  papers: readonly string[],
  data: string | undefined,
  dryRun: boolean,
): readonly number[] | undefined {
  if (accept === undefined) {
    if (dryRun) throw new UsageError('--dry-run chỉ dùng cùng --nhan', 'đối chiếu vốn không ghi gì vào tệp số liệu')
    return undefined
  }
  const example = `tongket doi-chieu ${papers[0] ?? 'van-ban.docx'} so-lieu.yaml --nhan 2,7`
  if (papers.length > 1) throw new UsageError('--nhan chỉ dùng với một văn bản', example)
  if (data === undefined || isWorkbook(data))
    throw new UsageError('--nhan cần tên tệp số liệu .yaml để ghi vào', example)
  const parts = accept.split(/[,;\s]+/).filter((part) => part !== '')
  const wrong = parts.find((part) => !/^r?0*[1-9]\d*$/i.test(part))
  if (parts.length === 0 || wrong !== undefined)
    throw new UsageError(`--nhan cần số thứ tự của các chỗ sai lệch, không phải "${wrong ?? accept}"`, example)
  return [...new Set(parts.map((part) => Number(part.replace(/^r/i, ''))))]
}

type TakeOptions = ReturnType<typeof outputOf> & { readonly dryRun: boolean; readonly version: string }

/** Takes figures of the paper into the data file; what the checks then say of it decides the exit code. */
async function take(
  numbers: readonly number[],
  data: string,
  { file, result }: Audited,
  { format, quiet, strict, dryRun, version }: TakeOptions,
  terminal: CommandContext['terminal'],
): Promise<number> {
  const { findings, diagnostics, sources } = result
  const broken = asResult(file, diagnostics, sources, strict)
  if (findings.length === 0 && broken.status === 'failed') {
    printFindings(broken, { format, quiet }, terminal)
    return exitCode([broken], strict)
  }
  const missing = numbers.find((number) => number > findings.length)
  if (missing !== undefined)
    throw new UsageError(
      findings.length === 0
        ? `${printable(file)} khớp số liệu, không có chỗ nào để nhận`
        : `${printable(file)} không có chỗ [${missing}]; các chỗ sai lệch là từ [1] đến [${findings.length}]`,
      `xem số thứ tự bằng: tongket doi-chieu ${printable(file)} ${printable(data)}`,
    )
  const chosen = findings.filter(({ number }) => numbers.includes(number))
  const { acceptFigures } = await import('../../app/living/accept.ts')
  const done = await acceptFigures(file, data, chosen, { dryRun, today: today() })
  const judged = asResult(data, done.diagnostics, done.sources, strict)
  if (format === 'json') terminal.out(acceptJson(file, data, done, version, judged.status === 'ok'))
  else {
    if (!quiet) for (const each of done.accepted) terminal.out(`${acceptedLine(each, dryRun)}\n`)
    printFindings(judged, { format, quiet }, terminal)
  }
  return exitCode([judged], strict)
}

function acceptedLine({ number, file, line, path, before, after }: AcceptedFigure, dryRun: boolean): string {
  const place = `${printable(file)}${line === undefined ? '' : `:${line}`}`
  return `${(dryRun ? 'sẽ nhận' : 'đã nhận').padEnd(10)}  [${number}] ${path}: ${before} → ${after}   ${place}`
}

function acceptJson(paper: string, data: string, done: AcceptResult, version: string, ok: boolean): string {
  return resultJson(version, ok, {
    paper: slashes(paper),
    data: slashes(data),
    accepted: done.accepted.map((each) => ({ ...each, file: slashes(each.file), line: each.line ?? null })),
    files: done.files.map(({ path, action }) => ({ path: slashes(path), action })),
    diagnostics: done.diagnostics.map(diagnosticJson),
    tally: tally(done.diagnostics),
  })
}

/** Findings about figures, not about files. */
const isFinding = ({ code }: Diagnostic) => /^R2[0-578]$/.test(code)

function summary(file: string, { figures, diagnostics, ofData, edited }: AuditResult): string {
  const count = diagnostics.filter(isFinding).length
  const untied = figures.filter(({ state }) => state === 'unknown').length
  // No run has made it.
  if (diagnostics.some(({ code }) => code === 'R43')) {
    const outcome = count === 0 ? 'không thấy số nào trái với số liệu' : `${count} chỗ sai lệch`
    return `${printable(file)}: ${outcome} (đã đối chiếu ${figures.length - untied} số, còn ${untied} số phải tự xem)`
  }
  const parts = [
    count === 0 ? 'khớp số liệu' : `${count} chỗ sai lệch`,
    ...(ofData === undefined ? [] : [ofData ? 'lập từ đúng số liệu này' : 'số liệu đã đổi sau khi lập']),
    edited ? 'đã sửa sau khi lập' : 'chưa sửa',
  ]
  return `${printable(file)}: ${parts.join('; ')} (đã đối chiếu ${figures.length} số)`
}

/** Of several papers. */
function summaryOfAll(audited: readonly Audited[]): string {
  const count = (fits: (result: AuditResult) => boolean) => audited.filter(({ result }) => fits(result)).length
  const wrong = count(({ diagnostics }) => diagnostics.some(isFinding))
  const unread = count(({ unit }) => unit === undefined)
  const parts = [
    `${audited.length - wrong - unread} khớp`,
    `${wrong} có chỗ sai lệch`,
    `${count(({ ofData }) => ofData === false)} lập từ số liệu đã đổi`,
    `${count(({ edited }) => edited === true)} đã sửa sau khi lập`,
    ...(unread > 0 ? [`${unread} không đối chiếu được`] : []),
  ]
  return `${audited.length} văn bản: ${parts.join(', ')}`
}

/** What --json prints; keys are only ever added. */
function auditJson(audited: readonly Audited[], data: string | undefined, version: string, strict: boolean): string {
  const all = audited.flatMap(({ result }) => result.diagnostics)
  const ok = !all.some((each) => blocks(each, strict))
  return resultJson(version, ok, {
    data: data === undefined ? null : slashes(data),
    papers: audited.map(
      ({ file, result: { unit, figures, findings, diagnostics, copy, data: own, ofData, edited } }) => ({
        paper: slashes(file),
        unit: unit?.don_vi.ma ?? null,
        year: unit?.nam ?? null,
        data: own === undefined ? null : slashes(own),
        madeFromData: ofData ?? null,
        edited: edited ?? null,
        ...(copy ? { copy: { path: slashes(copy.path), action: copy.action } } : {}),
        figures: figures.map(({ value, unit: counted, where, state, of, described = false }) => ({
          value,
          described,
          unit: counted,
          state,
          kind: of?.kind ?? null,
          path: of?.paths.length === 1 ? of.paths[0] : null,
          paths: of?.paths ?? [],
          year: of?.nam ?? null,
          paragraph: where.paragraph,
          page: where.page ?? null,
          heading: where.heading ?? null,
        })),
        findings: findings.map(({ number, diagnostic, figure }) => ({
          number,
          code: diagnostic.code,
          says: figure?.says ?? null,
          data: figure?.printed ?? null,
          path: figure?.of?.paths.length === 1 ? figure.of.paths[0] : null,
          year: figure?.of?.nam ?? null,
        })),
        diagnostics: diagnostics.map(diagnosticJson),
      }),
    ),
    tally: tally(all),
  })
}
