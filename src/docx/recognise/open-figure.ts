/** A figure of a paragraph as it is being tied. */
import type { Form } from '../../core/wording/subject.ts'
import type { WordParagraph } from '../living/text.ts'
import type { KnownSubject } from './knowledge.ts'
import type { Occurrence } from './occurrences.ts'
import type { Score, Scorer } from './score.ts'

/** What the words of a figure tell best. */
export interface BestByWords extends Score {
  readonly known: KnownSubject
  /** The score of the next best. */
  readonly rival: number
}

/** What is known of it so far; three rounds over the figures of a paragraph change totals and certainty. */
export interface OpenFigure {
  readonly paragraph: WordParagraph
  readonly occurrence: Occurrence
  /** All that prints what stands there, the likeliest first. */
  readonly scores: (Score & { readonly known: KnownSubject; readonly form: Form; total: number; paired: boolean })[]
  readonly scorer: Scorer
  /** Of two digits or more. */
  readonly long: boolean
  /** The headings over it, as one text. */
  readonly under: string
  /** What the words tell best, whatever is printed for it. */
  byWords: BestByWords | undefined
  /** What else they tell, the best first. */
  readonly ranked: readonly (Score & { readonly known: KnownSubject })[]
  /** Nothing else in the data is printed so, and it is no small number. */
  readonly rare: boolean
  /** How well the headings tell the field that they tell best. */
  readonly mostField: () => number
  certain: boolean
}
