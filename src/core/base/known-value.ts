/**
 * Values that know what they are: beside their number their name, whether there is something, nothing or no knowledge at
 * all, and how they are printed. Who has not heard of them takes them for the plain value they stand for (`plainOf`).
 */

/** More than nothing; known to be nothing (0); not known. */
export type Standing = 'some' | 'none' | 'unknown'

/** Where a value is printed: in a sentence, or in a cell of a table. */
export type PrintPlace = 'text' | 'cell'

export interface Wording {
  readonly text: string
  /** What is printed where the same has been said before under one heading ("cùng kỳ" after "năm 2019"). */
  readonly again?: string
}

/** What is known of a value. */
export interface Known {
  /** Path or words by which a person knows it. */
  readonly name: string
  readonly standing: Standing
  readonly words: (place: PrintPlace) => Wording
}

const known: unique symbol = Symbol('known')
const plain: unique symbol = Symbol('plain')

/** Makes `value` one that knows itself and stands for `as`. Symbols are out of the reach of templates. */
export function withKnown<T extends object>(value: T, facts: Known, as: unknown): T {
  return Object.defineProperties(value, { [known]: { value: facts }, [plain]: { value: as } })
}

/** Makes `group`, which holds such values, stand for the group of plain ones; undefined for one that was left out. */
export function standingFor<T extends object>(group: T, as: unknown): T {
  return Object.defineProperty(group, plain, { value: as })
}

/** What is known of a value; undefined for a plain one. */
export function knownOf(value: unknown): Known | undefined {
  return typeof value === 'object' && value !== null ? (value as { readonly [known]?: Known })[known] : undefined
}

/** The plain value that a value stands for; itself when it is plain. */
export function plainOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && plain in value ? value[plain] : value
}

/** Words that were made of figures and are there or not: a comparison, a verdict. */
export function phrase(name: string, words: Wording): object {
  const standing = words.text === '' ? 'unknown' : 'some'
  return withKnown({}, { name, standing, words: () => words }, words.text)
}
