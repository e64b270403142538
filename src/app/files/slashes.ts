/** Paths in records and outputs have `/` on every system. */
import { sep } from 'node:path'

/** A path with `/` on every system, for messages and records; on others than Windows a backslash is a letter of a name. */
export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
