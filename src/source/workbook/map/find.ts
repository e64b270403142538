/** Sheets, columns and rows that a map names; what is not there, or there twice, is a fault at its place in the map. */
import { diagnose, type Diagnostic, type Path } from '../../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../../core/base/nearest.ts'
import { type Book, type BookSheet, columnName } from '../book.ts'
import { comparable } from '../words.ts'
import { columnOf, type FoundColumns, type LabelLimits, rowsWith, labelTexts } from './labels.ts'
import type { ColumnName, RowLabel } from './schema.ts'

/** The workbook that is searched, and the faults of the map that come of it. */
export interface Finding {
  readonly book: Book
  /** The sheet that is meant where none is named. */
  readonly standard: string | undefined
  readonly faults: Diagnostic[]
}

/** The sheet of this name, or all from one to another; undefined when there is none. */
export function sheetsOf(
  name: string | undefined,
  path: Path,
  { book: { sheets }, standard, faults }: Finding,
): readonly BookSheet[] | undefined {
  const wanted = name ?? standard
  if (wanted === undefined && sheets.length === 1) return sheets
  const at = (one: string) =>
    sheets.findIndex((sheet) => comparable(sheet.name) === comparable(one.replaceAll(/^'|'$/g, '')))
  const whole = wanted === undefined ? -1 : at(wanted)
  const [first, last] = whole >= 0 ? [whole, whole] : (wanted ?? '').split(':').map(at)
  if (first !== undefined && last !== undefined && first >= 0 && last >= first) return sheets.slice(first, last + 1)
  const names = sheets.map((sheet) => sheet.name)
  const missing = (wanted ?? '').split(':').find((one) => at(one) < 0) ?? wanted ?? ''
  faults.push(diagnose('T51', { name: missing, names, near: nearest(missing, names) }, { path }))
  return undefined
}

/** The column of a name, or the columns of a sum. */
export function columnsNamed(
  sheet: BookSheet,
  name: ColumnName,
  path: Path,
  faults: Diagnostic[],
  belowHead?: number,
): readonly number[] | undefined {
  const found: FoundColumns = columnOf(sheet, name, belowHead)
  const label = Array.isArray(name) ? name.join(' > ') : String(name)
  if (found.orLetter) {
    const column = columnName(found.columns[0] ?? 0)
    faults.push(diagnose('T88', { label, sheet: sheet.name, column }, { path }))
    return undefined
  }
  if (found.columns.length === 1 || found.isRange) return found.columns
  const near = nearest(label, labelTexts(sheet, undefined))
  faults.push(
    diagnose(
      found.columns.length === 0 ? 'T53' : 'T54',
      { ...labelArgs(label, sheet, found.columns, true), near },
      { path },
    ),
  )
  return undefined
}

/** The row of a label. */
export function rowNamed(
  sheet: BookSheet,
  label: RowLabel,
  limits: LabelLimits,
  path: Path,
  faults: Diagnostic[],
): number | undefined {
  const [text, wanted] = typeof label === 'string' ? [label, undefined] : [label.nhan, label.lan]
  const rows = rowsWith(sheet, text, limits)
  if (wanted !== undefined && wanted <= rows.length) return rows[wanted - 1]
  if (rows.length === 1 && wanted === undefined) return rows[0]
  const isTwice = rows.length > 1 && wanted === undefined
  const near = rows.length > 0 ? undefined : nearest(text, labelTexts(sheet, limits))
  faults.push(diagnose(isTwice ? 'T54' : 'T53', { ...labelArgs(text, sheet, rows, false), near }, { path }))
  return undefined
}

function labelArgs(label: string, sheet: BookSheet, places: readonly number[], column: boolean) {
  return { label, sheet: sheet.name, places: places.map((place) => place + 1), column }
}
