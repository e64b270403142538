/** Paths that a data file names. */
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { slashes } from './slashes.ts'
import { storedPath } from './stored.ts'

/** A path named in `file`, taken from that file's folder; as the disk spells it. */
export function besides(file: string, name: string): string {
  return storedPath(isAbsolute(name) ? name : join(dirname(file), name))
}

/** A path named in `from`, as `to` has to write it to mean the same file. */
export function rebased(name: string, from: string, to: string): string {
  if (isAbsolute(name) || resolve(dirname(from)) === resolve(dirname(to))) return name
  return slashes(relative(resolve(dirname(to)), resolve(besides(from, name))))
}
