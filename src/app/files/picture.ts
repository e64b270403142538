/** Pictures that a template names. A template comes from outside: it reaches only into the folders it is given. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Larger pictures are not for an administrative paper. */
const largest = 10 * 1024 * 1024

/**
 * Finds pictures by name in `folders`, the first that has it; undefined for a name that leads outside, whatever links lie on
 * the way, for a file that is too large, and for none at all. Synchronous, since rendering is.
 */
export function pictureReader(folders: readonly string[]): (name: string) => Uint8Array | undefined {
  const found = new Map<string, Uint8Array | undefined>()
  const read = (name: string) => folders.map((folder) => readInside(folder, name)).find((bytes) => bytes !== undefined)
  return (name) => {
    if (!found.has(name)) found.set(name, read(name))
    return found.get(name)
  }
}

function readInside(folder: string, name: string): Uint8Array | undefined {
  try {
    const path = realpathSync(join(folder, name))
    const way = relative(realpathSync(folder), path)
    if (isAbsolute(name) || isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return undefined
    const { size } = statSync(path)
    return size <= largest ? readFileSync(path) : undefined
  } catch {
    // Missing, a folder, not readable: the engine tells that the picture is not there.
    return undefined
  }
}
