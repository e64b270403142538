/**
 * The short way from the library's token trees to a value, for a text written the way data files are: mappings, lists and
 * scalars with nothing to say about any of them. It saves the nodes that only diagnostics need, half the time of reading.
 *
 * Whatever is out of the ordinary (an anchor, a tag, an alias, a tab, a key twice, a figure that arrives as another, any
 * sign of a fault) is left to the long way, which reads everything: `readPlainTree` answers undefined, never a guess.
 */
import { CST, Schema } from 'yaml'
import { composed, oddNumber, privateIn } from './invisible.ts'
import { legacyEncoding } from './legacy.ts'
import { findTrap } from './traps.ts'
import { unprintable } from './value.ts'

/** Not plain: to be read the long way. */
const declined = Symbol('declined')
type Found = unknown

type Trivia = readonly { readonly type: string; readonly source: string }[]

/** What most scalars and all keys of the schema are: nothing to compose in them, no letter of an old encoding. */
const ascii = /^[\u0020-\u007e]*$/
const integer = /^(?:0|[1-9]\d{0,14})$/
/** The library answers an implicit key longer than this with a fault. */
const longestKey = 1024

/** The library's own readers of unquoted scalars, in its order. */
const scalarTags = new Schema({ schema: 'core', resolveKnownTags: true }).tags.flatMap((tag) =>
  'test' in tag && tag.default === true && tag.test ? [{ test: tag.test, resolve: tag.resolve }] : [],
)

/** On one line and beginning with a letter or figure: an unquoted text is what is written. */
const asWritten = /^[\p{L}\d][^\n\r]*$/u
/** What those readers look for begins so: figures, null, true, false, .inf. */
const maybeOther = /^(?:[-+.~\d]|[nN]ull|NULL|[tT]rue|TRUE|[fF]alse|FALSE|$)/

/** The value of a text's only document, a mapping of at most `deepest` levels; undefined when it is not as plain as that. */
export function readPlainTree(tokens: readonly CST.Token[], deepest: number): Record<string, unknown> | undefined {
  let root: CST.Token | undefined
  for (const token of tokens) {
    if (token.type === 'comment' || token.type === 'newline' || (token.type === 'space' && isBlank([token]))) continue
    if (token.type !== 'document' || root || !token.value) return undefined
    if (!isBlank(token.start) || !isBlank(token.end)) return undefined
    root = token.value
  }
  const value = root?.type === 'block-map' ? readMap(root, deepest) : declined
  return value === declined ? undefined : (value as Record<string, unknown>)
}

/** Spaces, line ends and comments that stand apart from what is before them. */
function isBlank(trivia: Trivia | undefined): boolean {
  if (!trivia) return true
  let apart = true
  for (const { type, source } of trivia) {
    if (type === 'space') {
      if (source.includes('\t')) return false
      apart = true
    } else if (type === 'newline') apart = true
    else if (type !== 'comment' || !apart) return false
  }
  return true
}

/** The same after one `indicator`: whether a line ends in it; undefined for anything else. */
function marked(trivia: Trivia, indicator: string): 'one line' | 'more lines' | undefined {
  let found = false
  let newline = false
  let apart = true
  for (const { type, source } of trivia) {
    if (type === indicator && !found) {
      found = true
      apart = false
    } else if (type === 'space' && !source.includes('\t')) apart = true
    else if (type === 'newline') {
      newline = true
      apart = true
    } else if (type !== 'comment' || !apart) return undefined
  }
  if (!found) return undefined
  return newline ? 'more lines' : 'one line'
}

function readToken(token: CST.Token | null | undefined, depth: number): Found {
  if (!token) return null
  switch (token.type) {
    case 'scalar':
      return readPlainScalar(token)
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return isEnd(token) ? checkedText(resolved(token)) : declined
    case 'block-scalar':
      return checkedText(resolved(token))
    case 'block-map':
      return depth > 0 ? readMap(token, depth) : declined
    case 'block-seq':
      return depth > 0 ? readList(token, depth) : declined
    case 'flow-collection':
      return depth > 0 ? readFlow(token, depth) : declined
    default:
      return declined
  }
}

/** A comment right at the end of a scalar is no comment. */
function isEnd({ end }: CST.FlowScalar): boolean {
  return !end?.length || (end[0]?.type !== 'comment' && isBlank(end))
}

function readMap(map: CST.BlockMap, depth: number): Found {
  const value: Record<string, unknown> = {}
  for (const { start, key: keyToken, sep, value: token } of map.items) {
    if (start.length > 0 && !isBlank(start)) return declined
    if (!keyToken && !sep && !token) continue
    const key = keyOf(keyToken, map.indent)
    const lines = sep && marked(sep, 'map-value-ind')
    if (key === undefined || !lines || key in value) return declined
    if (lines === 'one line' && (token?.type === 'block-map' || token?.type === 'block-seq')) return declined
    const found = readToken(token, depth - 1)
    if (found === declined) return declined
    value[key] = found
  }
  return value
}

