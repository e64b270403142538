/** Names of files that can be written on every system, and codes of units, which they are made of. */
import type { NameFault } from '../messages/file.ts'

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i
// Windows refuses these in names; the control characters are refused everywhere.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001f<>:"/\\|?*]/

/** What is wrong with a file's name (without folders), or undefined. */
export function nameFault(name: string): NameFault | undefined {
  if (name === '' || name === '.' || name === '..') return 'empty'
  if (forbidden.test(name)) return 'separator'
  if (reserved.test(name)) return 'reserved'
  if (/[. ]$/.test(name)) return 'ending'
  // Counted as bytes, as Linux does; the names we make are ASCII.
  return new TextEncoder().encode(name).length > 240 ? 'long' : undefined
}

/** A unit's code in data, settings and file names: `tieu-can`, `khu-vuc-5`. */
export const unitCode = /^[a-z0-9][a-z0-9-]{1,39}$/
