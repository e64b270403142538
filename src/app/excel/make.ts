/** Makes the Excel form: empty for a year, filled in from a data file, or for the year after it. */
import { place, type Tree } from '../../core/base/lookup.ts'
import { basename } from 'node:path'
import { diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { ownFigures } from '../../core/indicators/own-figures.ts'
import type { Level } from '../../core/schema/unit.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { carried } from '../../core/year/carry.ts'
import { mergeYears } from '../../core/year/merge.ts'
import type { FormContent } from '../../source/workbook/form/content.ts'
import { writeForm } from '../../source/workbook/form/write.ts'
import { isWorkbook } from '../files/kind.ts'
import { writeDocument, type WrittenFile } from '../files/write.ts'
import { indicatorSetOf, type Measured } from '../unit/indicator-sets.ts'
import { type ReadGiven, readGiven } from '../unit/read.ts'
import { rebaseTree } from './rebase.ts'

/** Which form is wanted. */
export interface FormOptions {
  /** The form's year; of a form filled from a file it may be left out, and is that file's year or the one after. */
  readonly year?: number | undefined
  /** The level of the unit, for the indicators on an empty form. */
  readonly cap?: Level | undefined
  /** A data file to fill the form from. */
  readonly from?: string | undefined
  /** Where to; by default named after the year, in the folder one stands in. */
  readonly out?: string | undefined
  /** Replace a form that is there already; a dated copy of it is kept. */
  readonly force: boolean
  readonly today: string
}

/** Where the form is, and what became of it. */
export interface FormResult extends WrittenFile {
  readonly sources: ReadonlyMap<string, string>
}

/** Writes the form. A file that is there is never replaced unasked: someone may have filled it in. */
export async function makeForm({ year, cap, from, out, force, today }: FormOptions): Promise<FormResult> {
  const read = from === undefined ? undefined : await readGiven(from)
  const sources = read?.sources ?? new Map<string, string>()
  const given = read?.year
  const wanted = year ?? given?.nam ?? 0
  const path = out ?? `bieu-mau-${wanted}.xlsx`
  const refuse = (diagnostics: readonly Diagnostic[]) => ({ path, result: { diagnostics }, sources })
  const errors = read?.diagnostics.filter(isError) ?? []
  if (from !== undefined && (!given || errors.length > 0)) return refuse(errors)
  if (from !== undefined && given && wanted !== given.nam && wanted !== given.nam + 1)
    return refuse([diagnose('T87', { file: from, year: given.nam, wanted }, { file: from })])
  const level = cap ?? (wanted >= 2025 ? 'khu_vuc' : 'huyen')
  const measured = given ? { ...given, nam: wanted } : { nam: wanted, don_vi: { cap: level } }
  // A set of the office's own that cannot be read is told when the data are checked.
  const { value: set } = await indicatorSetOf(measured as Measured, from ?? path, new Map())
  const bytes = await writeForm({
    year: wanted,
    indicators: set ? ownFigures(set) : [],
    ...(from === undefined || !read || !given ? {} : filling({ ...read, year: given }, wanted, from, path)),
  })
  const written = await writeDocument(path, bytes, { force, today, provenanceOf: () => 'edited' })
  if (written.value !== 'kept') return { path, result: written, sources }
  return refuse([diagnose('T21', { file: path }, { file: path })])
}

/** What the form at `path` is filled in with from the file `from`: all of it, or what the year after begins with. */
function filling(
  { year, lastYear }: ReadGiven & { readonly year: UnitYear },
  wanted: number,
  from: string,
  path: string,
): Partial<FormContent> {
  const name = basename(from)
  if (wanted === year.nam)
    return { given: rebaseTree(year, from, path), ...(lastYear ? { before: lastYear } : {}), from: name }
  const tree: Tree = {}
  for (const [key, value] of Object.entries(carried(year))) place(tree, key.split('.'), value)
  // A form is no data file that next year's could name; its figures are in the column all the same.
  if (!isWorkbook(from)) place(tree, ['nam_truoc'], { gop: [name], noi_tiep: [] })
  const before = mergeYears([year], [])
  return { given: rebaseTree(tree, from, path), ...(before ? { before } : {}), from: name }
}
