/** What the formulas of a form will show before any spreadsheet has worked them out: the same sums, on the figures given. */
import { formSheets, type Sum } from '../../../core/form/form.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { figureAt } from '../../../core/schema/catalogue.ts'

const sums: ReadonlyMap<string, readonly Sum[]> = new Map(
  formSheets.flatMap((sheet) =>
    sheet.kind === 'figures'
      ? sheet.rows.flatMap((row) => (row.kind === 'figure' ? [[row.figure.key, row.sums] as const] : []))
      : [],
  ),
)

/** The number in the cell of a figure (with its part): as given, else as its formula finds it. */
export function shownAt(key: string, given: unknown): number | undefined {
  const typed = lookup(given, key)
  if (typeof typed === 'number') return typed
  const end = key.lastIndexOf('.')
  const [whole, part] = figureAt(key) ? [key, undefined] : [key.slice(0, end), key.slice(end + 1)]
  return sumShown(
    (sums.get(whole) ?? []).filter((sum) => sum.part === undefined || sum.part === part),
    part,
    given,
  )
}

/** The first of the sums that can be worked out, as the formula does it. */
export function sumShown(own: readonly Sum[], part: string | undefined, given: unknown): number | undefined {
  for (const { terms } of own) {
    const values = terms.map(({ key, sign, needed }) => {
      const slot = part !== undefined && figureAt(key)?.parts ? `${key}.${part}` : key
      return { sign, needed, value: shownAt(slot, given) }
    })
    const known = values.some(({ value }) => value !== undefined)
    if (!known || values.some(({ needed, value }) => needed && value === undefined)) continue
    return values.reduce((sum, { sign, value = 0 }) => sum + sign * value, 0)
  }
  return undefined
}
