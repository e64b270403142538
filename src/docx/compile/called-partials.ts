/** Which partials a template calls, known without compiling it: whoever compiles must bring them along. */
import { openPackage } from '../package/open.ts'
import { defaultLimits } from '../limits.ts'
import { lex } from '../tag/lex.ts'
import { headOf, unquoted } from '../tag/tag.ts'
import { unescapeXml } from '../xml/tree.ts'

/** Names in `{{> name}}` and `{{#> name}}` of a text. */
export function calledIn(text: string): readonly string[] {
  const names = lex(text).flatMap((found) => {
    if (found.kind !== 'tag') return []
    const { kind, sign, name } = headOf(found.text)
    return name !== '' && (kind === 'partial' || sign === '>') ? [unquoted(name).replace(/^\[(.*)\]$/, '$1')] : []
  })
  return [...new Set(names)]
}

/**
 * The same of all parts of a Word file; none of one that cannot be opened. Word may have cut a tag into runs; a tag may
 * also stand in an attribute.
 */
export async function calledInFile(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await openPackage(bytes, defaultLimits)
  const texts = (value?.parts ?? []).flatMap(({ xml = '' }) => [
    xml.replaceAll(/<[^>]*>/g, ''),
    ...[...xml.matchAll(/="([^"]*\{\{[^"]*)"/g)].map(([, text]) => text ?? ''),
  ])
  return [...new Set(texts.flatMap((text) => calledIn(unescapeXml(text))))]
}
