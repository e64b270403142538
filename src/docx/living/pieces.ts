/** Pieces of text that stand elsewhere than their paragraph: moved, split off, joined on, copied. */
import { sameTexts } from './sequence.ts'
import { freeOf, linkTokens, type Links, paragraphAt, runsWithout, sameTokens, textAt, tokenAt } from './links.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { isAtHome } from './likeness.ts'
import { endsSentence, isStop, masked } from './tokens.ts'
import { sentencesOf } from './twins.ts'

/** Tokens in a row by which a piece is sought. */
const SEEK = 5

/** Tokens that people wrote between what belongs together, at most. */
const MOST_BETWEEN = 12

interface Seek {
  /** Shorter pieces are left alone. */
  readonly least: number
  /** Figures must be the same too. */
  readonly exact: boolean
  /** Tokens of the other document that are taken. */
  readonly reserved?: ReadonlySet<number>
}

/** A piece that stands in both documents, from token `i` of the one and `j` of the other on. */
interface Piece {
  readonly i: number
  readonly j: number
  readonly length: number
  /** What is brought into order by: tokens that are the same, figures included; all of them; how much it is at home. */
  readonly same: number
  readonly counted: number
  readonly home: number
  readonly around: number
}

/** Pairs the longest pieces that stand in both documents and have no partner yet, outside of tables. */
export function linkPieces(links: Links, { least, exact, reserved = new Set() }: Seek): void {
  const { a, b, to, back } = links
  const freeA = (token: number) => to[token]! < 0
  const freeB = (token: number) => back[token]! < 0 && !reserved.has(token)
  const found = piecesIn(links, exact ? textAt : maskedAt, freeA, freeB).toSorted(
    (x, y) => y.same - x.same || y.counted - x.counted || y.home - x.home || y.around - x.around,
  )
  for (const { i, j, length } of found) {
    const still = (k: number) => k < length && freeA(i + k) && freeB(j + k)
    let start = 0
    while (start < length && !still(start)) start++
    let end = start
    while (still(end)) end++
    const words = Array.from({ length: end - start }, (_, k) => tokenAt(a, i + start + k)).filter(({ word }) => word)
    if (end - start < least || words.length < 4) continue
    for (let k = start; k < end; k++) if (textAt(a, i + k) === textAt(b, j + k)) linkTokens(links, i + k, j + k)
  }
}

type KeyOf = (document: DocumentText, token: number) => string
type IsFree = (token: number) => boolean

const maskedAt: KeyOf = (document, token) => masked(tokenAt(document, token))

/** All pieces of at least `SEEK` free tokens in a row, each as long as it goes. */
function piecesIn(links: Links, keyOf: KeyOf, freeA: IsFree, freeB: IsFree): readonly Piece[] {
  const { a, b } = links
  const index = new Map<string, number[]>()
  for (const j of starts(b, freeB)) {
    const key = gram(b, j, keyOf)
    index.set(key, [...(index.get(key) ?? []), j])
  }
  const pieceAt = (i: number, j: number): readonly Piece[] => {
    const isSame = (k: number) =>
      within(a, i + k, i) && within(b, j + k, j) && freeA(i + k) && freeB(j + k) && keyOf(a, i + k) === keyOf(b, j + k)
    // A part of a longer one.
    if (isSame(-1)) return []
    let [length, same] = [0, 0]
    for (; isSame(length); length++) if (textAt(a, i + length) === textAt(b, j + length)) same++
    // The sign that ends the sentence before says nothing of this one.
    const sign = endsSentence(tokenAt(a, i)) ? 1 : 0
    const home = homeliness(paragraphAt(a, i), paragraphAt(b, j), b.paragraphs)
    const around = agreementAround(links, i, j, length)
    return [{ i, j, length, same: same - sign, counted: length - sign, home, around }]
  }
  return starts(a, freeA).flatMap((i) => (index.get(gram(a, i, keyOf)) ?? []).flatMap((j) => pieceAt(i, j)))
}

/** A piece that stands under its heading comes first, one of whose paragraph something alike stands there last. */
function homeliness(p: WordParagraph, q: WordParagraph, others: readonly WordParagraph[]): number {
  if (p.heading === q.heading) return 2
  return isAtHome(p, others) ? 0 : 1
}

