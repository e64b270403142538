/** One data file as a year: a text or a form, read and held against the schema, with the way back to its lines and cells. */
import { type Checked, type Diagnostic, hasErrors, type Path } from '../../core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { type UnitDefaults, withDefaults } from '../../core/settings/defaults.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import { readYaml } from '../../source/read.ts'
import { isWorkbook } from '../files/kind.ts'
import { decodeData, readData } from '../files/read.ts'

export interface PlacedYear {
  readonly year: UnitYear
  /** Of a form: the year in the column beside this year's. */
  readonly before?: (year: UnitYear) => Checked<UnitYear>
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
  readonly spotOf: (path: Path) => string | undefined
}

/** What is known of a data file before it is read. */
export interface Given {
  /** Its content, when it comes from elsewhere (standard input) or has been read already. */
  readonly bytes?: Uint8Array | undefined
  /** What a province's settings say of the unit: filled in before the value is judged. */
  readonly defaults?: UnitDefaults | undefined
}

/** One file as a year, its diagnostics placed in it; its text goes into `sources`. */
export async function readYear(
  file: string,
  sources: Map<string, string>,
  { bytes, defaults }: Given = {},
): Promise<Checked<PlacedYear>> {
  const parsed = isWorkbook(file) ? await readForm(file, bytes) : await readText(file, sources, bytes)
  if (!parsed.value) return { diagnostics: parsed.diagnostics }
  const { source, before } = parsed.value
  const place = (diagnostics: readonly Diagnostic[]) => placeDiagnostics(diagnostics, source)
  const read = readUnitYear(defaults ? withDefaults(source.value, defaults) : source.value)
  const diagnostics = [...parsed.diagnostics, ...place(read.diagnostics)]
  if (!read.value || hasErrors(diagnostics)) return { diagnostics }
  return { value: { year: read.value, place, spotOf: spots(source), ...(before ? { before } : {}) }, diagnostics }
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
  readonly before?: PlacedYear['before']
}

async function readText(file: string, sources: Map<string, string>, bytes?: Uint8Array): Promise<Checked<Parsed>> {
  const data = bytes ? decodeData(bytes, file) : await readData(file)
  if (data.value === undefined) return { diagnostics: data.diagnostics }
  const { value: source, diagnostics } = await readYaml(data.value, file)
  sources.set(file, source?.text ?? data.value)
  return source ? { value: { source }, diagnostics } : { diagnostics }
}

/** The reader of workbooks is loaded only for one. */
async function readForm(file: string, bytes?: Uint8Array): Promise<Checked<Parsed>> {
  const { readFormFile } = await import('./form.ts')
  return readFormFile(file, bytes)
}
