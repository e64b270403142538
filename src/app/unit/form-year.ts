/** Whether a form is of the year it is used for, and whether its column of last year says what last year's file says. */
import { lookup } from '../../core/base/lookup.ts'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { slots } from '../../core/schema/catalogue.ts'
import { titleAt } from '../../core/checks/operand.ts'
import { pathKey } from '../../source/source.ts'
import type { FormRead } from '../../source/workbook/form/read.ts'
import type { Found } from '../../source/workbook/tree.ts'

/** The year typed on the cover must be the year that the form was made for: its columns are named after that. */
export function checkFormYear({ year: form, now }: FormRead, file: string): readonly Diagnostic[] {
  const year = now.tree['nam']
  if (typeof year !== 'number' || year === form) return []
  return [diagnose('T46', { file, form, year }, { path: ['nam'] })]
}

/** Figures of the column that last year's files (`names`) do not bear out. The files count; the column is only shown. */
export function checkColumn(
  { tree, spots }: Found,
  lastYear: unknown,
  names: readonly string[],
): readonly Diagnostic[] {
  const figures = slots.flatMap(({ key, path }) => {
    const [form, file] = [lookup(tree, key), lookup(lastYear, key)]
    if (typeof form !== 'number' || form === file) return []
    return [{ title: titleAt(key), form: String(form), file: String(file ?? ''), spot: spots.get(pathKey(path)) }]
  })
  const [first] = figures
  if (!first) return []
  const shown = figures.map(({ title, form, file }) => ({ title, form, file }))
  return [
    diagnose('S84', { figures: shown, file: names.join(', ') }, first.spot === undefined ? {} : { spot: first.spot }),
  ]
}
