/** The nodes of a data file by path, as far as they are there, for changing the text around them. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Path } from '../../core/diagnostics/diagnostic.ts'
import { keyText } from '../value.ts'

/** How far a path leads. */
export interface Reached {
  /** The node of the longest part of the path that is there. */
  readonly node: Node | null
  /** The key above `node`, when it is the value of one. */
  readonly key?: Node
  /** Steps of the path that are there. */
  readonly depth: number
  /** Whether brackets stand around the node. */
  readonly inFlow: boolean
  /** An alias or anchor on the way: the text says the same thing in two places. */
  readonly shared: boolean
}

/** Follows a path as far as the document goes. */
export function reach(root: Node | null, path: Path): Reached {
  const isShared = (node: Node | null) => isAlias(node) || Boolean(node && 'anchor' in node && node.anchor)
  let here: Reached = { node: root, depth: 0, inFlow: false, shared: isShared(root) }
  for (const step of path) {
    const { node } = here
    const next = childOf(node, step)
    if (!next) break
    here = {
      ...next,
      depth: here.depth + 1,
      inFlow: here.inFlow || ((isMap(node) || isSeq(node)) && node.flow === true),
      shared: here.shared || isShared(next.node),
    }
  }
  return here
}

/** What stands at one step below a node; undefined when nothing does. */
function childOf(node: Node | null, step: string | number): Pick<Reached, 'node' | 'key'> | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => keyText(key) === String(step)) as Pair<Node, Node | null> | undefined
    return pair && { node: pair.value, key: pair.key }
  }
  return isSeq(node) && typeof step === 'number' && step in node.items ? { node: node.items[step] as Node } : undefined
}

/** Where a node is written, from its first character to behind its last; undefined for one that is not in the text. */
export function rangeOf(node: Node | null | undefined): readonly [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined
}

/** Whether nothing is written for a value. */
export function isBlankNode(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source)
}

/** Column (from 0) of the first key of a mapping or the dash of a list. */
export function indentOf(text: string, node: Node): number {
  const start = node.range?.[0] ?? 0
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}
