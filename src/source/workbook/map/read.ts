/** Takes figures out of any workbook by a map; what the map says wrongly is told in the map, what a cell holds at the cell. */
import { diagnose, type Diagnostic, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { formSheets } from '../../../core/form/form.ts'
import type { ValueLeaf } from '../../../core/form/leaves.ts'
import { place, type Tree } from '../../../core/base/lookup.ts'
import { nearest } from '../../../core/base/nearest.ts'
import { type Figure, figureAt, figures } from '../../../core/schema/catalogue.ts'
import { partUnits, type PartKey } from '../../../core/schema/pair.ts'
import { pathKey } from '../../source.ts'
import { type Book, type BookSheet, readCellName, cellSpot } from '../book.ts'
import { readFigure, readPairCells } from '../cell.ts'
import { columnOf, rowsWith } from './labels.ts'
import type { BookMap, MapBlock, RowLabel } from './schema.ts'
import { definedOnly, type Found, noneFound } from '../tree.ts'
import { readValueCell } from '../value.ts'

interface At {
  readonly sheet: BookSheet
  readonly row: number
  readonly column: number
}

/** What a key of the map names: a figure, one part of a pair, or a place that is no figure. */
type Target = { readonly figure: Figure; readonly part?: PartKey } | { readonly leaf: ValueLeaf }

const leaves: ReadonlyMap<string, ValueLeaf> = new Map(
  formSheets.flatMap((sheet) =>
    sheet.kind === 'values' ? sheet.rows.filter(({ many }) => !many).map((row) => [row.key, row] as const) : [],
  ),
)

interface Mapped {
  readonly found: Found
  /** Faults of the map itself, by path in the map. */
  readonly faults: readonly Diagnostic[]
}

export function readByMap(book: Book, map: BookMap): Mapped {
  const found = noneFound()
  for (const [key, value] of Object.entries(map.co_dinh ?? {})) place(found.tree, key.split('.'), value)
  const faults: Diagnostic[] = []
  for (const [key, text] of Object.entries(map.o ?? {})) {
    const path = ['o', key]
    const target = targetOf(key, path, faults)
    const cells = target && cellsOf(String(text), map.trang, book, path, faults)
    if (target && cells) take(target, cells, found, path, faults)
  }
  for (const [i, block] of (map.bang ?? []).entries()) readBlock(block, ['bang', i], map.trang, book, found, faults)
  return { found, faults }
}

function targetOf(key: string, path: Path, faults: Diagnostic[]): Target | undefined {
  const figure = figureAt(key)
  if (figure) return { figure }
  const leaf = leaves.get(key)
  if (leaf) return { leaf }
  const end = key.lastIndexOf('.')
  const whole = figureAt(key.slice(0, end))
  const part = whole?.parts?.find((one) => one === key.slice(end + 1))
  if (whole && part) return { figure: whole, part }
  const near = nearest(key, [...figures.map((one) => one.key), ...leaves.keys()])
  faults.push(diagnose('T50', { key, near }, { path, at: 'key' }))
  return undefined
}

/** `D5`, `Tin báo!D5`, `D5/E5`. */
function cellsOf(
  text: string,
  standard: string | undefined,
  book: Book,
  path: Path,
  faults: Diagnostic[],
): readonly At[] | undefined {
  const mark = text.lastIndexOf('!')
  const name = mark < 0 ? standard : text.slice(0, mark).replaceAll(/^'|'$/g, '')
  const cells = text
    .slice(mark + 1)
    .split('/')
    .map(readCellName)
  if (cells.length > 2 || cells.some((cell) => cell === undefined)) {
    faults.push(diagnose('T52', { value: text }, { path }))
    return undefined
  }
  const sheet = sheetOf(name, book, path, faults)
  return sheet && cells.flatMap((cell) => (cell ? [{ sheet, ...cell }] : []))
}

function sheetOf(name: string | undefined, { sheets }: Book, path: Path, faults: Diagnostic[]): BookSheet | undefined {
  const [only] = sheets
  if (name === undefined && sheets.length === 1) return only
  const wanted = name?.normalize('NFC').trim().toLowerCase()
  const sheet = sheets.find((one) => one.name.normalize('NFC').trim().toLowerCase() === wanted)
  if (!sheet) {
    const names = sheets.map((one) => one.name)
    faults.push(diagnose('T51', { name: name ?? '', names, near: nearest(name ?? '', names) }, { path }))
  }
  return sheet
}

function readBlock(
  block: MapBlock,
  path: Path,
  standard: string | undefined,
  book: Book,
  found: Found,
  faults: Diagnostic[],
): void {
  const sheet = sheetOf(block.trang ?? standard, book, block.trang === undefined ? path : [...path, 'trang'], faults)
  if (!sheet) return
  const column = (name: string, key: string) => {
    const columns = columnOf(sheet, name)
    if (columns.length === 1) return columns[0]
    faults.push(
      diagnose(columns.length === 0 ? 'T53' : 'T54', labelArgs(name, sheet, columns, true), { path: [...path, key] }),
    )
    return undefined
  }
  const first = column(block.cot, 'cot')
  const second = block.cot_2 === undefined ? undefined : column(block.cot_2, 'cot_2')
  const labels = block.cot_nhan === undefined ? undefined : column(block.cot_nhan, 'cot_nhan')
  if (first === undefined || (block.cot_2 !== undefined && second === undefined)) return
  if (block.cot_nhan !== undefined && labels === undefined) return
  const limits = { column: labels, from: (block.tu_dong ?? 1) - 1, to: block.den_dong ?? sheet.rowCount }
  for (const [key, label] of Object.entries(block.muc)) {
    const here = [...path, 'muc', key]
    const target = targetOf(key, here, faults)
    const row = target && rowOf(label, sheet, limits, here, faults)
    if (!target || row === undefined) continue
    const cells = [first, ...(second === undefined ? [] : [second])].map((at) => ({ sheet, row, column: at }))
    take(target, 'leaf' in target || !target.figure.parts ? cells.slice(0, 1) : cells, found, here, faults)
  }
}

function rowOf(
  label: RowLabel,
  sheet: BookSheet,
  limits: Parameters<typeof rowsWith>[2],
  path: Path,
  faults: Diagnostic[],
): number | undefined {
  const [text, wanted] = typeof label === 'string' ? [label, undefined] : [label.nhan, label.lan]
  const rows = rowsWith(sheet, text, limits)
  if (wanted !== undefined && wanted <= rows.length) return rows[wanted - 1]
  if (rows.length === 1 && wanted === undefined) return rows[0]
  faults.push(
    diagnose(rows.length > 1 && wanted === undefined ? 'T54' : 'T53', labelArgs(text, sheet, rows, false), { path }),
  )
  return undefined
}

function labelArgs(label: string, sheet: BookSheet, places: readonly number[], column: boolean) {
  return { label, sheet: sheet.name, places: places.map((at) => at + 1), column }
}

/** Reads the cells of one target into the tree. */
function take(target: Target, cells: readonly At[], found: Found, path: Path, faults: Diagnostic[]): void {
  const [a, b] = cells
  if (!a) return
  const [spot, spot2] = [cellSpot(a.sheet.name, a.row, a.column), b && cellSpot(b.sheet.name, b.row, b.column)]
  const [cell, cell2] = [a.sheet.cell(a.row, a.column), b?.sheet.cell(b.row, b.column)]
  if ('leaf' in target) {
    const { leaf } = target
    const own = leaf.key.split('.')
    found.spots.set(pathKey(own), spot)
    const { value, diagnostics } = readValueCell(cell, leaf, { path: own, spot })
    found.diagnostics.push(...diagnostics)
    if (value !== undefined) place(found.tree, own, value)
    return
  }
  const { figure, part } = target
  const own = part ? [...figure.key.split('.'), part] : figure.key.split('.')
  found.spots.set(pathKey(own), spot)
  if (part || !figure.parts) {
    if (b) faults.push(diagnose('T55', { title: figure.title, pair: false }, { path }))
    const title = part ? `${figure.title} (${partUnits[part]})` : figure.title
    const { value, diagnostics } = readFigure(cell, title, { path: own, spot })
    found.diagnostics.push(...diagnostics)
    if (value !== undefined) place(found.tree, own, value)
    return
  }
  const [one = 'vu', two = 'bi_can'] = figure.parts
  for (const [name, at] of [
    [one, spot],
    [two, spot2 ?? spot],
  ] as const)
    found.spots.set(pathKey([...own, name]), at)
  const titles = [figure.title, ...figure.parts.map((name) => `${figure.title} (${partUnits[name]})`)] as unknown as [
    string,
    string,
    string,
  ]
  const read = readPairCells([cell, cell2], titles, [
    { path: [...own, one], spot },
    { path: [...own, two], spot: spot2 ?? spot },
  ])
  found.diagnostics.push(...read.diagnostics)
  if (!b && read.first !== undefined && read.second === undefined && read.first !== 0)
    return void faults.push(diagnose('T55', { title: figure.title, pair: true }, { path }))
  if (!b && read.first === 0) return place(found.tree, own, 0)
  const pair: Tree = definedOnly({ [one]: read.first, [two]: read.second })
  if (Object.keys(pair).length > 0) place(found.tree, own, pair)
}
