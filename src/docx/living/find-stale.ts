/** Figures that the data have changed and that still stand among words people wrote: told, never guessed at. */
import type { EditedLinks } from './align.ts'
import type { Phrase } from './changes.ts'
import type { Spot } from './around.ts'
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
  const known = new Set(links.copies.flatMap(({ start, length }) => Array.from({ length }, (_, k) => start + k)))
  const old = oldFigures(phrases)
  return links.b.places.flatMap(({ paragraph, at }, number): Stale[] => {
    const token = paragraph.tokens[at]!
    if (!token.figure || links.back[number]! >= 0 || known.has(number)) return []
    const found = (old.get(token.text) ?? []).find((figure) => {
      const own = links.paragraphs.get(figure.paragraph) === paragraph
      if (paragraph.row && !own) return false
      const least = lost.has(figure.phrase) ? (own ? 0 : 2) : 3
      return wordsNear(paragraph, at).filter((word) => figure.near.has(word)).length >= least
    })
    return found ? [{ phrase: found.phrase, spot: { paragraph, start: token.start, end: token.end } }] : []
  })
}

function oldFigures(phrases: readonly Phrase[]): ReadonlyMap<string, readonly OldFigure[]> {
  const figures = new Map<string, OldFigure[]>()
  for (const phrase of phrases)
    for (const { p, q, from, to, newFrom, newTo } of phrase) {
      const now = new Set(q.tokens.slice(newFrom, newTo).map(({ text }) => text))
      for (let at = from; at < to; at++) {
        const { figure, text } = p.tokens[at]!
        if (!figure || now.has(text)) continue
        figures.set(text, [...(figures.get(text) ?? []), { phrase, paragraph: p, at, near: new Set(wordsNear(p, at)) }])
      }
    }
  return figures
}

/** Words within four tokens, in lower case. */
function wordsNear({ tokens }: WordParagraph, at: number): readonly string[] {
  const near = tokens.slice(Math.max(0, at - 4), at + 5).filter(({ word }) => word)
  return [...new Set(near.map(({ text }) => text.toLowerCase()))]
}
