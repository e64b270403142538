/** What a file that should be a workbook really is, told from its first bytes and its table of contents, before it is read. */
import yauzl from 'yauzl'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'

/** Of parts in a workbook. */
export const mostEntries = 5_000
const largestEntry = 100 * 1024 * 1024
const largestTotal = 200 * 1024 * 1024

/** The fault of a file that is no readable .xlsx; undefined when it may be read. */
export async function workbookFault(bytes: Uint8Array, file: string): Promise<Diagnostic | undefined> {
  const place = { file }
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (bytes.length === 0) return diagnose('T04', { file }, place)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFault(bytes, file)
  if (!head.startsWith('PK\x03\x04')) return diagnose('T42', { file, kind: plainKind(bytes) }, place)
  const entries = await zipEntries(bytes).catch(() => undefined)
  if (!entries) return diagnose('T43', { file }, place)
  const names = new Set(entries.map(({ fileName }) => fileName))
  if (!names.has('xl/workbook.xml')) return otherPackage(names, file)
  if (entries.some(({ generalPurposeBitFlag }) => (generalPurposeBitFlag & 1) !== 0))
    return diagnose('T40', { file }, place)
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > largestEntry || (uncompressedSize === 0 && compressedSize > 16),
  )
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  return swollen || total > largestTotal || entries.length > mostEntries ? diagnose('T44', { file }, place) : undefined
}

/** The old container of Microsoft: a workbook under a password, or one in the format before 2007. */
function compoundFault(bytes: Uint8Array, file: string): Diagnostic {
  const text = Buffer.from(bytes)
  const holds = (name: string) => text.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return diagnose('T40', { file }, { file })
  if (holds('Workbook') || holds('Book')) return diagnose('T41', { file }, { file })
  return diagnose('T42', { file, kind: holds('WordDocument') ? 'word' : 'other' }, { file })
}

function otherPackage(names: ReadonlySet<string>, file: string): Diagnostic {
  const kind = names.has('xl/workbook.bin')
    ? 'xlsb'
    : names.has('content.xml')
      ? 'ods'
      : names.has('word/document.xml')
        ? 'word'
        : 'other'
  return diagnose('T42', { file, kind }, { file })
}

function plainKind(bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 4096))
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf' as const
  if (/^\s*(?:<html|<!doctype html|<table|<\?xml)/i.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, '')))
    return 'html' as const
  return head.includes(0) ? ('other' as const) : ('csv' as const)
}

/** The table of contents of a zip file, not much longer than `mostEntries`; rejects what is none. */
export function zipEntries(bytes: Uint8Array, options: yauzl.Options = {}): Promise<readonly yauzl.Entry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false, ...options }, (error, zip) => {
      if (error) return reject(error)
      const entries: yauzl.Entry[] = []
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry)
        if (entries.length > mostEntries) resolve(entries)
        else zip.readEntry()
      })
      zip.on('end', () => resolve(entries))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}
