/** Which token of one document is which of another, while that is being found out. */
import { type IndexPair, sameTexts } from './sequence.ts'
import type { DocumentText, WordParagraph, WordRow, WordTable } from './text.ts'
import { endsSentence, type WordToken } from './tokens.ts'

/** The partners found so far, of two documents. All of it changes while they are being found. */
export interface Links {
  readonly a: DocumentText
  readonly b: DocumentText
  /** Of each token of `a` the number of its partner in `b`, and the other way; -1 without one. */
  readonly to: Int32Array
  readonly back: Int32Array
  /** The first partner of a paragraph; its tokens may stand in others too. */
  readonly paragraphs: Map<WordParagraph, WordParagraph>
  readonly rows: Map<WordRow, WordRow>
  readonly tables: Map<WordTable, WordTable>
}

/** Two documents of which nothing has a partner yet. */
export function newLinks(a: DocumentText, b: DocumentText): Links {
  const none = (length: number) => new Int32Array(length).fill(-1)
  const [to, back] = [none(a.places.length), none(b.places.length)]
  return { a, b, to, back, paragraphs: new Map(), rows: new Map(), tables: new Map() }
}

/** Fewer tokens than these may stand anywhere. */
const LEAST_PART = 4

/** Makes two tokens, of `a` and of `b`, each other's partners; what they had as partners before is to be freed by the caller. */
export function linkTokens({ to, back }: Links, a: number, b: number): void {
  to[a] = b
  back[b] = a
}

/** Numbers of the tokens of a paragraph that have no partner. */
export const freeOf = ({ first, tokens }: WordParagraph, partners: Int32Array) =>
  tokens.map((_, i) => first + i).filter((token) => partners[token]! < 0)

/** A stretch of a paragraph by its tokens, the last one not with it. */
export type TokenRange = readonly [from: number, to: number]

/** The longest stretches of a paragraph of whose tokens none has a partner. */
export function runsWithout(
  { first, tokens }: WordParagraph,
  partner: (token: number) => number,
): readonly TokenRange[] {
  const runs: [number, number][] = []
  tokens.forEach((_, at) => {
    if (partner(first + at) >= 0) return
    const last = runs.at(-1)
    if (last && last[1] === at) last[1]++
    else runs.push([at, at + 1])
  })
  return runs
}

/** How many tokens of a paragraph have a partner. */
export const linkedIn = (paragraph: WordParagraph, partners: Int32Array) =>
  paragraph.tokens.length - freeOf(paragraph, partners).length

/** Pairs of the tokens that say the same in the same order, of some of each document. */
export function sameTokens({ a, b }: Links, own: readonly number[], other: readonly number[]): readonly IndexPair[] {
  const texts = (document: DocumentText, tokens: readonly number[]) => tokens.map((token) => textAt(document, token))
  return sameTexts(texts(a, own), texts(b, other)).map(([i, j]) => [own[i]!, other[j]!])
}

/** Pairs two paragraphs, and those of their tokens that say the same in the same order. */
export function linkParagraphs(links: Links, p: WordParagraph, q: WordParagraph): void {
  if (!links.paragraphs.has(p)) links.paragraphs.set(p, q)
  const [own, other] = [freeOf(p, links.to), freeOf(q, links.back)]
  for (const [i, j] of sameTokens(links, own, other)) linkTokens(links, i, j)
  for (let at = 1; at < p.tokens.length; at++) linkNext(links, p.first + at, 1)
  for (let at = p.tokens.length - 2; at >= 0; at--) linkNext(links, p.first + at, -1)
}

/** What stands beside the same and says the same is the same, though something further off says it too. */
function linkNext(links: Links, token: number, step: 1 | -1): void {
  const { a, b, to, back } = links
  const beside = to[token - step]!
  const next = beside + step
  if (to[token]! >= 0 || beside < 0 || back[next] !== -1 || paragraphAt(b, next) !== paragraphAt(b, beside)) return
  if (textAt(a, token) === textAt(b, next)) linkTokens(links, token, next)
}

/** The token of a number. */
export function tokenAt({ places }: DocumentText, token: number): WordToken {
  const { paragraph, at } = places[token]!
  return paragraph.tokens[at]!
}

/** What the token of a number is compared by. */
export const textAt = (document: DocumentText, token: number) => tokenAt(document, token).key

