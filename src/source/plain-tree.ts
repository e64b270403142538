/**
 * From plainly written lines (lines.ts) to the value they stand for, without the library: it need not even be loaded. What
 * lines.ts reads has no anchors, tags or quotes with escapes in it; what remains to be seen is what the words say.
 *
 * A key twice, a figure that arrives as another, a number in an unusual notation, a text that needs a word about its
 * letters: all that is left to the library, which reads everything. The answer is undefined then, never a guess.
 */
import type { CST } from 'yaml'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { clean, cutCandidates, numbersBehind } from './signs/clean.ts'
import { composed, privateIn } from './signs/invisible.ts'
import { legacyEncoding, unprintable } from './legacy.ts'
import { readLines } from './lines.ts'
import { locatorOf, spansOf, type Spans } from './locate.ts'
import { pathKey, type Source } from './source.ts'
import { findTrap } from './traps.ts'

/** Not plain: to be read the long way. */
const declined = Symbol('declined')

/** What most scalars are: nothing to compose in them, no letter of an old encoding. */
const ascii = /^[\u0020-\u007e]*$/
const integer = /^(?:0|[1-9]\d{0,14})$/
/** The library answers an implicit key longer than this with a fault. */
const longestKey = 1024

const decimal = /^\d+\.\d+$/
/** Whatever else the library may take for a number, nothing, yes or no. */
const maybeOther = /^(?:[-+]?[\d.]+(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.\w+|~|null|Null|NULL)$/
const truth = /^(?:true|True|TRUE|false|False|FALSE)$/

/** Reads `text` of `file`; undefined when it is not as plain as data files are. */
export function readPlainFile(text: string, file: string): Source | undefined {
  const body = withoutMark(text)
  // What has to be cleaned, or a word said about its comments, goes the long way.
  if (clean(body).text !== body || cutCandidates(body).length + numbersBehind(body).length > 0) return undefined
  const lines = readLines(body)
  const value = lines && readPlainTree(lines.value)
  if (!value) return undefined
  const spans = spansOf(body)
  const locate = locatorOf([lines], body, spans, ({ source }) => source)
  let suspects: Source['suspects'] | undefined
  return {
    file,
    text: body,
    value,
    locate: (path, at = 'value') => locate(path, at),
    // Wanted only where the schema complains.
    get suspects() {
      return (suspects ??= new Map(suspectsIn(lines.value, [], file, spans)))
    },
  }
}

/** The text as positions count it. */
export const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** What `Source.suspects` holds, of unquoted texts at and below `token`. */
function* suspectsIn(
  token: CST.Token | undefined,
  path: readonly (string | number)[],
  file: string,
  spans: Spans,
): Generator<readonly [string, Diagnostic]> {
  if (token?.type === 'scalar') {
    const trap = findTrap(token.source)
    const span = spans(token.offset, token.offset + token.source.length)
    if (trap) yield [pathKey(path), { ...trap.diagnostic, path, file, span }]
  } else if (token && 'items' in token)
    for (const [i, { key, value }] of token.items.entries())
      yield* suspectsIn(value, [...path, key ? sourceOf(key) : i], file, spans)
}

const sourceOf = (token: CST.Token) => (token as CST.FlowScalar).source

/** The value of the mapping that `readLines` has found; undefined when it is not as plain as it looks. */
function readPlainTree(root: CST.BlockMap): Record<string, unknown> | undefined {
  const value = readMap(root)
  return value === declined ? undefined : (value as Record<string, unknown>)
}

function readToken(token: CST.Token | null | undefined): unknown {
  if (!token) return null
  switch (token.type) {
    case 'scalar':
      return readPlainScalar(token.source)
    case 'single-quoted-scalar':
      return checkedText(token.source.slice(1, -1).replaceAll("''", "'"))
    case 'double-quoted-scalar':
      return checkedText(token.source.slice(1, -1))
    case 'block-scalar':
      return checkedText(textOf(token))
    case 'block-map':
      return readMap(token)
    case 'block-seq':
      return readList(token.items)
    case 'flow-collection':
      return token.start.source === '{' ? readMap(token) : readList(token.items)
    default:
      return declined
  }
}

function readMap({ items }: CST.BlockMap | CST.FlowCollection): unknown {
  const value: Record<string, unknown> = {}
  for (const item of items) {
    const key = item.key ? sourceOf(item.key) : ''
    // Inherited names would be found in an empty mapping already, and `__proto__` is more than a name.
    if (key in value || key.length > longestKey) return declined
    const found = readToken(item.value)
    if (found === declined) return declined
    value[key] = found
  }
  return value
}

function readList(items: readonly CST.CollectionItem[]): unknown {
  const value: unknown[] = []
  for (const item of items) {
    const found = readToken(item.value)
    if (found === declined) return declined
    value.push(found)
  }
  return value
}

function readPlainScalar(source: string): unknown {
  if (integer.test(source)) return Number(source)
  const trap = findTrap(source)
  // Other traps arrive as the text that they are.
  if (trap && (trap.silent || trap.meant !== undefined)) return declined
  if (decimal.test(source)) return Number(source)
  if (truth.test(source)) return source.toLowerCase() === 'true'
  return maybeOther.test(source) ? declined : checkedText(source)
}

/** The text after `|` or `>`, whose lines are all equally far in: after `>` they are joined, an empty line is a line end. */
function textOf({ props, source }: CST.BlockScalar): string {
  const header = props.map((prop) => ('source' in prop ? prop.source : '')).join('')
  const lines = source.replaceAll('\r\n', '\n').replace(/\n$/, '').replaceAll(/^ +/gm, '')
  const text = header.startsWith('>') ? lines.replaceAll(/\n+/g, ({ length }) => '\n'.repeat(length - 1) || ' ') : lines
  return header.endsWith('-') ? text : `${text}\n`
}

function checkedText(text: string): unknown {
  if (ascii.test(text)) return text
  const kept = composed(text)
  return unprintable.test(text) || privateIn(kept) || legacyEncoding(kept) ? declined : kept
}
