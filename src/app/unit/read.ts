/** One unit's data file, read and judged: source, schema, last year, derived figures, checks, indicators. */
import { resolve } from 'node:path'
import { checkYear } from '../../core/checks/all.ts'
import { checkEarlier } from '../../core/checks/earlier.ts'
import { checkSequence } from '../../core/checks/sequence.ts'
import { applySilences, type Silenced } from '../../core/checks/silence.ts'
import { derive, type DerivedYear } from '../../core/year/derive.ts'
import {
  type Checked,
  diagnose,
  type Diagnostic,
  hasErrors,
  type Path,
  sentenceOf,
} from '../../core/diagnostics/diagnostic.ts'
import { evaluate, type IndicatorResult } from '../../core/indicators/evaluate.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import { checkIndicators } from '../../core/indicators/unit-checks.ts'
import { type LastYear, mergeYears } from '../../core/year/merge.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import { parseYaml } from '../../source/yaml.ts'
import { besides } from '../files/beside.ts'
import { isWorkbook } from '../files/kind.ts'
import { decodeData, readData } from '../files/read.ts'
import { indicatorSetOf } from './indicator-sets.ts'

export interface Unit {
  readonly year: DerivedYear
  readonly lastYear?: LastYear | undefined
  readonly set: IndicatorSet
  readonly results: readonly IndicatorResult[]
}

export interface ReadUnit extends Checked<Unit> {
  /** The year as typed, known even when its figures contradict each other. */
  readonly unit?: UnitYear
  /** Warnings that the file sets aside, with its reasons. */
  readonly silenced?: readonly Silenced[]
  /** Texts by file name, for the frames of diagnostics. */
  readonly sources: ReadonlyMap<string, string>
  /** Where a path stands in the file: "dòng 41", "Số liệu!C14". */
  readonly spotOf?: (path: Path) => string | undefined
}

/**
 * Reads a data file and everything it names. `bytes` stand for the file's content when it comes from elsewhere (stdin);
 * `prepare` fills in what a province's settings say before the value is judged.
 */
export async function readUnit(file: string, bytes?: Uint8Array, prepare?: Prepare): Promise<ReadUnit> {
  const sources = new Map<string, string>()
  const read = await readYear(file, sources, bytes, prepare)
  if (!read.value) return { diagnostics: read.diagnostics, sources }
  const { year, place, spotOf } = read.value
  const last = year.nam_truoc ? await readLastYear(year, file, sources) : lastYearColumn(read.value)
  const derived = derive(year)
  const { value: set, diagnostics: ofSet } = await indicatorSetOf(year, file, sources)
  const results = set ? evaluate(set, derived) : []
  const ofIndicators = set ? checkIndicators(set, derived, results) : []
  const found = [...checkYear(year, derived, last.value), ...last.diagnostics, ...ofSet, ...ofIndicators]
  const told = applySilences([...read.diagnostics, ...found], year)
  const [diagnostics, silenced] = [place(told.diagnostics), told.silenced]
  if (!set || hasErrors(diagnostics)) return { unit: year, diagnostics, silenced, sources }
  const value = { year: derived, lastYear: last.value, set, results }
  return { unit: year, value, diagnostics, silenced, sources, spotOf }
}

