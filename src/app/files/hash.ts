/** What a file holds, as a short text that changes when the file does. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** SHA-256 in hexadecimal digits; a text as UTF-8. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Undefined when the file cannot be read (is not there, is a folder). */
export async function fileHash(path: string): Promise<string | undefined> {
  return readFile(path).then(hashOf, () => undefined)
}
