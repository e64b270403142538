/** Keeps writing inside the folder of results, whatever links lie in it. */
import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'

/** Whether `path` lies in `folder` once all links are followed; what does not exist yet is judged by what is above it. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const [there, home] = [await realFolder(dirname(path)), await realFolder(folder)]
  const way = relative(home, there)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined)
  if (real !== undefined) return real
  const above = dirname(folder)
  return above === folder
    ? folder
    : `${await realFolder(above)}${sep}${folder.slice(above.length).replace(/^[/\\]/, '')}`
}
