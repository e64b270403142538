/** Keeps writing inside the folder of results, whatever links lie in it. */
import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, sep } from 'node:path'

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
