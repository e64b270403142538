/** What a paper may speak of: figures with their names, the words for them, and how they are printed. Knows no domain. */

/** Words in which a figure has been told before: a text, and where the figure stands in it. */
export interface Sample {
  readonly text: string
  /** Where its figure stands in `text`. */
  readonly at: number
  /** The headings above it, the widest first. */
  readonly headings: readonly string[]
}

/** A way in which a figure is printed, and the tag that prints it so. */
export interface Form {
  readonly text: string
  /** Without its braces. */
  readonly tag: string
  /** What the tag prints, where papers write it in other words: rounded, with another sign between the digits. */
  readonly prints?: string | undefined
  /** Prints the same wherever it stands, when the tag depends on what was said before. */
  readonly stated?: string | undefined
  /** Names nothing that the figure is compared with, for that was named before: it is told by standing right behind its figure. */
  readonly brief?: boolean
}

/** A figure as papers speak of it. */
export interface Subject {
  /** By which a person and a template know it. */
  readonly name: string
  readonly title: string
  /** What it belongs to; figures of one group stand near each other. */
  readonly group: string
  /** Titles of what it belongs to. */
  readonly fields: readonly string[]
  readonly samples: readonly Sample[]
  /** What it counts ("vụ"); "" when that is said in no one way. */
  readonly unit: string
  /** The best first; none when its value is not known. */
  readonly forms: readonly Form[]
  /** In cells of tables: this year's value, last year's, the difference. */
  readonly cells: { readonly now?: Form; readonly before?: Form; readonly change?: Form }
  /** Of a share: the name of the figure that it is the share of. */
  readonly of?: string | undefined
  /** Of a share: the name of what it is taken out of. */
  readonly outOf?: string | undefined
  /** Shares are taken of it: it may stand behind a stroke ("24/26 phiên tòa"). */
  readonly base: boolean
  /** Of a part of a pair: the name of the pair. */
  readonly whole?: string | undefined
}

/** What is known of the language, beside the figures. */
export interface Language {
  /** One spelling for words that are written in several ways. */
  readonly normal: (text: string) => string
  /** Words that say nothing of what is counted. */
  readonly empty: ReadonlySet<string>
  /** Words without which the rest means something else: "không", "tạm". */
  readonly turning: ReadonlySet<string>
  /** Branches of the law: a clause that says nothing but one of them is told by the words before the list that it stands in. */
  readonly branches: readonly string[]
  /** Short units of count: right after a figure they say nothing more of it. */
  readonly counted: readonly string[]
  /** The unit that subjects of money have, those that papers tell it in, and words that say no more than that money follows. */
  readonly money: { readonly unit: string; readonly units: readonly string[]; readonly words: ReadonlySet<string> }
  /** A clause, or a part of a title, that says that all is counted. */
  readonly sum: RegExp
  /** What stands before the second figure of a pair, its unit caught: "12 vụ với". */
  readonly joined: RegExp
  /** Units of count that stand for each other, each with the others of its kind. */
  readonly alike: readonly (readonly string[])[]
  /** Text that a difference, not a figure, comes after: "tăng ", "giảm 02 vụ (". */
  readonly change: RegExp
  /**
   * What is aimed at is no figure of the year: headings, words of a clause and of a sentence that say so; under such a heading
   * `past` before a figure still tells of the year, and so does `now` after it.
   */
  readonly aims: {
    readonly heading: RegExp
    readonly words: RegExp
    readonly sentence: RegExp
    readonly past: RegExp
    readonly now: RegExp
  }
}
