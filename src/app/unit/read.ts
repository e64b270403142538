/** One unit's data file, read and judged: source, schema, last year, derived figures, checks, indicators. */
import { checkYear } from '../../core/checks/all.ts'
import { applySilences, type Silenced } from '../../core/checks/silence.ts'
import { type Checked, type Diagnostic, hasErrors, type Path } from '../../core/diagnostics/diagnostic.ts'
import { evaluate, type IndicatorResult } from '../../core/indicators/evaluate.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import { checkPlan } from '../../core/indicators/plan-checks.ts'
import { applicabilityDiagnostics } from '../../core/indicators/applicability.ts'
import { checkIndicators } from '../../core/indicators/unit-checks.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { derive, type DerivedYear } from '../../core/year/derive.ts'
import type { LastYear } from '../../core/year/merge.ts'
import { indicatorSetOf } from './indicator-sets.ts'
import { readLastYear, type ReadLastYear, readNamed } from './last-year.ts'
import { type Given, type PlacedYear, readYear } from './year.ts'

/** A unit without errors: what its papers are made from. */
export interface Unit {
  readonly year: DerivedYear
  readonly lastYear?: LastYear | undefined
  readonly set: IndicatorSet
  readonly results: readonly IndicatorResult[]
}

/** What reading a unit gave; no value where errors were found. */
export interface ReadUnit extends Checked<Unit> {
  /** The year as typed, known even when its figures contradict each other. */
  readonly unit?: UnitYear
  /** Warnings that the file sets aside, with its reasons. */
  readonly silenced?: readonly Silenced[]
  /** Texts by file name, for the frames of diagnostics. */
  readonly sources: ReadonlyMap<string, string>
  /** Where a path stands in the file: "dòng 41", "Số liệu!C14". */
  readonly spotOf?: (path: Path) => string | undefined
  /** What a document may carry besides the year itself. */
  readonly besides?: Besides
}

/** What a year was read with. */
interface Besides {
  readonly lastYear: ReadLastYear['years']
  /** Texts of the office's own indicator set and of those it extends, by file; the first is the set itself. */
  readonly sets: ReadonlyMap<string, string>
}

/** Reads a data file and everything it names, and judges it. */
export async function readUnit(file: string, given: Given = {}): Promise<ReadUnit> {
  const sources = new Map<string, string>()
  const read = await readYear(file, sources, given)
  if (!read.value) {
    const { diagnostics, faulty } = read
    const last = faulty ? await readNamed(faulty.named, faulty.namedIn, sources) : undefined
    return { diagnostics: [...diagnostics, ...(last && faulty ? faulty.place(last.diagnostics) : [])], sources }
  }
  const { year, place, spotOf } = read.value
  const last = await readLastYear(read.value, sources)
  const derived = derive(year)
  const sets = new Map<string, string>()
  const { value: set, diagnostics: ofSet } = await indicatorSetOf(year, read.value.namedIn, sets)
  for (const [name, text] of sets) sources.set(name, text)
  const results = set ? evaluate(set, derived) : []
  const ofIndicators = set
    ? [
        ...checkIndicators(set, derived, results),
        ...checkPlan(set, derived, results),
        ...applicabilityDiagnostics(set, year, results),
      ]
    : []
  const ofColumn = await columnFaults(read.value, last.value)
  const found = [...checkYear(year, derived, last.value), ...last.diagnostics, ...ofColumn, ...ofSet, ...ofIndicators]
  const judged = applySilences([...read.diagnostics, ...found], year)
  const [diagnostics, silenced] = [place(judged.diagnostics), judged.silenced]
  if (!set || hasErrors(diagnostics)) return { unit: year, diagnostics, silenced, sources }
  const value = { year: derived, lastYear: last.value, set, results }
  const besides = { lastYear: last.years, sets }
  return { unit: year, value, diagnostics, silenced, sources, spotOf, besides }
}

/** A data file as it was given, nothing judged but its form. */
export interface ReadGiven {
  /** The year as typed; absent when the file cannot be read or the schema finds errors. */
  readonly year?: UnitYear
  readonly lastYear?: LastYear | undefined
  /** Last year as reported then, before this year's file restated some of it. */
  readonly reported?: LastYear
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/**
 * What a data file says, and the files of last year's that it names unless `alone`, without any cross-check.
 * `bytes` stand for the content of the file.
 */
export async function readGiven(file: string, bytes?: Uint8Array, alone = false): Promise<ReadGiven> {
  const sources = new Map<string, string>()
  const read = await readYear(file, sources, { bytes })
  if (!read.value) return { diagnostics: read.diagnostics, sources }
  const { year, place } = read.value
  if (alone) return { year, diagnostics: read.diagnostics, sources }
  const last = await readLastYear(read.value, sources)
  const diagnostics = [...read.diagnostics, ...place(last.diagnostics)]
  return { year, lastYear: last.value, ...(last.reported ? { reported: last.reported } : {}), diagnostics, sources }
}

/** A form that names last year's files has their figures in a column, which someone may have changed. */
async function columnFaults(
  { year: { nam_truoc: named }, column }: PlacedYear,
  last: LastYear | undefined,
): Promise<readonly Diagnostic[]> {
  if (!named || !column || !last) return []
  const { checkColumn } = await import('./form-year.ts')
  return checkColumn(column, last, [...named.gop, ...named.noi_tiep])
}
