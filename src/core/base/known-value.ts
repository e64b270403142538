/**
 * Values that know what they are: beside their number their name, whether there is something, nothing or no knowledge at
 * all, and how they are printed. Who has not heard of them takes them for the plain value they stand for (`plainOf`).
 */

/** More than nothing; known to be nothing (0); not known. */
export type Presence = 'some' | 'none' | 'unknown'

/** Where a value is printed: in a sentence, or in a cell of a table. */
export type PrintPlace = 'text' | 'cell'

/** How a value is printed. */
export interface Wording {
  readonly text: string
  /** What is printed where the same has been said before under one heading ("cùng kỳ" after "năm 2019"). */
  readonly again?: string
}

/** What is known of a value. */
export interface Known {
  /** Path or words by which a person knows it. */
  readonly name: string
  readonly presence: Presence
  /** It only stands beside another figure (a rate, a comparison): its part of a sentence may go alone. */
  readonly beside?: boolean
  /** Of what was worked out of figures: their paths. */
  readonly paths?: readonly string[]
  readonly words: (place: PrintPlace) => Wording
}

const known: unique symbol = Symbol('known')
const plain: unique symbol = Symbol('plain')

/** Makes `value` one that knows itself and stands for `as`. Symbols are out of the reach of templates. */
export function withKnown<T extends object>(value: T, facts: Known, as: unknown): T {
  const made = value as { [known]?: Known; [plain]?: unknown }
  made[known] = facts
  made[plain] = as
  return value
}

/** Makes `group`, which holds such values, stand for the group of plain ones; undefined for one that was left out. */
export function withPlain<T extends object>(group: T, as: unknown): T {
  ;(group as { [plain]?: unknown })[plain] = as
  return group
}

/** What is known of a value; undefined for a plain one. */
export function knownOf(value: unknown): Known | undefined {
  return typeof value === 'object' && value !== null ? (value as { readonly [known]?: Known })[known] : undefined
}

/** The plain value that a value stands for; itself when it is plain. */
export function plainOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && plain in value ? value[plain] : value
}

/** Values as the plain ones they stand for; the same list when all of them are plain. */
export function plainList(values: readonly unknown[]): readonly unknown[] {
  for (const value of values)
    if (typeof value === 'object' && value !== null && plain in value) return values.map(plainOf)
  return values
}

/** Words that were made of figures and are there or not: a comparison, a verdict. */
export function phrase(name: string, words: Wording): object {
  const presence = words.text === '' ? 'unknown' : 'some'
  return withKnown({}, { name, presence, beside: true, words: () => words }, words.text)
}
