/** Appendix I: every figure of the schema that a unit has, this year beside last year. docs/linh-vuc/bo-cuc.md §5. */
import type { Path } from '../diagnostics/diagnostic.ts'
import { wordedOn } from '../base/bodies.ts'
import { roman, uncapitalise } from '../format/text.ts'
import { type DisplayOptions, isNumber, isRate, presenceOf, presenceOfBoth } from '../format/value.ts'
import type { Presence } from '../base/known-value.ts'
import { differenceCell, percentCell } from '../format/cells.ts'
import { partUnits } from '../schema/pair.ts'
import { formatCell } from '../format/list.ts'
import { inMillions, MILLIONS } from '../format/number.ts'
import { lookup, valueAt } from '../base/lookup.ts'
import type { Rate } from '../base/ratio.ts'
import type { HeadingKey } from '../schema/headings.ts'
import { chapters } from './chapters.ts'
import { type AppendixRow, type AppendixTable, type FieldRows, type FigureLine, tablesOf } from './tables.ts'
import { titleOfGroup } from '../schema/catalogue.ts'
import { blocksOf, freeLines, type InnerBlock, type LineOfBlock } from './blocks.ts'

/** A text of a cell as a value that knows which figure it is; `change` compares both years. */
export type AnnotateCell = (path: Path, of: 'now' | 'before' | 'apart' | 'change', text: string) => unknown

/** A chapter of the report. */
export interface AppendixChapter {
  readonly stt: string
  readonly ten: string
  readonly bang: readonly AppendixTable[]
  /** Fields of work in which there was nothing. */
  readonly khong: string
}

/** The figures of this year and of last year, both derived; last year may be missing. */
interface Years {
  /** ISO day on which the names of the figures hold: the end of the period. */
  readonly day: string
  readonly nam: number
  readonly now: unknown
  readonly before: unknown
  /** The provincial office's own figures of this year, where they are to be shown apart. */
  readonly apart?: unknown
  readonly display: DisplayOptions
  /** Given where it is asked which figure stands where. */
  readonly annotate?: AnnotateCell | undefined
}

/** What there is to tell of a group: rows that stay together, and names of figures that are known to be nothing. */
interface GroupContent {
  readonly blocks: readonly (readonly AppendixRow[])[]
  /** In both years, or in the one that there is. */
  readonly none: readonly string[]
  /** This year; last year is not known. */
  readonly noneNow: readonly string[]
}

/**
 * The tables of Appendix I. Chapters are numbered I, II …, fields of work within them 1, 2 …, figures 1.1, 1.2 …; what
 * is nothing or unknown in both years is no row: what is known to be nothing is named in one line, what is unknown
 * nowhere.
 */
export function figureChapters(
  years: Years,
  headings: Readonly<Record<HeadingKey, string>>,
): readonly AppendixChapter[] {
  const filled = chapters.flatMap(({ heading, fields }) => {
    const ten = typeof heading === 'string' ? headings[heading] : heading.title
    const { content, khong } = fieldsOf(fields, years)
    return content.length > 0 || khong !== '' ? [{ ten, bang: tablesOf(ten, content, years), khong }] : []
  })
  return filled.map((chapter, index) => ({ stt: roman(index + 1), ...chapter }))
}

const wordRow = (loai: 'nhom' | 'khong', stt: string, noi_dung: string): AppendixRow => ({
  loai,
  stt,
  noi_dung,
  phan: [],
})

/** The only field of work of a chapter has no number: its figures are numbered 1, 2 … */
function fieldsOf(fields: readonly string[], years: Years) {
  const content: FieldRows[] = []
  const khong: string[] = []
  for (const field of fields) {
    const stt = fields.length > 1 ? String(content.length + 1) : ''
    const rows = rowsOfField(field, stt && `${stt}.`, years)
    const title = wordedOn(titleOfGroup(field), years.day)
    if (rows === nothing) khong.push(title)
    else if (rows.length > 0) content.push({ heading: wordRow('nhom', stt, title), rows })
  }
  return { content, khong: khong.map((title, i) => (i > 0 ? uncapitalise(title) : title)).join('; ') }
}

const nothing = [wordRow('khong', '', 'Không phát sinh.')]

/** The first row of each block bears its number: `prefix1`, `prefix2` … */
function rowsOfField(field: string, prefix: string, years: Years): readonly AppendixRow[] {
  const content = together([
    contentOf(field, years),
    ...freeLines(field, years.now).map((line) => contentOfLines([line], years)),
  ])
  const isNone = (year: unknown) => presenceOf(lookup(year, `${field}.tong`)) === 'none'
  const volume = isNone(years.now) && (years.before === undefined || isNone(years.before))
  if (content.blocks.length === 0 && volume) return nothing
  const rows = content.blocks.flatMap(([first, ...rest], index) =>
    first ? [{ ...first, stt: `${prefix}${index + 1}` }, ...rest] : [],
  )
  return [...rows, ...noneRows(content, years)]
}

function noneRows({ none, noneNow }: GroupContent, { nam }: Years): readonly AppendixRow[] {
  const row = (lead: string, names: readonly string[]) =>
    names.length > 0 ? [wordRow('khong', '', `${lead}: ${[...new Set(names)].join('; ')}.`)] : []
  return [...row('Không phát sinh', none), ...row(`Không phát sinh trong năm ${nam}`, noneNow)]
}

/** What there is to tell of most groups, for a unit has some of the fields of work. */
const noContent: GroupContent = { blocks: [], none: [], noneNow: [] }

