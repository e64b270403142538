/** Handlebars' runtime with the block helpers of the language, guarded: turns are counted, failures told with their tag. */
import type { Helper, HelperCall } from '../../core/helpers/helper.ts'
import { plainList, plainOf } from '../../core/base/known-value.ts'
import { fromBytes, toBytes } from '../xml/escape.ts'
import { engineHelpers } from '../template/engine-helpers.ts'
import { bookmarkGuards, contentsGuards } from './bookmark-guards.ts'
import type { GuardName } from '../template/guard-names.ts'
import { type Numbering, newNumbering } from '../template/numbering.ts'
import { countingGuards, idGuards, noteGuards } from './id-guards.ts'
import { ownParts } from './own-parts.ts'
import { proseHelpers, proseWays } from './prose.ts'
import { type ValueOptions, valueHelpers } from './values.ts'
import type { CompiledTemplate } from '../template/template.ts'
import { type Options, type RawHelper, type RenderState, Stop } from './state.ts'

/** Handlebars' test for `{{#if}}`: nothing, an empty text and an empty list count as no; of zero `if` itself decides. */
function isEmpty(value: unknown): boolean {
  return (!value && value !== 0) || (Array.isArray(value) && value.length === 0)
}

/** Whether `{{#if}}` takes its first branch. */
function holds(condition: unknown): boolean {
  const value = plainOf(condition)
  return !isEmpty(value) && Boolean(value)
}

/** The helpers of one rendering. */
export function helpersFor(
  helpers: readonly Helper[],
  state: RenderState,
  template: Pick<CompiledTemplate, 'looks' | 'numbering' | 'imports' | 'ownParts' | 'highest'>,
  picture?: ValueOptions['picture'],
): Record<string, RawHelper> {
  const all: Record<string, RawHelper> = language(state)
  for (const helper of engineHelpers) all[helper.name] = wrap(helper, state)
  const own: Record<GuardName, RawHelper> = {
    ...guards,
    ...idGuards(state, template.highest),
    ...noteGuards(state, template.highest),
    ...countingGuards(),
    ...bookmarkGuards(state),
    ...contentsGuards(state),
    ...state.columns.guards,
    ...proseHelpers(state),
    ...ownParts(state, template.ownParts),
    ...numberings(state, template.numbering),
    ...valueHelpers(state, { looks: template.looks, imports: template.imports, picture }),
  }
  Object.assign(all, own)
  for (const helper of helpers) all[helper.name] = wrap(helper, state)
  return all
}

/** Whether a condition holds; with `includeZero` that of a zero does too. */
const includes = (condition: unknown, { hash }: Options): boolean =>
  holds(condition) || (Boolean(hash['includeZero']) && plainOf(condition) === 0)

/** The blocks of the language itself: conditions, loops, `with`, `lookup`. */
function language(state: RenderState): Record<string, RawHelper> {
  const each = eachHelper(state)
  return {
    if(this: unknown, condition: unknown, options: Options) {
      return includes(condition, options) ? options.fn!(this) : options.inverse!(this)
    },
    unless(this: unknown, condition: unknown, options: Options) {
      return includes(condition, options) ? options.inverse!(this) : options.fn!(this)
    },
    with(this: unknown, context: unknown, options: Options) {
      if (isEmpty(plainOf(context))) return options.inverse!(this)
      return options.fn!(context, { data: frameOf(options.data), blockParams: [context] })
    },
    lookup: (parent: unknown, name: unknown, options: Options) =>
      parent ? options.lookupProperty(parent, name) : parent,
    each,
    blockHelperMissing(this: unknown, context: unknown, options: Options) {
      if (context === true) return options.fn!(this)
      if (context === false || context === undefined || context === null) return options.inverse!(this)
      return Array.isArray(context)
        ? each.call(this, context as never, options as never)
        : options.fn!(context, { data: frameOf(options.data) })
    },
  }
}

function frameOf(parent: Options['data']): Record<string, unknown> {
  return { ...parent, _parent: parent }
}

function eachHelper(state: RenderState): RawHelper {
  return function each(this: unknown, list: unknown, options: Options) {
    if (typeof list !== 'object' || list === null) return options.inverse!(this)
    const array = Array.isArray(list) ? list : Symbol.iterator in list ? [...(list as Iterable<unknown>)] : undefined
    const keys = array === undefined ? Object.keys(list) : undefined
    const length = array === undefined ? keys!.length : array.length
    if (length === 0) return options.inverse!(this)
    const frame: Record<string, unknown> = frameOf(options.data)
    frame['loop'] = frame
    frame['length'] = length
    const settings = { data: frame, blockParams: [undefined, undefined] as unknown[] }
    const fn = options.fn!
    let out = ''
    for (let i = 0; i < length; i++) {
      state.turn()
      const key = keys === undefined ? i : keys[i]!
      const item: unknown = keys === undefined ? array![i] : (list as Record<string, unknown>)[key]
      frame['key'] = key
      frame['index'] = i
      frame['first'] = i === 0
      frame['last'] = i === length - 1
      settings.blockParams = [item, key]
      out += fn(item, settings)
    }
    return out
  }
}