export const paragraphAt = ({ places }: DocumentText, token: number) => places[token]!.paragraph

/** The paragraphs of a document that a paragraph of the other has its partners in, those with most of them first. */
export function partnersOf(
  { first, tokens }: WordParagraph,
  partners: Int32Array,
  other: DocumentText,
): readonly WordParagraph[] {
  const counts = new Map<WordParagraph, number>()
  for (const token of partners.subarray(first, first + tokens.length)) {
    if (token < 0) continue
    const paragraph = paragraphAt(other, token)
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1)
  }
  const enough = [...counts].filter(([, count]) => count >= LEAST_PART)
  return enough.toSorted((x, y) => y[1] - x[1]).map(([paragraph]) => paragraph)
}

/** Of each edited paragraph the one of the base that it was, or was cut from. */
export function ownersOf(links: Links): ReadonlyMap<WordParagraph, WordParagraph> {
  const owners = new Map([...links.paragraphs].map(([p, q]) => [q, p]))
  for (const q of links.b.paragraphs) {
    if (owners.has(q)) continue
    const sources = partnersOf(q, links.back, links.a)
    // A sentence of another section was moved here, however long it is.
    const source = sources.find(({ heading }) => heading === q.heading) ?? sources[0]
    if (source) owners.set(q, source)
  }
  return owners
}

/**
 * What follows the same follows it over the end of a paragraph too: paragraphs that people split or joined. A part that has become
 * an item of a list may have a sign before it, and begin with a capital.
 */
export function linkContinued(links: Links): void {
  const { a, b, to, back } = links
  const isOpen = (i: number, j: number) =>
    i < to.length && j < back.length && to[i]! < 0 && back[j]! < 0 && !paragraphAt(a, i).row && !paragraphAt(b, j).row
  const isSame = (i: number, j: number) => {
    const [own, other] = [textAt(a, i), textAt(b, j)]
    return own === other || (beginsItem(b, j) && own.toLowerCase() === other.toLowerCase())
  }
  for (let at = 1; at < to.length; at++) {
    if (to[at - 1]! < 0) continue
    let next = to[at - 1]! + 1
    if (next < back.length && isBullet(b, next)) next++
    let length = 0
    while (isOpen(at + length, next + length) && isSame(at + length, next + length)) length++
    const border = a.places[at]!.at === 0 || (b.places[next] && beginsItem(b, next))
    if (border && length >= 3) for (let k = 0; k < length; k++) linkTokens(links, at + k, next + k)
  }
}

/** A sign that people put before an item of a list. */
const isBullet = (document: DocumentText, token: number) =>
  document.places[token]!.at === 0 && /^[-+*•–—]$/.test(textAt(document, token))

/** The first word of a paragraph. */
const beginsItem = (document: DocumentText, token: number) =>
  document.places[token]!.at === 0 || (document.places[token]!.at === 1 && isBullet(document, token - 1))

/**
 * Draws the sign that ends a sentence to the nearest one after what was found of the sentence: of two the first, where people
 * have written, or taken out, what followed.
 */
export function drawSigns(links: Links): void {
  const { a, b, to, back } = links
  for (const { first, tokens } of a.paragraphs) {
    let last = -1
    tokens.forEach((token, at) => {
      const number = first + at
      if (!endsSentence(token)) {
        if (to[number]! >= 0) last = to[number]!
        return
      }
      const there = last < 0 ? -1 : nextSame(b, last, token.text)
      // The sign alone proves nothing: people may have written another sentence where this one stood.
      if (last < 0 && at > 0 && to[number]! >= 0) back[to[number]!] = to[number] = -1
      last = -1
      if (there < 0 || to[number] === there) return
      const rival = back[there]!
      if (rival >= 0 && rival < number) return
      if (rival >= 0) to[rival] = -1
      if (to[number]! >= 0) back[to[number]!] = -1
      linkTokens(links, number, there)
    })
  }
}

/** The first token after another, in its paragraph, that ends a sentence, if it is that sign. */
function nextSame({ places }: DocumentText, from: number, sign: string): number {
  const { paragraph, at } = places[from]!
  const next = paragraph.tokens.findIndex((token, i) => i > at && endsSentence(token))
  return next >= 0 && paragraph.tokens[next]!.text === sign ? paragraph.first + next : -1
}
