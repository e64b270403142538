/** Whether a Word file has a table of contents or another index, which whoever prints it should make anew. */
import { defaultLimits } from '../limits.ts'
import { CONTENT_TYPES, partKindOf } from './parts.ts'
import { partText, readZip } from './zip-read.ts'
import { ifWellFormed, parseXml } from '../xml/tree.ts'

const INDEX = /<w:instrText[^>]*>\s*(?:TOC|INDEX|TOA)\b|\bw:instr="\s*(?:TOC|INDEX|TOA)\b/

/** False for bytes that are no Word file, too. */
export async function hasIndex(bytes: Uint8Array): Promise<boolean> {
  const { value: entries = [] } = await readZip(bytes, defaultLimits)
  const xml = partText(
    entries.find(({ name }) => name === CONTENT_TYPES),
    defaultLimits,
  )
  const types = xml === undefined ? undefined : ifWellFormed(() => parseXml(xml, defaultLimits.depth))
  const main = types && entries.find(({ name }) => partKindOf(types, name)?.main === true)
  return INDEX.test(partText(main, defaultLimits) ?? '')
}
