/** Files without the time of their making: the same content gives the same bytes. */
import { zipSync } from 'fflate'

/** The properties of a document (docProps/core.xml) without the times of its making and of its last change. */
export function withoutTimes(core: string): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
}

/** A zip file of parts in their order, all with the first date that zip knows. */
export function zipUndated(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  // ZIP times have no zone: fflate reads the local fields of the date, so this is 01/01/1980 everywhere.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(parts.map(([name, content]) => [name, [content, { mtime }]])))
}