/** How many tokens before and after a piece agree, over the ends of paragraphs: of two that say the same, the one in its place. */
function agreementAround({ a, b }: Links, i: number, j: number, length: number): number {
  const far = 20
  const agree = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < a.places.length && y < b.places.length && textAt(a, x) === textAt(b, y)
  let [before, after] = [0, 0]
  while (before < far && agree(i - before - 1, j - before - 1)) before++
  while (after < far && agree(i + length + after, j + length + after)) after++
  return before + after
}

/** Whether a token stands in the same paragraph as another. */
const within = (document: DocumentText, token: number, other: number) =>
  token >= 0 && token < document.places.length && paragraphAt(document, token) === paragraphAt(document, other)

/** Where `SEEK` free tokens of one paragraph outside of tables begin. */
function starts(document: DocumentText, free: IsFree): readonly number[] {
  return document.paragraphs.flatMap(({ row, first, tokens }) => {
    if (row) return []
    const found: number[] = []
    for (let at = 0, run = 0; at < tokens.length; at++) {
      run = free(first + at) ? run + 1 : 0
      if (run >= SEEK) found.push(first + at - SEEK + 1)
    }
    return found
  })
}

const gram = (document: DocumentText, from: number, keyOf: KeyOf) =>
  Array.from({ length: SEEK }, (_, k) => keyOf(document, from + k)).join(' ')

/** The free tokens of the edited document beside one of it, as far as its paragraph goes. */
function freeFrom({ b, back }: Links, number: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let at = number + step; within(b, at, number) && back[at]! < 0; at += step) found.push(at)
  return step > 0 ? found : found.toReversed()
}

/** Parts of a paragraph that changed places within it: at least three tokens, two of them words. */
export function linkSwapped(links: Links, p: WordParagraph, q: WordParagraph): void {
  const { to, back } = links
  for (;;) {
    const [own, other] = [freeOf(p, to), freeOf(q, back)]
    const places = new Map<string, number[]>()
    for (const j of other) places.set(textAt(links.b, j), [...(places.get(textAt(links.b, j)) ?? []), j])
    let best = { i: 0, j: 0, length: 0 }
    for (const i of own)
      for (const j of places.get(textAt(links.a, i)) ?? []) {
        let length = 0
        while (
          within(links.a, i + length, i) &&
          within(links.b, j + length, j) &&
          to[i + length]! < 0 &&
          back[j + length]! < 0 &&
          textAt(links.a, i + length) === textAt(links.b, j + length)
        )
          length++
        if (length > best.length) best = { i, j, length }
      }
    const words = Array.from({ length: best.length }, (_, k) => tokenAt(links.a, best.i + k)).filter(({ word }) => word)
    if (best.length < 3 || words.length < 2) return
    for (let k = 0; k < best.length; k++) linkTokens(links, best.i + k, best.j + k)
  }
}

/**
 * What is left of a paragraph stands beside what was found of it, if most of it does: the rest of a part that people cut off, with
 * words of theirs between.
 */
export function linkBeside(links: Links): void {
  const { a, to } = links
  for (const paragraph of a.paragraphs.filter(({ row }) => !row))
    for (const [from, until] of runsWithout(paragraph, (token) => to[token]!)) {
      const { first, tokens } = paragraph
      const own = Array.from({ length: until - from }, (_, k) => first + from + k)
      const [left, right] = [from > 0 ? to[own[0]! - 1]! : -1, until < tokens.length ? to[first + until]! : -1]
      const open = left >= 0 ? freeFrom(links, left, 1) : right >= 0 ? freeFrom(links, right, -1) : []
      const pairs = sameTokens(links, own, open)
      if (pairs.length > 1 && pairs.length >= 0.6 * own.length && open.length <= own.length + MOST_BETWEEN)
        for (const [i, j] of pairs) linkTokens(links, i, j)
    }
}

