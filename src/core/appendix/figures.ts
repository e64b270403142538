/** Appendix I: every figure of the schema that a unit has, this year beside last year. docs/linh-vuc/bo-cuc.md §5. */
import type { Path } from '../diagnostics/diagnostic.ts'
import { wordedOn } from '../base/bodies.ts'
import { roman, uncapitalise } from '../format/text.ts'
import { type DisplayOptions, isNumber, isPair, isRate } from '../format/value.ts'
import { differenceCell, percentCell } from '../format/cells.ts'
import { partUnits } from '../schema/pair.ts'
import { formatCell } from '../format/list.ts'
import { inMillions, MILLIONS } from '../format/number.ts'
import { lookup, valueAt } from '../base/lookup.ts'
import type { Rate } from '../base/ratio.ts'
import type { HeadingKey } from '../schema/headings.ts'
import { chapters } from './chapters.ts'
import { type AppendixRow, type AppendixTable, type FieldRows, type FigureLine, tablesOf } from './tables.ts'
import { blocksOf, freeLines, type InnerBlock, type LineOfBlock, titleOfGroup } from './blocks.ts'

/** A text of a cell as a value that knows which figure it is; `change` compares both years. */
export type ToldCell = (path: Path, of: 'now' | 'before' | 'apart' | 'change', text: string) => unknown

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
  readonly told?: ToldCell | undefined
}

/** What there is to tell of a group: rows that stay together, and names of figures that are known to be nothing. */
interface Told {
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
    const { told, khong } = fieldsOf(fields, years)
    return told.length > 0 || khong !== '' ? [{ ten, bang: tablesOf(ten, told, years), khong }] : []
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
  const told: FieldRows[] = []
  const khong: string[] = []
  for (const field of fields) {
    const stt = fields.length > 1 ? String(told.length + 1) : ''
    const rows = rowsOfField(field, stt && `${stt}.`, years)
    const title = wordedOn(titleOfGroup(field), years.day)
    if (rows === nothing) khong.push(title)
    else if (rows.length > 0) told.push({ heading: wordRow('nhom', stt, title), rows })
  }
  return { told, khong: khong.map((title, i) => (i > 0 ? uncapitalise(title) : title)).join('; ') }
}

const nothing = [wordRow('khong', '', 'Không phát sinh.')]

/** The first row of each block bears its number: `prefix1`, `prefix2` … */
function rowsOfField(field: string, prefix: string, years: Years): readonly AppendixRow[] {
  const told = together([toldOf(field, years), ...freeLines(field, years.now).map((line) => toldLines([line], years))])
  const states = [stateOf(`${field}.tong`, years.now), stateOf(`${field}.tong`, years.before)]
  const volume = states[0] === 'none' && (years.before === undefined || states[1] === 'none')
  if (told.blocks.length === 0 && volume) return nothing
  const rows = told.blocks.flatMap(([first, ...rest], index) =>
    first ? [{ ...first, stt: `${prefix}${index + 1}` }, ...rest] : [],
  )
  return [...rows, ...noneRows(told, years)]
}

function noneRows({ none, noneNow }: Told, { nam }: Years): readonly AppendixRow[] {
  const row = (lead: string, names: readonly string[]) =>
    names.length > 0 ? [wordRow('khong', '', `${lead}: ${[...new Set(names)].join('; ')}.`)] : []
  return [...row('Không phát sinh', none), ...row(`Không phát sinh trong năm ${nam}`, noneNow)]
}

/** What there is to tell of most groups, for a unit has some of the fields of work. */
const untold: Told = { blocks: [], none: [], noneNow: [] }

function toldOf(key: string, years: Years): Told {
  if (lookup(years.now, key) === undefined && lookup(years.before, key) === undefined) return untold
  return together(
    blocksOf(key).map((block) => ('inner' in block ? toldInner(block, years) : toldLines(block.lines, years))),
  )
}

function together(some: readonly Told[]): Told {
  const all = some.filter((told) => told !== untold)
  if (all.length === 0) return untold
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    none: all.flatMap(({ none }) => none),
    noneNow: all.flatMap(({ noneNow }) => noneNow),
  }
}

