/**
 * From the token trees of plainly written lines (lines.ts) to the value they stand for, without the library's nodes. What
 * lines.ts reads has no anchors, tags or quotes with escapes in it; what remains to be seen is what the words say.
 *
 * A key twice, a figure that arrives as another, a text that needs a word about its letters: all that is left to the
 * library, which reads everything. `readPlainTree` answers undefined then, never a guess.
 */
import { CST, Schema } from 'yaml'
import { legacyEncoding } from './legacy.ts'
import { findTrap } from './traps.ts'
import { unprintable } from './value.ts'

/** Not plain: to be read the long way. */
const declined = Symbol('declined')

/** What most scalars are: nothing to compose in them, no letter of an old encoding. */
const ascii = /^[\u0020-\u007e]*$/
const integer = /^(?:0|[1-9]\d{0,14})$/
/** The library answers an implicit key longer than this with a fault. */
const longestKey = 1024

/** The library's own readers of unquoted scalars, in its order. */
const scalarTags = new Schema({ schema: 'core', resolveKnownTags: true }).tags.flatMap((tag) =>
  'test' in tag && tag.default === true && tag.test ? [{ test: tag.test, resolve: tag.resolve }] : [],
)

/** What those readers look for begins so: figures, null, true, false, .inf. */
const maybeOther = /^(?:[-+.~\d]|[nN]ull|NULL|[tT]rue|TRUE|[fF]alse|FALSE|$)/

/** The value of the mapping that `readLines` has found; undefined when it is not as plain as it looks. */
export function readPlainTree(root: CST.BlockMap): Record<string, unknown> | undefined {
  const value = readMap(root)
  return value === declined ? undefined : (value as Record<string, unknown>)
}

function readToken(token: CST.Token | null | undefined): unknown {
  if (!token) return null
  switch (token.type) {
    case 'scalar':
      return readPlainScalar(token.source)
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return readText(token)
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
    const key = (item.key as CST.FlowScalar).source
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
  if (!maybeOther.test(source)) return checkedText(source)
  for (const { test, resolve } of scalarTags)
    if (test.test(source)) {
      const value = resolve(source, () => {}, {}) as unknown
      return typeof value === 'string' ? declined : unwrapped(value)
    }
  return checkedText(source)
}

/** Numbers come as nodes that know their format. */
const unwrapped = (value: unknown) =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value

/** What a text's token says, without the quotes and folds of its writing. */
function readText(token: CST.FlowScalar | CST.BlockScalar): unknown {
  let sound = true
  const scalar = CST.resolveAsScalar(token, true, () => (sound = false))
  return sound && scalar ? checkedText(scalar.value) : declined
}

function checkedText(text: string): unknown {
  if (ascii.test(text)) return text
  const composed = text.normalize('NFC')
  return unprintable.test(text) || legacyEncoding(composed) ? declined : composed
}
