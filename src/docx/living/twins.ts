/** Sentences that several places of a document print word for word: which of them people have moved is not to be known. */
import type { Spot } from './spot.ts'
import type { Hunk, Phrase } from './changes.ts'
import { exactKey } from './likeness.ts'
import { linkTokens, type Links, paragraphAt, sameTokens } from './links.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { isStop } from './tokens.ts'

/** A part of a paragraph by its tokens. */
export interface Sentence {
  readonly paragraph: WordParagraph
  readonly from: number
  readonly to: number
}

/** Shorter ones are headings and numbers. */
const LEAST = 6

/** Sentences, the sign at the end of each with it. */
export function sentencesOf(paragraph: WordParagraph): readonly Sentence[] {
  const { tokens } = paragraph
  const ends = tokens.flatMap((token, at) => (isStop(token) || at === tokens.length - 1 ? [at + 1] : []))
  return ends.map((to, k) => ({ paragraph, from: k === 0 ? 0 : ends[k - 1]!, to }))
}

/** The sentence that a token stands in. */
const sentenceAt = (paragraph: WordParagraph, at: number) => sentencesOf(paragraph).find(({ to }) => at < to)

/** Its words and figures, for finding what says the same. */
const saidIn = ({ paragraph, from, to }: Sentence) => exactKey({ tokens: paragraph.tokens.slice(from, to) })

export type Sayings = ReadonlyMap<string, readonly Sentence[]>

/** The sentences of a document outside of tables by what they say. */
export function sentencesBySaying({ paragraphs }: DocumentText): Sayings {
  const found = new Map<string, Sentence[]>()
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.row ? [] : sentencesOf(paragraph)) {
      if (sentence.to - sentence.from < LEAST) continue
      const said = saidIn(sentence)
      found.set(said, [...(found.get(said) ?? []), sentence])
    }
  return found
}

/**
 * Whether an edited paragraph under another heading says, figures included, what paragraphs of the base say that are not the one
 * it is likened to: one of them, moved, whose other sentences people have taken away.
 */
export function otherSource(said: Sayings): (p: WordParagraph, q: WordParagraph) => boolean {
  return (p, q) => {
    if (p.heading === q.heading || exactKey(p) === exactKey(q)) return false
    const sources = sentencesOf(q).map((sentence) => said.get(saidIn(sentence))?.map(({ paragraph }) => paragraph))
    const foreign = sources.filter((each) => !each?.includes(p))
    return foreign.length > 0 && foreign.every((each) => each !== undefined)
  }
}

/**
 * Parts partners in sentences where the edited one says, figures included, what another sentence of the base says: a copy of
 * that one. Under the same heading a sentence may have become what another says, if half of it did.
 */
export function partTwins({ a, b, to, back, paragraphs }: Links, said: Sayings): void {
  const parted = new Set<WordParagraph>()
  for (const { paragraph, from, to: end } of sayingsIn(b, said)) {
    const is = saidIn({ paragraph, from, to: end })
    for (let token = paragraph.first + from; token < paragraph.first + end; token++) {
      const own = back[token]! < 0 ? undefined : a.places[back[token]!]!
      if (!own) continue
      const sentence = sentenceAt(own.paragraph, own.at)
      if (sentence && (saidIn(sentence) === is || became(sentence, { paragraph, from, to: end }, to))) continue
      to[back[token]!] = -1
      back[token] = -1
      parted.add(paragraph)
    }
  }
  for (const [p, q] of paragraphs)
    if (parted.has(q) && q.tokens.every((_, at) => back[q.first + at]! < 0)) paragraphs.delete(p)
}

/** Whether half of a sentence is found in one under the same heading. */
function became(
  { paragraph, from, to: end }: Sentence,
  { paragraph: there, ...range }: Sentence,
  to: Int32Array,
): boolean {
  if (paragraph.heading !== there.heading) return false
  const partners = to.subarray(paragraph.first + from, paragraph.first + end)
  const isIn = (token: number) => token >= there.first + range.from && token < there.first + range.to
  return 2 * partners.filter(isIn).length >= partners.length
}

/**
 * A sentence that is found elsewhere is at home where it stood, if something alike stands there: people copied it, and changed
 * the one in its place.
 */
