/** Finds again the places that diagnostics name in words. */
import { lex, mayHoldTag } from '../tag/lex.ts'
import { joinedText } from '../tag/paragraph.ts'
import { spotOf, spotsOf } from '../tag/spot.ts'
import type { XmlElement } from '../xml/tree.ts'

/** A part of a paragraph's text. */
export interface Range {
  /** Offsets in the paragraph's text. */
  readonly start: number
  readonly end: number
  /** The text they are offsets in. */
  readonly text: string
}

/** A paragraph that a comment may be about. */
export interface CommentTarget {
  /** `thân văn bản, đoạn 12` */
  readonly name: string
  readonly paragraph: XmlElement
  /** The paragraph to comment: itself, or the one around its text box; none outside of the main part. */
  readonly anchor: XmlElement | undefined
  readonly commentable: boolean
  /** Every tag of it with its place in words. */
  readonly spots: readonly (Range & { readonly spot: string })[]
}

/** Every paragraph of a part; `paragraphs` with changes accepted, `original` gives the one of the file. */
export function commentTargets(
  label: string,
  main: boolean,
  paragraphs: readonly XmlElement[],
  original: (paragraph: XmlElement) => XmlElement | undefined,
): readonly CommentTarget[] {
  const spots = spotsOf(label, paragraphs)
  return paragraphs.flatMap((paragraph, index) => {
    const own = original(paragraph)
    if (!own) return []
    const text = joinedText(paragraph)
    const found = mayHoldTag(text) ? lex(text) : []
    return {
      name: `${label}, đoạn ${index + 1}`,
      paragraph: own,
      anchor: main ? outermost(own) : undefined,
      commentable: main,
      spots: found.map(({ start, end }) => ({ start, end, text, spot: spotOf(spots, paragraph, text, start, end) })),
    }
  })
}

/** The paragraph around the drawing that a paragraph is in, or itself. */
function outermost(paragraph: XmlElement): XmlElement {
  let found = paragraph
  for (let at = paragraph.parent; at; at = at.parent) if (at.name === 'w:p') found = at
  return found
}
