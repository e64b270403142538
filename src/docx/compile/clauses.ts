/**
 * Parts of sentences that say a rate or a comparison, after a comma or in brackets: ", đạt {{ty_le}}", " ({{so_sanh moi}})".
 * They are found in the template's own words, so that the rendering can leave out one whose rate or comparison is not
 * known and keep the sentence (`__ve` in render/prose.ts).
 */
import type { Helper } from '../../core/helpers/helper.ts'
import type { Tag } from '../tag/tag.ts'

/** Stand in the joined text for a tag that prints a value, and for any other. */
export const VALUE = '\ufffc'
export const OTHER = '\ufffd'

/** From the first of its characters to behind its last. */
export type Stretch = readonly [from: number, to: number]

/** A part of a sentence that may fall away alone. */
export interface Clause {
  readonly span: Stretch
  /** The second number of "12/14": it goes whatever it is when it is not known. */
  readonly isPart?: boolean
  /** Its comma never parts two items of a list: a comparison follows at once. */
  readonly isOwn: boolean
}

const inCommas = /[,;][ \u00a0]+([^,;.:()\ufffc\ufffd]*)\ufffc[^,;.:()\ufffc\ufffd]*(?=[,;.)\ufffc\ufffd]|$)/g
const inBrackets = /[ \u00a0]*\(([^,;:()\ufffc\ufffd]*)\ufffc[^,;:()\ufffc\ufffd]*\)/g

const inSlash = /(?<=\ufffc)\/\ufffc/g
const anyTag = /[\ufffc\ufffd]/g

/**
 * The clauses of a text. A figure of the same sentence stands before each, or a block around it; one that compares the
 * rate before it goes with it.
 * @param tagAt the tag at a place of the text
 * @param starts where its sentences begin
 */
export function clausesIn(
  joined: string,
  tagAt: (place: number) => Tag | undefined,
  starts: readonly number[],
  helpers: ReadonlyMap<string, Helper>,
): readonly Clause[] {
  const nameAt = (place: number) => tagAt(place)?.ast?.path?.original
  // The name of a block alone is one of data (check-tag.ts).
  const helperOf = (place: number) => {
    const helper = helpers.get(String(nameAt(place)))
    return helper?.kind === 'block' ? undefined : helper
  }
  const isBeside = (place: number) => helperOf(place)?.beside === true
  const printsFigure = (place: number) => joined[place] === VALUE && (isBeside(place) || helperOf(place) === undefined)
  const tags = [...joined.matchAll(anyTag)].map(({ index }) => index)
  /** Or a tag of a block, which decides whether a sentence of mere words is said, before a comparison. */
  const hasFigureBefore = (from: number, isOwn: boolean) => {
    const begin = Math.max(0, ...starts.filter((start) => start < from))
    return tags.some((at) => begin <= at && at < from && (printsFigure(at) || (isOwn && joined[at] === OTHER)))
  }
  const found = [...joined.matchAll(inCommas), ...joined.matchAll(inBrackets)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, words: match[1] }))
    .map(({ from, to, words }) => ({ from, to, words, tag: joined.indexOf(VALUE, from) }))
    .map((one) => ({ ...one, isOwn: one.words === '' && isBeside(one.tag) }))
    .filter(({ from, tag, isOwn }) => printsFigure(tag) && hasFigureBefore(from, isOwn))
    .toSorted((a, b) => a.from - b.from)
  const parts = [...joined.matchAll(inSlash)]
    .filter(({ index }) => printsFigure(index - 1) && printsFigure(index + 1))
    .map(({ index }): Clause => ({ span: [index, index + 2], isOwn: false, isPart: true }))
  const clauses = found.map(({ from, to, tag, isOwn }, i): Clause => {
    let end = to
    for (const next of found.slice(i + 1)) {
      if (next.from !== end || !isBeside(next.tag) || tagAt(next.tag)?.ast?.params[0]?.original !== nameAt(tag)) break
      end = next.to
    }
    return { span: [from, end], isOwn }
  })
  return [...clauses, ...parts]
}