/** An inner group under its own heading, its figures without numbers; a single row needs no heading. */
function toldInner({ inner, title, measures }: InnerBlock, years: Years): Told {
  const told = toldOf(inner, years)
  if (told === untold) return untold
  const name = wordedOn(title, years.day)
  const rows = told.blocks.flat()
  const [first] = rows
  const named = (names: readonly string[]) => {
    if (names.length === 0 || (measures && rows.length > 0)) return []
    if (measures) return [uncapitalise(name)]
    const tell = names.every((each) => each.includes(uncapitalise(name)))
    return tell ? names : [`${uncapitalise(name)} (${names.join(', ')})`]
  }
  const blocks =
    first === undefined ? [] : [rows.length > 1 ? [wordRow('nhom', '', name), ...rows] : [alone(first, name)]]
  return { blocks, none: named(told.none), noneNow: named(told.noneNow) }
}

/** The only row of a group, with the group's name where its own does not tell. */
function alone(row: AppendixRow, group: string): AppendixRow {
  const tells = row.noi_dung.toLowerCase().includes(group.toLowerCase())
  return tells ? row : { ...row, noi_dung: `${group}: ${uncapitalise(row.noi_dung)}` }
}

/** A figure with those it is made of: of one that is nothing the parts are nothing too. */
function toldLines(lines: readonly LineOfBlock[], years: Years): Told {
  const states = lines.map((line) => standing(line, years))
  if (states.every((state) => state === 'unknown')) return untold
  const rows = lines.flatMap((line, i) => (states[i] === 'some' ? [rowOf(line, years)] : []))
  const names = (state: Standing) =>
    lines.flatMap(({ title, depth, rate }, i) =>
      rate || states[i] !== state || (depth > 0 && states[0] === state) ? [] : [inSentence(title, years.day)],
    )
  return { blocks: rows.length > 0 ? [rows] : [], none: names('none'), noneNow: names('noneNow') }
}

const lowered = new Map<string, string>()

/** A title of the schema within a sentence. Titles are few, and the same for every unit: each is worked out once. */
function inSentence(title: string, day: string): string {
  const words = wordedOn(title, day)
  const found = lowered.get(words) ?? uncapitalise(words)
  lowered.set(words, found)
  return found
}

/** Of figures of one year. */
type State = 'some' | 'none' | 'unknown'
/** Of both years. */
type Standing = State | 'noneNow'

function standing({ cells }: LineOfBlock, { now, before }: Years): Standing {
  const present = stateOfCells(cells, now)
  const earlier = before === undefined ? 'unknown' : stateOfCells(cells, before)
  if (present === 'some' || earlier === 'some') return 'some'
  if (present !== 'none') return 'unknown'
  return before === undefined || earlier === 'none' ? 'none' : 'noneNow'
}

function stateOfCells(cells: LineOfBlock['cells'], year: unknown): State {
  let all: State = 'unknown'
  for (const { path } of cells) all = either(all, stateOfNumber(valueAt(year, path)))
  return all
}

function stateOf(path: string, year: unknown): State {
  const found = lookup(year, path)
  return isPair(found) ? Object.values(found).map(stateOfNumber).reduce(either) : stateOfNumber(found)
}

function stateOfNumber(value: unknown): State {
  const count = isRate(value) && value.mau !== 0 ? value.tu : value
  return isNumber(count) ? (count === 0 ? 'none' : 'some') : 'unknown'
}

/** Of two figures together: something in one of them, nothing in all that is known of them. */
const either = (a: State, b: State): State =>
  a === 'some' || b === 'some' ? 'some' : a === 'none' || b === 'none' ? 'none' : 'unknown'

/** The heads of the columns of figures; without last year only those of this year. */
export function figureColumns({ nam, before, apart }: Years, namTruoc: number): readonly string[] {
  const present = [`Năm ${nam}`, ...(apart === undefined ? [] : ['Riêng cấp tỉnh'])]
  return before === undefined ? present : [...present, `Năm ${namTruoc}`, 'Tăng, giảm']
}

function rowOf({ title, depth, cells, rate }: LineOfBlock, years: Years): AppendixRow {
  const { now, before, apart, day, display, told = (_path, _of, text) => text } = years
  const lines = cells.map(({ unit, path }): FigureLine => {
    // Money is counted in thousands; in millions it fits a column.
    const money = unit === partUnits.tien
    const known = rate
      ? rateOf
      : (value: unknown) => (isNumber(value) ? (money ? inMillions(value) : value) : undefined)
    const [nay, truoc, rieng] = [now, before, apart].map((year) => known(valueAt(year, path)))
    // The column of units says %.
    const cell = (of: 'now' | 'before' | 'apart', value: unknown) =>
      told(path, of, formatCell(value, display).replace('%', ''))
    const change = (text: string) => told(path, 'change', text.replace('%', ''))
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
