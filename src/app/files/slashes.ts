/** Paths in records and outputs have `/` on every system. */
import { sep } from 'node:path'

export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
