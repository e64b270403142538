/** Rows of figures: this year's cells and last year's, pairs in two columns, totals whose formula the program checks itself. */
import { derive } from '../../../core/year/derive.ts'
import { diagnose, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { isComputed } from '../../../core/form/form.ts'
import { lookup, place } from '../../../core/base/lookup.ts'
import { type Figure, figureAt } from '../../../core/schema/catalogue.ts'
import type { UnitYear } from '../../../core/schema/unit-year.ts'
import { pathKey } from '../../source.ts'
import { baseIn, type SheetBlock, cellIn, holdsAny } from '../block.ts'
import { type BookCell, isBlank, cellSpot, rangeSpot } from '../book.ts'
import { readFigure, readPairCells, shown } from '../cell.ts'
import { labelFault } from './labels.ts'
import { type FormSide, ownFormula, shownAt } from './layout.ts'
import type { Rows } from './rows.ts'
import { columns } from '../marks.ts'
import { type Found, placePair, placesOfParts } from '../tree.ts'

/** Cells of totals that hold a formula: taken as typed only when they say something the program would not find itself. */
export type Totals = {
  readonly found: Found
  readonly path: Path
  readonly cached: number | undefined
  /** The form was made from a file that gave this total. */
  readonly given: boolean
  /** The formula is the form's own, word for word: what it shows may be out of date, the program knows better. */
  readonly own: boolean
}[]

/** Reads a row of a figure, this year into `rows`, last year into `before`; totals by formula are noted in `totals`. */
export function readFigureRow(
  block: SheetBlock,
  row: number,
  key: string | undefined,
  rows: Rows,
  before: Found,
  totals: Totals,
): void {
  const { found, seen } = rows
  if (key === undefined) return unkeyed(block, row, found)
  const figure = figureAt(key)
  const base = baseIn(block, row)
  const first = cellIn(block, row, columns.now[0])
  if (first && seen.has(key) && !isBlank(first.cell)) return repeated(block, row, key, rows)
  if (first) seen.set(key, first.spot)
  if (!figure) {
    const path = key.split('.')
    if (first) found.spots.set(pathKey(path), first.spot)
    return place(found.tree, path, first?.cell?.value ?? null)
  }
  const { title, path } = figure
  const at = { path, spot: first?.spot ?? '' }
  if (base !== '') found.bases.set(key, base)
  const label = labelFault(block, row, key, title)
  if (label) found.diagnostics.push(label)
  const note = cellIn(block, row, columns.note)?.cell
  if (!isBlank(note)) found.notes.set(key, shown(note))
  if (note && /^\s*\d+\s*$/.test(shown(note)) && !holdsAny(block, row, columns.now))
    found.diagnostics.push(diagnose('S88', { title, value: shown(note) }, at))
  const figureRow = { block, row, figure, totals, isPartial: rows.isPartial }
  readCells(figureRow, 'now', found, base)
  readCells(figureRow, 'before', before, '')
  warnOfMerge(block, row, found)
  if (block.sheet.hiddenRows.has(row) && holdsAny(block, row, columns.now))
    found.diagnostics.push(diagnose('S71', { title, value: shown(first?.cell) }, at))
}

interface FigureRow {
  readonly block: SheetBlock
  readonly row: number
  readonly figure: Figure
  readonly totals: Totals
  /** A sheet of the form is gone: its formulas name cells that are no more. */
  readonly isPartial: boolean
}

type Cell = BookCell | undefined

const lostReference = /#REF!/

/** Reads the cells of one year. `base`: what they held when the form was made. */
function readCells({ block, row, figure, totals, isPartial }: FigureRow, side: FormSide, found: Found, base: string) {
  const [a, b] = columns[side].map((name) => cellIn(block, row, name))
  if (!a) return
  const { key, path, parts, title } = figure
  found.spots.set(pathKey(path), a.spot)
  const given = base.split('/')
  // A total that a formula works out is noted, and read as if its cell were empty.
  const typed = (cell: Cell, at: Path, index: number): Cell => {
    if (!cell || cell.formula === undefined || !isComputed(key, parts?.[index])) return cell
    const own = cell.formula === ownFormula(key, index, side) || (isPartial && lostReference.test(cell.formula))
    // A formula of their own that was never worked out, or shows an error, is told like in any other cell.
    if (!own && (cell.value === null || cell.kind === 'error')) return cell
    // The form's own formula that no program has worked out yet: what it says is known all the same.
    const cached = typeof cell.value === 'number' ? cell.value : undefined
    totals.push({ found, path: at, cached, given: (given[index] ?? '') !== '', own })
    return undefined
  }
  if (!parts) {
    const { value, diagnostics } = readFigure(typed(a.cell, path, 0), title, { path, spot: a.spot })
    found.diagnostics.push(...diagnostics)
    if (value !== undefined) place(found.tree, path, value)
    // A figure of one number has one cell; what stands in the second would be lost.
    if (b && !isBlank(b.cell))
      found.diagnostics.push(diagnose('S67', { value: `${title}: ${shown(b.cell)}` }, { path, spot: b.spot }))
    return
  }
  const places = placesOfParts(found, path, parts, [a.spot, b?.spot ?? a.spot])
  const cells = [known(typed(a.cell, places[0].path, 0)), known(typed(b?.cell, places[1].path, 1))] as const
  const read = readPairCells(cells, title, parts, places)
  found.diagnostics.push(...read.diagnostics)
  const numbers = [read.first, read.second]
  if (numbers.every((number) => number === undefined)) return
  const empty = emptyHalf(numbers, [a.cell, b?.cell], given)
  if (empty === 1 && read.first === 0) return placePair(found, path, parts, [0, 0])
  const at = empty === undefined ? undefined : places[empty]
  const value = String(read.first ?? read.second)
  if (at) found.diagnostics.push(diagnose('S80', { title, value, empty: at.spot }, at))
  placePair(found, path, parts, numbers)
}

/** Typed into one cell of a pair: that number is not known, and not forgotten either. */
const unknown = /^\s*\?\s*$/

const known = (cell: Cell): Cell => (typeof cell?.value === 'string' && unknown.test(cell.value) ? undefined : cell)

/** The empty cell of a pair of which only the other was filled in; none when the form was made so. */
function emptyHalf(
  read: readonly (number | undefined)[],
  cells: readonly Cell[],
  given: readonly string[],
): 0 | 1 | undefined {
  const empty = read[0] === undefined ? 0 : 1
  if (read[empty] !== undefined || !isBlank(cells[empty])) return undefined
  return given.length === 2 && given[empty] === '' && given[1 - empty] === String(read[1 - empty]) ? undefined : empty
}

/** Totals by formula are left to the program unless the file gave them or the cell shows another number. */
export function placeTotals(totals: Totals, now: Found, before: Found): void {
  for (const found of [now, before]) {
    const own = totals.filter((total) => total.found === found)
    if (own.length === 0) continue
    for (const { path, cached, given, own: same } of own)
      if (given && !same && cached !== undefined) place(found.tree, path, cached)
    const derived = derive(found.tree as unknown as UnitYear)
    for (const total of own) {
      const key = total.path.join('.')
      const value = lookup(derived, key)
      const worked = typeof value === 'number' ? value : undefined
      // What the form's own formula shows follows from its parts, whether or not a program has worked it out since.
      const meant = meantBy(total, worked, total.own ? shownAt(key, found.tree) : total.cached)
      if (meant !== undefined) place(found.tree, total.path, meant)
    }
  }
}

function meantBy(
  { given, own }: Totals[number],
  worked: number | undefined,
  shows: number | undefined,
): number | undefined {
  if (given) return own ? (worked ?? shows) : (shows ?? worked)
  return own || shows === worked ? undefined : shows
}

/** A heading or a rate, where a number is lost: rates are worked out from the rows they compare. */
export function readUnreadRow(block: SheetBlock, row: number, { found }: Rows): void {
  for (const name of [...columns.now, ...columns.before]) {
    const at = cellIn(block, row, name)
    if (at?.cell?.kind !== 'number' || at.cell.formula !== undefined) continue
    const line = shown(cellIn(block, row, columns.title)?.cell)
    found.diagnostics.push(diagnose('S67', { value: shown(at.cell), line }, { spot: at.spot }))
  }
}

function unkeyed(block: SheetBlock, row: number, found: Found): void {
  const names = [...columns.now, ...columns.before].filter((name) => holdsAny(block, row, [name]))
  const at = names[0] === undefined ? undefined : cellIn(block, row, names[0])
  if (at) found.diagnostics.push(diagnose('S67', { value: shown(at.cell) }, { spot: at.spot }))
}

/** A row of a copied sheet: the same value again is told with the sheet, another one is refused. */
function repeated(block: SheetBlock, row: number, key: string, { found, seen, copies }: Rows): void {
  const at = cellIn(block, row, columns.now[0])
  const path = key.split('.')
  const here = lookup(found.tree, key)
  const other = typeof here === 'object' && here !== null ? Object.values(here).join('/') : String(here ?? '')
  const value = columns.now
    .map((name) => cellIn(block, row, name)?.cell)
    .map((cell) => (isTotal(key, cell) ? '' : shown(cell)))
    .filter(Boolean)
    .join('/')
  if (!at || value === '' || other === value) {
    const first = seen.get(key)?.split('!')[0]
    if (first !== undefined && first !== block.sheet.name) copies.set(block.sheet.name, first)
    return
  }
  found.diagnostics.push(diagnose('S69', { title: figureAt(key)?.title ?? key, value, other }, { path, spot: at.spot }))
}

/** A total by formula follows its parts, which are compared themselves. */
function isTotal(key: string, cell: BookCell | undefined): boolean {
  return cell?.formula !== undefined && (figureAt(key)?.parts ?? [undefined]).some((part) => isComputed(key, part))
}

/** Cells merged downwards: the lower rows have lost their figures. */
function warnOfMerge({ sheet, columns: names }: SheetBlock, row: number, found: Found): void {
  const inputs = new Set([...columns.now, ...columns.before].flatMap((name) => names.get(name) ?? []))
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top !== row || bottom === top) continue
    if (![...inputs].some((column) => column >= left && column <= right)) continue
    const value = rangeSpot(sheet.name, { top, left, bottom, right })
    found.diagnostics.push(diagnose('S70', { value }, { spot: cellSpot(sheet.name, top, left) }))
  }
}