function contentOf(key: string, years: Years): GroupContent {
  if (lookup(years.now, key) === undefined && lookup(years.before, key) === undefined) return noContent
  return together(
    blocksOf(key).map((block) =>
      'inner' in block ? contentOfInner(block, years) : contentOfLines(block.lines, years),
    ),
  )
}

function together(some: readonly GroupContent[]): GroupContent {
  const all = some.filter((content) => content !== noContent)
  if (all.length === 0) return noContent
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    none: all.flatMap(({ none }) => none),
    noneNow: all.flatMap(({ noneNow }) => noneNow),
  }
}

/** An inner group under its own heading, its figures without numbers; a single row needs no heading. */
function contentOfInner({ inner, title, measures }: InnerBlock, years: Years): GroupContent {
  const content = contentOf(inner, years)
  if (content === noContent) return noContent
  const name = wordedOn(title, years.day)
  const rows = content.blocks.flat()
  const [first] = rows
  const named = (names: readonly string[]) => {
    if (names.length === 0 || (measures && rows.length > 0)) return []
    if (measures) return [uncapitalise(name)]
    const tell = names.every((each) => each.includes(uncapitalise(name)))
    return tell ? names : [`${uncapitalise(name)} (${names.join(', ')})`]
  }
  const blocks =
    first === undefined ? [] : [rows.length > 1 ? [wordRow('nhom', '', name), ...rows] : [alone(first, name)]]
  return { blocks, none: named(content.none), noneNow: named(content.noneNow) }
}

/** The only row of a group, with the group's name where its own does not tell. */
function alone(row: AppendixRow, group: string): AppendixRow {
  const tells = row.noi_dung.toLowerCase().includes(group.toLowerCase())
  return tells ? row : { ...row, noi_dung: `${group}: ${uncapitalise(row.noi_dung)}` }
}

/** A figure with those it is made of: of one that is nothing the parts are nothing too. */
function contentOfLines(lines: readonly LineOfBlock[], years: Years): GroupContent {
  const states = lines.map((line) => presenceOverYears(line, years))
  if (states.every((state) => state === 'unknown')) return noContent
  const rows = lines.flatMap((line, i) => (states[i] === 'some' ? [rowOf(line, years)] : []))
  const names = (state: PresenceOverYears) =>
    lines.flatMap(({ title, depth, rate }, i) =>
      rate || states[i] !== state || (depth > 0 && states[0] === state) ? [] : [inSentence(title, years.day)],
    )
  return { blocks: rows.length > 0 ? [rows] : [], none: names('none'), noneNow: names('noneNow') }
}

/** A title of the schema within a sentence. */
const inSentence = (title: string, day: string) => uncapitalise(wordedOn(title, day))

/** Of both years. */
type PresenceOverYears = Presence | 'noneNow'

function presenceOverYears({ cells }: LineOfBlock, { now, before }: Years): PresenceOverYears {
  const present = presenceOfCells(cells, now)
  const earlier = before === undefined ? 'unknown' : presenceOfCells(cells, before)
  if (present === 'some' || earlier === 'some') return 'some'
  if (present !== 'none') return 'unknown'
  return before === undefined || earlier === 'none' ? 'none' : 'noneNow'
}

function presenceOfCells(cells: LineOfBlock['cells'], year: unknown): Presence {
  let all: Presence = 'unknown'
  for (const { path } of cells) all = presenceOfBoth(all, presenceOf(valueAt(year, path)))
  return all
}

/** The heads of the columns of figures; without last year only those of this year. */
export function figureColumns({ nam, before, apart }: Years, namTruoc: number): readonly string[] {
  const present = [`Năm ${nam}`, ...(apart === undefined ? [] : ['Riêng cấp tỉnh'])]
  return before === undefined ? present : [...present, `Năm ${namTruoc}`, 'Tăng, giảm']
}

function rowOf({ title, depth, cells, rate }: LineOfBlock, years: Years): AppendixRow {
  const { now, before, apart, day, display, annotate = (_path, _of, text) => text } = years
  const lines = cells.map(({ unit, path }): FigureLine => {
    // Money is counted in thousands; in millions it fits a column.
    const money = unit === partUnits.tien
    const known = rate
      ? rateOf
      : (value: unknown) => (isNumber(value) ? (money ? inMillions(value) : value) : undefined)
    const [nay, truoc, rieng] = [now, before, apart].map((year) => known(valueAt(year, path)))
    // The column of units says %.
    const cell = (of: 'now' | 'before' | 'apart', value: unknown) =>
      annotate(path, of, formatCell(value, display).replace('%', ''))
    const change = (text: string) => annotate(path, 'change', text.replace('%', ''))
    const own = [cell('now', nay), ...(apart === undefined ? [] : [cell('apart', rieng)])]
    const compared = [cell('before', truoc), change(differenceCell(nay, truoc, display))]
    const o = before === undefined ? own : [...own, ...compared]
    const phan_tram = change(percentCell(nay, truoc, display))
    return { don_vi: money ? MILLIONS : unit, nay, truoc, ...(apart !== undefined && { rieng }), o, phan_tram }
  })
  // Of a pair of which one part is nothing in both years the other part says it all.
  const phan = lines.filter(({ nay, truoc }) => nay || truoc)
  const noi_dung = [...(depth > 0 ? [mark(depth)] : []), wordedOn(title, day)].join(' ')
  return { loai: 'so_lieu', stt: '', noi_dung, phan }
}

const mark = (depth: number) => (depth === 1 ? '-' : '+')

/** A rate over nothing has no value. */
function rateOf(value: unknown): Rate | undefined {
  return isRate(value) && value.mau !== 0 ? value : undefined
}