/** Tokens of the edited document that say, figures included, what still stands in its place: copies, if nothing else. */
export function exactCopies({ a, b, to, back }: Links): ReadonlySet<number> {
  const length = 8
  const [inPlace, gone] = [new Set<string>(), new Set<string>()]
  const texts = (document: DocumentText, from: number) =>
    Array.from({ length }, (_, k) => textAt(document, from + k)).join(' ')
  for (const { first, tokens } of a.paragraphs.filter(({ row }) => !row))
    for (let at = 0; at + length <= tokens.length; at++) {
      // Signs find partners anywhere.
      const isGone = tokens.slice(at, at + length).every(({ word }, k) => !word || to[first + at + k]! < 0)
      const grams = isGone ? gone : inPlace
      grams.add(texts(a, first + at))
    }
  const found = new Set<number>()
  for (const { first, tokens } of b.paragraphs.filter(({ row }) => !row))
    for (let at = 0; at + length <= tokens.length; at++) {
      const run = Array.from({ length }, (_, k) => first + at + k)
      const words = texts(b, first + at)
      if (run.every((token) => back[token]! < 0) && inPlace.has(words) && !gone.has(words))
        for (const token of run) found.add(token)
    }
  return found
}

/** A sentence of the edited document without partner that says what a paragraph of the other says. */
export interface Copy {
  /** The paragraph it was copied from: the only one all of whose sentence it says; several where that is not clear. */
  readonly sources: readonly { readonly paragraph: WordParagraph; readonly pairs: ReadonlyMap<number, number> }[]
  readonly start: number
  readonly length: number
}

/** Copies people made of sentences, edited or not. */
export function copiesIn({ a, b, back }: Links): readonly Copy[] {
  const grams = new Map<string, Set<WordParagraph>>()
  for (const paragraph of a.paragraphs.filter(({ row }) => !row))
    for (let at = 0; at + SEEK <= paragraph.tokens.length; at++) {
      const key = gram(a, paragraph.first + at, maskedAt)
      grams.set(key, (grams.get(key) ?? new Set()).add(paragraph))
    }
  return looseSentences(b, back).flatMap(([start, end]) => {
    const hits = new Map<WordParagraph, number>()
    for (let at = start; at + SEEK <= end; at++)
      for (const paragraph of grams.get(gram(b, at, maskedAt)) ?? [])
        hits.set(paragraph, (hits.get(paragraph) ?? 0) + 1)
    // All that say as much: sections print the same sentence.
    const top = Math.max(0, ...hits.values())
    const likely = [...hits].filter(([, count]) => count >= 0.6 * top)
    const copy = Array.from({ length: end - start }, (_, k) => textAt(b, start + k))
    const compared = likely.map(([paragraph]) => {
      const all = sentencesOf(paragraph).map(({ from, to }) => {
        const own = paragraph.tokens.slice(from, to).map(({ key }) => key)
        const pairs = new Map(sameTexts(own, copy).map(([i, j]) => [paragraph.first + from + i, start + j]))
        return { paragraph, pairs, whole: pairs.size === own.length }
      })
      return all.reduce((best, each) => (each.pairs.size > best.pairs.size ? each : best))
    })
    const most = Math.max(0, ...compared.map(({ pairs }) => pairs.size))
    // A short one must say nothing else; one that says the same, figures included, is a copy of no other.
    const exact = compared.filter(({ whole, pairs }) => whole && pairs.size === copy.length)
    if (exact.length === 0 && (most < 6 || most < 0.6 * copy.length)) return []
    const near = exact.length > 0 ? exact : compared.filter(({ pairs }) => pairs.size >= most - 2)
    const [only, ...others] = near.filter(({ whole, pairs }) => whole && pairs.size === most)
    return [{ sources: only && others.length === 0 ? [only] : near, start, length: copy.length }]
  })
}

/** Runs of tokens without partner, cut at the ends of sentences. */
function looseSentences({ paragraphs }: DocumentText, back: Int32Array): readonly (readonly [number, number])[] {
  const loose = paragraphs.filter(({ row }) => !row)
  return loose.flatMap(({ first, tokens }) => {
    const found: (readonly [number, number])[] = []
    for (let at = 0; at < tokens.length;) {
      if (back[first + at]! >= 0) {
        at++
        continue
      }
      let end = at
      while (end < tokens.length && back[first + end]! < 0) if (isStop(tokens[end++]!)) break
      if (end - at >= SEEK) found.push([first + at, first + end])
      at = end
    }
    return found
  })
}
