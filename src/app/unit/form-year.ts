/** Whether a form is of the year it is used for. */
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { FormRead } from '../../source/workbook/form/read.ts'

/** The year typed on the cover must be the year that the form was made for: its columns are named after that. */
export function checkFormYear({ year: form, now }: FormRead, file: string): readonly Diagnostic[] {
  const year = now.tree['nam']
  if (typeof year !== 'number' || year === form) return []
  return [diagnose('T46', { file, form, year }, { path: ['nam'] })]
}
