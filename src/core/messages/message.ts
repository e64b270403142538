/** What the program says under one diagnostic code: everything a person reads about it lives here. */

export type Severity = 'error' | 'warning' | 'note'

/** Words that are the same every time, or made of a diagnostic's arguments; undefined where there is nothing useful to say. */
type Words<A> = string | ((args: A) => string | undefined)

/** What a code says. */
export interface Texts<A> {
  /** One Vietnamese sentence without a full stop: what is wrong, with the figures involved. */
  readonly sentence: string | ((args: A) => string)
  /** What to type or do instead, where there is something useful to say. */
  readonly hint?: Words<A>
  /** The same for a value that stands in a cell of a workbook, where `hint` speaks of lines of a data file. */
  readonly cellHint?: (args: A, cell: string) => string | undefined
  /** Several sentences for `giai-thich`: what the rule is and why it exists. */
  readonly explanation: string
  /** Example data that raises the diagnostic, and the corrected form, as a clerk would type them; both or neither. */
  readonly wrong?: string
  readonly right?: string
  /** What the two examples are, where neither is wrong: "Chưa có số liệu", "Không phát sinh". */
  readonly called?: readonly [string, string]
  /** Legal or practical source of the rule, when there is one. */
  readonly source?: string
}

export interface Message<A> extends Texts<A> {
  readonly severity: Severity
  /** A short name in ASCII, printed beside the code (`so-nguyen`). */
  readonly name: string
}

/** Declares the message of an error: nothing is written for the unit. The arguments are typed where the sentence takes them. */
export const error = <A>(name: string, texts: Texts<A>): Message<A> => ({ severity: 'error', name, ...texts })

/** Declares the message of a warning: worth a look (an error under --nghiem). */
export const warning = <A>(name: string, texts: Texts<A>): Message<A> => ({ severity: 'warning', name, ...texts })

/** Declares the message of a note: for information. */
export const note = <A>(name: string, texts: Texts<A>): Message<A> => ({ severity: 'note', name, ...texts })

/** The two examples of a code under what they are called; none where it has none. */
export const examplesOf = ({
  wrong,
  right,
  called = ['Sai', 'Đúng'],
}: Pick<Message<never>, 'wrong' | 'right' | 'called'>): readonly (readonly [name: string, text: string])[] =>
  wrong === undefined || right === undefined
    ? []
    : [
        [called[0], wrong],
        [called[1], right],
      ]
