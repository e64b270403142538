/** Lists of a workbook, a row for each item, by the columns that a map names. */
import { place, type Tree } from '../../../core/base/lookup.ts'
import { diagnose, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { formTables } from '../../../core/form/form.ts'
import type { TableLeaf } from '../../../core/form/leaves.ts'
import { nearest } from '../../../core/base/nearest.ts'
import { pathKey } from '../../source.ts'
import { type BookSheet, isBlank, cellSpot } from '../book.ts'
import { readValueCell } from '../value.ts'
import { columnsNamed, type Finding, sheetsOf } from './find.ts'
import type { ListBlock } from './schema.ts'
import type { Taking } from './take.ts'

/** Reads the rows from the one below the headings to the first empty one, or between the rows that the map names. */
export function readList(block: ListBlock, path: Path, reading: Taking & Finding): void {
  const { faults, found } = reading
  const table = formTables.get(block.muc)
  if (!table) {
    const near = nearest(block.muc, formTables.keys())
    faults.push(diagnose('T50', { key: block.muc, near }, { path: [...path, 'muc'] }))
    return
  }
  const items: unknown[] = []
  const record: Tree = {}
  const own = table.key.split('.')
  const where = block.trang === undefined ? path : [...path, 'trang']
  for (const sheet of sheetsOf(block.trang, where, reading) ?? []) {
    const columns = columnsIn(sheet, block, table, path, reading)
    if (!columns) return
    const from = block.tu_dong === undefined ? headRow(sheet, columns) + 1 : block.tu_dong - 1
    const to = Math.min(block.den_dong ?? sheet.rowCount, sheet.rowCount)
    for (let row = from; row < to; row++) {
      const isEmpty = [...columns.values()].every((column) => isBlank(sheet.cell(row, column)))
      if (isEmpty && block.den_dong === undefined) break
      if (isEmpty) continue
      const item = readItem(sheet, row, columns, table, [...own, items.length], reading)
      const code = String(item['ma'] ?? '').trim()
      const key = table.record ? code : items.length
      if (table.record) record[code] = item['gia_tri']
      else items.push(item)
      found.spots.set(pathKey([...own, key]), cellSpot(sheet.name, row, [...columns.values()][0] ?? 0))
    }
  }
  if (items.length > 0) place(found.tree, own, items)
  for (const [code, value] of Object.entries(record)) place(found.tree, [...own, code], value)
}

function columnsIn(
  sheet: BookSheet,
  block: ListBlock,
  table: TableLeaf,
  path: Path,
  { faults }: Finding,
): ReadonlyMap<string, number> | undefined {
  const columns = new Map<string, number>()
  for (const [key, name] of Object.entries(block.cot)) {
    const here = [...path, 'cot', key]
    if (!table.columns.some((column) => column.key === key)) {
      const near = nearest(
        key,
        table.columns.map((column) => column.key),
      )
      faults.push(diagnose('T50', { key: `${table.key}.${key}`, near }, { path: here, at: 'key' }))
      continue
    }
    const [column] =
      columnsNamed(sheet, name, here, faults, block.tu_dong === undefined ? undefined : block.tu_dong - 1) ?? []
    if (column !== undefined) columns.set(key, column)
  }
  return faults.length > 0 || columns.size === 0 ? undefined : columns
}

/** The lowest row above the first number or text that looks like an item: the first row in which all columns hold a text. */
function headRow(sheet: BookSheet, columns: ReadonlyMap<string, number>): number {
  for (let row = 0; row < sheet.rowCount; row++)
    if ([...columns.values()].every((column) => sheet.cell(row, column)?.kind === 'text')) return row
  return -1
}

function readItem(
  sheet: BookSheet,
  row: number,
  columns: ReadonlyMap<string, number>,
  table: TableLeaf,
  path: Path,
  { found }: Taking,
): Tree {
  const item: Tree = {}
  for (const asked of table.columns) {
    const column = columns.get(asked.key)
    if (column === undefined) continue
    const here = [...path, asked.key]
    const spot = cellSpot(sheet.name, row, column)
    found.spots.set(pathKey(here), spot)
    const { value, diagnostics } = readValueCell(sheet.cell(row, column), asked, { path: here, spot })
    found.diagnostics.push(...diagnostics)
    if (value !== undefined && value !== '') item[asked.key] = value
  }
  return item
}
