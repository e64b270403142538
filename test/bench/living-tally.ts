/** What is counted of histories of edits. */

export interface Tally {
  histories: number
  /** Changes brought in; left to people with a comment; of what people took out. */
  broughtIn: number
  told: number
  skipped: number
  /** Paragraphs that differ from the truth though something was changed in them, and though nothing was and nothing told. */
  wrong: number
  silent: number
  /** Conflicts beyond the figures that were typed over and changed. */
  needless: number
  written: number
  lost: number
  /** Paragraphs in which people have set words apart, and those of them that are right but for that. */
  formats: number
  formatsLost: number
  comments: number
  commentsLost: number
  /** Paragraphs that differ where nobody has edited the paper, and where the old data come back into the refreshed one. */
  unedited: number
  back: number
  typed: number
  found: number
  alarms: number
  figures: number
  milliseconds: number
}

export const emptyTally = (): Tally => ({
  histories: 0,
  broughtIn: 0,
  told: 0,
  skipped: 0,
  wrong: 0,
  silent: 0,
  needless: 0,
  written: 0,
  lost: 0,
  formats: 0,
  formatsLost: 0,
  comments: 0,
  commentsLost: 0,
  unedited: 0,
  back: 0,
  typed: 0,
  found: 0,
  alarms: 0,
  figures: 0,
  milliseconds: 0,
})
