/**
 * Bookmarks and comments that begin and end in different turns or branches of a block. A bookmark that somebody refers to
 * is widened to hold the whole block; the others go.
 */
import { type BlockBranch, sharedBranch, walkBranches } from './branches.ts'
import type { Session } from './session.ts'
import { bookmarkKey } from '../xml/field-code.ts'
import { type XmlElement, type XmlNode, attributeOf, unescapeXml } from '../xml/tree.ts'

interface End {
  readonly node: XmlElement
  readonly parent: XmlElement
  readonly branch: BlockBranch | undefined
}

/** Changes the tree in place. */
export function mendCrossingRanges(root: XmlElement, session: Session): void {
  const starts = new Map<string, End>()
  const crossing: { start: End | undefined; end: End }[] = []
  walkBranches(root, session, (node, branch, parent) => {
    const [, kind, side] = /^w:(bookmark|commentRange|perm)(Start|End)$/.exec(node.name) ?? []
    if (kind === undefined) return
    const key = `${kind} ${attributeOf(node, 'w:id')}`
    if (side === 'Start') starts.set(key, { node, parent, branch })
    else if (starts.get(key)?.branch !== branch || !starts.has(key))
      crossing.push({ start: starts.get(key), end: { node, parent, branch } })
  })
  for (const { start, end } of crossing) {
    if (start !== undefined && isNamed(start.node, session)) widen(start, end)
    else for (const one of start ? [start, end] : [end]) take(one)
  }
}

function isNamed(node: XmlElement, { mentioned }: Session): boolean {
  return node.name === 'w:bookmarkStart' && mentioned.has(bookmarkKey(unescapeXml(attributeOf(node, 'w:name') ?? '')))
}

/** Moves each side out of the blocks that the other is not in. */
function widen(start: End, end: End): void {
  const shared = sharedBranch(start.branch, end.branch)
  const before = outermostUnder(shared, start.branch)
  const after = outermostUnder(shared, end.branch)
  if (before?.block.open !== undefined) move(start, before.block.holder, before.block.open, 0)
  if (after?.block.close !== undefined) move(end, after.block.close.holder, after.block.close.mark, 1)
}

function outermostUnder(shared: BlockBranch | undefined, branch: BlockBranch | undefined): BlockBranch | undefined {
  let at = branch
  while (at !== shared && at?.outer !== shared) at = at?.outer
  return at === shared ? undefined : at
}

function move(end: End, holder: XmlElement, beside: XmlNode, offset: number): void {
  take(end)
  holder.children.splice(holder.children.indexOf(beside) + offset, 0, end.node)
  end.node.parent = holder
}

function take({ node, parent }: End): void {
  parent.children.splice(parent.children.indexOf(node), 1)
}
