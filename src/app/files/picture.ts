/** Pictures that a template names. A template comes from outside: it reaches only into the folders it is given. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { fileHash, hashOf } from './hash.ts'
import { isInside, storedPath } from './paths.ts'

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
    const path = realpathSync(storedPath(join(folder, name)))
    if (isAbsolute(name) || !isInside(path, folder)) return undefined
    const { size } = statSync(path)
    return size <= largest ? readFileSync(path) : undefined
  } catch {
    // Missing, a folder, not readable: the engine tells that the picture is not there.
    return undefined
  }
}

const isPicture = (name: string) => /\.(?:png|jpe?g|gif|bmp|svg|emf|wmf|tiff?|webp)$/i.test(name)

/** Changes when a picture in a folder, or in a folder right below it, does. Deeper ones are not looked at: it may be any folder. */
export async function picturesHash(folder: string): Promise<string> {
  const list = (path: string) => readdir(path, { withFileTypes: true }).catch(() => [])
  const entries = await list(folder)
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  const names = entries.map(({ name }) => name)
  for (const inner of below) for (const { name } of await list(join(folder, inner))) names.push(join(inner, name))
  const pictures = names.filter(isPicture).toSorted()
  return hashOf(
    JSON.stringify(await Promise.all(pictures.map(async (name) => [name, await fileHash(join(folder, name))]))),
  )
}

/** The same of the folder that each file lies in; a folder is looked at once. */
export function picturesBeside(): (file: string) => Promise<string> {
  const folders = new Map<string, Promise<string>>()
  return (file) => {
    const folder = dirname(file)
    const found = folders.get(folder) ?? picturesHash(folder)
    folders.set(folder, found)
    return found
  }
}
