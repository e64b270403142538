/** One part of a zip file changed, all others kept byte by byte: hucre's workbooks are large and their styles are small. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const [localSize, centralSize, endSize] = [30, 46, 22]
const [centralSign, endSign] = [0x02_01_4b_50, 0x06_05_4b_50]

/** The same file with another text in the part `name`; the file itself where there is no such part. */
export function changePart(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  // The writer leaves no comment at the end.
  const end = bytes.length - endSize
  if (end < 0 || bytes.readUInt32LE(end) !== endSign) return file
  const start = bytes.readUInt32LE(end + 16)
  const central = Buffer.from(bytes.subarray(start, end))
  const entries = [...entriesIn(central)]
  const entry = entries.find((at) => nameAt(central, at) === name)
  if (entry === undefined) return file
  const local = central.readUInt32LE(entry + 42)
  const from = local + localSize + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(from, from + central.readUInt32LE(entry + 20))
  const stored = central.readUInt16LE(entry + 10) === 0
  const text = Buffer.from(change((stored ? packed : inflateRawSync(packed)).toString('utf8')))
  const content = stored ? text : deflateRawSync(text)
  const next = Math.min(start, ...entries.map((at) => central.readUInt32LE(at + 42)).filter((at) => at > local))
  const head = Buffer.from(bytes.subarray(local, from))
  // The sizes stand in the header: none follow the content.
  head.writeUInt16LE(head.readUInt16LE(6) & ~8, 6)
  central.writeUInt16LE(central.readUInt16LE(entry + 8) & ~8, entry + 8)
  for (const [holder, at] of [[head, 14] as const, [central, entry + 16] as const]) {
    holder.writeUInt32LE(crc32(text), at)
    holder.writeUInt32LE(content.length, at + 4)
    holder.writeUInt32LE(text.length, at + 8)
  }
  const moved = from + content.length - next
  for (const at of entries) {
    const offset = central.readUInt32LE(at + 42)
    if (offset > local) central.writeUInt32LE(offset + moved, at + 42)
  }
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt32LE(start + moved, 16)
  return Buffer.concat([bytes.subarray(0, local), head, content, bytes.subarray(next, start), central, last])
}

function* entriesIn(central: Buffer): Generator<number> {
  for (let at = 0; at + centralSize <= central.length && central.readUInt32LE(at) === centralSign;) {
    yield at
    at += centralSize + [28, 30, 32].reduce((sum, length) => sum + central.readUInt16LE(at + length), 0)
  }
}

const nameAt = (central: Buffer, at: number) =>
  central.toString('utf8', at + centralSize, at + centralSize + central.readUInt16LE(at + 28))
