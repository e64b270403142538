/** Names of files whose letters are stored in another form: a Mac, or a zip made on one, takes `ố` apart. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The path as the disk has it, when it differs from a name that is nowhere by the form of its letters alone. */
export function storedPath(path: string): string {
  // Of plain letters there is but one form.
  if (!/[\u0080-\uffff]/.test(path) || existsSync(path) || dirname(path) === path) return path
  const folder = storedPath(dirname(path))
  const wanted = basename(path).normalize('NFC')
  const found = namesIn(folder).find((name) => name.normalize('NFC') === wanted)
  return found === undefined ? path : join(folder, found)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
