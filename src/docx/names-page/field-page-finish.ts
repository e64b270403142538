/** Takes the time of day out of a file that the `docx` package has packed, so that the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

export function finishPage(bytes: Uint8Array): Uint8Array {
  // ZIP times have no zone: fflate reads the local fields of the date, so this is 01/01/1980 everywhere.
  const mtime = new Date(1980, 0, 1)
  const parts: Zippable = {}
  for (const [name, data] of Object.entries(unzipSync(bytes)))
    parts[name] = [name === 'docProps/core.xml' ? strToU8(withoutTimes(strFromU8(data))) : data, { mtime }]
  return zipSync(parts)
}

function withoutTimes(core: string): string {
  return core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
}
