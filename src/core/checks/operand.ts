/** Figures as checks name them: dotted path, title, value; and the places that a diagnostic on several figures shows. */
import { stepsOf } from '../base/lookup.ts'
import type { Place } from '../diagnostics/diagnostic.ts'
import { figureAt, figures, type Group, groupAt, numberAtKey, titleOf } from '../schema/catalogue.ts'
import type { PartKey } from '../schema/pair.ts'
import { figureTitle } from '../year/balance.ts'

interface Operand {
  /** Dotted path that ends at a number: `truy_to.truy_to.vu`. */
  readonly key: string
  readonly title: string
  readonly value: number
}

const times = new Map<string, number>()
for (const { title } of figures) times.set(title, (times.get(title) ?? 0) + 1)

/** The title of a figure, with its part in brackets; several groups have figures of one title, then with the group before it. */
export function titleAt(key: string): string {
  const title = titleOf(stepsOf(key)) ?? key
  const figure = figureAt(key) ?? figureAt(key.slice(0, key.lastIndexOf('.')))
  if (!figure || (times.get(figure.title) ?? 0) < 2) return title
  const group = groupAt(figure.key.slice(0, figure.key.lastIndexOf('.')))?.meta.title
  return group ? `${group}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title
}

/** A term of a balance. Across fields every term has the same title: the fields tell them apart. */
export function termTitle(group: Group, key: string, part: PartKey | undefined): string {
  return group.key === '' ? (titleOf(key.split('.').slice(0, 1)) ?? key) : figureTitle(group, key, part)
}

/** A figure as messages name it: key, title, number; undefined when it is not known. */
export function operandOf(year: object | undefined, key: string): Operand | undefined {
  const value = numberAtKey(year, key)
  return value === undefined ? undefined : { key, title: titleAt(key), value }
}

/** A figure as a second place of a diagnostic, with its title and value. */
export const relatedFigure = ({ key, title, value }: Operand) => ({ path: stepsOf(key), role: `${title}: ${value}` })

/** Points at one figure and lists the others with their values. */
export function placeOf(key: string, others: readonly Operand[]): Place {
  return {
    path: stepsOf(key),
    related: others.map(relatedFigure),
  }
}
