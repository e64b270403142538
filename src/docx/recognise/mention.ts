/** A figure of a document, and what it may be. */
import type { Form, Subject } from '../../core/wording/subject.ts'
import type { WordParagraph } from '../living/text.ts'

export interface Candidate {
  readonly subject: Subject
  readonly form: Form
  readonly score: number
}

/** A figure of the document. */
export interface Mention {
  readonly paragraph: WordParagraph
  /** Characters of the paragraph. */
  readonly start: number
  readonly end: number
  /** What it is, the likeliest first; all of them print what stands there. */
  readonly candidates: readonly Candidate[]
  readonly certain: boolean
  /** What its words tell best, whatever is printed for it. */
  readonly told: Told | undefined
}

interface Told {
  readonly subject: Subject
  readonly score: number
}
