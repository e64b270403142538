/**
 * From YAML nodes to plain values: text in composed Unicode, figures with their traps found, aliases shared and counted.
 * The library's own conversion would let `1.234` pass, follow an alias into itself, and take an alias bomb for a document.
 */
import { setOwn } from '../core/base/lookup.ts'
import { roles } from '../core/messages/reason.ts'
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { diagnose, type Diagnostic } from '../core/diagnostics/diagnostic.ts'
import type { Code } from '../core/diagnostics/messages.ts'
import { titleOf } from '../core/schema/catalogue.ts'
import { composed, nameOf, oddNumber, privateIn } from './signs/invisible.ts'
import { legacyEncoding, unprintable } from './legacy.ts'
import type { Spans } from './locate.ts'
import { pathKey } from './source.ts'
import { findTrap } from './traps.ts'

/** A document that says more than this through aliases is no data file. */
const mostNodes = 100_000
/** Levels that may stand in one another; the library's composer calls itself and may bring Node itself down. */
export const deepest = 64

interface Read {
  readonly value: unknown
  /** Nodes and levels below, aliases counted as if written out. */
  readonly size: number
  readonly depth: number
}

interface Reading {
  readonly file: string
  readonly spans: Spans
  readonly diagnostics: Diagnostic[]
  readonly suspects: Map<string, Diagnostic | undefined>
  readonly anchors: Map<string, Read | 'open'>
  /** Anchors called too large or circular already. */
  readonly refused: Set<string>
  /** Where the reading is; copied for what is told. */
  readonly path: (string | number)[]
}

/** Reads the root node of a document; `suspects` as in Source. */
export function readValue(file: string, root: Node | null, spans: Spans) {
  const reading: Reading = {
    file,
    spans,
    diagnostics: [],
    suspects: new Map(),
    anchors: new Map(),
    refused: new Set(),
    path: [],
  }
  const { value } = readNode(reading, root)
  return { value, diagnostics: reading.diagnostics, suspects: reading.suspects }
}

/** Reads what stands at `step` of the collection that is being read. */
function readAt(reading: Reading, step: string | number, read: () => Read): Read {
  reading.path.push(step)
  const found = read()
  reading.path.pop()
  return found
}

/** The text of a mapping key, in composed form. */
export function keyText(key: unknown): string {
  return composed(isScalar(key) ? String(key.value ?? '') : '')
}

function readNode(reading: Reading, node: unknown): Read {
  if (isAlias(node)) return readAlias(reading, node.source, node)
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
  if (anchor) reading.anchors.set(anchor, 'open')
  const read = readPlain(reading, node)
  if (anchor) reading.anchors.set(anchor, read)
  return read
}

function readAlias(reading: Reading, name: string, node: Node): Read {
  const read = reading.anchors.get(name)
  if (read === undefined) return fault(reading, 'Y09', { name }, node)
  if (read === 'open' || read.size > mostNodes || read.depth + reading.path.length > deepest)
    return refuse(reading, name, node)
  return read
}

/** Once a name: a bomb repeats its own many times. */
function refuse(reading: Reading, name: string, node: Node): Read {
  if (reading.refused.has(name)) return nothing
  reading.refused.add(name)
  return fault(reading, 'Y10', { name }, node)
}

const nothing: Read = { value: null, size: 1, depth: 0 }

function readPlain(reading: Reading, node: unknown): Read {
  if (isMap(node)) {
    const value: Record<string, unknown> = {}
    const seen = new Map<string, Node>()
    const parts = node.items.map((pair) => {
      const key = keyText(pair.key)
      return readAt(reading, key, () => {
        const first = seen.get(key)
        if (first) duplicate(reading, pair.key as Node, first)
        else seen.set(key, pair.key as Node)
        if (key === '<<') return fault(reading, 'Y14', {}, pair.key as Node)
        const read = readNode(reading, pair.value)
        setOwn(value, key, read.value)
        return read
      })
    })
    return { value, ...sum(parts) }
  }
  if (isSeq(node)) {
    const parts = node.items.map((item, i) => readAt(reading, i, () => readNode(reading, item)))
    return { value: parts.map((part) => part.value), ...sum(parts) }
  }
  return isScalar(node) ? { value: readScalar(reading, node), size: 1, depth: 0 } : nothing
}

/** Reported at the second place; the value there counts, as it would for other readers of YAML. */
function duplicate(reading: Reading, node: Node, first: Node): void {
  const related = [{ role: roles.firstDeclared, file: reading.file, ...spanOf(reading, first) }]
  const args = { key: String(reading.path.at(-1)) }
  reading.diagnostics.push(diagnose('Y08', args, { ...placeOf(reading, node), at: 'key', related }))
}

/** The place of a node, which stands where the reading is. */
function placeOf(reading: Reading, node: Node) {
  return { path: [...reading.path], file: reading.file, ...spanOf(reading, node) }
}

function spanOf({ spans }: Reading, { range }: Node) {
  return range ? { span: spans(range[0], range[1]) } : {}
}

function sum(parts: readonly Read[]) {
  let [size, depth] = [1, 0]
  for (const part of parts) [size, depth] = [size + part.size, Math.max(depth, part.depth)]
  return { size, depth: depth + 1 }
}

function readScalar(reading: Reading, node: Scalar) {
  const { value } = node
  const unquoted = node.type === 'PLAIN' ? node.source : undefined
  const trap = unquoted ? findTrap(unquoted) : undefined
  if (trap) {
    const diagnostic = { ...trap.diagnostic, ...placeOf(reading, node) }
    if (trap.silent) reading.diagnostics.push(diagnostic)
    if (!trap.silent || trap.meant !== undefined)
      reading.suspects.set(pathKey(reading.path), trap.silent ? undefined : diagnostic)
    if (trap.meant !== undefined) return trap.meant
  }
  if (typeof value === 'number' && unquoted && oddNumber.test(unquoted)) return unquoted
  return typeof value === 'string' ? readText(reading, value, node) : value
}

/** The text in composed form; signs in it that no document can hold, and old encodings, are told. */
function readText(reading: Reading, typed: string, node: Node): string {
  const [control] = unprintable.exec(typed) ?? []
  if (control) fault(reading, 'Y29', { character: nameOf(control) }, node)
  const text = composed(typed)
  const [character, encoding] = [privateIn(text), legacyEncoding(text)]
  if (!character && !encoding) return text
  const place = placeOf(reading, node)
  const title = titleOf(place.path) ?? String(place.path.at(-1) ?? '')
  if (character) reading.diagnostics.push(diagnose('S90', { title, character: nameOf(character) }, place))
  const value = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (encoding) reading.diagnostics.push(diagnose('S68', { title, value, encoding }, place))
  return text
}

function fault(reading: Reading, code: Code & `Y${string}`, args: Readonly<Record<string, string>>, node: Node): Read {
  reading.diagnostics.push(diagnose(code, args as never, placeOf(reading, node)))
  reading.suspects.set(pathKey(reading.path), undefined)
  return nothing
}
