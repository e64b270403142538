/** A stretch of a document: a part of one paragraph, by its characters. */
import type { DocumentText, WordParagraph } from './text.ts'

export interface Spot {
  readonly paragraph: WordParagraph
  /** Characters of the paragraph's text, `end` not with them; both the same for a place between two. */
  readonly start: number
  readonly end: number
}

/** A whole paragraph. */
export const wholeOf = (paragraph: WordParagraph): Spot => ({ paragraph, start: 0, end: paragraph.text.length })

/** From one token to another, by their numbers, as far as that lies in the paragraph of the first. */
export function spotBetween({ places }: DocumentText, first: number, last: number): Spot {
  const { paragraph, at } = places[first]!
  const end = places[last]?.paragraph === paragraph ? places[last].at : at
  return { paragraph, start: paragraph.tokens[at]!.start, end: paragraph.tokens[Math.max(at, end)]!.end }
}

/** Compares for sorting in the order of the document; what has no place comes last. */
export const inTextOrder = (a: Spot | undefined, b: Spot | undefined): number =>
  (a?.paragraph.index ?? Infinity) - (b?.paragraph.index ?? Infinity) || (a?.start ?? 0) - (b?.start ?? 0) || 0

/** Whether two stretches have characters in common. */
export const overlap = (a: Spot, b: Spot): boolean => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