interface ReadGiven {
  /** The year as typed; absent when the file cannot be read or the schema finds errors. */
  readonly year?: UnitYear
  readonly lastYear?: LastYear | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/**
 * What a data file says, and the files of last year's that it names unless `alone`, without any cross-check.
 * `bytes` as in `readUnit`.
 */
export async function readGiven(file: string, bytes?: Uint8Array, alone = false): Promise<ReadGiven> {
  const sources = new Map<string, string>()
  const read = await readYear(file, sources, bytes)
  if (!read.value) return { diagnostics: read.diagnostics, sources }
  const { year, place } = read.value
  if (alone) return { year, diagnostics: read.diagnostics, sources }
  const last = year.nam_truoc ? await readLastYear(year, file, sources) : lastYearColumn(read.value)
  return { year, lastYear: last.value, diagnostics: [...read.diagnostics, ...place(last.diagnostics)], sources }
}

type Prepare = (value: unknown) => unknown

interface PlacedYear {
  readonly year: UnitYear
  /** Of a form: the year in the column beside this year's. */
  readonly before?: (year: UnitYear) => Checked<UnitYear>
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
  readonly spotOf: (path: Path) => string | undefined
}

/** One file as a year, its diagnostics placed in it. */
async function readYear(
  file: string,
  sources: Map<string, string>,
  bytes?: Uint8Array,
  prepare: Prepare = (value) => value,
): Promise<Checked<PlacedYear>> {
  const parsed = isWorkbook(file) ? await readForm(file, bytes) : await readText(file, sources, bytes)
  if (!parsed.value) return { diagnostics: parsed.diagnostics }
  const { source, before } = parsed.value
  const place = (diagnostics: readonly Diagnostic[]) => placeDiagnostics(diagnostics, source)
  const read = readUnitYear(prepare(source.value))
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
  const { value: source, diagnostics } = parseYaml(data.value, file)
  sources.set(file, source?.text ?? data.value)
  return source ? { value: { source }, diagnostics } : { diagnostics }
}

/** The reader of workbooks is loaded only for one. */
async function readForm(file: string, bytes?: Uint8Array): Promise<Checked<Parsed>> {
  const { readFormFile } = await import('./form.ts')
  return readFormFile(file, bytes)
}

/** Last year out of the form itself, when its cover names no file of last year's. */
function lastYearColumn({ year, before }: PlacedYear): Checked<LastYear> {
  const read = before?.(year)
  if (!read) return { diagnostics: [] }
  const value = read.value && mergeYears([read.value], [])
  return value ? { value, diagnostics: read.diagnostics } : { diagnostics: read.diagnostics }
}

/**
 * The year that the file names as last year. A file that cannot be read is told at `nam_truoc`; faults inside it are told
 * in that file: errors, and what contradicts itself. Its own warnings were last year's matter.
 */
async function readLastYear(year: UnitYear, file: string, sources: Map<string, string>): Promise<Checked<LastYear>> {
  const named = year.nam_truoc
  if (!named) return { diagnostics: [] }
  const diagnostics: Diagnostic[] = [...namedTwice(file, [...named.gop, ...named.noi_tiep])]
  if (diagnostics.length > 0) return { diagnostics }
  const isOne = named.gop.length === 1 && named.noi_tiep.length === 0
  let one: LastYear | undefined
  const readAll = async (names: readonly string[]) => {
    const years: UnitYear[] = []
    for (const name of names) {
      const read = await readYear(besides(file, name), sources)
      if (read.value) {
        const { year: earlier, place } = read.value
        years.push(earlier)
        // Most units have one such file, whose figures are last year's as they are.
        if (isOne) one = mergeYears([earlier], [])
        diagnostics.push(...place(checkEarlier(earlier, one)))
      }
      const errors = read.diagnostics.filter((d) => hasErrors([d]))
      const unreadable = errors.find((d) => d.code.startsWith('T'))
      if (unreadable)
        diagnostics.push(diagnose('S40', { file: name, reason: sentenceOf(unreadable) }, { path: ['nam_truoc'] }))
      else diagnostics.push(...errors)
    }
    return years
  }
  const [sideBySide, after] = [await readAll(named.gop), await readAll(named.noi_tiep)]
  diagnostics.push(...checkSequence(sideBySide, after))
  const value = hasErrors(diagnostics) ? undefined : (one ?? mergeYears(sideBySide, after))
  return value ? { value, diagnostics } : { diagnostics }
}

/** A file that is named again, if by another way of writing its path, would be counted again. */
function namedTwice(file: string, names: readonly string[]): readonly Diagnostic[] {
  const paths = names.map((name) => resolve(besides(file, name)))
  const again = names.filter((_, i) => paths.indexOf(paths[i] ?? '') < i)
  return [...new Set(again)].map((name) => diagnose('K28', { file: name }, { path: ['nam_truoc'] }))
}
