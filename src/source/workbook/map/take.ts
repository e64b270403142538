/** From the cells that a map names to values in the tree: sums, pairs, single values, with what is wrong in the cells. */
import { place } from '../../../core/base/lookup.ts'
import { diagnose, type Diagnostic, type Path } from '../../../core/diagnostics/diagnostic.ts'
import type { ValueLeaf } from '../../../core/form/leaves.ts'
import type { Figure } from '../../../core/schema/catalogue.ts'
import { type PartKey, partTitle } from '../../../core/schema/pair.ts'
import { pathKey } from '../../source.ts'
import { type BookCell, isBlank, cellSpot, rangeSpot } from '../book.ts'
import { pairIn, readFigure, readPairCells, shown } from '../cell.ts'
import { type Found, placePair, placesOfParts } from '../tree.ts'
import { readValueCell } from '../value.ts'
import type { MapCell } from './address.ts'

/** What a key of the map names. */
export type MapTarget =
  { readonly figure: Figure; readonly part?: PartKey } | { readonly leaf: ValueLeaf } | { readonly indicator: string }

/** Where values are put and faults are told. */
export interface Taking {
  readonly found: Found
  /** Faults of the map itself, by path in the map. */
  readonly faults: Diagnostic[]
  /** Merged, hidden: each is told once. */
  readonly reported: Set<string>
  /** Texts that mean 0 where a figure is, in small letters: the map says so. */
  readonly zeros: ReadonlySet<string>
}

const spotAt = ({ sheet, row, column }: MapCell) => cellSpot(sheet.name, row, column)
const cellAt = ({ sheet, row, column }: MapCell) => sheet.cell(row, column)

/** Reads the cells of one target into the tree: one list of them, or two for a pair. */
export function take(target: MapTarget, cells: readonly (readonly MapCell[])[], path: Path, taking: Taking): void {
  const [first = [], second] = cells
  const [start] = first
  if (!start) return
  const own = pathOf(target)
  const title = titleOf(target)
  for (const cell of cells.flat()) lookAround(cell, title, own, taking)
  tellEmpty(cells, title, own, taking, !('leaf' in target))
  if ('figure' in target && target.figure.parts && !target.part)
    return takePair(target.figure, target.figure.parts, cells, path, taking)
  if (second && !('indicator' in target)) {
    taking.faults.push(diagnose('T55', { title, pair: false }, { path }))
    return
  }
  taking.found.spots.set(pathKey(own), spotAt(start))
  if ('leaf' in target) return takeValue(target.leaf, first, path, taking)
  if ('indicator' in target) return takeIndicator(target.indicator, cells, taking)
  const value = sumOf(first, title, own, taking)
  if (value !== undefined) place(taking.found.tree, own, value)
}

/** Nothing where the map points, or nothing in some cells of a sum: a month forgotten is not 0. */
function tellEmpty(
  cells: readonly (readonly MapCell[])[],
  title: string,
  path: Path,
  { found }: Taking,
  isSum: boolean,
): void {
  const empty = cells.map((part) => part.filter((cell) => isBlank(cellAt(cell))))
  const tell = (part: readonly MapCell[], of?: number) => {
    const [first] = part
    if (!first) return
    const [few, more] = [part.slice(0, mostSpots), part.length > mostSpots ? ' …' : '']
    const spot = of === undefined ? spotAt(first) : `${few.map(spotAt).join(', ')}${more}`
    found.diagnostics.push(
      diagnose('S85', { title, spot, ...(of === undefined ? {} : { of }) }, { path, spot: spotAt(first) }),
    )
  }
  if (cells.every((part, i) => part.length === empty[i]?.length)) return tell(empty.flat())
  if (isSum) for (const [i, part] of cells.entries()) if (part.length > 1) tell(empty[i] ?? [], part.length)
}

const mostSpots = 5

function pathOf(target: MapTarget): Path {
  if ('leaf' in target) return target.leaf.key.split('.')
  if ('indicator' in target) return ['chi_tieu', target.indicator]
  return [...target.figure.path, ...(target.part ? [target.part] : [])]
}

function titleOf(target: MapTarget): string {
  if ('leaf' in target) return target.leaf.title
  if ('indicator' in target) return target.indicator
  return partTitle(target.figure.title, target.part)
}

/** The cell of a figure. */
function figureCell(at: MapCell | undefined, { zeros }: Taking): BookCell | undefined {
  const cell = at && cellAt(at)
  if (typeof cell?.value !== 'string' || !zeros.has(cell.value.trim().toLowerCase())) return cell
  return { kind: 'number', value: 0 }
}

/** The sum of the cells that hold something; undefined when none does, or one cannot be read. */
function sumOf(cells: readonly MapCell[], title: string, path: Path, taking: Taking): number | undefined {
  const values = cells.map((cell) => {
    const { value, diagnostics } = readFigure(figureCell(cell, taking), title, { path, spot: spotAt(cell) })
    taking.found.diagnostics.push(...diagnostics)
    return typeof value === 'number' ? cell.sign * value : undefined
  })
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0)
}

