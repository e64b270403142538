/** Whether a Word file has a table of contents or another index, which whoever prints it should make anew. */
import { defaultLimits } from '../limits.ts'
import { partKindOf, decodePart, readContentTypes } from './parts.ts'
import { readZip, unpack } from './zip-read.ts'
import { XmlFault } from '../xml/tree.ts'

const INDEX = /<w:instrText[^>]*>\s*(?:TOC|INDEX|TOA)\b|\bw:instr="\s*(?:TOC|INDEX|TOA)\b/

/** False for bytes that are no Word file, too. */
export async function hasIndex(bytes: Uint8Array): Promise<boolean> {
  const { value: entries } = await readZip(bytes, defaultLimits)
  const types = entries?.find(({ name }) => name === '[Content_Types].xml')
  const typesXml = types && unpack(types, defaultLimits)
  if (entries === undefined || typesXml === undefined) return false
  try {
    const read = readContentTypes(decodePart(typesXml), defaultLimits.depth)
    const main = entries.find(({ name }) => partKindOf(read, name)?.main === true)
    const xml = main && unpack(main, defaultLimits)
    return xml !== undefined && INDEX.test(decodePart(xml))
  } catch (error) {
    if (error instanceof XmlFault) return false
    throw error
  }
}
