/** What the program says under one diagnostic code: everything a person reads about it lives here. */

export type Severity = 'error' | 'warning' | 'note'

export interface Message<A> {
  /** error: nothing is written for the unit; warning: worth a look (an error under --nghiem); note: for information. */
  readonly severity: Severity
  /** A short name in ASCII, printed beside the code (`so-nguyen`). */
  readonly name: string
  /** One Vietnamese sentence without a full stop: what is wrong, with the figures involved. */
  readonly sentence: (args: A) => string
  /** What to type or do instead; undefined when there is nothing useful to say in this case. */
  readonly hint: (args: A) => string | undefined
  /** The same for a value that stands in a cell of a workbook, where `hint` speaks of lines of a data file. */
  readonly cellHint?: (args: A, cell: string) => string | undefined
  /** Several sentences for `giai-thich`: what the rule is and why it exists. */
  readonly explanation: string
  /** Example data that raises the diagnostic, and the corrected form, as a clerk would type them. */
  readonly wrong: string
  readonly right: string
  /** What the two examples are, where neither is wrong: "Chưa có số liệu", "Không phát sinh". */
  readonly called?: readonly [string, string]
  /** Legal or practical source of the rule, when there is one. */
  readonly source?: string
}

/** Declares one message; exists to infer the argument type from the sentence. */
export function message<A>(declared: Message<A>): Message<A> {
  return declared
}

/** What the two examples of a code are called. */
export const exampleNames = ({ called }: Pick<Message<never>, 'called'>): readonly [string, string] =>
  called ?? ['Sai', 'Đúng']

/** A text in straight quotes, as it can be typed: curly ones round the whole of it were meant as such. */
export const quoted = (text: string): string => {
  const inner = /^[“”"]([^“”"]*)[“”"]([.;,]?)$/.exec(text)
  return inner ? `"${inner[1]}${inner[2]}"` : text.includes('"') ? `'${text}'` : `"${text}"`
}
