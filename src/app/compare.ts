/** Two data files, or one and its own last year, figure by figure: what `so-sanh` does. Judges nothing: no cross-checks. */
import {
  type Change,
  compareEntries,
  compareFree,
  compareYearRates,
  compareYears,
  type RateChange,
} from '../core/year/compare.ts'
import { derive, type DerivedYear } from '../core/year/derive.ts'
import { type Diagnostic, hasErrors, severityOf, sortDiagnostics } from '../core/diagnostics/diagnostic.ts'
import { shortNameOf } from '../core/year/names.ts'
import { originals, restate } from '../core/year/partial.ts'
import { figures, groups } from '../core/schema/catalogue.ts'
import type { UnitYear } from '../core/schema/unit-year.ts'
import { besides } from './files/paths.ts'
import { readGiven } from './unit/read.ts'

/** A data file as the command line names it; `bytes` stand for its content when it comes from standard input. */
export interface ComparedInput {
  readonly file: string
  readonly bytes?: Uint8Array
}

/** One of the two years. */
export interface ComparedSide {
  /** One, or of a merged last year all that it is made of. */
  readonly files: readonly string[]
  /** Code and name of the unit, and the year; undefined when the file cannot be read. */
  readonly unit?: string
  readonly name?: string
  readonly year?: number
}

/** What a comparison found; figures and rates in the order of the schema. */
export interface ComparedFiles {
  readonly before: ComparedSide
  readonly after: ComparedSide
  /** None when a file is faulty or the one file has no last year. */
  readonly changes?: readonly Change[]
  readonly rates?: readonly RateChange[]
  /** Decimals of a percentage, as the later file has it. */
  readonly digits: 1 | 2
  /** Errors and warnings by the file for which they were found. */
  readonly found: readonly { readonly input: string; readonly diagnostics: readonly Diagnostic[] }[]
  readonly sources: ReadonlyMap<string, string>
}

/** Groups of figures by dotted path, with titles, for choosing a part of the comparison. */
export const comparedGroups: readonly { readonly key: string; readonly title: string }[] = [
  ...groups.flatMap(({ key, meta }) =>
    figures.some((figure) => figure.key.startsWith(`${key}.`)) ? [{ key, title: meta.title }] : [],
  ),
  { key: 'so_lieu_khac', title: 'Số liệu chưa có mục riêng' },
  { key: 'chi_tieu', title: 'Số liệu riêng của chỉ tiêu' },
]

/** Compares two files; without `second` the first one with the year that it names as last year. */
export async function compareFiles(first: ComparedInput, second: ComparedInput | undefined): Promise<ComparedFiles> {
  const read = await readGiven(first.file, first.bytes, second !== undefined)
  const other = second && (await readGiven(second.file, second.bytes, true))
  const found = [
    { input: first.file, diagnostics: worth(read.diagnostics) },
    ...(second && other ? [{ input: second.file, diagnostics: worth(other.diagnostics) }] : []),
  ]
  const sources = new Map([...read.sources, ...(other?.sources ?? [])])
  const own = read.year && derive(read.year)
  const [before, after] = second ? [own, other?.year && derive(other.year)] : [read.lastYear, own]
  const sides = {
    before: sideOf(second ? [first.file] : lastYearFiles(first.file, read.year), before),
    after: sideOf([(second ?? first).file], after),
  }
  const base = { ...sides, digits: after?.hien_thi?.so_le ?? 1, found, sources } as const
  if (!before || !after || found.some(({ diagnostics }) => hasErrors(diagnostics))) return base
  const items = after.nam_truoc_dieu_chinh
  const reported = second ? own : read.reported
  const restated = second && before.nam === after.nam - 1 ? restate(before, items) : before
  const asReported = reported ? originals(reported, items) : new Map<string, number | undefined>()
  const changes = [
    ...compareYears(restated, after),
    ...compareFree(restated, after),
    ...compareEntries(restated, after),
  ].map((change) =>
    asReported.has(change.path) && asReported.get(change.path) !== change.before
      ? { ...change, original: asReported.get(change.path) }
      : change,
  )
  return { ...base, changes, rates: compareYearRates(restated, after) }
}

/** Notes (an empty figure) do not matter to a comparison that shows what is empty. */
function worth(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return sortDiagnostics(diagnostics).filter((d) => severityOf(d) !== 'note')
}

function sideOf(files: readonly string[], year: DerivedYear | undefined): ComparedSide {
  if (!year) return { files }
  return { files, unit: year.don_vi.ma, name: shortNameOf(year.don_vi), year: year.nam }
}

/** The files that make up last year; of a form, which has it in a column of its own, the form. */
function lastYearFiles(file: string, year: UnitYear | undefined): readonly string[] {
  const named = year?.nam_truoc
  return named ? [...named.gop, ...named.noi_tiep].map((name) => besides(file, name)) : [file]
}
