/** Rows of a form that are no figures: single values, lines of a list, rows of a table. */
import { place, type Tree, valueAt } from '../../../core/base/lookup.ts'
import { isDeepStrictEqual } from 'node:util'
import { diagnose, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { formTables, valueRows } from '../../../core/form/form.ts'
import { pathKey } from '../../source.ts'
import { baseIn, type SheetBlock, cellIn } from '../block.ts'
import { isBlank } from '../book.ts'
import { cellFaultOf, shown } from '../cell.ts'
import { labelFault } from './labels.ts'
import { columns, emptyList, hiddenKey, readMark, unread } from '../marks.ts'
import type { Found } from '../tree.ts'
import { readValueCell } from '../value.ts'

/** What the rows of a form have said so far. */
export interface Rows {
  readonly found: Found
  /** Keys met so far, with the cell of the first. */
  readonly seen: Map<string, string>
  /** The first table of each list. */
  readonly tables: Map<string, SheetBlock>
  /** Sheets that say the same again, with the sheet that says it first. */
  readonly copies: Map<string, string>
  /** A sheet of the form is gone from the workbook. */
  readonly isPartial: boolean
}

const tableTitles: ReadonlySet<string> = new Set([...formTables.values()].map(({ title }) => title))

/** One value, or one line of the list whose key ends in `[]`. */
export function readValueRow(block: SheetBlock, row: number, key: string | undefined, rows: Rows): void {
  const at = cellIn(block, row, columns.value)
  if (!at) return
  const { found, seen, copies } = rows
  const leaf = valueRows.get(key?.replace('[]', '') ?? '')
  if (!leaf) {
    if (key !== undefined && !isBlank(at.cell)) place(found.tree, key.replace('[]', '').split('.'), at.cell?.value)
    else if (!isBlank(at.cell)) found.diagnostics.push(diagnose('S67', { value: shown(at.cell) }, { spot: at.spot }))
    return
  }
  const path = leaf.key.split('.')
  const list = leaf.many ? listAt(found.tree, path) : []
  const here: Path = leaf.many ? [...path, list.length] : path
  const again = seen.has(leaf.key)
  if (!again) {
    seen.set(leaf.key, at.spot)
    found.spots.set(pathKey(path), at.spot)
    const base = baseIn(block, row)
    if (base !== '') found.bases.set(leaf.key, base)
    const label = labelFault(block, row, leaf.key, leaf.title)
    if (label) found.diagnostics.push(label)
  }
  const { value, diagnostics } = readValueCell(at.cell, leaf, { path: here, spot: at.spot })
  found.diagnostics.push(...diagnostics)
  if (value === undefined) return
  const first = seen.get(leaf.key)?.split('!')[0]
  const isCopy = again && first !== undefined && first !== block.sheet.name
  if (isCopy && sameAgain(found.tree, path, value)) return void copies.set(block.sheet.name, first)
  if (isCopy || (!leaf.many && again && valueAt(found.tree, path) !== undefined))
    return void found.diagnostics.push(
      diagnose(
        'S69',
        { title: leaf.title, value: String(value), other: String(valueAt(found.tree, path)) },
        { path, spot: at.spot },
      ),
    )
  found.spots.set(pathKey(here), at.spot)
  if (!leaf.many) place(found.tree, path, value)
  else if (value === emptyList) place(found.tree, path, [])
  else place(found.tree, path, [...list, value])
}

/** One row of a table; an empty row is none. */
export function readTableRow(block: SheetBlock, row: number, { found, tables, copies }: Rows): void {
  const leaf = formTables.get(block.mark.key)
  if (!leaf) return
  const path = leaf.key.split('.')
  const index = leaf.record ? 0 : listAt(found.tree, path).length
  const item: Tree = {}
  const own = new Map<string, string>()
  const faults = []
  for (const column of leaf.columns) {
    const at = cellIn(block, row, hiddenKey(column.key))
    if (!at) continue
    own.set(column.key, at.spot)
    const { value, diagnostics } = readValueCell(at.cell, column, { path: [...path, index, column.key], spot: at.spot })
    faults.push(...diagnostics)
    if (value !== undefined && value !== '') item[column.key] = value
    else if (at.cell && cellFaultOf(at.cell, column.title, {})) item[column.key] = ''
  }
  const [first] = own.values()
  if (!found.spots.has(pathKey(path)) && first !== undefined) found.spots.set(pathKey(path), first)
  if (Object.keys(item).length === 0) return
  const table = tables.get(block.mark.key)
  if (table && table !== block && !leaf.record) {
    if (listAt(found.tree, path).some((there) => isDeepStrictEqual(there, item)))
      return void copies.set(block.sheet.name, table.sheet.name)
    const value = String(Object.values(item)[0] ?? '')
    found.diagnostics.push(diagnose('S69', { title: leaf.title, value, other: '…' }, { path, spot: first ?? '' }))
    return
  }
  found.diagnostics.push(...faults)
  // A row that the form has for an indicator, not filled in.
  if (leaf.record && item['gia_tri'] === undefined) return
  if (leaf.record) return putIndicator(found, path, item, own)
  place(found.tree, path, [...listAt(found.tree, path), item])
  if (first !== undefined) found.spots.set(pathKey([...path, index]), first)
  for (const [key, spot] of own) found.spots.set(pathKey([...path, index, key]), spot)
}

/** Below the last row of a table nothing is read; what was typed there is told. Signatures and names of tables are ours. */
export function readBelowTable(block: SheetBlock, row: number, { found }: Rows): void {
  const leaf = formTables.get(block.mark.key)
  if (!leaf || block.sheet.cell(row, block.keyColumn)?.value === unread) return
  for (const { key } of leaf.columns) {
    const at = cellIn(block, row, hiddenKey(key))
    const value = shown(at?.cell)
    if (!at || isBlank(at.cell) || tableTitles.has(value) || readMark(value)) continue
    found.diagnostics.push(diagnose('S67', { value, table: leaf.title }, { spot: at.spot }))
    return
  }
}

function putIndicator(found: Found, path: readonly string[], item: Tree, own: ReadonlyMap<string, string>): void {
  const code = String(item['ma'] ?? '').trim()
  const here = [...path, code]
  const spot = own.get('ma') ?? ''
  if (found.spots.has(pathKey(here)) && valueAt(found.tree, here) !== item['gia_tri']) {
    const other = String(valueAt(found.tree, here))
    found.diagnostics.push(
      diagnose('S69', { title: code, value: String(item['gia_tri'] ?? ''), other }, { path: here, spot }),
    )
    return
  }
  place(found.tree, here, item['gia_tri'])
  found.spots.set(pathKey(here), own.get('gia_tri') ?? spot)
}

/** Whether a value, or a line of a list, stands there already. */
function sameAgain(tree: Tree, path: readonly string[], value: unknown): boolean {
  const there = valueAt(tree, path)
  return Array.isArray(there) ? there.includes(value) : there === value
}

function listAt(tree: Tree, path: readonly string[]): readonly unknown[] {
  const value = valueAt(tree, path)
  return Array.isArray(value) ? value : []
}
