/**
 * What one document has more may begin as what follows it begins: "x. A b. A c." without "A b." is as well without "b. A". A
 * whole sentence comes or goes likelier than the end of one and the beginning of the next.
 */
import { linkTokens, type Links, textAt } from './links.ts'
import type { WordParagraph } from './text.ts'
import { endsSentence, isStop } from './tokens.ts'
import { sentencesOf } from './twins.ts'

/** Words by which two sentences begin alike, at most. */
const MOST_HEAD = 8

type Tokens = Pick<WordParagraph, 'first' | 'tokens'>

interface Sides extends Pick<Links, 'to' | 'back'> {
  readonly a: { readonly paragraphs: readonly Tokens[] }
  readonly b: { readonly paragraphs: readonly Tokens[] }
}

/** Slides what has no partner to where it is a whole sentence; partners of the tokens beside it change with it. */
export function slideGaps({ a, b, to, back }: Sides): void {
  for (const paragraph of a.paragraphs) slideIn(paragraph, to, back)
  for (const paragraph of b.paragraphs) slideIn(paragraph, back, to)
}

function slideIn({ first, tokens }: Tokens, to: Int32Array, back: Int32Array): void {
  const partner = (at: number) => (at < 0 || at >= tokens.length ? -1 : to[first + at]!)
  const move = (at: number, other: number) => {
    const token = partner(at)
    to[first + at] = -1
    to[first + other] = token
    back[token] = first + other
  }
  for (let from = 0; from < tokens.length; from++) {
    let until = from
    while (until < tokens.length && partner(until) < 0) until++
    if (until === from) continue
    const by = bestShift(tokens, [from, until], partner)
    for (let k = 1; k <= -by; k++) move(from - k, until - k)
    for (let k = 0; k < by; k++) move(until + k, from + k)
    // One with the next gap now: looked at again as one.
    from = by > 0 && partner(until + by) < 0 && until + by < tokens.length ? from + by - 1 : until + Math.max(0, by)
  }
}

/** By how many tokens a gap may slide, to the left below 0, so that it is most like a sentence; the nearest of several. */
function bestShift(
  tokens: WordParagraph['tokens'],
  [from, until]: readonly [number, number],
  partner: (at: number) => number,
): number {
  const [left, right] = [partner(from - 1), partner(until)]
  // Something else stands in its place.
  if (left >= 0 && right >= 0 && right !== left + 1) return 0
  const reach = (step: 1 | -1, start: number, other: number) => {
    if (other < 0) return 0
    const isSame = (k: number) => {
      const at = start + step * k
      return (
        partner(at) >= 0 &&
        partner(at) === other + step * k &&
        tokens[at]!.text === tokens[at - step * (until - from)]!.text
      )
    }
    let count = 0
    while (isSame(count)) count++
    return count
  }
  // What stands alone between two gaps is likelier beyond both.
  const joins = (by: number) => by > 0 && until + by < tokens.length && partner(until + by) < 0
  const score = (by: number) =>
    (from + by === 0 || endsSentence(tokens[from + by - 1]) ? 1 : 0) +
    (endsSentence(tokens[until + by - 1]) ? 1 : 0) +
    (joins(by) ? 1 : 0)
  const [least, most] = [-reach(-1, from - 1, left), reach(1, until, right)]
  const shifts = Array.from({ length: most - least + 1 }, (_, k) => least + k)
  return shifts.reduce((best, by) => {
    const more = score(by) - score(best)
    return more > 0 || (more === 0 && Math.abs(by) < Math.abs(best)) ? by : best
  }, 0)
}

/**
 * A sentence that people moved may begin as the one that followed it, and its first words then have their partners there:
 * "A b. A c." became "A c." and, elsewhere, "A b.". They go where the rest of it went; what they leave, to the one that followed.
 */
export function keepHeads(links: Links): void {
  const { a, b, to, back } = links
  const freed = new Set<number>()
  for (const paragraph of a.paragraphs)
    for (const { from, to: end } of paragraph.row ? [] : sentencesOf(paragraph)) {
      const [start, limit] = [paragraph.first + from, paragraph.first + end]
      const rest = restOf(to, start, limit)
      if (rest === undefined) continue
      const shift = to[rest]! - rest
      const head = Array.from({ length: rest - start }, (_, k) => start + k)
      const sameAndFree = head.every((i) => {
        const j = i + shift
        return (
          j >= 0 &&
          b.places[j]?.paragraph === b.places[rest + shift]!.paragraph &&
          back[j]! < 0 &&
          textAt(a, i) === textAt(b, j)
        )
      })
      if (!sameAndFree) continue
      for (const i of head) {
        if (to[i]! >= 0) {
          freed.add(to[i]!)
          back[to[i]!] = -1
        }
        linkTokens(links, i, i + shift)
      }
    }
  for (const j of [...freed].toSorted((x, y) => y - x)) {
    const i = (back[j + 1] ?? -1) - 1
    if (back[j]! < 0 && i >= 0 && to[i]! < 0 && textAt(a, i) === textAt(b, j)) linkTokens(links, i, j)
  }
}

/**
 * Two sentences may end alike, and where people put them in another order the end of one goes on as the other's did: "A d. B. C d. E."
 * became "C d. B. A d. E.". Ends change places so that each stands behind the rest of its sentence.
 */
export function keepTails({ a, b, to, back }: Links): void {
  for (const paragraph of a.paragraphs)
    for (const { from, to: end } of paragraph.row ? [] : sentencesOf(paragraph)) {
      const limit = paragraph.first + end
      const at = Array.from({ length: end - from - 1 }, (_, k) => limit - 1 - k).find((i) => to[i]! !== to[i - 1]! + 1)
      if (at === undefined || !isStop(paragraph.tokens[end - 1]!) || to[at]! < 0 || to[at - 1]! < 0) continue
      const [there, before] = [to[at]!, to[at - 1]!]
      const tail = Array.from({ length: limit - at }, (_, k) => k)
      const isSame = (k: number) => {
        const other = before + 1 + k
        return b.places[other]?.paragraph === b.places[before]!.paragraph && textAt(b, other) === textAt(a, at + k)
      }
      if (!tail.every(isSame)) continue
      for (const k of tail) {
        const [own, other] = [before + 1 + k, back[before + 1 + k]!]
        back[there + k] = other
        if (other >= 0) to[other] = there + k
        to[at + k] = own
        back[own] = at + k
      }
    }
}

/** Where a sentence goes on in one piece of at least as many tokens, after a few that stand elsewhere. */
function restOf(to: Int32Array, start: number, limit: number): number | undefined {
  for (let at = start + 1; at < Math.min(limit, start + MOST_HEAD + 1); at++) {
    if (to[at]! < 0 || to[at] === to[at - 1]! + 1) continue
    let end = at
    while (end + 1 < limit && to[end + 1] === to[end]! + 1) end++
    return end - at >= at - start ? at : undefined
  }
  return undefined
}
