/**
 * Runs that are alike and parted only by blocks become one run with the blocks in its text, as an author would type it:
 * half as much for the rendering to put together and to look through, and a document in fewer pieces.
 */
import { type XmlElement, type XmlNode, childOf, element, isElement, walk, writeXml } from '../xml/tree.ts'
import { wordText } from '../xml/content.ts'
import { type Session, tagOfMark } from './session.ts'

/** Works in place on all that stands below `root`. */
export function joinRuns(root: XmlElement, session: Session): void {
  for (const holder of walk(root))
    if (holder.children.some((child) => blockOf(child, session) !== undefined)) joinIn(holder, session)
}

/** Whether a child is the mark of a block's beginning, middle or end. */
function blockOf(node: XmlNode, session: Session): 'open' | 'else' | 'close' | undefined {
  const tag = tagOfMark(node, session)
  // A definition prints nothing where it stands.
  if (tag === undefined || tag.sign === '*' || (tag.kind === 'close' && tag.name === 'inline')) return undefined
  return tag.kind === 'open' || tag.kind === 'else' || tag.kind === 'close' ? tag.kind : undefined
}

/** How the text of a run looks that holds nothing but text; undefined for other runs. */
function lookOf(node: XmlNode): string | undefined {
  if (!isElement(node, 'w:r') || !node.children.every((c) => isElement(c, 'w:rPr') || isElement(c, 'w:t')))
    return undefined
  const rPr = childOf(node, 'w:rPr')
  return rPr ? writeXml(rPr) : ''
}

function joinIn(holder: XmlElement, session: Session): void {
  const joined: XmlNode[] = []
  let [alike, look]: [XmlNode[], string | undefined] = [[], undefined]
  const end = () => {
    joined.push(...withoutStrays(alike, session).flatMap((nodes) => asOneRun(nodes, holder)))
    ;[alike, look] = [[], undefined]
  }
  for (const node of holder.children) {
    const own = lookOf(node)
    const isBlock = blockOf(node, session) !== undefined
    if (own !== undefined && look !== undefined && own !== look) end()
    if (own === undefined && !isBlock) {
      end()
      joined.push(node)
    } else alike.push(node)
    look = own ?? look
  }
  end()
  holder.children = joined
}

/** Parted at the tags of blocks that begin or end elsewhere. */
function withoutStrays(nodes: readonly XmlNode[], session: Session): readonly (readonly XmlNode[])[] {
  const whole = new Set<XmlNode>()
  const open: XmlNode[][] = []
  for (const node of nodes) {
    const kind = blockOf(node, session)
    if (kind === 'open') open.push([node])
    else if (kind === 'else') open.at(-1)?.push(node)
    else if (kind === 'close')
      open
        .pop()
        ?.concat(node)
        .forEach((tag) => whole.add(tag))
  }
  const openElsewhere = (node: XmlNode) => node.kind === 'mark' && !whole.has(node)
  const parts: XmlNode[][] = [[]]
  for (const node of nodes)
    if (openElsewhere(node)) parts.push([node], [])
    else parts.at(-1)!.push(node)
  return parts
}

function asOneRun(nodes: readonly XmlNode[], holder: XmlElement): readonly XmlNode[] {
  const runs = nodes.filter((node) => isElement(node))
  const [first] = runs
  if (first === undefined || runs.length === nodes.length) return nodes
  const inner = nodes.flatMap((node) =>
    isElement(node) ? node.children.flatMap((c) => (isElement(c, 'w:t') ? c.children : [])) : [node],
  )
  const rPr = childOf(first, 'w:rPr')
  const run = element('w:r', first.attributes, [...(rPr ? [rPr] : []), wordText(inner)])
  run.parent = holder
  return [run]
}
