/** Reads a filled form: walks its sheets block by block, row by row, by the hidden keys. */
import { type Checked, diagnose, type Diagnostic } from '../../../core/diagnostics/diagnostic.ts'
import { askedOn, type FormSheet, formSheets } from '../../../core/form/form.ts'
import { fewOf } from '../../../core/messages/fragments.ts'
import { type SheetBlock, blockAt } from '../block.ts'
import { type Book, type BookSheet, cellSpot } from '../book.ts'
import { readFigureRow, readUnreadRow, placeTotals, type Totals } from './figures.ts'
import { readBelowTable, readTableRow, readValueRow, type Rows } from './rows.ts'
import { readHiddenKey, unread, version } from '../marks.ts'
import { type Found, noneFound } from '../tree.ts'

/** What a filled form says. */
export interface FormRead {
  readonly year: number
  readonly now: Found
  /** The column of last year, as far as someone typed into it. */
  readonly before: Found
}

/** Reads a form; a workbook that is none, or one of another version, is a diagnostic. */
export function readForm(book: Book, file: string): Checked<FormRead> {
  const blocks = book.sheets.flatMap(blocksOf)
  const [first] = blocks
  if (!first) return { diagnostics: [diagnose('T45', { file }, { file })] }
  if (first.mark.version !== String(version))
    return { diagnostics: [diagnose('T47', { file, version: first.mark.version }, { file })] }
  const [now, before] = [noneFound(), noneFound()]
  const isFigures = ({ mark }: SheetBlock) => mark.kind === 'so-lieu'
  const isPartial = blocks.filter(isFigures).length < formSheets.filter(({ kind }) => kind === 'figures').length
  const rows: Rows = { found: now, seen: new Map(), tables: new Map(), copies: new Map(), isPartial }
  const totals: Totals = []
  for (const sheet of book.sheets) readSheet(sheet, rows, before, totals)
  placeTotals(totals, now, before)
  simplifyLastYear(now)
  openRequired(now)
  now.diagnostics.push(...missingParts(rows, book))
  for (const [value, other] of rows.copies) now.diagnostics.push(diagnose('S89', { value, other }))
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
  let ended: SheetBlock | undefined
  let last: string | undefined
  for (let row = 0; row < sheet.rowCount; row++) {
    const next = blockAt(sheet, row)
    if (next) {
      ended = next.mark.kind === 'het' ? (block ?? ended) : undefined
      if (ended) readBelowTable(ended, row, rows)
      block = next.mark.kind === 'het' || next.mark.kind === 'muc-luc' ? undefined : next
      last = undefined
      if (block?.mark.kind === 'bang') startTable(block, row, rows)
      continue
    }
    if (!block) {
      if (ended) readBelowTable(ended, row, rows)
      continue
    }
    const keyCell = sheet.cell(row, block.keyColumn)
    const hidden = typeof keyCell?.value === 'string' ? keyCell.value : ''
    if (hidden === unread) {
      if (block.mark.kind === 'so-lieu') readUnreadRow(block, row, rows)
      continue
    }
    const key = hidden === '' ? undefined : readHiddenKey(hidden)
    if (block.mark.kind === 'so-lieu') readFigureRow(block, row, key, rows, before, totals)
    else if (block.mark.kind === 'bang') readTableRow(block, row, rows)
    else readValueRow(block, row, key ?? (last?.endsWith('[]') ? last : undefined), rows)
    last = key ?? last
  }
}

function startTable(block: SheetBlock, row: number, { found, seen, tables }: Rows): void {
  const { key } = block.mark
  if (tables.has(key)) return
  tables.set(key, block)
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
function missingParts({ seen }: Rows, book: Book): readonly Diagnostic[] {
  return formSheets.flatMap((sheet) => {
    const asked = askedOn(sheet)
    const missing = asked.filter(({ key }) => !seen.has(key)).map(({ title }) => title)
    if (missing.length === asked.length) return [lostPart(sheet, book)]
    const isLost = (title: string) => sheet.kind === 'tables' && standsIn(book, title, sheet.name) !== undefined
    const rows = missing.filter((title) => !isLost(title))
    const lost = missing.filter(isLost).map((title) => diagnose('S81', { value: title }))
    // A form from before the schema grew lacks many: told in one breath.
    const names = fewOf(rows)
    return rows.length === 0 ? lost : [...lost, diagnose('S72', { value: `${sheet.name}: ${names}` })]
  })
}

/** A sheet that was deleted, or one that is there and only lost what the program knows it by. */
function lostPart({ name, title }: FormSheet, book: Book): Diagnostic {
  const there = book.sheets.find((sheet) => sheet.name === name && sheet.rowCount > 0) ?? standsIn(book, title)
  return there
    ? diagnose('S81', { value: there.name }, { spot: cellSpot(there.name, 0, 0) })
    : diagnose('S72', { value: name })
}

/** A table's heading on its sheet (`name`), or a sheet's title at the top of one that has no hidden marks any more. */
function standsIn({ sheets }: Book, title: string, name?: string): BookSheet | undefined {
  const mostRows = name === undefined ? 4 : Infinity
  return sheets.find((sheet) => {
    if (name === undefined ? blocksOf(sheet).length > 0 : sheet.name !== name) return false
    for (let row = 0; row < Math.min(mostRows, sheet.rowCount); row++)
      for (let column = 0; column < Math.min(4, sheet.columnCount); column++) {
        const text = sheet.cell(row, column)?.value
        if (typeof text === 'string' && (text === title || text.startsWith(`${title} - `))) return true
      }
    return false
  })
}
