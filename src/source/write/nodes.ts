/** The nodes of a data file by path, as far as they are there, for changing the text around them. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../core/diagnostics/diagnostic.ts'
import { keyText } from '../value.ts'

export interface Reached {
  /** The node of the longest part of the path that is there. */
  readonly node: Node | null
  /** The key above `node`, when it is the value of one. */
  readonly key?: Node
  /** The mapping or list that holds `node`. */
  readonly parent?: YAMLMap | YAMLSeq
  /** Steps of the path that are there. */
  readonly depth: number
  /** Whether brackets stand around the node. */
  readonly inFlow: boolean
  /** An alias or anchor on the way: the text says the same thing in two places. */
  readonly shared: boolean
}

/** Follows a path as far as the document goes. */
export function reach(root: Node | null, path: Path): Reached {
  let here: Reached = { node: root, depth: 0, inFlow: false, shared: false }
  for (const step of path) {
    const { node } = here
    const shared = here.shared || isAlias(node) || Boolean(node && 'anchor' in node && node.anchor)
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(step)) as Pair<Node, Node | null> | undefined
      if (!pair) return { ...here, shared }
      here = {
        node: pair.value,
        key: pair.key,
        parent: node as YAMLMap,
        depth: here.depth + 1,
        inFlow: here.inFlow || node.flow === true,
        shared,
      }
    } else if (isSeq(node) && typeof step === 'number' && step in node.items) {
      const item = node.items[step] as Node
      here = {
        node: item,
        parent: node as YAMLSeq,
        depth: here.depth + 1,
        inFlow: here.inFlow || node.flow === true,
        shared,
      }
    } else return { ...here, shared }
  }
  const { node } = here
  return { ...here, shared: here.shared || isAlias(node) || Boolean(node && 'anchor' in node && node.anchor) }
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
