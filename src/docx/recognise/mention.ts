/** A figure of a document, and what it may be. */
import type { Form, Subject } from '../../core/wording/subject.ts'
import type { Spot } from '../living/spot.ts'

/** What a figure may be; `score`: how well words, headings and neighbours tell it, 0–1 and a little more. */
export interface Candidate {
  readonly subject: Subject
  readonly form: Form
  readonly score: number
}

/** A figure of the document. */
export interface Mention extends Spot {
  /** What it is, the likeliest first; all of them print what stands there. */
  readonly candidates: readonly Candidate[]
  readonly certain: boolean
  /** What its words tell best, whatever is printed for it. */
  readonly byWords: GuessByWords | undefined
  /** Aimed at, or of another year. */
  readonly notOfYear: boolean
  /** Told to be of last year, and tied so. */
  readonly before: boolean
  /** Its clause has no words of its own. */
  readonly bare: boolean
  /** What the figures around it say that it is, where its own words and its value have not tied it. */
  readonly should: Supposed | undefined
}

/** What a figure should be by what stands around it. */
export interface Supposed {
  readonly subject: Subject
  readonly certain: boolean
  /** What the data print there, when it is last year's figure. */
  readonly data?: Form
}

interface GuessByWords {
  readonly subject: Subject
  readonly score: number
  /** What the next best scores. */
  readonly rival: number
  /** It counts what stands after the figure. */
  readonly unit: boolean
  /** Its turning words are those of the clause. */
  readonly turns: boolean
}
