/** Reads a filled form: walks its sheets block by block, row by row, by the hidden keys. */
import { type Checked, diagnose, type Diagnostic } from '../../../core/diagnostics/diagnostic.ts'
import { formSheets } from '../../../core/form/form.ts'
import { type SheetBlock, blockAt } from '../block.ts'
import { type Book, type BookSheet, cellSpot } from '../book.ts'
import { readFigureRow, settleTotals, type Totals } from './figures.ts'
import { readTableRow, readValueRow, type Rows } from './rows.ts'
import { readHiddenKey, unread, version } from '../marks.ts'
import { type Found, noneFound } from '../tree.ts'

export interface FormRead {
  readonly year: number
  readonly now: Found
  /** The column of last year, as far as someone typed into it. */
  readonly before: Found
}

/** Reads a form; a workbook that is none, or one of another version, is a diagnostic. */
export function readForm(book: Book, file: string): Checked<FormRead> {
  const first = book.sheets.flatMap((sheet) => blocksOf(sheet)).at(0)
  if (!first) return { diagnostics: [diagnose('T45', { file }, { file })] }
  if (first.mark.version !== String(version))
    return { diagnostics: [diagnose('T47', { file, version: first.mark.version }, { file })] }
  const [now, before] = [noneFound(), noneFound()]
  const rows: Rows = { found: now, seen: new Map() }
  const totals: Totals = []
  for (const sheet of book.sheets) readSheet(sheet, rows, before, totals)
  settleTotals(totals, now, before)
  simplifyLastYear(now)
  openRequired(now)
  now.diagnostics.push(...missingParts(rows))
  return { value: { year: first.mark.year, now, before }, diagnostics: [] }
}

function blocksOf(sheet: BookSheet): readonly SheetBlock[] {
  const blocks: SheetBlock[] = []
  for (let row = 0; row < sheet.rowCount; row++) {
    const block = blockAt(sheet, row)
    if (block) blocks.push(block)
  }
  return blocks
}

function readSheet(sheet: BookSheet, rows: Rows, before: Found, totals: Totals): void {
  let block: SheetBlock | undefined
  let last: string | undefined
  for (let row = 0; row < sheet.rowCount; row++) {
    const next = blockAt(sheet, row)
    if (next) {
      block = next.mark.kind === 'het' ? undefined : next
      last = undefined
      if (block?.mark.kind === 'bang') startTable(block, row, rows)
      continue
    }
    if (!block) continue
    const keyCell = sheet.cell(row, block.keyColumn)
    const hidden = typeof keyCell?.value === 'string' ? keyCell.value : ''
    if (hidden === unread) continue
    const key = hidden === '' ? undefined : readHiddenKey(hidden)
    if (block.mark.kind === 'so-lieu') readFigureRow(block, row, key, rows, before, totals)
    else if (block.mark.kind === 'bang') readTableRow(block, row, rows)
    else readValueRow(block, row, key ?? (last?.endsWith('[]') ? last : undefined), rows)
    last = key ?? last
  }
}

function startTable(block: SheetBlock, row: number, { found, seen }: Rows): void {
  const { key } = block.mark
  seen.set(key, cellSpot(block.sheet.name, row + 1, block.keyColumn))
  const base = [...block.columns.keys()].find((name) => name.startsWith('#'))
  if (base !== undefined) found.bases.set(key, base)
}

/** Groups that must be there are there, if only empty: then what is missing in them is told at its own cell. */
function openRequired({ tree }: Found): void {
  for (const sheet of formSheets)
    for (const { key, required } of sheet.kind === 'values' ? sheet.rows : []) {
      const [group = '', name] = key.split('.')
      if (required && name !== undefined && tree[group] === undefined) tree[group] = {}
    }
}

/** One file of last year's is written as its name alone, as people do. */
function simplifyLastYear({ tree, spots }: Found): void {
  const named = tree['nam_truoc'] as { gop?: readonly unknown[]; noi_tiep?: readonly unknown[] } | undefined
  const [only] = named?.gop ?? []
  if (named?.gop?.length !== 1 || named.noi_tiep || typeof only !== 'string') return
  tree['nam_truoc'] = only
  spots.set('["nam_truoc"]', spots.get('["nam_truoc","gop","0"]') ?? spots.get('["nam_truoc","gop"]') ?? '')
}

/** What the form should have and has not: a sheet once, not every row of it. */
function missingParts({ seen }: Rows): readonly Diagnostic[] {
  return formSheets.flatMap((sheet) => {
    const keys =
      sheet.kind === 'tables'
        ? sheet.tables.map(({ key, title }) => [key, title] as const)
        : sheet.kind === 'values'
          ? sheet.rows.map(({ key, title }) => [key, title] as const)
          : sheet.rows.flatMap((row) => (row.kind === 'figure' ? [[row.figure.key, row.figure.title] as const] : []))
    const missing = keys.filter(([key]) => !seen.has(key))
    if (missing.length === keys.length) return [diagnose('S72', { value: sheet.name })]
    return missing.map(([key, title]) => diagnose('S72', { value: title }, { path: key.split('.') }))
  })
}