function readList(list: CST.BlockSequence, depth: number): Found {
  const value: unknown[] = []
  for (const { start, value: token } of list.items) {
    if (!marked(start, 'seq-item-ind')) {
      if (token || !isBlank(start)) return declined
      continue
    }
    const found = readToken(token, depth - 1)
    if (found === declined) return declined
    value.push(found)
  }
  return value
}

/** A collection in brackets on one line. */
function readFlow({ start, items, end }: CST.FlowCollection, depth: number): Found {
  const isMap = start.source === '{'
  const [close, ...rest] = end
  if (close?.source !== (isMap ? '}' : ']') || rest[0]?.type === 'comment' || !isBlank(rest)) return declined
  const record: Record<string, unknown> = {}
  const list: unknown[] = []
  for (const [i, item] of items.entries()) {
    if (!isSeparated(item.start, i > 0)) return declined
    if (isMap) {
      const key = keyOf(item.key)
      const lines = item.sep && marked(item.sep, 'map-value-ind')
      if (key === undefined || lines !== 'one line' || key in record) return declined
      const found = readToken(item.value, depth - 1)
      if (found === declined || isBlock(item.value)) return declined
      record[key] = found
    } else {
      if (item.key || item.sep || !item.value || isBlock(item.value)) return declined
      const found = readToken(item.value, depth - 1)
      if (found === declined) return declined
      list.push(found)
    }
  }
  return isMap ? record : list
}

const isBlock = (token: CST.Token | undefined) => token?.type.startsWith('block-') === true

/** Spaces, and a comma unless it is the first item. */
function isSeparated(trivia: Trivia, comma: boolean): boolean {
  let commas = 0
  for (const { type, source } of trivia) {
    if (type === 'comma') commas++
    else if (type !== 'space' || source.includes('\t')) return false
  }
  return commas === (comma ? 1 : 0)
}

/** Unquoted keys that were looked at before: those of the schema come again in every file. */
const usualKeys = new Map<string, string>()
const mostUsualKeys = 2000

/** The text of a key that stands alone on its line, at the column of its mapping; undefined for any other. */
function keyOf(token: CST.Token | null | undefined, indent?: number): string | undefined {
  if (token?.type !== 'scalar' && token?.type !== 'single-quoted-scalar' && token?.type !== 'double-quoted-scalar')
    return undefined
  const { source } = token
  if ((indent !== undefined && token.indent !== indent) || token.end?.length) return undefined
  const known = usualKeys.get(source)
  if (known !== undefined) return known
  if (source.length > longestKey || source.includes('\n') || source === '') return undefined
  const isPlain = token.type === 'scalar' && /^[a-z]/.test(source)
  const text = checkedText(isPlain ? source : resolved(token))
  // Inherited names would be found in an empty mapping already, and `__proto__` is more than a name.
  if (typeof text !== 'string' || text === '<<' || text in Object.prototype) return undefined
  if (isPlain && text === source && usualKeys.size < mostUsualKeys) {
    // A copy: a piece of a text keeps the whole of it in memory.
    const own = Buffer.from(source).toString()
    usualKeys.set(own, own)
  }
  return text
}

function readPlainScalar(token: CST.FlowScalar): Found {
  const { source } = token
  if (!isEnd(token)) return declined
  if (integer.test(source)) return Number(source)
  const trap = findTrap(source)
  // Other traps arrive as the text that they are.
  if (trap && (trap.silent || trap.meant !== undefined)) return declined
  const text = asWritten.test(source) ? source : resolved(token)
  if (typeof text !== 'string') return declined
  if (oddNumber.test(text)) return declined
  if (!maybeOther.test(text)) return checkedText(text)
  for (const { test, resolve } of scalarTags)
    if (test.test(text)) {
      const value = resolve(text, () => {}, {}) as unknown
      return typeof value === 'string' ? declined : unwrapped(value)
    }
  return checkedText(text)
}

/** Numbers come as nodes that know their format. */
const unwrapped = (value: unknown) =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value

/** What a scalar's token says, without the quotes and folds of its writing. */
function resolved(token: CST.FlowScalar | CST.BlockScalar): Found {
  let sound = true
  const scalar = CST.resolveAsScalar(token, true, () => (sound = false))
  return sound && scalar ? scalar.value : declined
}

function checkedText(text: Found): Found {
  if (typeof text !== 'string') return declined
  if (ascii.test(text)) return text
  const kept = composed(text)
  return unprintable.test(text) || privateIn(kept) || legacyEncoding(kept) ? declined : kept
}