/** Around what may come out empty: a paragraph is added, a table or a row goes; and the width of a repeated column. */
const guards = {
  __para(this: unknown, options: Options) {
    const inner = options.fn!(this)
    return /<\/w:(?:p|sdt)>(?:<w:\w+(?:Start|End) [^>]*\/>)*$|<w:p(?: [^>]*)?\/>$/.test(inner.slice(-400))
      ? inner
      : inner + options.inverse!(this)
  },
  __rows(this: unknown, options: Options) {
    const inner = options.fn!(this)
    return /<w:tr[ >]/.test(inner) ? inner : ''
  },
  __cells(this: unknown, options: Options) {
    const inner = options.fn!(this)
    return inner.includes('<w:tc>') || inner.includes('<w:tc ') ? inner : ''
  },
  __share: (width: number, options: Options) =>
    String(Math.max(1, Math.round(width / Number(options.data['length'] ?? 1)))),
} satisfies Record<string, RawHelper>

/** Lists that begin anew. */
function numberings({ additions }: RenderState, numbering: Numbering | undefined) {
  /** By the template's numbering: the one of this turn; none until a paragraph asks for it. */
  const own = new Map<string, number>()
  let highest = numbering?.highest ?? 0
  return {
    __restart(numbers: string) {
      for (const number of numbers.split(' ')) own.delete(number)
      return ''
    },
    __num(number: string) {
      if (numbering?.lists[number] === undefined) return number
      if (!own.has(number)) {
        own.set(number, ++highest)
        additions.numberings.push(newNumbering(numbering, number, highest))
      }
      return String(own.get(number))
    },
  } satisfies Record<string, RawHelper>
}

/** What conditions, paragraphs, lists and helpers that only give a value are called through (compile/program.ts). */
export function shortWays(helpers: readonly Helper[], state: RenderState) {
  const known = new Map(helpers.map((helper) => [helper.name, helper]))
  return {
    holds,
    ...proseWays(state),
    run(name: string, args: readonly unknown[], context: unknown, data: Options['data'], loc: number, hash = noHash) {
      try {
        const helper = known.get(name)!
        const value = helper.run(helper.figures ? args : plainList(args), {
          hash: plainHash(hash),
          context,
          root: data.root,
        })
        state.trace?.made(value, args)
        return value
      } catch (error) {
        return failed(name, error, loc, data, state)
      }
    },
  }
}

const noHash: Options['hash'] = Object.freeze({})

const plainHash = (hash: Options['hash']): Options['hash'] =>
  hash === noHash ? hash : Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, plainOf(value)]))

/** A failure is told and prints nothing. */
function failed(name: string, error: unknown, loc: number, data: Options['data'], state: RenderState): string {
  if (error instanceof Stop || error instanceof RangeError) throw error
  state.failed(name, error, loc, data)
  return ''
}

/** A helper of the project as Handlebars calls it. */
function wrap(helper: Helper, state: RenderState): RawHelper {
  return function (this: unknown, ...given: never[]) {
    const options = given.at(-1) as unknown as Options
    const { data, hash } = options
    try {
      const call = { hash: plainHash(hash), context: this, root: data.root }
      const args = helper.figures ? given.slice(0, -1) : plainList(given.slice(0, -1))
      if (helper.kind === 'inline') {
        const value = helper.run(args, call)
        state.trace?.made(value, given.slice(0, -1))
        return value
      }
      return toBytes(String(helper.run(args, { ...call, ...bodiesOf(options) })))
    } catch (error) {
      return failed(helper.name, error, options.loc, data, state)
    }
  }
}

/** The bodies of a block helper, as it sees them: text, not UTF-8. */
function bodiesOf(options: Options): Pick<HelperCall, 'fn' | 'inverse'> {
  const { data, fn, inverse } = options
  return {
    fn: (context, own) => {
      const frame = { ...frameOf(data), ...(own?.data as object) }
      return fromBytes(fn!(context, { data: frame, blockParams: own?.blockParams ?? [context] }))
    },
    inverse: (context) => fromBytes(inverse!(context)),
  }
}
