/** `so-sanh`: two data files, or one and its own last year, figure by figure. */
import { buffer } from 'node:stream/consumers'
import {
  type ComparedFiles,
  comparedGroups,
  compareFiles,
  type ComparedInput,
  type ComparedSide,
} from '../../app/compare.ts'
import type { Change, RateChange } from '../../core/year/compare.ts'
import { tally } from '../../core/diagnostics/diagnostic.ts'
import { nearest, plainWord } from '../../core/base/nearest.ts'
import { percentOf, type Rate, toNumber } from '../../core/base/ratio.ts'
import { type Changes, comparisonLines, comparisonText } from '../print/compare.ts'
import { exitCode, UsageError } from '../exit.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { slashes } from '../../app/files/paths.ts'
import { printFindings, tallyWords } from '../print/print.ts'
import type { CommandContext } from '../context.ts'
import { asResult } from '../print/results.ts'
import type { Terminal } from '../terminal.ts'
import { type OutputOptions, outputOf } from '../options.ts'

interface Options extends OutputOptions {
  readonly all?: boolean
  readonly field?: string
}

/** Prints what differs (`--tat-ca`: everything); returns the exit code. That files differ is no failure. */
export async function soSanh(
  first: string,
  second: string | undefined,
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const { format, quiet } = outputOf(options)
  const group = options.field === undefined ? undefined : groupOf(options.field)
  if (first === '-' && second === '-') throw new UsageError('chỉ một trong hai tệp được đọc từ đầu vào chuẩn')
  const compared = await compareFiles(await inputOf(first), second === undefined ? undefined : await inputOf(second))
  const results = compared.found.map(({ input, diagnostics }) => asResult(input, diagnostics, compared.sources, false))
  const failed = results.some(({ status }) => status === 'failed')
  if (!compared.changes && !failed)
    throw new UsageError(
      `tệp ${first} không nêu số liệu năm trước để so sánh`,
      `ghi tên tệp năm trước vào mục "nam_truoc", hoặc chỉ rõ hai tệp: tongket so-sanh so-lieu-nam-truoc.yaml ${first}`,
    )
  const changes = chosen(compared, group, options.all ?? false)
  if (format === 'json') terminal.out(comparisonJson(compared, changes, version, !failed))
  else {
    for (const result of results) printFindings(result, { format: 'text', quiet }, terminal)
    if (failed) terminal.err(`${tallyWords(tally(results.flatMap(({ diagnostics }) => diagnostics)))}\n`)
    else {
      terminal.out(format === 'short' ? comparisonLines(compared, changes) : comparisonText(compared, changes))
      if (!quiet) printCounts(chosen(compared, group, true), terminal)
    }
  }
  return exitCode(results, false)
}

async function inputOf(file: string): Promise<ComparedInput> {
  return file === '-' ? { file: 'dau-vao.yaml', bytes: await buffer(process.stdin) } : { file }
}

/** The group of figures that a person names by key or title; throws the usage error for any other. */
function groupOf(typed: string): string {
  const plain = typed.split('.').map(plainWord).join('.')
  const found = comparedGroups.find(({ key, title }) => key === plain || plainWord(title) === plain)
  if (found) return found.key
  const near = nearest(
    typed,
    comparedGroups.map(({ key }) => key),
  )
  const fields = comparedGroups.flatMap(({ key }) => (key.includes('.') ? [] : [key]))
  throw new UsageError(
    `--khau không nhận giá trị "${typed}"`,
    near ? `có phải "${near}" không?` : `chọn trong: ${fields.join(', ')}`,
  )
}

function chosen({ changes = [], rates = [] }: ComparedFiles, group: string | undefined, all: boolean): Changes {
  const within = ({ path }: { path: string }) =>
    group === undefined || [`${group}.`, `so_lieu_khac.${group}.`].some((start) => path.startsWith(start))
  return {
    changes: changes.filter((change) => within(change) && (all || differs(change))),
    rates: rates.filter((rate) => within(rate) && (all || rate.points === undefined || rate.points.num !== 0n)),
  }
}

const differs = ({ before, after }: Change) => before !== after

function printCounts({ changes }: Changes, terminal: Terminal): void {
  const differing = changes.filter(differs)
  const rest = changes.length - differing.length
  const count = (word: string, test: (change: Change) => boolean) => {
    const number = differing.filter(test).length
    return number > 0 ? [`${number} ${word}`] : []
  }
  const kinds = [
    ...count('tăng', ({ change = 0 }) => change > 0),
    ...count('giảm', ({ change = 0 }) => change < 0),
    ...count('chỉ có ở tệp trước', ({ after }) => after === undefined),
    ...count('chỉ có ở tệp sau', ({ before }) => before === undefined),
  ]
  const outcome =
    differing.length > 0 ? `${differing.length} số liệu khác nhau (${kinds.join(', ')})` : 'không số liệu nào khác nhau'
  terminal.err(`${outcome}; ${rest} số liệu như nhau\n`)
}

/** What --json prints; keys are only ever added. Rates stand in per cent, their change in points. */
function comparisonJson(compared: ComparedFiles, { changes, rates }: Changes, version: string, ok: boolean): string {
  const diagnostics = compared.found.flatMap((each) => each.diagnostics)
  const { errors, warnings } = tally(diagnostics)
  return resultJson(version, ok, {
    before: sideJson(compared.before),
    after: sideJson(compared.after),
    changes: [...changes.map(changeJson), ...rates.map(rateJson)],
    diagnostics: diagnostics.map(diagnosticJson),
    tally: { errors, warnings },
  })
}

function sideJson({ files, unit, year }: ComparedSide) {
  return { files: files.map(slashes), unit: unit ?? null, year: year ?? null }
}

function changeJson({ path, title, field, unit, before, after, change, percent, original }: Change) {
  return {
    path,
    title,
    before: before ?? null,
    after: after ?? null,
    change: change ?? null,
    percent: percent ? toNumber(percent) : null,
    field,
    unit,
    ...(original === undefined ? {} : { original }),
  }
}

function rateJson({ path, title, field, before, after, points }: RateChange) {
  return {
    path,
    title,
    before: shareOf(before),
    after: shareOf(after),
    change: points ? toNumber(points) : null,
    percent: null,
    field,
    unit: '%',
  }
}

function shareOf(rate: Rate | undefined): number | null {
  const percent = rate && percentOf(rate)
  return percent ? toNumber(percent) : null
}
