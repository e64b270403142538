/** The tables of Appendix I: which fields of work share one, and its description in words for readers who do not see it. */
import type { Rate } from '../base/ratio.ts'
import { formatCell } from '../format/list.ts'
import { MILLIONS } from '../format/number.ts'
import type { DisplayOptions } from '../format/value.ts'

/** One unit of count of a row: the two parts of a pair are two lines of one row. */
export interface FigureLine {
  readonly don_vi: string
  readonly nay?: number | Rate | undefined
  readonly truoc?: number | Rate | undefined
  /** Of a province: the provincial office's own part of `nay`. */
  readonly rieng?: number | Rate | undefined
  /** The cells of its columns as they are printed: figureColumns of figures.ts; the change in per cent apart. */
  readonly o: readonly unknown[]
  readonly phan_tram: unknown
}

/** A row of a table of Appendix I. */
export interface AppendixRow {
  /** Heading of a group of figures, a row of figures, or the names of those that are known to be nothing. */
  readonly loai: 'nhom' | 'so_lieu' | 'khong'
  readonly stt: string
  readonly noi_dung: string
  /** Of a row of figures one or two, else empty. */
  readonly phan: readonly FigureLine[]
}

/** One field of work whose heading is repeated on every page that it takes, or several short ones that take one page. */
export interface AppendixTable {
  readonly ten: string
  /** The heading that is repeated. */
  readonly dau?: AppendixRow
  readonly hang: readonly AppendixRow[]
  /** Amounts of money take wide columns. */
  readonly tien: boolean
  /** Its first figures in words, for who does not see the table. */
  readonly mo_ta: string
}

/** The year that is told, and last year's figures where there are any. */
interface Years {
  readonly nam: number
  readonly before: unknown
  readonly display: DisplayOptions
}

/** The rows of one field of work under its heading. */
export interface FieldRows {
  readonly heading: AppendixRow
  readonly rows: readonly AppendixRow[]
}

/** So many lines stand on one page (docx/render/pages.ts holds them together). */
const SHORT = 12
const linesIn = (rows: readonly AppendixRow[]) => rows.reduce((sum, { phan }) => sum + Math.max(phan.length, 1), 0)

/**
 * A field of work that takes more than a page's rows has a table under its own heading; others share tables that stand
 * whole on a page, so that a heading is never far from its rows.
 */
export function tablesOf(chapter: string, fields: readonly FieldRows[], years: Years): readonly AppendixTable[] {
  const tables: AppendixTable[] = []
  let short: readonly AppendixRow[] = []
  const close = () => {
    if (short.length > 0) tables.push(tableOf(chapter, undefined, short, years))
    short = []
  }
  for (const { heading, rows } of fields) {
    const own = heading.stt === '' ? rows : [heading, ...rows]
    if (linesIn([...short, ...own]) > SHORT) close()
    if (linesIn(own) > SHORT) tables.push(tableOf(chapter, heading, rows, years))
    else short = [...short, ...own]
  }
  close()
  return tables
}

function tableOf(
  chapter: string,
  dau: AppendixRow | undefined,
  hang: readonly AppendixRow[],
  { nam, before, display }: Years,
): AppendixTable {
  const figures = hang.filter(({ phan }) => phan.length > 0)
  const named = figures
    .slice(0, 3)
    .map(({ noi_dung, phan }) => `${noi_dung.replace(/^[-+] /, '')}: ${inWords(phan, display)}`)
  const year = `Năm ${nam}${before === undefined ? '' : ', trong ngoặc là năm trước'}`
  const more = figures.length > named.length ? ` và ${figures.length - named.length} nội dung khác` : ''
  const mo_ta =
    named.length > 0 ? `${year}: ${named.join('; ')}${more}.` : hang.map(({ noi_dung }) => noi_dung).join(' ')
  return {
    ten: dau ? `${chapter}: ${dau.noi_dung}` : chapter,
    ...(dau && { dau }),
    hang,
    tien: figures.some(({ phan }) => phan.some(({ don_vi }) => don_vi === MILLIONS)),
    mo_ta,
  }
}

const inWords = (parts: readonly FigureLine[], display: DisplayOptions) =>
  parts
    .map(({ don_vi, nay, truoc }) => {
      const [now, before] = [nay, truoc].map((value) => formatCell(value, display).replace('%', ''))
      return `${now || 'chưa có số liệu'}${truoc === undefined ? '' : ` (${before})`} ${don_vi}`
    })
    .join(', ')
