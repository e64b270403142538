/**
 * Tells whether somebody has edited a generated document: a hash over the names, checksums and sizes of its own parts
 * stands among its custom properties. The zip directory holds all of them, so nothing needs to be unpacked.
 */
import { createHash } from 'node:crypto'
import { defaultLimits } from '../limits.ts'
import { isCustomPart, propertyIn } from './properties.ts'
import { type ZipEntry, readZip } from './zip-read.ts'

/** The name of the custom property. */
export const FINGERPRINT = 'tongket-dau-van-tay'

/** The fingerprint of parts, the one with the custom properties left out. */
export function fingerprintOfParts(parts: readonly Pick<ZipEntry, 'name' | 'crc' | 'size'>[]): string {
  const lines = parts.filter((p) => !isCustomPart(p.name)).map((p) => `${p.name} ${p.crc} ${p.size}\n`)
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex').slice(0, 32)
}

/** The fingerprint a document has now; undefined when the bytes are no zip file. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string | undefined> {
  const zip = await readZip(bytes, defaultLimits)
  return zip.value && fingerprintOfParts(zip.value)
}

/** `untouched` as we wrote it; `edited` since then; `foreign`: not one of ours. */
export async function isUntouched(bytes: Uint8Array): Promise<'untouched' | 'edited' | 'foreign'> {
  const zip = await readZip(bytes, defaultLimits)
  const stated = zip.value && propertyIn(zip.value, FINGERPRINT)
  if (stated === undefined) return 'foreign'
  return stated === fingerprintOfParts(zip.value!) ? 'untouched' : 'edited'
}
