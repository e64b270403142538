/** Figures and directions that people typed over: an edited document held against what was printed. */
import type { EditedLinks } from './align.ts'
import type { Partner } from './around.ts'
import { inTextOrder, type Spot, spotBetween } from './spot.ts'
import { runsWithout, tokenAt, type TokenRange } from './links.ts'
import { sameFigure } from './notation.ts'
import type { Copy } from './pieces.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { clauseAround, directionIn, endsSentence, masked } from './tokens.ts'

/** A figure or a word of direction of the edited document that was printed otherwise. */
export interface TypedOver {
  readonly kind: 'figure' | 'direction'
  /** What the document says, and what was printed. */
  readonly says: string
  readonly printed: string
  readonly spot: Spot
  /** The printed paragraph and the token in it. */
  readonly source: { readonly paragraph: WordParagraph; readonly at: number }
}

interface TypedResult {
  readonly found: readonly TypedOver[]
  /** Tokens of the edited document that were held against a figure, and the printed ones, by their numbers. */
  readonly seen: ReadonlyMap<number, number>
}

/** All that people typed over, in the order of the document. `links`: of the printed document with the edited one. */
export function typedOver(links: EditedLinks): TypedResult {
  const seen = new Map<number, number>()
  const found: TypedOver[] = []
  for (const p of links.a.paragraphs) {
    p.tokens.forEach((token, at) => {
      const number = links.to[p.first + at]!
      if (!token.figure || number < 0) return
      seen.set(number, p.first + at)
    })
    const partner: Partner = (token) => links.to[token] ?? -1
    found.push(...differing(links, p, { partner, runs: runsWithout(p, partner), seen }))
  }
  for (const { sources } of links.copies) found.push(...typedInCopy(links, sources, seen))
  return {
    found: found.toSorted((x, y) => inTextOrder(x.spot, y.spot)),
    seen,
  }
}

/** What stands in a copy in place of figures and directions of its source; of several, what none of them says. */
function typedInCopy(links: EditedLinks, sources: Copy['sources'], seen: Map<number, number>): readonly TypedOver[] {
  const [first = [], ...others] = sources.map(({ paragraph, pairs }) => {
    const own = sources.length === 1 ? seen : new Map(seen)
    for (const [from, number] of pairs) own.set(number, from)
    const partner: Partner = (token) => pairs.get(token) ?? -1
    const runs = runsWithout(paragraph, partner).filter(
      ([from, to]) => partner(paragraph.first + from - 1) >= 0 && partner(paragraph.first + to) >= 0,
    )
    return differing(links, paragraph, { partner, runs, seen: own })
  })
  const isIn = (list: readonly TypedOver[], { spot }: TypedOver) =>
    list.some((each) => each.spot.paragraph === spot.paragraph && each.spot.start === spot.start)
  const inAll = first.filter((each) => others.every((list) => isIn(list, each)))
  // Held against a figure, so that nothing else is said of it.
  for (const { spot, source } of inAll)
    seen.set(
      spot.paragraph.first + spot.paragraph.tokens.findIndex(({ start }) => start === spot.start),
      source.paragraph.first + source.at,
    )
  return inAll
}

interface Compared {
  readonly partner: Partner
  readonly runs: readonly TokenRange[]
  readonly seen: Map<number, number>
}

/** What stands where some stretches of a paragraph stood and says something else. */
function differing(links: EditedLinks, p: WordParagraph, { partner, runs, seen }: Compared): readonly TypedOver[] {
  const found: TypedOver[] = []
  for (const run of runs) {
    const other = inPlaceOf(links, p, run, partner)
    figuresOf(links.b, p, run, other, seen, found)
    directionOf(links.b, p, run, other.numbers, seen, found)
  }
  return found
}

/** Edited tokens, by their numbers, that stand where printed ones stood. */
interface InPlace {
  readonly numbers: readonly number[]
  /** What stood on both sides of the printed ones stands on both sides of them. */
  readonly bounded: boolean
}

/** Numbers of the edited tokens that stand where such a stretch stood. */
function inPlaceOf(links: EditedLinks, p: WordParagraph, [from, to]: TokenRange, partner: Partner): InPlace {
  const { b, back } = links
  const paragraphOf = (number: number) => b.places[number]?.paragraph
  const left = from > 0 ? partner(p.first + from - 1) : -1
  const right = to < p.tokens.length ? partner(p.first + to) : -1
  const free = (start: number, step: 1 | -1): number[] => {
    const numbers: number[] = []
    const home = paragraphOf(start)
    for (let at = start + step; numbers.length < to - from + 4; at += step) {
      if (home === undefined || paragraphOf(at) !== home || back[at]! >= 0) break
      numbers.push(at)
    }
    return step > 0 ? numbers : numbers.toReversed()
  }
  if (left >= 0 && right > left && paragraphOf(left) === paragraphOf(right))
    return {
      numbers: Array.from({ length: right - left - 1 }, (_, k) => left + 1 + k).filter((number) => back[number]! < 0),
      bounded: true,
    }
  const open = (numbers: readonly number[]) => ({ numbers, bounded: false })
  // The beginning of a sentence that was moved is where the rest of it is.
  if (left >= 0 && !(right >= 0 && endsSentence(p.tokens[from - 1]))) return open(free(left, 1))
  if (right >= 0) return open(free(right, -1))
  // A cell, or a short line, of which nothing is left as it was still stands in its place.
  const own = links.paragraphs.get(p)
  const short = from === 0 && to === p.tokens.length && to <= 8
  return open(own && short ? own.tokens.map((_, k) => own.first + k).filter((number) => back[number]! < 0) : [])
}

