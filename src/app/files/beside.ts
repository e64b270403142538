/** Paths that a data file names. */
import { dirname, isAbsolute, join } from 'node:path'

/** A path named in `file`, taken from that file's folder. */
export function besides(file: string, name: string): string {
  return isAbsolute(name) ? name : join(dirname(file), name)
}
