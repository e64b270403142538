/** From a path to its place in the text, by walking the library's token trees: they know where everything was written. */
import type { CST } from 'yaml'
import type { Path, Point, Span } from '../core/diagnostics/diagnostic.ts'

/** From two offsets in a text to the lines and columns between them. */
export type Spans = (start: number, end: number) => Span

/** Turns offsets in `text` into points: lines and columns from 1. */
export function spansOf(text: string): Spans {
  let starts: readonly number[] | undefined
  const point = (offset: number): Point => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, col: Math.max(offset - (starts[low] ?? 0) + 1, 1), offset }
  }
  return (start, end) => ({ start: point(start), end: point(Math.max(start, end)) })
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** A key or value as it is written: a token, a pair in a list in brackets, or nothing at a place where one may stand. */
type Place =
  CST.Token | { readonly type: 'pair'; readonly pair: Pair } | { readonly type: 'nothing'; readonly at: number }

interface Pair {
  readonly key?: Place | undefined
  readonly value?: Place | undefined
}

type Locate = (path: Path, at: 'key' | 'value') => Span | undefined

/**
 * Finds the place of a path in a text without faults of syntax, or of the path's nearest ancestor; undefined for an empty
 * document. `key` asks for the key; a mapping or list written over several lines is shown by its key. `keyText` says what
 * a key's token stands for.
 */
export function locatorOf(
  tokens: readonly CST.Token[],
  text: string,
  spans: Spans,
  keyText: (key: CST.FlowScalar | CST.BlockScalar) => string | undefined,
): Locate {
  const root = tokens.find((token) => token.type === 'document')?.value
  const tree = treeOf(root, (key) => (isScalar(key) ? (keyText(key) ?? '') : '').normalize('NFC'))
  const spanOf = (place: Place): Span => spans(...rangeOf(place))
  return (path, at) => {
    let place = tree.resolve(root)
    let key: Place | undefined
    let reached = 0
    for (const step of path) {
      const next = tree.child(place, step)
      if (!next) break
      key = next.key ?? key
      place = tree.resolve(next.value)
      reached += 1
    }
    const whole = reached === path.length
    if (whole && at === 'value' && place && isOnOneLine(place, text)) return spanOf(place)
    if (whole && key) return spanOf(key)
    if (reached > 0 && place && isScalar(place) && isOnOneLine(place, text)) return spanOf(place)
    if (key) return spanOf(key)
    // For what is missing at the top of the file: a point at the first key.
    return place && spans(rangeOf(place)[0], rangeOf(place)[0])
  }
}

const isScalar = (place: Place | undefined): place is CST.FlowScalar | CST.BlockScalar =>
  place?.type === 'scalar' ||
  place?.type === 'single-quoted-scalar' ||
  place?.type === 'double-quoted-scalar' ||
  place?.type === 'block-scalar'

/** `textOf`: the text of a key, in composed form; "" for a key that is no scalar. */
function treeOf(root: CST.Token | undefined, textOf: (key: Place | undefined) => string) {
  /** Pairs of each mapping by key, made when first asked for: a search for every diagnostic would not end. */
  const pairs = new WeakMap<object, ReadonlyMap<string, Pair>>()
  let anchors: readonly Anchor[] | undefined

  const pairsOf = (map: CST.BlockMap | CST.FlowCollection) => {
    const known = pairs.get(map) ?? new Map(entriesOf(map).map((pair) => [textOf(pair.key), pair]))
    pairs.set(map, known)
    return known
  }
  /** Behind an alias: what the last anchor of its name before it stands at. */
  const resolve = (place: Place | undefined): Place | undefined => {
    if (place?.type !== 'alias') return place
    anchors ??= anchorsIn(root)
    return anchors.findLast(({ name, at }) => name === place.source.slice(1) && at < place.offset)?.place
  }
  const child = (place: Place | undefined, step: string | number): Pair | undefined => {
    if (place?.type === 'pair') return textOf(place.pair.key) === String(step) ? place.pair : undefined
    if (isMap(place)) return pairsOf(place).get(String(step).normalize('NFC'))
    const item = isList(place) && typeof step === 'number' ? resolve(itemsOf(place)[step]) : undefined
    return item && { key: isBlock(item) ? firstKey(item) : item, value: item }
  }
  return { resolve, child }
}

