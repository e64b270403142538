/** Names of files whose letters are put together otherwise on the disk: a Mac, and a zip made on one, takes "ố" apart. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The path as the disk has it, when something lies there under the same letters; else the path as it is. */
export function realName(path: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(path) || existsSync(path)) return path
  const above = dirname(path)
  if (above === path) return path
  const folder = realName(above)
  const wanted = basename(path).normalize('NFC')
  const found = namesIn(folder).find((name) => name.normalize('NFC') === wanted)
  return found === undefined ? path : join(folder, found)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not there, or closed to us: who opens the path says so.
    return []
  }
}
