/** A filled form in place of a data file: the same value, its places told by sheet and cell. Loaded only for workbooks. */
import { type Checked, type Diagnostic, hasErrors, hintOf } from '../../core/diagnostics/diagnostic.ts'
import { hintInForm } from '../../core/form/form.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import { type FormRead, readForm } from '../../source/workbook/form/read.ts'
import type { Book } from '../../source/workbook/book.ts'
import { readBook } from '../../source/workbook/hucre.ts'
import { cellSource, type Found } from '../../source/workbook/tree.ts'
import { checkFormYear } from './form-year.ts'
import { largestWorkbook } from '../files/kind.ts'
import { readBytes } from '../files/read.ts'

/** A form, or an office's own workbook read by a map, as a data file would be. */
export interface WorkbookSource {
  readonly form: FormRead
  readonly source: Source
  /** Gives diagnostics on the value their file and cell. */
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
  /** Last year's column as a year of its own, when someone filled it in. */
  readonly before: (year: UnitYear) => Checked<UnitYear>
  /** The file that names the paths in it, when that is not the workbook. */
  readonly namedIn?: string
  /** The data file it goes to, when a map names one. */
  readonly target?: string
}

/** Reads a workbook from disk, or from `bytes`. */
export async function readBookFile(file: string, bytes?: Uint8Array): Promise<Checked<Book>> {
  const content = bytes ? { value: bytes, diagnostics: [] } : await readBytes(file, undefined, largestWorkbook)
  return content.value ? readBook(content.value, file) : { diagnostics: content.diagnostics }
}

/** Reads a form from disk, or from `bytes`. What is wrong with its cells comes with the source, placed. */
export async function readFormFile(file: string, bytes?: Uint8Array): Promise<Checked<WorkbookSource>> {
  const book = await readBookFile(file, bytes)
  const form = book.value ? readForm(book.value, file) : undefined
  if (!form?.value) return { diagnostics: [...book.diagnostics, ...(form?.diagnostics ?? [])] }
  const { now, before } = form.value
  const source = sourceOf(now, file)
  const diagnostics = [...now.diagnostics, ...checkFormYear(form.value, file)]
  return {
    value: {
      form: form.value,
      source,
      place: (found) => placeDiagnostics(found, source),
      before: (year) => lastYearOf(before, year, file),
    },
    diagnostics: placeDiagnostics(diagnostics, source),
  }
}

/** Hints in the words of the form. */
function sourceOf(found: Found, file: string): Source {
  const remedy = (diagnostic: Diagnostic) => {
    const hint = hintOf(diagnostic)
    const own = hint && hintInForm(hint)
    return own === hint ? undefined : own
  }
  return { ...cellSource(found, file), remedy }
}

/** The figures of last year's column with what every year needs, taken from this year's cover. */
export function lastYearOf(before: Found, { nam, ky, don_vi, nguoi_ky }: UnitYear, file: string): Checked<UnitYear> {
  if (Object.keys(before.tree).length === 0) return { diagnostics: [] }
  const source = sourceOf(before, file)
  const period = { tu_ngay: yearEarlier(ky.tu_ngay), den_ngay: yearEarlier(ky.den_ngay) }
  const read = readUnitYear({ nam: nam - 1, ky: period, don_vi, nguoi_ky, ...before.tree })
  const diagnostics: readonly Diagnostic[] = placeDiagnostics([...before.diagnostics, ...read.diagnostics], source)
  return read.value && !hasErrors(diagnostics) ? { value: read.value, diagnostics } : { diagnostics }
}

function yearEarlier(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(year) - 1}-${month}-${month === '02' && date === '29' ? '28' : date}`
}
