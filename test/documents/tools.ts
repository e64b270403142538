/** Outside tools that look at finished documents. A tool that is not installed is said loudly; .ci/run fails on that. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { root } from '../root.ts'

const schemas = join(root, '../shared/ooxml-xsd/validate.sh')

function missing(what: string): undefined {
  console.log(`BỎ QUA KIỂM TRA: ${what}`)
  return undefined
}

function has(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** What the schemas of ISO/IEC 29500 find in the files, as printed; '' when nothing. */
export function schemaFindings(paths: readonly string[]): string | undefined {
  if (!existsSync(schemas)) return missing('không có ../shared/ooxml-xsd')
  if (!has('xmllint')) return missing('chưa cài xmllint (libxml2-utils)')
  const { status, stdout, stderr } = spawnSync('sh', [schemas, '--strict', '--quiet', ...paths], { encoding: 'utf8' })
  return status === 0 ? '' : `${stdout}${stderr}`
}

export interface Pdf {
  readonly pages: readonly string[]
  readonly fonts: readonly string[]
}

/** Opens the documents in LibreOffice, all in one run with a profile of its own; the text of each page and the fonts used. */
export function asPdf(paths: readonly string[]): ReadonlyMap<string, Pdf> | undefined {
  if (!has('soffice')) return missing('chưa cài LibreOffice')
  if (!has('pdftotext')) return missing('chưa cài poppler-utils')
  const folder = mkdtempSync(join(tmpdir(), 'tongket-pdf-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', ['--headless', '--norestore', profile, '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
    })
    return new Map(paths.map((path) => [basename(path), readPdf(join(folder, `${basename(path, '.docx')}.pdf`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPdf(path: string): Pdf {
  if (!existsSync(path)) return { pages: [], fonts: [] }
  const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout
  const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
  // pdftotext ends every page, the last one too, with a form feed.
  return {
    pages: text.split('\f').slice(0, -1),
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
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
