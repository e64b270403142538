/** Numberings that begin anew: copies of the template's own, each starting at the first number of its levels. */
import { type XmlElement, attributeOf, childrenOf, isElement, parseXml, wordValue } from '../xml/tree.ts'

/** What of the numbering part must be known to let its lists begin anew. */
export interface Numbering {
  readonly part: string
  /** The highest number in use. */
  readonly highest: number
  /** By number: the abstract numbering, and the starts of its levels. */
  readonly lists: Readonly<Record<string, { readonly abstract: string; readonly starts: readonly number[] }>>
}

/** What must be known of the numbering part to add to it; only the given numbers are looked at. */
export function readNumbering(part: string, xml: string, wanted: ReadonlySet<string>, depth: number): Numbering {
  const root = parseXml(xml, depth)
  const abstracts = new Map<string, XmlElement>()
  const lists: Record<string, { abstract: string; starts: readonly number[] }> = {}
  let highest = 0
  for (const node of root.children) {
    if (!isElement(node)) continue
    if (node.name === 'w:abstractNum') abstracts.set(attributeOf(node, 'w:abstractNumId') ?? '', node)
    if (node.name !== 'w:num') continue
    const number = attributeOf(node, 'w:numId') ?? ''
    highest = Math.max(highest, Number(number) || 0)
    const abstract = wordValue(node, 'w:abstractNumId') ?? ''
    if (wanted.has(number)) lists[number] = { abstract, starts: startsOf(abstracts.get(abstract)) }
  }
  return { part, highest, lists }
}

function startsOf(abstract: XmlElement | undefined): number[] {
  return childrenOf(abstract, 'w:lvl').map((level) => Number(wordValue(level, 'w:start') ?? 1))
}

/** The element of a new numbering. */
export function newNumbering(numbering: Numbering, number: string, id: number): string {
  const { abstract, starts } = numbering.lists[number]!
  const levels = (starts.length > 0 ? starts : [1]).map(
    (start, i) => `<w:lvlOverride w:ilvl="${i}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  )
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${levels.join('')}</w:num>`
}
