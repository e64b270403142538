/** Finished documents as other programs read them: the pages of a PDF made by LibreOffice, the plain text of the body. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { has, missing } from './missing.ts'
import { convert } from './office.ts'

export interface Pdf {
  readonly pages: readonly string[]
  /** Each page as it was written: cell by cell, each line of a cell a line. */
  readonly written: readonly string[]
  readonly fonts: readonly string[]
}

/** Opens the documents in LibreOffice; the text of each page and the fonts used, by the name of the document. */
export function asPdf(paths: readonly string[]): ReadonlyMap<string, Pdf> | undefined {
  if (!has('pdftotext')) return missing('chưa cài poppler-utils')
  const made = convert(paths, 'pdf')
  if (!made) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tongket-pdf-'))
  try {
    return new Map(paths.map((path) => [basename(path), readPdf(folder, made.get(basename(path, '.docx')))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPdf(folder: string, bytes: Uint8Array | undefined): Pdf {
  if (!bytes) return { pages: [], written: [], fonts: [] }
  const path = join(folder, 'a.pdf')
  writeFileSync(path, bytes)
  const pagesOf = (look: string) =>
    spawnSync('pdftotext', [look, path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
      .stdout.split('\f')
      .slice(0, -1)
  const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
  // pdftotext ends every page, the last one too, with a form feed.
  return {
    pages: pagesOf('-layout'),
    written: pagesOf('-raw'),
    fonts: fonts.map((line) => line.replace(/^[A-Z]{6}\+/, '').split(/\s/)[0] ?? ''),
  }
}

/** Plain text of a Word file's body, one paragraph or table row on a line. */
export function plainText(path: string): string {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  const rows = xml.replaceAll(
    /<w:tr[ >].*?<\/w:tr>/gs,
    (row) => `${row.replaceAll('</w:p>', ' ').replaceAll('</w:tc>', ' | ')}\n`,
  )
  return rows
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:br\/>|<w:tab\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
