/** Parts under names in other letter case than what leads to them: Word takes them for the same. */
import type { Limits } from '../limits.ts'
import { ifWellFormed } from '../xml/tree.ts'
import { CONTENT_TYPES, PACKAGE_RELS, relationsIn, relsNameOf, resolveTarget } from './parts.ts'
import { partText, type ZipEntry } from './zip-read.ts'

const USUAL = [CONTENT_TYPES, PACKAGE_RELS, 'word/document.xml']

/** The entries as the content types and relationships of the package call them; most packages are so already. */
export function asCalled(entries: readonly ZipEntry[], limits: Limits): readonly ZipEntry[] {
  const names = new Set(entries.map(({ name }) => name))
  if (USUAL.every((name) => names.has(name))) return entries
  const called = new Map([[CONTENT_TYPES.toLowerCase(), CONTENT_TYPES]])
  const byKey = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const follow = (part: string) => {
    const rels = relsNameOf(part)
    called.set(rels.toLowerCase(), rels)
    const xml = partText(byKey.get(rels.toLowerCase()), limits)
    for (const { target, external } of ifWellFormed(() => relationsIn(xml, limits.depth)) ?? []) {
      const name = resolveTarget(part, target)
      if (external || called.has(name.toLowerCase())) continue
      called.set(name.toLowerCase(), name)
      follow(name)
    }
  }
  follow('')
  return entries.map((entry) => ({ ...entry, name: called.get(entry.name.toLowerCase()) ?? entry.name }))
}
