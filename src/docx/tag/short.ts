/**
 * Tags that leave out what stands before them in the same text: `{{/}}` closes the block opened last, `{{so_sanh}}` is
 * asked of the figure printed last. Here they are written out, so that all that follows knows the long form alone.
 */
import type { Helper } from '../../core/helpers/helper.ts'
import type { Lexed } from './lex.ts'
import { headOf } from './tag.ts'

/** A stop and the space after it; not after an initial or an abbreviation. */
export const sentenceEnd = /(?<!(?<!\p{L})(?:\p{Lu}|TP|Tp|[Tt]r|Đ\/c))[.!?…]["”»’)]?[ \u00a0]+/gu

/** Blocks that leave names as they are. */
export const sameNames: ReadonlySet<string> = new Set(['if', 'unless', 'co', 'khong', 'liet_ke', 'doan'])

/** An open block of the text; what was the last figure before it, and what is where it begins. */
interface Open {
  readonly name: string
  readonly before: Last
  readonly start: Last
  /** Whether a branch that is closed printed something. */
  printed: boolean
}

/** The name of the figure printed last; `unclear` when it stands in a block that is closed or another tag printed since. */
type Last = string | undefined | 'unclear'

/**
 * The tags of a text (a paragraph, an attribute) as they are meant. One that is not clear stays as it is, which no check
 * lets pass.
 * @param found what `lex` found in `text`; given back in the order of its places
 */
export function writtenOut(text: string, found: readonly Lexed[], helpers: ReadonlyMap<string, Helper>): Lexed[] {
  if (!found.some((one) => one.kind === 'tag' && (one.text === '{{/}}' || lacksFigure(one.text, helpers))))
    return inOrder(found)
  const open: Open[] = []
  let last: Last
  let at = 0
  return inOrder(found).map((one) => {
    if (one.kind !== 'tag') return one
    if (one.start > at && text.slice(at, one.start).search(sentenceEnd) >= 0) last = undefined
    at = Math.max(at, one.end)
    const { kind, name, rest } = headOf(one.text)
    if (kind === 'open') {
      // The one figure that is said to be nothing is what is compared in the block.
      const asked = name === 'khong' && /^[\p{L}\p{N}_.]+$/u.test(rest) ? rest : last
      const start = sameNames.has(name) ? asked : undefined
      open.push({ name, before: last, start, printed: false })
      last = start
    } else if (kind === 'close') {
      const block = name === '' ? open.at(-1) : open.findLast((each) => each.name === name)
      if (block === undefined) return one
      open.length = open.indexOf(block)
      // What was printed within is not clearly meant; nothing printed leaves what was before.
      last = block.printed || last !== block.start ? 'unclear' : block.before
      return { ...one, text: `{{/${block.name}}}` }
    } else if (kind === 'else') {
      const block = open.at(-1)
      if (block && last !== block.start) block.printed = true
      last = block?.start
    } else if (lacksFigure(one.text, helpers)) {
      if (last !== undefined && last !== 'unclear') return { ...one, text: one.text.replace(name, `${name} ${last}`) }
    } else if (kind === 'value' && helpers.get(name)?.beside !== true) last = figureOf(one.text, helpers) ?? 'unclear'
    else if (kind === 'partial') last = 'unclear'
    return one
  })
}

const inOrder = (found: readonly Lexed[]) => found.toSorted((a, b) => a.start - b.start)

/** Whether a tag calls a helper that stands beside a figure without naming any. */
export function lacksFigure(text: string, helpers: ReadonlyMap<string, Helper>): boolean {
  const { name, rest } = headOf(text)
  return helpers.get(name)?.beside === true && text.startsWith(`{{${name}`) && /^(?:\w+\s*=[^]*)?$/.test(rest)
}

/** The name of the figure that a tag prints and nothing else; undefined for a helper's work and for `@` names. */
function figureOf(text: string, helpers: ReadonlyMap<string, Helper>): string | undefined {
  const { name } = headOf(text)
  const isAll = text === `{{${name}}}` && /^[\p{L}_.][\p{L}\p{N}_./[\]]*$/u.test(name)
  return isAll && helpers.get(name)?.kind !== 'inline' ? name : undefined
}
