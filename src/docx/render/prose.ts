/**
 * What falls away by itself: a sentence whose figure is not known, or is nothing; a paragraph without a sentence left;
 * an item of a list; and the block that says all three (`co`). Guide: docs/mau-word.md.
 */
import { type Known, knownOf, plainOf, type Presence } from '../../core/base/known-value.ts'
import { signs } from '../xml/signs.ts'
import { listed } from './listed.ts'
import { isWordless } from './pieces.ts'
import { lacksIn, type Prose } from './printed-figures.ts'
import { printedParagraph } from './printed-paragraph.ts'
import type { Options, RawHelper, RenderState } from './state.ts'

/** What the blocks do with what they have printed. Compiled templates print it first and call these (compile/program.ts). */
export function proseWays({ prose }: Pick<RenderState, 'prose'>) {
  const gone = (lacks?: Known) => {
    prose.gone = lacks ?? prose.gone
    return signs.gone
  }
  return {
    paragraph: (xml: string, kind: number) => printedParagraph(xml, kind, prose),
    /** Begins a list or a block, which wants to know of figures in cells of tables too; gives what was printed before it. */
    ask(): Prose['tally'] {
      prose.asking++
      return { ...prose.tally }
    },
    /** Ends a list: `inner` is what it printed, without the items that lack something. */
    list(_: Prose['tally'], inner: string, hash: Options['hash']): string {
      prose.asking--
      return listed(inner, prose, hash)
    },
    /** Ends a block (`co`) that printed `inner`: gone when that lacks something; `otherwise` when all in it is nothing. */
    some(before: Prose['tally'], inner: string, otherwise?: () => string): string {
      prose.asking--
      const { some, unknown } = prose.tally
      // A block around this one asks of its own figures alone.
      Object.assign(prose.tally, before)
      if (isWhole(inner) || !inner.includes(signs.lack)) return inner || gone()
      const isNone = some + unknown === before.some + before.unknown
      return (isNone && otherwise?.()) || gone(lacksIn(inner, prose)[0])
    },
    /** What a block gives that prints nothing, for want of a figure where one is named. */
    gone,
  }
}

/** The helpers that let parts of sentences fall away. */
export function proseHelpers(state: Pick<RenderState, 'prose'>) {
  const { prose } = state
  const { paragraph, ask, list, some, gone } = proseWays(state)
  /** `says` when all that is named, which the options follow, is known to be nothing. */
  const none = (rest: readonly never[], says: () => string) =>
    rest.slice(0, -1).every((value) => presenceOf(value) === 'none')
      ? says() || gone()
      : gone(rest.map(knownOf).find(Boolean))
  return {
    __prose(this: unknown, ...rest: never[]) {
      const options = rest.at(-1) as unknown as Options
      return paragraph(options.fn!(this), rest.length - 1)
    },
    co(this: unknown, ...rest: never[]) {
      const options = rest.at(-1) as unknown as Options
      const named = rest.slice(0, -1).map(presenceOf)
      const otherwise = () => options.inverse!(this)
      if (named.every((presence) => presence === 'some'))
        return some(ask(), options.fn!(this), named.length === 0 ? otherwise : undefined)
      return none(rest, otherwise)
    },
    khong(this: unknown, ...rest: never[]) {
      return none(rest, () => (rest.at(-1) as unknown as Options).fn!(this))
    },
    /** A part of a sentence that says a rate or a comparison goes alone when that is not known (compile/clauses.ts). */
    __ve(this: unknown, kind: string, options: Options) {
      prose.beside++
      const inner = options.fn!(this)
      prose.beside--
      // Of plain values a comparison is a plain text.
      if (!inner.includes(signs.lack)) return kind === 'own' && isWordless(inner) ? signs.gone : inner
      const lacks = lacksIn(inner, prose)
      if (kind !== 'part' && !lacks.every(({ beside }) => beside === true)) return inner
      prose.gone = lacks[0]
      return signs.gone
    },
    liet_ke(this: unknown, options: Options) {
      return list(ask(), options.fn!(this), options.hash)
    },
  } satisfies Record<string, RawHelper>
}

/** Whole paragraphs, whose sentences have been seen to. */
const isWhole = (xml: string) => xml.includes('</w:p>')

/** Of a group: something in it, nothing in all that is known of it, or no knowledge. Plain values as `if` takes them. */
function presenceOf(value: unknown): Presence {
  const known = knownOf(value)
  if (known) return known.presence
  const plain = plainOf(value)
  if (plain === undefined || plain === null || plain === '') return 'unknown'
  if (typeof plain !== 'object') return plain === 0 || plain === false ? 'none' : 'some'
  const inner = Object.values(plain).map(presenceOf)
  if (inner.includes('some')) return 'some'
  return Array.isArray(plain) || inner.includes('none') ? 'none' : 'unknown'
}
