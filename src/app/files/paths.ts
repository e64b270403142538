/** Paths: as messages write them, as the disk spells them, as files name one another, and whether one leads out of a folder. */
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A path with `/` on every system, for messages and records; on others than Windows a backslash is a letter of a name. */
export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/**
 * The path as the disk has it, when it differs from a name that is nowhere by the form of its letters alone: a Mac, or a zip
 * made on one, takes `ố` apart.
 */
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

/** A path named in `file`, taken from that file's folder; as the disk spells it. */
export function besides(file: string, name: string): string {
  return storedPath(isAbsolute(name) ? name : join(dirname(file), name))
}

/** A path named in `from`, as `to` has to write it to mean the same file. */
export function rebased(name: string, from: string, to: string): string {
  if (isAbsolute(name) || resolve(dirname(from)) === resolve(dirname(to))) return name
  return slashes(relative(resolve(dirname(to)), resolve(besides(from, name))))
}

/** Whether `path` lies in `folder` once all links are followed; what does not exist yet is judged by what is above it. */
export function isInside(path: string, folder: string): boolean {
  const [there, home] = [realFolder(dirname(path)), realFolder(folder)]
  const way = relative(home, there)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    const above = dirname(folder)
    return above === folder ? folder : `${realFolder(above)}${sep}${folder.slice(above.length).replace(/^[/\\]/, '')}`
  }
}