/** Words that people wrote around a figure, itself with them, at most. */
const MOST_AROUND = 10

/** Pairs the figures of both stretches; those that differ are found. */
function figuresOf(
  b: DocumentText,
  p: WordParagraph,
  [from, to]: TokenRange,
  { numbers, bounded }: InPlace,
  seen: Map<number, number>,
  found: TypedOver[],
): void {
  const own = Array.from({ length: to - from }, (_, k) => from + k).filter((at) => p.tokens[at]!.figure)
  const theirs = numbers.filter((number) => tokenAt(b, number).figure && !seen.has(number))
  // The only one, with other words around it.
  const alone = bounded && own.length === 1 && theirs.length === 1 && numbers.length <= MOST_AROUND
  const pairs = alone ? [[own[0]!, theirs[0]!] as const] : pairFigures(b, p, own, theirs)
  for (const [at, number] of pairs) {
    const { paragraph, at: place } = b.places[number]!
    seen.set(number, p.first + at)
    if (sameFigure(p.tokens[at]!.text, paragraph.tokens[place]!.text) || standsElsewhere(p, at, paragraph, place))
      continue
    found.push(typedAt('figure', b, number, p, at))
  }
}

/** An edited token that stands for the printed one at `at` of a paragraph. */
function typedAt(kind: TypedOver['kind'], b: DocumentText, number: number, p: WordParagraph, at: number): TypedOver {
  const [says, printed, spot] = [tokenAt(b, number).text, p.tokens[at]!.text, spotBetween(b, number, number)]
  return { kind, says, printed, spot, source: { paragraph: p, at } }
}

/** In order where there are as many; else by the word after, and the one before. */
function pairFigures(
  b: DocumentText,
  p: WordParagraph,
  own: readonly number[],
  theirs: readonly number[],
): readonly (readonly [number, number])[] {
  const next = (number: number, step: number) => {
    const { paragraph, at } = b.places[number]!
    return paragraph.tokens[at + step]?.text
  }
  const byOrder = own.map((at, k) => [at, theirs[k]!] as const)
  const sameNeighbour = ([at, number]: readonly [number, number]) =>
    [-1, 1].some((step) => p.tokens[at + step]?.text === next(number, step))
  if (own.length === theirs.length && byOrder.every(sameNeighbour)) return byOrder
  const used = new Set<number>()
  return own.flatMap((at) => {
    const [before, after] = [p.tokens[at - 1]?.text, p.tokens[at + 1]]
    const open = theirs.filter((number) => !used.has(number) && after !== undefined && next(number, 1) === after.text)
    const number = open.find((each) => next(each, -1) === before) ?? (after?.word ? open[0] : undefined)
    if (number === undefined) return []
    used.add(number)
    return [[at, number] as const]
  })
}

/** Parts that changed places: the figure is right where the same words stand around it elsewhere in the paragraph. */
function standsElsewhere(p: WordParagraph, at: number, paragraph: WordParagraph, place: number): boolean {
  const own = clauseKey(paragraph, place)
  const figure = paragraph.tokens[place]!.text
  return p.tokens.some(
    (token, i) => i !== at && token.figure && sameFigure(token.text, figure) && clauseKey(p, i) === own,
  )
}

/** The words of the clause around a token, figures masked, and where in it the token stands. */
function clauseKey({ tokens }: WordParagraph, at: number): string {
  const [from, to] = clauseAround(tokens, at)
  const words = tokens.slice(from, to).map((token) => masked(token).toLowerCase())
  return `${words.join(' ')} ${at - from}`
}

/** Finds words of direction that point another way than those that stood there. */
function directionOf(
  b: DocumentText,
  p: WordParagraph,
  [from, to]: TokenRange,
  other: readonly number[],
  seen: Map<number, number>,
  found: TypedOver[],
): void {
  for (let at = from; at < to; at++) {
    const printed = p.tokens[at]!
    if (!directionIn(printed)) continue
    const way = (number: number) => directionIn(tokenAt(b, number))
    const theirs = other.filter((number) => way(number) && !seen.has(number))
    const [number] = theirs
    if (number === undefined || theirs.some((each) => way(each) === directionIn(printed))) continue
    seen.set(number, p.first + at)
    found.push(typedAt('direction', b, number, p, at))
  }
}
