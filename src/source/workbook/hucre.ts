/**
 * The one file that knows the workbook library. hucre 1.0 reads and writes all that a form needs (locks, hidden columns,
 * formulas with and without a value) but is young: its reading is compared with another library's in the tests, and what it
 * writes is opened by LibreOffice there.
 */
import { type Cell, readXlsx, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { composed, withoutHidden } from '../signs/invisible.ts'
import type { Book, BookCell, BookSheet } from './book.ts'
import { isCircular } from './circle.ts'
import { workbookFault } from './container.ts'
import { changePart } from './one-part.ts'
import { usualNames } from './part-names.ts'

export type { CellStyle, WriteSheet } from 'hucre/xlsx'

/** A cell as it is handed to the library. */
export type WrittenCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never

/** Nothing beyond is read: a stray format in the last row would otherwise cost a grid of a million rows. */
const window = 'A1:IV20000'
/** How many rows and columns that is. */
export const lastRow = 20_000
export const lastColumn = 256

/** Reads a workbook; what cannot be read as one is a diagnostic. */
export async function readBook(bytes: Uint8Array, file: string): Promise<Checked<Book>> {
  const named = await usualNames(bytes)
  const fault = await workbookFault(named, file)
  if (fault) return { diagnostics: [fault] }
  try {
    const { sheets } = await readXlsx(named, { readStyles: true, range: window })
    const read: BookSheet[] = []
    for (const sheet of sheets) read.push(sheetOf(sheet, read))
    return { value: { sheets: read }, diagnostics: [] }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const code = name === 'EncryptedFileError' || name === 'DecryptionError' ? 'T40' : 'T43'
    return { diagnostics: [diagnose(code, { file }, { file })] }
  }
}

/** The bytes of a workbook; the same for the same input. */
export async function writeBook(options: WriteOptions): Promise<Uint8Array> {
  const namedRanges = [...(options.namedRanges ?? []), ...options.sheets.flatMap(printNames)]
  const written = await writeXlsx({
    ...options,
    sheets: options.sheets.map(literal),
    ...(namedRanges.length > 0 ? { namedRanges } : {}),
  })
  return changePart(written, 'xl/styles.xml', colourAfterSize)
}

/** hucre 1.0 writes the colour of a font before its size, which the Open XML SDK does not take. */
const colourAfterSize = (styles: string) => styles.replaceAll(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1')

/** hucre 1.0 leaves the sheet's name bare, and a name with a space is no name then: the repair prompt of Excel. */
function printNames({ name, pageSetup }: WriteSheet) {
  const { printTitlesRow, printTitlesColumn, printArea } = pageSetup ?? {}
  const quoted = `'${name.replaceAll("'", "''")}'`
  const named = (own: string, parts: readonly (string | undefined)[]) => {
    const ranges = parts.filter((part) => part !== undefined).map((part) => `${quoted}!${part}`)
    return ranges.length === 0 ? [] : [{ name: `_xlnm.${own}`, range: ranges.join(','), scope: name }]
  }
  return [...named('Print_Area', [printArea]), ...named('Print_Titles', [printTitlesColumn, printTitlesRow])]
}

/** Text stays text: hucre writes "#REF!" as an error, unless it comes as a run of rich text, and `_x0041_` as it is, which means A. */
function literal(sheet: WriteSheet): WriteSheet {
  const { printTitlesRow: _row, printTitlesColumn: _column, printArea: _area, ...pageSetup } = sheet.pageSetup ?? {}
  const cells = new Map([...(sheet.cells ?? [])].map(([at, cell]) => [at, literalCell(cell)] as const))
  for (const [r, row] of (sheet.rows ?? []).entries())
    for (const [c, value] of row.entries())
      if (typeof value === 'string' && oddWord.test(value) && !cells.has(`${r},${c}`))
        cells.set(`${r},${c}`, literalCell({ value }))
  return { ...sheet, ...(sheet.pageSetup ? { pageSetup } : {}), cells }
}

/** What may need more than being written down: an error's name, an escape. */
const oddWord = /^#|_x/

/** How a character that XML cannot hold is written in a workbook (ISO/IEC 29500-1, ST_Xstring): `_x005F_` is the underscore itself. */
const escapes = /_(?=x[\dA-Fa-f]{4}_)/g

function literalCell(cell: WrittenCell): WrittenCell {
  if (typeof cell.value !== 'string') return cell
  const value = cell.value.replaceAll(escapes, '_x005F_')
  if (cell.type === 'error' || !errorWords.test(value)) return { ...cell, value }
  return { ...cell, value, richText: [{ text: value, ...(cell.style?.font ? { font: cell.style.font } : {}) }] }
}

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]

/** `sheets`: all of the workbook, once they are read. */
function sheetOf(sheet: Sheet, sheets: readonly BookSheet[]): BookSheet {
  const hidden = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden: is }]) => (is ? [row] : []))
  const own: BookSheet = {
    name: sheet.name,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => {
      const detailed = sheet.cells?.get(`${row},${column}`)
      if (detailed) return cellOf(detailed, () => isCircular(sheets, own, row, column))
      const value = sheet.rows[row]?.[column]
      return value === undefined || value === null ? undefined : plainCell(value)
    },
    merges: (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol })),
    hiddenRows: new Set(hidden),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, i) => (column?.hidden ? [i] : []))),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  }
  return own
}

function cellOf(cell: Cell, circular: () => boolean): BookCell {
  const { formula, style } = cell
  const value = cell.formula === undefined ? (figureIn(cell) ?? cell.value) : (cell.formulaResult ?? cell.value)
  const plain = value === null || value === undefined ? empty : plainCell(value)
  const whole = cell.type === 'error' ? { kind: 'error' as const, value: String(cell.value) } : plain
  return {
    ...whole,
    ...(formula === undefined ? {} : { formula, isCircular: circular }),
    ...(style?.numFmt === undefined || style.numFmt === 'General' ? {} : { format: style.numFmt }),
  }
}

/** A number with a mark of a footnote, or with what was crossed out beside it: the number alone. */
function figureIn({ richText }: Cell): string | undefined {
  const kept = richText?.filter(({ font }) => !font?.vertAlign && !font?.strikethrough)
  if (!richText || !kept || kept.length === richText.length) return undefined
  const text = kept.map((run) => run.text).join('')
  return /^\s*\d[\d.,/\s]*$/.test(text) ? text.trim() : undefined
}

const empty: BookCell = { kind: 'empty', value: null }

const errorWords = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/

function plainCell(value: string | number | boolean | Date): BookCell {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'flag', value }
  if (value instanceof Date) return { kind: 'date', value: value.toISOString().slice(0, 10) }
  return { kind: errorWords.test(value) ? 'error' : 'text', value: composed(withoutHidden(value)) }
}
