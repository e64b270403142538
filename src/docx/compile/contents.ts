/**
 * Entries of a table of contents whose headings stand in blocks come once for each heading that comes out. Whose texts
 * they show, and in what order, is known when the document is rendered (`render/contents.ts`).
 */
import type { Placed } from './field.ts'
import {
  type Mark,
  type XmlElement,
  attributeOf,
  childrenOf,
  copyOf,
  element,
  isElement,
  markOf,
  replaceChild,
  setAttribute,
  walk,
  writeXml,
} from '../xml/tree.ts'

/** An entry of a table of contents that is to come once for each heading. */
export interface ListedEntry {
  /** The link that the entry is. */
  readonly link: Placed
  /** What the guards are told of its bookmark. */
  readonly guardArguments: string
  /** Its paragraph holds neither the beginning nor the end of the field. */
  readonly mayMove: boolean
}

/** Entries between two marks of a parent. */
interface Wrapped {
  readonly holder: XmlElement
  readonly open: Mark
  readonly close: Mark
}

/** Changes the tree in place, when the fields in the entries have been seen to. */
export function listHeadings(entries: readonly ListedEntry[]): void {
  const wrapped: Wrapped[] = []
  for (const { link, guardArguments, mayMove } of entries) {
    const { node, parent: paragraph } = link
    showHeading(node)
    const holder = paragraph.name === 'w:p' ? paragraph.parent : undefined
    const pPr = childrenOf(paragraph, 'w:pPr')
    if (holder === undefined) wrap(paragraph, node, guardArguments)
    else if (mayMove) wrapped.push(wrap(holder, paragraph, guardArguments))
    else if (endsAfter(paragraph, node)) {
      // Every entry but the first begins a paragraph. A mark each, for what counts open blocks looks at the beginning of a mark.
      const newParagraph = `</w:p><w:p>${pPr.map((c) => writeXml(c)).join('')}`
      wrap(paragraph, node, guardArguments, markOf('{{#__more}}'), markOf(newParagraph), markOf('{{/__more}}'))
    } else {
      // The field begins here: the first entry stays, the others get paragraphs of their own.
      const own = element('w:p', [], [...pPr, node].map(copyOf))
      own.parent = holder
      wrap(paragraph, node, `${guardArguments} turns="first"`)
      holder.children.splice(holder.children.indexOf(paragraph) + 1, 0, own)
      wrapped.push(wrap(holder, own, `${guardArguments} turns="others"`))
    }
  }
  putInOrder(wrapped)
}

function wrap(holder: XmlElement, node: XmlElement, guardArguments: string, ...begin: readonly Mark[]): Wrapped {
  const [open, close] = [markOf(`{{#__entry ${guardArguments}}}`), markOf('{{/__entry}}')]
  replaceChild(holder, node, [open, ...begin, node, close])
  return { holder, open, close }
}

/** Whether a field begins or ends in a paragraph behind an entry. */
function endsAfter(paragraph: XmlElement, link: XmlElement): boolean {
  const after = paragraph.children.slice(paragraph.children.indexOf(link) + 1)
  return after.some((c) => isElement(c) && [...walk(c)].some(({ name }) => name === 'w:fldChar'))
}

/** Entries that follow each other are printed in the order of their headings. */
function putInOrder(wrapped: readonly Wrapped[]): void {
  const groups: [Wrapped, ...Wrapped[]][] = []
  for (const one of wrapped) {
    const last = groups.at(-1)?.at(-1)
    const { children } = one.holder
    if (last?.holder === one.holder && children.indexOf(one.open) === children.indexOf(last.close) + 1)
      groups.at(-1)!.push(one)
    else groups.push([one])
  }
  for (const group of groups) {
    const [{ holder, open }, ...others] = group
    if (others.length === 0) continue
    holder.children.splice(holder.children.indexOf(open), 0, markOf('{{#__entries}}'))
    holder.children.splice(holder.children.indexOf(others.at(-1)!.close) + 1, 0, markOf('{{/__entries}}'))
  }
}

/** The text of an entry is that of its heading; the number before a tab is told of the first only. */
function showHeading(link: XmlElement): void {
  const segments: XmlElement[][] = [[]]
  for (const node of walk(link)) {
    if (node.name === 'w:fldChar' || node.name === 'w:fldSimple') break
    if (node.name === 'w:tab') segments.push([])
    else if (node.name === 'w:t') segments.at(-1)!.push(node)
  }
  const filled = segments.filter((texts) => texts.length > 0)
  const [first, ...rest] = filled.pop() ?? []
  if (first === undefined) return
  for (const number of filled.flat())
    number.children = [markOf('{{#__more}}'), markOf('{{else}}'), ...number.children, markOf('{{/__more}}')]
  if (attributeOf(first, 'xml:space') === undefined) setAttribute(first, 'xml:space', 'preserve')
  first.children = [markOf('{{{__heading}}}')]
  for (const other of rest) other.children = []
}
