/**
 * Tells whether somebody has changed a file of ours that is no Word document: a mark in the file holds the hash of
 * everything else. Where it stands no reader looks: a comment after the end of a PDF, the comment of a zip file, the last
 * line of a page. Word documents carry a fingerprint of their own (docx/package/fingerprint.ts).
 */
import { isUntouched } from '../../docx/package/fingerprint.ts'
import { hashOf } from './hash.ts'
import type { Provenance } from './write.ts'

/** A marked file taken apart; no content when what follows the mark, or stands around it, is not ours. */
interface Mark {
  readonly content: Uint8Array | undefined
  readonly hash: string
  /** The hash of what the file was made from. */
  readonly source: string | undefined
}

interface Seal {
  readonly put: (bytes: Uint8Array, source: string | undefined) => Uint8Array
  readonly find: (bytes: Uint8Array) => Mark | undefined
}

const seals: Readonly<Record<string, Seal>> = {
  pdf: {
    put: (bytes, source) =>
      Buffer.concat([bytes, Buffer.from(`\n%tongket ${[hashOf(bytes), source].join(' ')}`.trimEnd() + '\n')]),
    find: (bytes) => findLine(bytes, '\n%tongket ', /^\n%tongket ([0-9a-f]{64})(?: ([0-9a-f]{64}))?(\n?)/),
  },
  html: {
    put: (bytes) => {
      const whole = bytes.at(-1) === 10 ? bytes : Buffer.concat([bytes, Buffer.from('\n')])
      return Buffer.concat([whole, Buffer.from(`<!-- tongket ${hashOf(whole)} -->\n`)])
    },
    find: (bytes) => findLine(bytes, '<!-- tongket ', /^<!-- tongket ([0-9a-f]{64})() -->(\n?)/),
  },
  xlsx: { put: (bytes) => withComment(bytes, `tongket ${hashOf(withComment(bytes, ''))}`), find: findComment },
}

const endingOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase()

/** The bytes with their mark. `path`: a name or an ending; `source`: the hash of the document that a PDF shows. */
export function seal(bytes: Uint8Array, path: string, source?: string): Uint8Array {
  return seals[endingOf(path)]?.put(bytes, source) ?? bytes
}

/** What a file of ours has gone through since it was written. A mark that is gone (Excel drops it) makes it `foreign`. */
export async function provenanceOf(path: string, bytes: Uint8Array): Promise<Provenance> {
  if (endingOf(path) === 'docx') return isUntouched(bytes)
  const mark = seals[endingOf(path)]?.find(bytes)
  if (!mark) return 'foreign'
  return mark.content && hashOf(mark.content) === mark.hash ? 'untouched' : 'edited'
}

/** The hash of the Word document that a PDF of ours was made from, also when the PDF was signed afterwards. */
export function sealedSource(pdf: Uint8Array): string | undefined {
  return seals['pdf']?.find(pdf)?.source
}

/** The last line that begins like a mark. Signing a PDF appends to it: ours still, and no longer untouched. */
function findLine(bytes: Uint8Array, begin: string, form: RegExp): Mark | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = all.lastIndexOf(begin)
  if (at < 0) return undefined
  const [line, hash, source, end] = form.exec(all.toString('latin1', at, at + 200)) ?? []
  if (line === undefined || hash === undefined) return { content: undefined, hash: '', source: undefined }
  const whole = end === '\n' && at + line.length === all.length
  return { content: whole ? all.subarray(0, at) : undefined, hash, source: source || undefined }
}

/** Where the last record of a zip file begins: its signature, and a comment that ends with the file. */
function endOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === bytes.length) return at
  return -1
}

function withComment(zip: Uint8Array, comment: string): Uint8Array {
  const at = endOf(zip)
  if (at < 0) throw new Error('a zip file without its last record')
  const length = Buffer.alloc(2)
  length.writeUInt16LE(comment.length)
  return Buffer.concat([zip.subarray(0, at + 20), length, Buffer.from(comment, 'latin1')])
}

function findComment(bytes: Uint8Array): Mark | undefined {
  const at = endOf(bytes)
  const comment = at < 0 ? '' : Buffer.from(bytes.subarray(at + 22)).toString('latin1')
  if (!comment.startsWith('tongket ')) return undefined
  return { content: withComment(bytes, ''), hash: comment.slice('tongket '.length), source: undefined }
}
