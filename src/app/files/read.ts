/** Reads data files. Everything that can be wrong with a file is a diagnostic; nothing here throws for a bad file. */
import { readFileSync, type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Checked, diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { BinaryKind } from '../../core/messages/file.ts'
import { reasonOf } from './reason.ts'

/** Larger files are refused before they are read. */
export const largestDataFile = 5 * 1024 * 1024

/** The part of the file system that reading needs; tests put a failing one in its place. */
export interface ReadDisk {
  readonly stat: (path: string) => Pick<Stats, 'size' | 'isDirectory' | 'isFile'>
  readonly readFile: (path: string, isRegular: boolean) => Uint8Array | Promise<Uint8Array>
}

/** A regular file has its content at hand; a pipe or device is waited for. */
const realDisk: ReadDisk = {
  stat: (path) => statSync(path),
  readFile: (path, isRegular) => (isRegular ? readFileSync(path) : readFile(path)),
}

/** The text of a data file (UTF-8, at most 5 MB), without byte order mark and with `\n` or `\r\n` line ends. */
export async function readData(file: string, disk: ReadDisk = realDisk): Promise<Checked<string>> {
  const bytes = await readBytes(file, disk, largestDataFile)
  return bytes.value ? decodeData(bytes.value, file) : { diagnostics: bytes.diagnostics }
}

/**
 * The bytes of any file, up to `limit` of them (a template, a document). One that was not `typed` but found in a folder is no
 * pipe or device, which would be waited for without end, and if it is gone by now that is the disk's matter.
 */
export async function readBytes(
  file: string,
  disk: ReadDisk = realDisk,
  limit = 50 * 1024 * 1024,
  typed = true,
): Promise<Checked<Uint8Array>> {
  try {
    const found = disk.stat(file)
    if (found.isDirectory()) return refuse(diagnose('T02', { file }, { file }))
    if (!typed && !found.isFile()) return refuse(diagnose('T08', { file, reason: 'không phải tệp thường' }, { file }))
    if (found.size > limit) return refuse(tooLarge(file, found.size, limit))
    const value = await disk.readFile(file, found.isFile())
    // A pipe or device states no size beforehand.
    return value.length > limit ? refuse(tooLarge(file, value.length, limit)) : { value, diagnostics: [] }
  } catch (error) {
    const reason = reasonOf(error)
    const gone = !typed && reason === 'ENOENT'
    return refuse(gone ? diagnose('T08', { file, reason }, { file }) : readFault(error, file))
  }
}

/** Text from bytes, with the same judgements for a file and for standard input. */
export function decodeData(bytes: Uint8Array, file: string): Checked<string> {
  const place = { file }
  if (bytes.length > largestDataFile) return refuse(tooLarge(file, bytes.length, largestDataFile))
  if (bytes.length === 0) return refuse(diagnose('T04', { file }, place))
  const kind = binaryKind(bytes)
  if (kind) return refuse(diagnose('T05', { file, kind }, place))
  if (isUtf16(bytes)) return refuse(diagnose('T07', { file, guess: 'utf-16' }, place))
  if (bytes.includes(0)) return refuse(diagnose('T05', { file, kind: 'unknown' }, place))
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse(diagnose('T07', { file, guess: 'other' }, place))
  // A lone carriage return ends a line in YAML, but not for whoever counts lines by `\n`.
  return { value: text.replaceAll(/\r(?!\n)/g, '\n'), diagnostics: [] }
}

function refuse(diagnostic: Diagnostic): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [diagnostic] }
}

function tooLarge(file: string, size: number, limit: number): Diagnostic {
  const megabyte = 1024 * 1024
  const megabytes = (Math.ceil((size / megabyte) * 10) / 10).toFixed(1).replace('.', ',')
  return diagnose('T06', { file, megabytes, limit: limit / megabyte }, { file })
}

function readFault(error: unknown, file: string): Diagnostic {
  const reason = reasonOf(error)
  const place = { file }
  if (reason === 'ENOENT' || reason === 'ENOTDIR' || reason === 'ENAMETOOLONG') return diagnose('T01', { file }, place)
  if (reason === 'EISDIR') return diagnose('T02', { file }, place)
  if (reason === 'EACCES' || reason === 'EPERM') return diagnose('T03', { file }, place)
  return diagnose('T08', { file, reason }, place)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The byte order mark that a text began with, which `decodeData` leaves out; '' when there was none. */
export function byteOrderMark(bytes: Uint8Array): string {
  const mark = '\ufeff'
  return Buffer.from(bytes.subarray(0, 3)).toString('utf8') === mark ? mark : ''
}

/** Undefined when the bytes are not UTF-8. The byte order mark is taken off. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const begins = (text: string) => Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
  if (begins('%PDF-')) return 'pdf'
  if (begins('\xd0\xcf\x11\xe0')) return 'unknown'
  if (!begins('PK\x03\x04')) return undefined
  const names = Buffer.from(bytes).toString('latin1')
  if (names.includes('word/')) return 'word'
  return names.includes('xl/') ? 'excel' : 'unknown'
}

/** With a byte order mark, or with every second byte of the beginning empty. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  const head = bytes.subarray(0, 64)
  const empty = (parity: number) => head.filter((byte, i) => i % 2 === parity && byte === 0).length
  return head.length >= 4 && Math.max(empty(0), empty(1)) > head.length / 4 && Math.min(empty(0), empty(1)) === 0
}
