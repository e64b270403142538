/** A comparison of two files in words: one table for each field of work, or one line a figure. */
import type { ComparedFiles, ComparedSide } from '../../app/compare.ts'
import type { Change, RateChange } from '../../core/year/compare.ts'
import { formatNumber, formatScaled, moneyUnit } from '../../core/format/number.ts'
import { formatPercent, printedPercent } from '../../core/format/rate.ts'
import { type Fraction, percentOf } from '../../core/base/ratio.ts'
import { displayWidth, printable } from './line.ts'

/** A line of the table, in words. */
interface Row {
  readonly path: string
  readonly field: string
  readonly title: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly percent: string
}

const unknown = 'chưa có'
/** A longer title stands on a line of its own. */
const widestTitle = 60

/** Both files, then a table for each field of work. */
export function comparisonText({ before, after, digits }: ComparedFiles, changes: Changes): string {
  const rows = rowsOf(changes, digits)
  const years = before.year !== undefined && before.year !== after.year ? [before.year, after.year] : ['trước', 'sau']
  const [old, now] = years.map(String)
  const heads = { before: old ?? '', after: now ?? '', change: 'tăng, giảm', percent: '' }
  const columns = Object.keys(heads) as (keyof typeof heads)[]
  const widths = columns.map((key) => Math.max(...[heads, ...rows].map((row) => displayWidth(row[key]))))
  const fields = [...new Set(rows.map(({ field }) => field))]
  const titleWidth = Math.min(
    widestTitle,
    Math.max(0, ...[...fields, ...rows.map(({ title }) => title)].map(displayWidth)),
  )
  const cells = (row: typeof heads) => columns.map((key, i) => alignEnd(row[key], widths[i] ?? 0)).join('  ')
  const line = (indent: string, title: string, row: typeof heads) =>
    displayWidth(title) > titleWidth
      ? `${indent}${title}\n${`${' '.repeat(titleWidth + 4)}${cells(row)}`.trimEnd()}\n`
      : `${`${indent}${title}${' '.repeat(titleWidth + 4 - indent.length - displayWidth(title))}${cells(row)}`.trimEnd()}\n`
  const tables = fields.map((field) => {
    const own = rows.filter((row) => row.field === field).map((row) => line('  ', row.title, row))
    return `\n${line('', field, heads)}${own.join('')}`
  })
  return `trước: ${sideText(before)}\nsau:   ${sideText(after)}\n${tables.join('')}`
}

/** One line a figure, for grep and scripts: `tin_bao.cu: 4 -> 2 (-2; -50%)`. */
export function comparisonLines({ digits }: ComparedFiles, changes: Changes): string {
  return rowsOf(changes, digits)
    .map(({ path, before, after, change, percent }) => {
      const words = [change, percent].filter(Boolean).join('; ')
      return `${path}: ${before} -> ${after}${words ? ` (${words})` : ''}\n`
    })
    .join('')
}

/** The changes that are to be shown. */
export interface Changes {
  readonly changes: readonly Change[]
  readonly rates: readonly RateChange[]
}

/** Figures in their order, the rates of a field after its figures. */
function rowsOf({ changes, rates }: Changes, digits: number): readonly Row[] {
  const rows = [...changes.map((change) => figureRow(change, digits)), ...rates.map((rate) => rateRow(rate, digits))]
  const fields = [...new Set(rows.map(({ field }) => field))]
  return fields.flatMap((field) => rows.filter((row) => row.field === field))
}

function figureRow(
  { path, field, title, unit, before, after, change, percent, original }: Change,
  digits: number,
): Row {
  const reported = original === undefined ? '' : ` [báo cáo năm trước: ${formatNumber(original)}]`
  return {
    path,
    field,
    // People and cases are named by the title; what money is counted in is not.
    title: moneyUnit(unit) && !title.endsWith(')') ? `${title} (${unit})` : title,
    before: before === undefined ? unknown : `${formatNumber(before)}${reported}`,
    after: after === undefined ? unknown : formatNumber(after),
    change: change === undefined ? '' : signed(formatNumber(change)),
    percent: percent === undefined || percent.num === 0n ? '' : signed(formatPercent(percent, digits)),
  }
}

/** The points are those of the rates as printed, so that a reader who subtracts finds the same. */
function rateRow({ path, field, title, before, after, points }: RateChange, digits: number): Row {
  const [old, now] = [before && percentOf(before), after && percentOf(after)]
  const at = (n: number) => (old && now ? printedPercent(now, n) - printedPercent(old, n) : 0n)
  const enough = points?.num ? ([digits, 2, 3, 4].find((n) => at(n) !== 0n) ?? digits) : digits
  const shown = (percent: Fraction | undefined) => (percent ? formatPercent(percent, enough) : unknown)
  const change = points ? `${signed(formatScaled(at(enough), enough))} điểm %` : ''
  return {
    path,
    field,
    title,
    before: shown(old),
    after: shown(now),
    change: at(enough) === 0n ? '' : change,
    percent: '',
  }
}

function signed(text: string): string {
  return text.startsWith('-') || text === '0' ? text : `+${text}`
}

function alignEnd(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

function sideText({ files, name, year }: ComparedSide): string {
  const unit = name === undefined ? '' : ` (${name}, năm ${year})`
  return printable(`${files.join(', ')}${unit}`)
}