export function keepHome(links: Links, said: Sayings): void {
  const { b, to, back } = links
  for (const [p, q] of links.paragraphs)
    for (const { from, to: end } of p.row ? [] : sentencesOf(p)) {
      const own = Array.from({ length: end - from }, (_, k) => p.first + from + k)
      const linked = own.filter((token) => to[token]! >= 0)
      if (own.length < LEAST || linked.every((token) => paragraphAt(b, to[token]!) === q)) continue
      const place = placeOf(links, { paragraph: p, from, to: end }, q)
      if (!place || said.has(saidIn(place))) continue
      const numbers = Array.from({ length: place.to - place.from }, (_, k) => q.first + place.from + k)
      const pairs = sameTokens(links, own, numbers)
      if (pairs.length < 0.6 * own.length) continue
      for (const token of linked) {
        back[to[token]!] = -1
        to[token] = -1
      }
      for (const [i, j] of pairs) linkTokens(links, i, j)
    }
}

/** The sentence that stands between what stood before and behind another one, if it is no third one's. */
function placeOf(
  { to, back }: Links,
  { paragraph: p, from, to: end }: Sentence,
  q: WordParagraph,
): Sentence | undefined {
  const start = from === 0 ? 0 : to[p.first + from - 1]! - q.first + 1
  const before = q.tokens[start - 1]
  if (from > 0 && (!before || !isStop(before))) return undefined
  const isOpen = (at: number) => {
    const token = back[q.first + at]! - p.first
    return at < q.tokens.length && (back[q.first + at]! < 0 || (token >= from && token < end))
  }
  let limit = start
  while (isOpen(limit) && !isStop(q.tokens[limit]!)) limit++
  if (isOpen(limit)) limit++
  const isNext = end === p.tokens.length ? limit === q.tokens.length : to[p.first + end] === q.first + limit
  return isNext ? { paragraph: q, from: start, to: limit } : undefined
}

/** Where a document says a sentence of another word for word, be it after other words of the same sentence. */
function sayingsIn({ paragraphs }: DocumentText, said: Sayings): readonly Sentence[] {
  const lengths = [...new Set([...said.values()].map(([first]) => first!.to - first!.from))]
  const loose = paragraphs.filter(({ row }) => !row).flatMap((paragraph) => sentencesOf(paragraph))
  return loose.flatMap(({ paragraph, to }) =>
    lengths
      .map((length) => ({ paragraph, from: to - length, to }))
      .filter((each) => each.from >= 0 && said.has(saidIn(each))),
  )
}

/**
 * Where a sentence stands alone under another heading that may be the phrase's own, moved, or a copy of a twin of it;
 * `own`: it has been taken for the phrase's. Undefined where there is no such doubt.
 */
export function twinDoubts(
  links: Links,
): (phrase: Phrase) => { readonly spot: Spot; readonly own: boolean } | undefined {
  const said = sentencesBySaying(links.a)
  return (phrase) => {
    const [{ p, from, to }] = phrase as readonly [Hunk, ...Hunk[]]
    const own = p.row ? undefined : sentenceAt(p, from)
    // What comes before a sentence, or after the last one, changes none.
    if (own && to === own.from) return undefined
    const all = own && said.get(saidIn(own))
    if (!own || !all || all.length < 2) return undefined
    const mine = whereabouts(own, links)
    if (typeof mine === 'object') return { spot: mine, own: true }
    const isOwn = ({ paragraph, from: start }: Sentence) => paragraph === p && start === own.from
    for (const twin of all) {
      const there = isOwn(twin) ? undefined : whereabouts(twin, links)
      if (typeof there === 'object') return { spot: there, own: false }
    }
    return undefined
  }
}

/** `gone`; `known` where its heading or its paragraph came along; else where it is. */
function whereabouts({ paragraph, from, to }: Sentence, { b, to: partners }: Links): 'gone' | 'known' | Spot {
  const linked = (start: number, end: number) =>
    [...partners.subarray(paragraph.first + start, paragraph.first + end)].filter((token) => token >= 0)
  const own = linked(from, to)
  if (own.length === 0) return 'gone'
  const there = paragraphAt(b, own[0]!)
  const inIt = (token: number) => paragraphAt(b, token) === there
  const along = [...linked(0, from), ...linked(to, paragraph.tokens.length)].some(inIt)
  if (along || there.heading === paragraph.heading) return 'known'
  const tokens = own.filter(inIt).map((token) => there.tokens[token - there.first]!)
  return {
    paragraph: there,
    start: Math.min(...tokens.map(({ start }) => start)),
    end: Math.max(...tokens.map(({ end }) => end)),
  }
}
