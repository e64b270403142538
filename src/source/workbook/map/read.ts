/** Takes figures out of any workbook by a map; what the map says wrongly is told in the map, what a cell holds at the cell. */
import { place } from '../../../core/base/lookup.ts'
import { diagnose, type Diagnostic, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { valueRows } from '../../../core/form/form.ts'
import { nearest } from '../../../core/base/nearest.ts'
import { figureAt, figures } from '../../../core/schema/catalogue.ts'
import type { Book, BookSheet } from '../book.ts'
import { lastColumn, lastRow } from '../hucre.ts'
import { type Found, noneFound } from '../tree.ts'
import { type MapCell, cellsOf, readAddress } from './address.ts'
import { columnsNamed, type Finding, rowNamed, sheetsOf } from './find.ts'
import { readList } from './list.ts'
import type { BookMap, ColumnBlock, ColumnName, MapPart, RowBlock } from './schema.ts'
import { take, type MapTarget, type Taking } from './take.ts'

/** What a map finds in a workbook. */
export interface Mapped {
  readonly found: Found
  /** Last year's figures, when the map has them. */
  readonly before: Found
  /** Faults of the map itself, by path in the map. */
  readonly faults: readonly Diagnostic[]
}

/** Reads this year's figures of one unit, and last year's. */
export function readByMap(book: Book, map: BookMap): Mapped {
  const faults: Diagnostic[] = []
  const zeros = new Set((map.khong_phat_sinh ?? []).map((words) => words.trim().toLowerCase()))
  const found = readPart({ book, standard: map.trang, faults, zeros }, map, [])
  const last = map.nam_truoc
  const before = last
    ? readPart({ book, standard: last.trang ?? map.trang, faults, zeros }, last, ['nam_truoc'])
    : noneFound()
  return { found, before, faults }
}

interface Reading extends Taking, Finding {
  /** What has been mapped, with its place in the map. */
  readonly claims: Map<string, Path>
}

function readPart(
  whole: Pick<Reading, 'book' | 'standard' | 'faults' | 'zeros'>,
  { co_dinh, o, bang, bang_ke }: MapPart,
  path: Path,
): Found {
  const found = noneFound()
  const reading: Reading = { ...whole, found, reported: new Set(), claims: new Map() }
  for (const [key, value] of Object.entries(co_dinh ?? {})) {
    place(found.tree, key.split('.'), value)
    claimFixed(key, value, [...path, 'co_dinh', key], reading.claims)
  }
  for (const [key, text] of Object.entries(o ?? {})) readOne(key, String(text), [...path, 'o', key], reading)
  for (const [i, block] of (bang ?? []).entries()) {
    const here = [...path, 'bang', i]
    if ('dong' in block) readColumns(block, here, reading)
    else readRows(block, here, reading)
  }
  for (const [i, block] of (bang_ke ?? []).entries()) readList(block, [...path, 'bang_ke', i], reading)
  return found
}

/** A figure that is given itself stands there as much as one that is taken from a cell. */
function claimFixed(key: string, value: unknown, path: Path, claims: Map<string, Path>): void {
  if (figureAt(key) || typeof value !== 'object' || value === null || Array.isArray(value)) claims.set(key, path)
  else for (const [name, inner] of Object.entries(value)) claimFixed(`${key}.${name}`, inner, [...path, name], claims)
}

/** Whether a key may be mapped here; told when it, the whole pair or a part of it has been already. */
function claim(key: string, path: Path, { claims, faults }: Reading): boolean {
  const other = [...claims.keys()].find((one) => one === key || one.startsWith(`${key}.`) || key.startsWith(`${one}.`))
  const first = other === undefined ? undefined : claims.get(other)
  if (!first) {
    claims.set(key, path)
    return true
  }
  const title = figureAt(key)?.title ?? valueRows.get(key)?.title ?? key
  faults.push(diagnose('T89', { title, first: first.join('.') }, { path, at: 'key' }))
  return false
}

function targetOf(key: string, path: Path, reading: Reading): MapTarget | undefined {
  const target = targetNamed(key)
  if (target) return claim(key, path, reading) ? target : undefined
  const near = nearest(key, [...figures.map((one) => one.key), ...valueRows.keys()])
  reading.faults.push(diagnose('T50', { key, near }, { path, at: 'key' }))
  return undefined
}

function targetNamed(key: string): MapTarget | undefined {
  const figure = figureAt(key)
  if (figure) return { figure }
  const leaf = valueRows.get(key)
  if (leaf) return { leaf }
  const end = key.lastIndexOf('.')
  const [group, last] = [key.slice(0, end), key.slice(end + 1)]
  if (group === 'chi_tieu') return { indicator: last }
  const whole = figureAt(group)
  const part = whole?.parts?.find((one) => one === last)
  return whole && part ? { figure: whole, part } : undefined
}

/** `tin_bao.cu: D5`. */
function readOne(key: string, text: string, path: Path, reading: Reading): void {
  const target = targetOf(key, path, reading)
  if (!target) return
  const parts = readAddress(text)
  if (!parts) return void reading.faults.push(diagnose('T52', { value: text }, { path }))
  let sheet: string | undefined
  const cells = parts.map((terms) =>
    terms.map((term) => {
      sheet = term.sheet ?? sheet
      const isOutside =
        Math.max(term.from.row, term.to.row) >= lastRow || Math.max(term.from.column, term.to.column) >= lastColumn
      if (isOutside) return void reading.faults.push(diagnose('T52', { value: text, isOutside }, { path }))
      const sheets = sheetsOf(sheet, path, reading)
      return sheets && cellsOf(term, sheets)
    }),
  )
  const all = cells.map((terms) => terms.flatMap((one) => one ?? []))
  if (cells.flat().every((one) => one !== undefined)) take(target, all, path, reading)
}

/** One sheet of a block, with what has been found for the block so far. */
interface BlockSheet {
  readonly sheet: BookSheet
  readonly limits: { readonly column: number | undefined; readonly from: number; readonly to: number }
  readonly targets: ReadonlyMap<string, MapTarget | undefined>
  readonly taken: Map<string, MapCell[][]>
}

/** A block over its sheets; `cellsIn` adds the cells of one sheet, false when the block cannot be read. */
function readBlock(
  block: RowBlock | ColumnBlock,
  path: Path,
  reading: Reading,
  cellsIn: (one: BlockSheet) => boolean,
): void {
  const taken = new Map<string, MapCell[][]>()
  const sheets = sheetsOf(block.trang, at(path, block.trang), reading) ?? []
  const targets = new Map(Object.keys(block.muc).map((key) => [key, targetOf(key, [...path, 'muc', key], reading)]))
  for (const sheet of sheets) {
    const labels = labelColumn(sheet, block, path, reading)
    if (labels === 'none') return
    const limits = { column: labels, from: (block.tu_dong ?? 1) - 1, to: block.den_dong ?? sheet.rowCount }
    if (!cellsIn({ sheet, limits, targets, taken })) return
  }
  for (const [key, cells] of taken) {
    const target = targets.get(key)
    if (target) take(target, cells, [...path, 'muc', key], reading)
  }
}

/** A block whose rows are named: `cot` for all of them. */
function readRows(block: RowBlock, path: Path, reading: Reading): void {
  readBlock(block, path, reading, ({ sheet, limits, targets, taken }) => {
    const rows = Object.entries(block.muc).map(([key, label]) =>
      rowNamed(sheet, label, limits, [...path, 'muc', key], reading.faults),
    )
    const head = belowHead(rows)
    const first = columnsNamed(sheet, block.cot, [...path, 'cot'], reading.faults, head)
    const second =
      block.cot_2 === undefined ? [] : columnsNamed(sheet, block.cot_2, [...path, 'cot_2'], reading.faults, head)
    if (!first || !second) return false
    for (const [i, key] of Object.keys(block.muc).entries()) {
      const row = rows[i]
      if (row === undefined) continue
      const target = targets.get(key)
      const isPair =
        target !== undefined && (('figure' in target && target.figure.parts && !target.part) || 'indicator' in target)
      addCells(taken, key, sheet, row, isPair ? [first, second] : [first])
    }
    return true
  })
}

/** A block whose columns are named: `dong` for all of them. */
function readColumns(block: ColumnBlock, path: Path, reading: Reading): void {
  readBlock(block, path, reading, ({ sheet, limits, taken }) => {
    const row = rowNamed(sheet, block.dong, limits, [...path, 'dong'], reading.faults)
    if (row === undefined) return false
    for (const [key, named] of Object.entries(block.muc)) {
      const here = [...path, 'muc', key]
      const { cot, cot_2 } = isPairOfColumns(named) ? named : { cot: named as ColumnName, cot_2: undefined }
      const first = columnsNamed(sheet, cot, here, reading.faults, row)
      const second = cot_2 === undefined ? [] : columnsNamed(sheet, cot_2, here, reading.faults, row)
      if (first && second) addCells(taken, key, sheet, row, [first, second])
    }
    return true
  })
}

function isPairOfColumns(named: ColumnBlock['muc'][string]): named is { cot: ColumnName; cot_2?: ColumnName } {
  return typeof named === 'object' && !Array.isArray(named)
}

const at = (path: Path, sheet: string | undefined): Path => (sheet === undefined ? path : [...path, 'trang'])

/** Headings stand above the first row that is read; when none is found there, anywhere. */
function belowHead(rows: readonly (number | undefined)[]): number | undefined {
  const known = rows.filter((row) => row !== undefined)
  return known.length === 0 ? undefined : Math.max(1, Math.min(...known))
}

function labelColumn(
  sheet: BookSheet,
  { cot_nhan: name }: Pick<RowBlock, 'cot_nhan'>,
  path: Path,
  { faults }: Reading,
): number | undefined | 'none' {
  if (name === undefined) return undefined
  return columnsNamed(sheet, name, [...path, 'cot_nhan'], faults)?.[0] ?? 'none'
}

function addCells(
  taken: Map<string, MapCell[][]>,
  key: string,
  sheet: BookSheet,
  row: number,
  columns: readonly (readonly number[])[],
): void {
  const lists = taken.get(key) ?? []
  taken.set(key, lists)
  for (const [i, list] of columns.entries())
    if (list.length > 0) (lists[i] ??= []).push(...list.map((column) => ({ sheet, row, column, sign: 1 as const })))
}