const isMap = (place: Place | undefined): place is CST.BlockMap | CST.FlowCollection =>
  place?.type === 'block-map' || (place?.type === 'flow-collection' && place.start.source === '{')

const isList = (place: Place | undefined): place is CST.BlockSequence | CST.FlowCollection =>
  place?.type === 'block-seq' || (place?.type === 'flow-collection' && place.start.source === '[')

const isBlock = (place: Place) => place.type === 'block-map' || place.type === 'block-seq'

function entriesOf(map: CST.BlockMap | CST.FlowCollection): readonly Pair[] {
  return map.items.filter(({ key, sep, value }) => key || sep || value).map(pairOf)
}

function pairOf({ key, sep, value }: CST.CollectionItem): Pair {
  return { key: key ?? undefined, value: value ?? (sep && nothingAfter(sep)) }
}

function itemsOf({ items }: CST.BlockSequence | CST.FlowCollection): readonly Place[] {
  return items.flatMap((item): Place[] => {
    if (item.key || item.sep) return [{ type: 'pair', pair: pairOf(item) }]
    if (item.value) return [item.value]
    const nothing = item.start.some(({ type }) => type === 'seq-item-ind') ? nothingAfter(item.start) : undefined
    return nothing ? [nothing] : []
  })
}

/** Where a value would stand: after the last sign before it and the spaces that follow. */
function nothingAfter(before: readonly CST.SourceToken[]): Place | undefined {
  const last = before.findLastIndex(({ type }) => type !== 'space' && type !== 'comment' && type !== 'newline')
  const sign = before[last]
  if (!sign) return undefined
  const next = before[last + 1]
  return { type: 'nothing', at: sign.offset + sign.source.length + (next?.type === 'space' ? next.source.length : 0) }
}

/** An item of a list that is itself a mapping is shown by its first key. */
function firstKey(place: Place | undefined): Place | undefined {
  if (isMap(place)) return entriesOf(place)[0]?.key
  return isList(place) ? firstKey(itemsOf(place)[0]) : place
}

function rangeOf(place: Place): [number, number] {
  if (place.type === 'nothing') return [place.at, place.at]
  if (place.type === 'pair') {
    const parts = [place.pair.key, place.pair.value].flatMap((part) => (part ? rangeOf(part) : []))
    return [Math.min(...parts), Math.max(...parts)]
  }
  if (place.type === 'flow-collection') {
    const [end] = place.end
    return [place.offset, end ? end.offset + end.source.length : place.offset]
  }
  return [place.offset, place.offset + ('source' in place ? place.source.length : 0)]
}

/** Whether it can be shown whole; a text in a block begins on the line after its sign. */
function isOnOneLine(place: Place, text: string): boolean {
  if (isBlock(place) || place.type === 'block-scalar') return false
  const [start, end] = rangeOf(place)
  return end > start && !text.slice(start, end).includes('\n')
}

interface Anchor {
  readonly name: string
  readonly at: number
  readonly place: Place
}

/** In the order of the text. */
function anchorsIn(root: CST.Token | undefined): readonly Anchor[] {
  const anchors: Anchor[] = []
  const note = (before: readonly CST.SourceToken[] | undefined, place: CST.Token | null | undefined) => {
    for (const { type, source, offset } of before ?? [])
      if (type === 'anchor' && place) anchors.push({ name: source.slice(1), at: offset, place })
  }
  const walk = (token: CST.Token | null | undefined): void => {
    if (!token || !('items' in token)) return
    for (const { start, key, sep, value } of token.items) {
      note(start, key ?? value)
      walk(key)
      note(sep, value)
      walk(value)
    }
  }
  walk(root)
  return anchors
}