/** One cell, or for a list of lines every cell that holds something. */
function takeValue(leaf: ValueLeaf, cells: readonly MapCell[], path: Path, { found, faults }: Taking): void {
  const own = leaf.key.split('.')
  if (!leaf.many && cells.length > 1)
    return void faults.push(diagnose('T55', { title: leaf.title, pair: false }, { path }))
  const lines = cells.flatMap((cell, i) => {
    const here = leaf.many ? [...own, i] : own
    const { value, diagnostics } = readValueCell(cellAt(cell), leaf, { path: here, spot: spotAt(cell) })
    found.diagnostics.push(...diagnostics)
    return value === undefined ? [] : [value]
  })
  if (leaf.many && lines.length > 0) place(found.tree, own, lines)
  else if (lines[0] !== undefined) place(found.tree, own, lines[0])
}

/** One number, or `3/3` out of two cells or one. */
function takeIndicator(code: string, [first = [], second]: readonly (readonly MapCell[])[], taking: Taking): void {
  const own = ['chi_tieu', code]
  const put = (value: unknown) => {
    if (value !== undefined) place(taking.found.tree, own, value)
  }
  const [only, ...more] = first
  if (second) {
    const [a, b] = [sumOf(first, code, own, taking), sumOf(second, code, own, taking)]
    if (a !== undefined && b !== undefined) put(`${a}/${b}`)
  } else if (more.length > 0 || !only) put(sumOf(first, code, own, taking))
  else {
    const asked = { title: code, kind: 'indicator', required: false } as const
    const { value, diagnostics } = readValueCell(cellAt(only), asked, { path: own, spot: spotAt(only) })
    taking.found.diagnostics.push(...diagnostics)
    put(value)
  }
}

type Parts = readonly [PartKey, PartKey]

function takePair(
  { title, path: own }: Figure,
  parts: Parts,
  cells: readonly (readonly MapCell[])[],
  path: Path,
  taking: Taking,
): void {
  const [first = [], second] = cells
  const [a, b] = [first[0], second?.[0]]
  if (!a) return
  const { found, faults } = taking
  const put = (numbers: readonly (number | undefined)[], from: readonly (MapCell | undefined)[]) =>
    putPair(numbers, from, { title, own, parts }, found)
  found.spots.set(pathKey(own), spotAt(a))
  const places = placesOfParts(found, own, parts, [spotAt(a), spotAt(b ?? a)])
  if (first.length === 1 && (second?.length ?? 1) === 1) {
    const read = readPairCells([figureCell(a, taking), figureCell(b, taking)], title, parts, places)
    found.diagnostics.push(...read.diagnostics)
    if (!b && read.first !== undefined && read.second === undefined && read.first !== 0)
      return void faults.push(diagnose('T55', { title, pair: true }, { path }))
    if (read.first === 0 && (!b || isBlank(cellAt(b)))) return place(found.tree, own, 0)
    return put([read.first, read.second], [a, b])
  }
  if (second) {
    const sums = places.map((part, i) => sumOf(cells[i] ?? [], partTitle(title, parts[i]), part.path, taking))
    return put(sums, [])
  }
  const pairs = first.flatMap((cell) => {
    const text = figureCell(cell, taking)
    if (isBlank(text)) return []
    const pair = typeof text?.value === 'string' ? pairIn(text.value) : undefined
    const zero = text?.value === 0 ? [{ value: 0 }, { value: 0 }] : undefined
    const numbers = (pair ?? zero)?.map(({ value }) => cell.sign * value)
    if (!numbers) faults.push(diagnose('T55', { title, pair: true }, { path }))
    return numbers ? [numbers] : []
  })
  if (pairs.length === 0) return
  const total = (part: number) => pairs.reduce((sum, numbers) => sum + (numbers[part] ?? 0), 0)
  put([total(0), total(1)], [])
}

/** Half of a pair is mostly a wrong column, or a cell left out. */
function putPair(
  read: readonly (number | undefined)[],
  cells: readonly (MapCell | undefined)[],
  { title, own, parts }: { readonly title: string; readonly own: Path; readonly parts: Parts },
  found: Found,
): void {
  if (read.every((value) => value === undefined)) return
  const half = read.indexOf(undefined)
  const cell = cells[half]
  if (cell && isBlank(cellAt(cell))) {
    const args = { title, value: String(read[1 - half]), empty: spotAt(cell) }
    found.diagnostics.push(diagnose('S80', args, { path: own, spot: spotAt(cell) }))
  }
  placePair(found, own, parts, read)
}

/** What a person may not see of a cell: that it is merged with others, or stands in a hidden row, column or sheet. */
function lookAround(cell: MapCell, title: string, path: Path, { found, reported }: Taking): void {
  const { sheet, row, column } = cell
  const spot = spotAt(cell)
  const once = (key: string, diagnostic: () => Diagnostic) => {
    const name = `${sheet.name}!${key}`
    if (!reported.has(name)) found.diagnostics.push(diagnostic())
    reported.add(name)
  }
  for (const merged of sheet.merges) {
    const { top, left, bottom, right } = merged
    if (row < top || row > bottom || column < left || column > right) continue
    if (bottom === top && column === left) continue
    const value = rangeSpot(sheet.name, merged)
    once(value, () => diagnose('S70', { value }, { path, spot }))
  }
  if (isBlank(cellAt(cell))) return
  const value = shown(cellAt(cell))
  if (sheet.isHidden) once('', () => diagnose('S71', { title, value, where: 'trang' }, { path, spot }))
  else if (sheet.hiddenRows.has(row)) once(`:${row}`, () => diagnose('S71', { title, value }, { path, spot }))
  else if (sheet.hiddenColumns.has(column))
    once(`${column}:`, () => diagnose('S71', { title, value, where: 'cột' }, { path, spot }))
}
