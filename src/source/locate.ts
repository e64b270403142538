/** From a path to its place in the text, by walking the YAML nodes. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { Path, Point, Span } from '../core/diagnostic.ts'

export type Spans = (start: number, end: number) => Span

/** Turns offsets into points: lines and columns from 1. */
export function spansOf(lines: LineCounter): Spans {
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), col: Math.max(col, 1), offset }
  }
  return (start, end) => ({ start: point(start), end: point(Math.max(start, end)) })
}

/** Pairs of each mapping by key, made when first asked for: a search through them for every diagnostic would not end. */
export type KeyIndex = WeakMap<object, ReadonlyMap<string, Pair<Node, Node>>>

function pairsOf(index: KeyIndex, map: YAMLMap): ReadonlyMap<string, Pair<Node, Node>> {
  const known = index.get(map)
  if (known) return known
  const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair as Pair<Node, Node>]))
  index.set(map, pairs)
  return pairs
}

/** The place of a path, or of its nearest ancestor in the text; undefined for an empty document. */
export function locate(
  document: Document,
  index: KeyIndex,
  text: string,
  spans: Spans,
  path: Path,
  at: 'key' | 'value',
): Span | undefined {
  let node = resolve(document, document.contents)
  let key: Node | undefined
  let reached = 0
  for (const step of path) {
    const next = child(document, index, node, step)
    if (!next) break
    key = next.key ?? key
    node = next.value
    reached += 1
  }
  const whole = reached === path.length
  if (whole && at === 'value' && node && isOnOneLine(node, text)) return spanOf(node, spans)
  if (whole && key) return spanOf(key, spans)
  if (reached > 0 && node && isScalar(node) && node.source && isOnOneLine(node, text)) return spanOf(node, spans)
  return key ? spanOf(key, spans) : topOf(node, spans)
}

function child(document: Document, index: KeyIndex, node: Node | undefined, step: string | number) {
  if (isMap(node)) {
    const wanted = String(step).normalize('NFC')
    const pair = pairsOf(index, node).get(wanted)
    return pair && { key: pair.key, value: resolve(document, pair.value) }
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    const item = resolve(document, node.items[step] as Node | null)
    return { key: item && !isBlockCollection(item) ? item : firstKey(item), value: item }
  }
  return undefined
}

/** The text of a mapping key, in composed form. */
export function keyText(key: unknown): string {
  return (isScalar(key) ? String(key.value ?? '') : '').normalize('NFC')
}

function resolve(document: Document, node: Node | null | undefined): Node | undefined {
  return (isAlias(node) ? node.resolve(document) : node) ?? undefined
}

function isBlockCollection(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true
}

/** An item of a list that is itself a mapping is shown by its first key. */
function firstKey(node: Node | undefined): Node | undefined {
  if (isMap(node)) return node.items[0]?.key as Node | undefined
  return isSeq(node) ? firstKey(node.items[0] as Node | undefined) : node
}

function isOnOneLine(node: Node, text: string): boolean {
  if (!node.range || isBlockCollection(node)) return false
  const [start, end] = node.range
  return end > start && !text.slice(start, end).includes('\n')
}

function spanOf(node: Node, spans: Spans): Span | undefined {
  return node.range ? spans(node.range[0], node.range[1]) : undefined
}

/** For what is missing at the top of the file: a point at the first key. */
function topOf(node: Node | undefined, spans: Spans): Span | undefined {
  const start = node?.range?.[0]
  return start === undefined ? undefined : spans(start, start)
}
