/** Figures that the data have changed and that still stand among words people wrote: told, never guessed at. */
import type { EditedLinks } from './align.ts'
import type { Phrase } from './changes.ts'
import type { Spot } from './spot.ts'
import { wordsOfRow } from './tables.ts'
import type { WordParagraph } from './text.ts'

export interface Stale {
  readonly phrase: Phrase
  readonly spot: Spot
}

/** A figure of a phrase as it was, with the words that stood near it. */
interface OldFigure {
  readonly phrase: Phrase
  readonly paragraph: WordParagraph
  readonly at: number
  readonly near: ReadonlySet<string>
}

/**
 * Old figures with at least three of their neighbours; of phrases in `lost`, which were found nowhere, two are enough, or that
 * they stand in the paragraph that the phrase's has become.
 */
export function staleFigures(
  links: EditedLinks,
  phrases: readonly Phrase[],
  lost: ReadonlySet<Phrase>,
): readonly Stale[] {
  const knownRows = new Set(links.rows.values())
  const known = new Set(links.copies.flatMap(({ start, length }) => Array.from({ length }, (_, k) => start + k)))
  const old = oldFigures(phrases)
  return links.b.places.flatMap(({ paragraph, at }, number): Stale[] => {
    const token = paragraph.tokens[at]!
    if (!token.figure || links.back[number]! >= 0 || known.has(number)) return []
    const found = (old.get(token.key) ?? []).find((figure) => {
      const own = isFrom(links, figure, paragraph)
      if (paragraph.row && !own && knownRows.has(paragraph.row)) return false
      const least = lost.has(figure.phrase) ? (own ? 0 : 2) : 3
      return wordsNear(paragraph, at).filter((word) => figure.near.has(word)).length >= least
    })
    return found ? [{ phrase: found.phrase, spot: { paragraph, start: token.start, end: token.end } }] : []
  })
}

/** Whether a paragraph is what the figure's has become, or holds some of what stood beside it. */
function isFrom(
  { b, to, paragraphs }: EditedLinks,
  { paragraph: p, at }: OldFigure,
  paragraph: WordParagraph,
): boolean {
  if (p.row || paragraphs.get(p) === paragraph) return paragraphs.get(p) === paragraph
  const beside = Array.from({ length: 2 * BESIDE + 1 }, (_, k) => at + k - BESIDE)
  return beside.some((each) => p.tokens[each]?.word && b.places[to[p.first + each]!]?.paragraph === paragraph)
}

/** Tokens on each side of a figure. */
const BESIDE = 8

function oldFigures(phrases: readonly Phrase[]): ReadonlyMap<string, readonly OldFigure[]> {
  const figures = new Map<string, OldFigure[]>()
  for (const phrase of phrases) {
    const now = new Set(phrase.flatMap(({ q, newFrom, newTo }) => q.tokens.slice(newFrom, newTo).map(({ key }) => key)))
    for (const { p, from, to } of phrase)
      for (let at = from; at < to; at++) {
        const { figure, key } = p.tokens[at]!
        if (!figure || now.has(key) || isYear(p, at)) continue
        figures.set(key, [...(figures.get(key) ?? []), { phrase, paragraph: p, at, near: new Set(wordsNear(p, at)) }])
      }
  }
  return figures
}

/** "so với năm 2019": what the data change is no year, and it stands in many sentences. */
const isYear = ({ tokens }: WordParagraph, at: number) =>
  /^\d{4}$/.test(tokens[at]!.key) && tokens[at - 1]?.text.toLowerCase() === 'năm'

/** Words within four tokens, or of the row that it stands in, in lower case. */
function wordsNear({ tokens, row }: WordParagraph, at: number): readonly string[] {
  const near = row ? wordsOfRow(row).tokens : tokens.slice(Math.max(0, at - 4), at + 5)
  return [...new Set(near.flatMap(({ word, text }) => (word ? [text.toLowerCase()] : [])))]
}
