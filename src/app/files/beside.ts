/** Paths that a data file names. */
import { dirname, isAbsolute, join } from 'node:path'
import { storedPath } from './stored.ts'

/** A path named in `file`, taken from that file's folder; as the disk spells it. */
export function besides(file: string, name: string): string {
  return storedPath(isAbsolute(name) ? name : join(dirname(file), name))
}
