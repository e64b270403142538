/** Where words that the new data add go in the edited document: by what they stand between, or by the sentence they follow. */
import type { Around } from './around.ts'
import type { Hunk } from './changes.ts'
import type { PlacedHunk, Placement } from './outcome.ts'
import { spotBetween, wholeOf } from './spot.ts'
import type { WordParagraph } from './text.ts'
import { endsSentence, isStop, type WordToken } from './tokens.ts'

/** Where words go that the new data print where nothing stood; `now`: their tokens. */
export function insertion(hunk: Hunk, around: Around, now: readonly WordToken[]): PlacedHunk {
  const { p, q, from, newFrom, newTo } = hunk
  const { left, right, edited } = around
  const [leftAt, rightAt] = [edited.places[left], edited.places[right]]
  if (leftAt && right === left + 1 && rightAt?.paragraph === leftAt.paragraph) {
    if (!cameAlong(hunk, around)) return { hindrance: 'insert', at: around.spot() }
    const words = q.text.slice(q.tokens[newFrom - 1]!.end, q.tokens[newTo]!.start)
    return one(leftAt.paragraph, around.token(left).end, around.token(right).start, words)
  }
  if (endsSentence(now.at(-1)) && (from === 0 || endsSentence(p.tokens[from - 1])))
    return newSentence(hunk, around, now)
  if (leftAt && from === p.tokens.length && leftAt.at === leftAt.paragraph.tokens.length - 1) {
    const { end } = around.token(left)
    return one(leftAt.paragraph, end, end, q.text.slice(q.tokens[newFrom - 1]!.end, now.at(-1)!.end))
  }
  if (from > 0 && leadsSentence(hunk, around)) {
    const { start } = around.token(right)
    return one(rightAt!.paragraph, start, start, q.text.slice(now[0]!.start, q.tokens[newTo]!.start))
  }
  if (from === 0 && rightAt?.at === 0)
    return one(rightAt.paragraph, 0, around.token(right).start, q.text.slice(0, q.tokens[newTo]!.start))
  if (from > 0 && left < 0 && right < 0) return 'missing'
  return { hindrance: 'insert', at: around.spot() }
}

/** Whether words come before a sentence that stands as one, though people have moved what it followed. */
function leadsSentence({ p, from }: Hunk, { right, edited, partnerAt }: Around): boolean {
  const place = edited.places[right]
  const begins = place && (place.at === 0 || endsSentence(place.paragraph.tokens[place.at - 1]))
  const isNext = (token: number) => token > right && token - right <= 9
  return begins === true && endsSentence(p.tokens[from - 1]) && [1, 2, 3, 4].some((k) => isNext(partnerAt(from + k)))
}

/** Whether more of the sentence than the two tokens on both sides stands where they stand: those two alone may be another's. */
function cameAlong({ p, from }: Hunk, { left, right, partnerAt }: Around): boolean {
  const start = p.tokens.slice(0, from - 1).findLastIndex(endsSentence) + 1
  const rest = p.tokens.slice(from).findIndex(endsSentence)
  const end = rest < 0 ? p.tokens.length : from + rest + 1
  const far = [2, 3, 4, 5]
  const gap = (first: number, last: number) => (first < 0 || last < 0 ? -1 : last - first)
  const before = far.flatMap((step) => (from - step >= start ? [gap(partnerAt(from - step), left)] : []))
  const after = far.flatMap((step) => (from + step - 1 < end ? [gap(right, partnerAt(from + step - 1))] : []))
  const beside = [...before, ...after]
  return beside.length === 0 || beside.some((each) => each > 0 && each <= 9)
}

/**
 * Whole sentences follow the one they followed, whatever people have written after it; where that is gone, the one before.
 * A sentence that people have moved to another paragraph takes no others with it; what is a part of one goes with it.
 */
function newSentence({ p, q, from, newFrom, newTo }: Hunk, around: Around, now: readonly WordToken[]): PlacedHunk {
  const home = around.home()
  const words = q.text.slice(now[0]!.start, now.at(-1)!.end)
  const isPart = p.tokens[from - 1]?.text === ';'
  const [start, end] = isPart ? sentenceAround(p, from) : [0, p.tokens.length]
  if (isPart && p.tokens.slice(start, end).every((_, k) => around.partnerAt(start + k) < 0)) return 'missing'
  let gone = false
  for (let at = from - 1; at >= start; at--) {
    if (!endsSentence(p.tokens[at])) continue
    const partner = around.partnerAt(at)
    const own = around.paragraph(partner)
    if (!own || (own !== home && !around.isOwn(own))) {
      gone = true
      continue
    }
    // The end of one paragraph or the beginning of the next: people have parted what it stood between.
    const next = around.paragraph(around.right)
    if (gone && next && next !== own && around.isOwn(next))
      return { hindrance: 'insert', at: spotBetween(around.edited, around.right, around.right) }
    const after = around.token(partner).end
    const gap = newFrom > 0 ? q.text.slice(q.tokens[newFrom - 1]!.end, now[0]!.start) : ' '
    return one(own, after, after, gap + words)
  }
  const rightAt = around.edited.places[around.right]
  if (rightAt?.at === 0 && rightAt.paragraph === home && newTo < q.tokens.length) {
    const gap = q.text.slice(now.at(-1)!.end, q.tokens[newTo]!.start)
    return one(rightAt.paragraph, 0, around.token(around.right).start, words + gap)
  }
  return home ? { hindrance: 'insert', at: around.spot() ?? wholeOf(home) } : 'missing'
}

/** From the first token of the sentence that a token stands in to the sign that ends it. */
function sentenceAround({ tokens }: WordParagraph, at: number): readonly [number, number] {
  const end = tokens.slice(at).findIndex(isStop)
  return [tokens.slice(0, at).findLastIndex(isStop) + 1, end < 0 ? tokens.length : at + end]
}

const one = (paragraph: WordParagraph, start: number, end: number, text: string): Placement => ({
  edits: [{ paragraph, start, end, text }],
})
