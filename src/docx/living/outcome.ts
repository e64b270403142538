/** What becomes of the changes of the data in a merge: brought in, left to people, or of no concern any more. */
import type { EditMode, PaperEdit } from './edit.ts'
import type { Spot } from './spot.ts'

/**
 * What hinders bringing a phrase in. `typed`: somebody has changed it; `split`: its words stand apart; `insert`: where new words
 * go has been rewritten; `partly`: some of it is gone; `gone`: all of it.
 */
type Hindrance = 'typed' | 'split' | 'insert' | 'partly' | 'gone'

/** How a phrase is brought in, or why it is not and where that shows. */
export type Placement =
  { readonly edits: readonly PaperEdit[] } | { readonly hindrance: Hindrance; readonly at?: Spot | undefined }

/** The same of one hunk of a phrase, of which nothing may be left. */
export type PlacedHunk = Placement | 'missing'

/** Something that was brought in. */
export interface PaperChange {
  readonly kind: 'words' | 'paragraph' | 'row' | 'table'
  /** '' for what appears. */
  readonly before: string
  /** '' for what falls away. */
  readonly now: string
  readonly spot: Spot
  /** Where people had copied the sentence to. */
  readonly copy: boolean
}

/**
 * Something that stays as people left it. `copy`: a sentence that looks copied and still says the old figure; `kept`: what the
 * data no longer print, with people's words in it; `object`: what appears holds a picture, note or chart; `nowhere`: no place.
 */
export interface Conflict {
  readonly kind: Hindrance | 'copy' | 'kept' | 'object' | 'nowhere'
  readonly before: string
  readonly now: string
  readonly spot?: Spot | undefined
}

/** A change of what people have taken out: nothing is to be done. */
export interface Skipped {
  readonly before: string
  readonly now: string
}

/** What a merge has found to do so far: what is to be told of, and acts on the tree of the edited document in their order. */
export interface Outcome {
  readonly changes: PaperChange[]
  readonly conflicts: Conflict[]
  readonly skipped: Skipped[]
  readonly acts: ((mode: EditMode) => void)[]
}
