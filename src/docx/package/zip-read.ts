/**
 * Reads the container of a Word file: the central directory through yauzl, the bytes of an entry only when asked for.
 * Hostile files end here: names that climb out, entries that are encrypted or unpack to more than they may.
 */
import { containerReasons } from '../../core/messages/reason.ts'
import { crc32, inflateRawSync } from 'node:zlib'
import type yauzl from 'yauzl'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { Limits } from '../limits.ts'

/** One file of a zip container, still packed. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8
  readonly crc: number
  /** Unpacked length, as the directory states it. */
  readonly size: number
  /** The packed bytes. */
  readonly packed: Uint8Array
}

const BIG = 1024 * 1024

/** All entries of a zip file, in its own order, folders left out. */
export async function readZip(bytes: Uint8Array, limits: Limits): Promise<Checked<readonly ZipEntry[]>> {
  try {
    // Loaded here, for rendering a stored template reads no zip file.
    const { fromBuffer } = (await import('yauzl')).default
    const zip = await openZip(fromBuffer, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const entries = await listEntries(zip, limits.entries)
    const found = entries.filter((e) => !e.fileName.endsWith('/')).map((e) => entryOf(bytes, e))
    const fault = firstFault(found, limits)
    return fault === undefined
      ? { value: found, diagnostics: [] }
      : { diagnostics: [diagnose('M02', { reason: fault })] }
  } catch (error) {
    return { diagnostics: [diagnose('M01', { reason: otherKind(bytes) ?? reasonOf(error) })] }
  }
}

/** The unpacked bytes of an entry; undefined when they don't fit what the directory promised. */
export function unpack(entry: ZipEntry, limits: Limits): Uint8Array | undefined {
  try {
    const content =
      entry.method === 0
        ? entry.packed
        : inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, limits.partBytes) })
    return content.length === entry.size && crc32(content) === entry.crc ? content : undefined
  } catch {
    return undefined
  }
}

/** The text of an XML part; UTF-16 is told by its mark. Undefined when there is no such part, or it is broken. */
export function partText(entry: ZipEntry | undefined, limits: Limits): string | undefined {
  const bytes = entry && unpack(entry, limits)
  if (bytes === undefined) return undefined
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}

function openZip(fromBuffer: typeof yauzl.fromBuffer, buffer: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

function listEntries(zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    if (zip.entryCount > most) throw new TooMany()
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      if (entries.length > most) reject(new TooMany())
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

class TooMany extends Error {}

function entryOf(bytes: Uint8Array, entry: yauzl.Entry): ZipEntry {
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Error('encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new Error('unsupported compression method')
  const at = entry.relativeOffsetOfLocalHeader
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new Error('local header missing')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + entry.compressedSize)
  if (packed.length !== entry.compressedSize) throw new Error('end of data')
  return {
    name: entry.fileName,
    method: entry.compressionMethod,
    crc: entry.crc32,
    size: entry.uncompressedSize,
    packed,
  }
}

function firstFault(entries: readonly ZipEntry[], limits: Limits): string | undefined {
  const names = new Set<string>()
  let total = 0
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (names.has(key)) return containerReasons.twins(entry.name)
    names.add(key)
    total += entry.size
    if (entry.size > limits.partBytes) return containerReasons.largePart(entry.name)
    if (entry.size > BIG && entry.size > entry.packed.length * limits.ratio)
      return containerReasons.denselyPacked(entry.name, limits.ratio)
  }
  return total > limits.totalBytes ? containerReasons.large : undefined
}

/** What a file that is no container really is, told from its first bytes. */
function otherKind(bytes: Uint8Array): string | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = all
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (all.length === 0) return containerReasons.empty
  // The old container of Microsoft, also of a document under a password.
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return all.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? containerReasons.encrypted
      : containerReasons.oldWord
  if (head.startsWith('{\\rtf')) return containerReasons.richText
  if (head.startsWith('%PDF-')) return containerReasons.pdf
  return /^<(?:html|!doctype html)/i.test(head) ? containerReasons.page : undefined
}

function reasonOf(error: unknown): string {
  if (error instanceof TooMany) return containerReasons.tooMany
  const text = error instanceof Error ? error.message : String(error)
  if (/encrypt/i.test(text)) return containerReasons.encrypted
  if (/relative path|absolute path|invalid characters/i.test(text)) return containerReasons.outside
  if (/end of central directory|signature/i.test(text)) return containerReasons.noContainer
  return containerReasons.broken
}
