/** Sentences that people have written anew elsewhere than in their paragraph: found by most of their words in their order. */
import { linkTokens, type Links, textAt } from './links.ts'
import { type IndexPair, sameTexts } from './sequence.ts'
import type { DocumentText } from './text.ts'
import { type Sentence, sentencesOf } from './twins.ts'

/** Words of a sentence, at least, and the share of its words and figures that must be there; half of its figures too. */
const LEAST_WORDS = 5
const LEAST_SHARE = 0.75

interface Found {
  readonly own: Sentence
  readonly other: Sentence
  readonly pairs: readonly IndexPair[]
  readonly share: number
}

/** Pairs what is left of sentences of most of which nothing was found. `reserved`: tokens of the edited document that are not taken. */
export function linkRewritten(links: Links, reserved: ReadonlySet<number>): void {
  const { a, b, to, back } = links
  const own = looseIn(a, (token) => to[token]! < 0)
  const others = looseIn(b, (token) => back[token]! < 0 && !reserved.has(token))
  const found = own.flatMap((one) =>
    others.flatMap((other) => (isApart(links, one, other) ? [] : sharedBy(links, one, other))),
  )
  for (const { own: one, other, pairs, share } of found.toSorted((x, y) => y.share - x.share)) {
    const isRival = (each: Found) =>
      (each.own === one) !== (each.other === other) && each.share > share - 0.15 && !isFurther(each, one, other)
    if (found.some(isRival)) continue
    for (const [i, j] of pairs) {
      const [x, y] = [numberOf(one, i), numberOf(other, j)]
      if (to[x]! < 0 && back[y]! < 0) linkTokens(links, x, y)
    }
  }
}

const numberOf = ({ paragraph, from }: Sentence, at: number) => paragraph.first + from + at

/** Whether a pair stands under two headings where the one it is held against stands under one. */
const isFurther = (each: Found, own: Sentence, other: Sentence) =>
  own.paragraph.heading === other.paragraph.heading && each.own.paragraph.heading !== each.other.paragraph.heading

/** Sentences outside of tables, with a figure and half of the words without partner. */
const looseIn = ({ paragraphs }: DocumentText, isFree: (token: number) => boolean) =>
  paragraphs.flatMap((paragraph) =>
    (paragraph.row ? [] : sentencesOf(paragraph)).filter((sentence) => {
      const tokens = paragraph.tokens.slice(sentence.from, sentence.to).map((token, k) => ({
        ...token,
        free: isFree(numberOf(sentence, k)),
      }))
      const words = tokens.filter(({ word }) => word)
      const free = words.filter((token) => token.free)
      return (
        words.length >= LEAST_WORDS &&
        2 * free.length >= words.length &&
        tokens.some((each) => each.figure && each.free)
      )
    }),
  )

/** Whether something of one has its partner outside of the other. */
function isApart({ a, b, to, back }: Links, own: Sentence, other: Sentence): boolean {
  const strays = (document: DocumentText, partners: Int32Array, one: Sentence, two: Sentence) =>
    one.paragraph.tokens.slice(one.from, one.to).some(({ word }, k) => {
      const place = document.places[partners[numberOf(one, k)]!]
      return word && place && !(place.paragraph === two.paragraph && place.at >= two.from && place.at < two.to)
    })
  return strays(b, to, own, other) || strays(a, back, other, own)
}

function sharedBy({ a, b }: Links, own: Sentence, other: Sentence): readonly Found[] {
  const texts = (document: DocumentText, sentence: Sentence) =>
    Array.from({ length: sentence.to - sentence.from }, (_, k) => textAt(document, numberOf(sentence, k)))
  const [one, two] = [texts(a, own), texts(b, other)]
  const pairs = sameTexts(one, two)
  const found = pairs.map(([i]) => one[i]!)
  const words = (list: readonly string[]) => list.filter((text) => /[\p{L}\d]/u.test(text)).length
  const figures = (list: readonly string[]) => list.filter((text) => /^\d/.test(text)).length
  const share = words(found) / words(one)
  return share >= LEAST_SHARE && 2 * figures(found) >= figures(one) ? [{ own, other, pairs, share }] : []
}
