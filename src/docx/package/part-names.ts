/** Parts under names in other letter case than what leads to them: Word takes them for the same. */
import type { Limits } from '../limits.ts'
import { parseXml, XmlFault } from '../xml/tree.ts'
import { decodePart, relationshipsOf, relsNameOf, resolveTarget } from './parts.ts'
import { unpack, type ZipEntry } from './zip-read.ts'

const TYPES = '[Content_Types].xml'
const USUAL = [TYPES, '_rels/.rels', 'word/document.xml']

/** The entries as the content types and relationships of the package call them; most packages are so already. */
export function asCalled(entries: readonly ZipEntry[], limits: Limits): readonly ZipEntry[] {
  const names = new Set(entries.map(({ name }) => name))
  if (USUAL.every((name) => names.has(name))) return entries
  const called = new Map([[TYPES.toLowerCase(), TYPES]])
  const byKey = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const follow = (part: string) => {
    const rels = relsNameOf(part)
    called.set(rels.toLowerCase(), rels)
    for (const { target, external } of relationsIn(byKey.get(rels.toLowerCase()), limits)) {
      const name = resolveTarget(part, target)
      if (external || called.has(name.toLowerCase())) continue
      called.set(name.toLowerCase(), name)
      follow(name)
    }
  }
  follow('')
  return entries.map((entry) => ({ ...entry, name: called.get(entry.name.toLowerCase()) ?? entry.name }))
}

function relationsIn(entry: ZipEntry | undefined, limits: Limits) {
  try {
    const content = entry && unpack(entry, limits)
    return content === undefined ? [] : relationshipsOf(parseXml(decodePart(content), limits.depth))
  } catch (error) {
    if (error instanceof XmlFault) return []
    throw error
  }
}
