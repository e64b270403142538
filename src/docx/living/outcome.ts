/** What a merge did, and what it left to people. */
import type { Spot } from './around.ts'
import type { Hindrance } from './place.ts'

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
