/** One data file as a year: a text or a form, read and held against the schema, with the way back to its lines and cells. */
import { type Checked, type Diagnostic, hasErrors, type Path } from '../../core/diagnostics/diagnostic.ts'
import { lastYearNamed, readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { type UnitDefaults, withDefaults } from '../../core/settings/defaults.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import type { Found } from '../../source/workbook/tree.ts'
import { isWorkbook } from '../files/kind.ts'
import { readSource } from '../files/source.ts'

/** A year as its file has it, and where in the file each part of it stands. */
export interface PlacedYear {
  readonly year: UnitYear
  /** Of a form: the year in the column beside this year's. */
  readonly before?: (year: UnitYear) => Checked<UnitYear>
  /** Of a form: that column as it was read. */
  readonly column?: Found
  /** The file that the paths in it are named in. */
  readonly namedIn: string
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
  readonly spotOf: (path: Path) => string | undefined
}

/** Of a file with errors: last year's files, whose faults are told at once. */
interface FaultyYear extends Pick<PlacedYear, 'namedIn' | 'place'> {
  readonly named: NonNullable<UnitYear['nam_truoc']>
}

/** What is known of a data file before it is read. */
export interface Given {
  /** Its content, when it comes from elsewhere (standard input) or has been read already. */
  readonly bytes?: Uint8Array | undefined
  /** What a province's settings say of the unit: filled in before the value is judged. */
  readonly defaults?: UnitDefaults | undefined
  /** Read already: one unit of a workbook that a map explains. */
  readonly source?: GivenSource | undefined
}

/** A source that somebody else has read. */
export interface GivenSource {
  readonly parsed: Checked<Parsed>
  /** Texts read on the way. */
  readonly sources: ReadonlyMap<string, string>
}

/** One file as a year, its diagnostics placed in it; its text goes into `sources`. */
export async function readYear(
  file: string,
  sources: Map<string, string>,
  { bytes, defaults, source: given }: Given = {},
): Promise<Checked<PlacedYear> & { readonly faulty?: FaultyYear }> {
  for (const [name, text] of given?.sources ?? []) sources.set(name, text)
  const parsed =
    given?.parsed ?? (isWorkbook(file) ? await readForm(file, bytes) : await readText(file, sources, bytes))
  if (!parsed.value) return { diagnostics: parsed.diagnostics }
  const { source, before, form, namedIn = file } = parsed.value
  const place = parsed.value.place ?? ((found: readonly Diagnostic[]) => placeDiagnostics(found, source))
  const read = readUnitYear(defaults ? withDefaults(source.value, defaults) : source.value)
  const diagnostics = [...parsed.diagnostics, ...place(read.diagnostics)]
  if (!read.value || hasErrors(diagnostics)) {
    const named = lastYearNamed(source.value)
    return { diagnostics, ...(named ? { faulty: { named, namedIn, place } } : {}) }
  }
  const value = { year: read.value, place, spotOf: spots(source), namedIn }
  return { value: before && form ? { ...value, before, column: form.before } : value, diagnostics }
}

function spots({ locate, spot }: Source): PlacedYear['spotOf'] {
  if (spot) return spot
  return (path) => {
    const span = locate(path)
    return span && `dòng ${span.start.line}`
  }
}

interface Parsed {
  readonly source: Source
  /** Where a diagnostic on the value belongs, when that is not in the source alone. */
  readonly place?: PlacedYear['place']
  /** The file that names the paths in the value, when that is another. */
  readonly namedIn?: string
  readonly before?: NonNullable<PlacedYear['before']>
  readonly form?: { readonly before: Found }
}

async function readText(file: string, sources: Map<string, string>, bytes?: Uint8Array): Promise<Checked<Parsed>> {
  const { value: source, diagnostics } = await readSource(file, sources, bytes)
  return source ? { value: { source }, diagnostics } : { diagnostics }
}

/** The reader of workbooks is loaded only for one. */
async function readForm(file: string, bytes?: Uint8Array): Promise<Checked<Parsed>> {
  const { readFormFile } = await import('./form.ts')
  return readFormFile(file, bytes)
}
