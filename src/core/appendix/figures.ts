/** Appendix I: every figure of the schema that a unit has, this year beside last year. docs/linh-vuc/bo-cuc.md §5. */
import { wordedOn } from '../base/bodies.ts'
import { roman } from '../format/text.ts'
import { isNumber, isRate } from '../format/value.ts'
import { valueAt } from '../base/lookup.ts'
import type { Rate } from '../base/ratio.ts'
import type { HeadingKey } from '../schema/headings.ts'
import { chapters } from './chapters.ts'
import { blocksOf, type InnerBlock, type LineOfBlock, titleOfGroup } from './blocks.ts'

/** One unit of count of a row: the two parts of a pair are two lines of one row. */
interface FigureLine {
  readonly don_vi: string
  readonly nay?: number | Rate | undefined
  readonly truoc?: number | Rate | undefined
  /** Of a province: the provincial office's own part of `nay`. */
  readonly rieng?: number | Rate | undefined
}

export interface AppendixRow {
  /** Heading of a chapter or of a group of figures, or a row of figures. */
  readonly loai: 'khau' | 'nhom' | 'so_lieu'
  readonly stt: string
  readonly noi_dung: string
  /** Empty for headings, else one or two. */
  readonly phan: readonly FigureLine[]
}

/** The figures of this year and of last year, both derived; last year may be missing. */
interface Years {
  /** ISO day on which the names of the figures hold: the end of the period. */
  readonly day: string
  readonly now: unknown
  readonly before: unknown
  /** The provincial office's own figures of this year, where they are to be shown apart. */
  readonly apart?: unknown
}

/**
 * The rows of Appendix I. Chapters are numbered I, II …, fields of work within them 1, 2 …, figures 1.1, 1.2 …; what
 * neither year has is left out, chapters with nothing in them too.
 */
export function figureRows(years: Years, headings: Readonly<Record<HeadingKey, string>>): readonly AppendixRow[] {
  const filled = chapters.flatMap(({ heading, fields }) => {
    const title = typeof heading === 'string' ? headings[heading] : heading.title
    const rows = fields.length > 1 ? fieldRows(fields, years) : fields.flatMap((field) => numbered(field, '', years))
    return rows.length > 0 ? [{ title, rows }] : []
  })
  return filled.flatMap(({ title, rows }, index) => [headingRow('khau', roman(index + 1), title), ...rows])
}

const headingRow = (loai: 'khau' | 'nhom', stt: string, title: string): AppendixRow => ({
  loai,
  stt,
  noi_dung: title,
  phan: [],
})

function fieldRows(fields: readonly string[], years: Years): readonly AppendixRow[] {
  let count = 0
  return fields.flatMap((field) => {
    const blocks = blockRows(field, years)
    if (blocks.length === 0) return []
    const stt = String(++count)
    return [headingRow('nhom', stt, wordedOn(titleOfGroup(field), years.day)), ...withNumbers(blocks, `${stt}.`)]
  })
}

const numbered = (field: string, prefix: string, years: Years) => withNumbers(blockRows(field, years), prefix)

/** The first row of each block bears its number: `prefix1`, `prefix2` … */
function withNumbers(blocks: readonly (readonly AppendixRow[])[], prefix: string): readonly AppendixRow[] {
  return blocks.flatMap(([first, ...rest], index) =>
    first ? [{ ...first, stt: `${prefix}${index + 1}` }, ...rest] : [],
  )
}

/** The rows of a group, block by block; blocks that neither year has anything of are left out. */
function blockRows(key: string, years: Years): readonly (readonly AppendixRow[])[] {
  return blocksOf(key)
    .map((block) => ('inner' in block ? innerRows(block, years) : block.lines.flatMap((line) => rowsOf(line, years))))
    .filter((rows) => rows.length > 0)
}

const isIdle = ({ phan }: AppendixRow) => phan.every(({ nay, truoc }) => !nay && !truoc)

/** An inner group under its own heading; its figures bear no numbers. Measures of which there were none are one row. */
function innerRows({ inner, title, measures }: InnerBlock, years: Years): readonly AppendixRow[] {
  const rows = blockRows(inner, years).flat()
  const [total] = rows
  if (total && measures && rows.every(isIdle)) return [total]
  return rows.length > 0 ? [headingRow('nhom', '', wordedOn(title, years.day)), ...rows] : []
}

function rowsOf({ title, cells, rate }: LineOfBlock, { now, before, apart, day }: Years): readonly AppendixRow[] {
  const known = rate ? rateOf : (value: unknown) => (isNumber(value) ? value : undefined)
  const lines = cells.map(({ unit, path }): FigureLine => {
    const line = { don_vi: unit, nay: known(valueAt(now, path)), truoc: known(valueAt(before, path)) }
    return apart === undefined ? line : { ...line, rieng: known(valueAt(apart, path)) }
  })
  const phan = joined(lines.filter(isKnown))
  return phan.length > 0 ? [{ loai: 'so_lieu', stt: '', noi_dung: wordedOn(title, day), phan }] : []
}

/** Of a pair of which one part is nothing in both years the other part says it all; a pair of nothing takes one line. */
function joined(known: readonly FigureLine[]): readonly FigureLine[] {
  const [first, second] = known
  if (!first || !second) return known
  const counted = known.filter(({ nay, truoc }) => nay || truoc)
  if (counted.length > 0) return counted
  const alike = first.nay === second.nay && first.truoc === second.truoc
  return alike ? [{ ...first, don_vi: `${first.don_vi}/${second.don_vi}` }] : known
}

const isKnown = ({ nay, truoc }: FigureLine) => nay !== undefined || truoc !== undefined

/** A rate over nothing has no value. */
function rateOf(value: unknown): Rate | undefined {
  return isRate(value) && value.mau !== 0 ? value : undefined
}
