/** Files without the time of their making: the same content gives the same bytes. */
import { strFromU8, strToU8, zipSync } from 'fflate'

/** A Word file of parts in their order, all with the first date that zip knows, its properties without times. */
export function packUndated(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  // ZIP times have no zone: fflate reads the local fields of the date, so this is 01/01/1980 everywhere.
  const mtime = new Date(1980, 0, 1)
  return zipSync(
    Object.fromEntries(
      parts.map(([name, content]) => [
        name,
        [name === 'docProps/core.xml' ? withoutTimes(content) : content, { mtime }],
      ]),
    ),
  )
}

/** The properties of a document without the times of its making and of its last change. */
function withoutTimes(core: Uint8Array): Uint8Array {
  return strToU8(strFromU8(core).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
}
