/** Links whose address holds tags: the address is rendered with the text and gets a relationship of its own. */
import { readPlain } from './read-tags.ts'
import { mayHoldTag } from '../tag/lex.ts'
import type { Relationship } from '../package/parts.ts'
import type { Session } from './session.ts'
import { heldRaw, heldTag } from '../tag/source.ts'
import type { Spots } from '../tag/spot.ts'
import { type XmlElement, attributeOf, escapeText, setAttribute, walk } from '../xml/tree.ts'

/** Word writes the braces of an address as `%7B`. */
export function addressOf(relationship: Relationship): string {
  const { target } = relationship
  if (!relationship.external || !relationship.type.endsWith('/hyperlink') || !/%7B%7B|\{\{/i.test(target)) return ''
  try {
    return decodeURI(target)
  } catch {
    return target.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}').replaceAll('%20', ' ')
  }
}

/** Puts the address in place of the relationship's id. */
export function prepareLinks(
  root: XmlElement,
  relationships: readonly Relationship[],
  spots: Spots,
  session: Session,
): void {
  if (relationships.length === 0) return
  const addresses = new Map(relationships.map((r) => [r.id, addressOf(r)]))
  for (const node of walk(root)) {
    const address = node.name === 'w:hyperlink' ? addresses.get(attributeOf(node, 'r:id') ?? '') : undefined
    if (address === undefined || !mayHoldTag(address)) continue
    const pieces = readPlain(address, node, spots, session)
    const source = pieces
      .map((p) => (typeof p === 'string' ? escapeText(p).replaceAll('"', '&quot;') : heldTag(p.id)))
      .join('')
    setAttribute(node, 'r:id', `${heldRaw('{{#__link}}')}${source}${heldRaw('{{/__link}}')}`)
  }
}
