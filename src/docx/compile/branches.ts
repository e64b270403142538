/** Which turns and branches of blocks the nodes of a tree stand in, once the blocks are lifted. */
import { type Session, tagOfMark } from './session.ts'
import { type Mark, type XmlElement, isElement } from '../xml/tree.ts'

/** How a mark changes the number of blocks that are open. */
export type Depth = (mark: Mark) => number

/** One branch of a block: what stands between its opening tag and `{{else}}` or its end. */
export interface BlockBranch {
  readonly outer: BlockBranch | undefined
  readonly depth: number
  /** The tag that begins it, and the element that has it among its children; none for a whole partial. */
  readonly start: Mark | undefined
  readonly holder: XmlElement
  readonly block: Block
}

interface Block {
  readonly open: Mark | undefined
  readonly holder: XmlElement
  close?: { readonly mark: Mark; readonly holder: XmlElement }
}

/** How marks change the number of open blocks. */
export function depthIn(session: Session): Depth {
  return (mark) => {
    const kind = mark.source === '' ? tagOfMark(mark, session)?.kind : undefined
    if (kind !== undefined) return kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    return mark.source.startsWith('{{#') ? 1 : mark.source.startsWith('{{/') ? -1 : 0
  }
}

/** Whether a mark begins another branch of its block. */
function isElse(mark: Mark, session: Session): boolean {
  return mark.source === '{{else}}' || (mark.source === '' && tagOfMark(mark, session)?.kind === 'else')
}

/** Visits every element in document order with the branch it stands in; a partial is a block from its beginning on. */
export function walkBranches(
  root: XmlElement,
  session: Session,
  visit: (node: XmlElement, branch: BlockBranch | undefined, parent: XmlElement) => void,
): void {
  const depth = depthIn(session)
  let branch: BlockBranch | undefined
  const begin = (start: Mark | undefined, holder: XmlElement, block: Block, outer?: BlockBranch): BlockBranch => {
    return { outer, start, holder, block, depth: (outer?.depth ?? 0) + 1 }
  }
  if (session.partial !== undefined) branch = begin(undefined, root, { open: undefined, holder: root })
  const inner = (node: XmlElement): void => {
    for (const child of node.children) {
      if (isElement(child)) {
        visit(child, branch, node)
        inner(child)
      } else if (child.kind === 'mark') {
        const change = depth(child)
        if (change > 0) branch = begin(child, node, { open: child, holder: node }, branch)
        else if (branch === undefined) continue
        else if (change < 0) {
          branch.block.close = { mark: child, holder: node }
          branch = branch.outer
        } else if (isElse(child, session)) branch = begin(child, node, branch.block, branch.outer)
      }
    }
  }
  inner(root)
}

/** Whether two branches, perhaps met on different walks, are the same. */
export function isSame(a: BlockBranch | undefined, b: BlockBranch | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.start === b.start && a.holder === b.holder)
}

/** The innermost branch that two places share. */
export function sharedBranch(a: BlockBranch | undefined, b: BlockBranch | undefined): BlockBranch | undefined {
  let [one, other] = [a, b]
  while (!isSame(one, other)) {
    if ((one?.depth ?? 0) >= (other?.depth ?? 0)) one = one?.outer
    else other = other?.outer
  }
  return one
}

/** A branch and those around it, the outermost first. */
export function chainOf(branch: BlockBranch | undefined): readonly BlockBranch[] {
  return branch === undefined ? [] : [...chainOf(branch.outer), branch]
}
