/** Makes the Excel form: empty for a year, or filled in from a data file and the files of last year's that it names. */
import { basename } from 'node:path'
import { type Checked, diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { writeForm } from '../../source/workbook/form/write.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { readGiven } from '../unit/read.ts'

interface FormOptions {
  /** The year of an empty form. */
  readonly year: number
  /** A data file to fill the form from; its year is the form's. */
  readonly from?: string
  /** Where to; by default named after the year, in the folder one stands in. */
  readonly out?: string
  /** Replace a form that is there already; a dated copy of it is kept. */
  readonly force: boolean
  readonly today: string
}

interface FormResult {
  readonly path: string
  readonly result: Checked<Action>
  readonly sources: ReadonlyMap<string, string>
}

/** Writes the form. A file that is there is never replaced unasked: someone may have filled it in. */
export async function makeForm({ year, from, out, force, today }: FormOptions): Promise<FormResult> {
  const read = from === undefined ? undefined : await readGiven(from)
  const sources = read?.sources ?? new Map<string, string>()
  const given = read?.year
  const path = out ?? `bieu-mau-${given?.nam ?? year}.xlsx`
  const diagnostics: readonly Diagnostic[] = read?.diagnostics.filter(isError) ?? []
  if (from !== undefined && (!given || diagnostics.length > 0)) return { path, result: { diagnostics }, sources }
  const bytes = await writeForm({
    year: given?.nam ?? year,
    ...(given ? { given } : {}),
    ...(read?.lastYear ? { before: read.lastYear } : {}),
    ...(from === undefined ? {} : { from: basename(from) }),
  })
  const written = await writeDocument(path, bytes, { force, today, provenanceOf: () => 'edited' })
  if (written.value !== 'kept') return { path, result: written, sources }
  return { path, result: { diagnostics: [diagnose('T21', { file: path }, { file: path })] }, sources }
}
