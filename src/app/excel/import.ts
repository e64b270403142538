/** From a filled workbook to data files: new ones with the cell of every value, or changes in those that are there. */
import { basename, dirname, join } from 'node:path'
import { emptyFields } from '../../core/checks/last-year.ts'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { formatTypedDate } from '../../core/format/date.ts'
import { schemaFile } from '../../core/schema/json-schema.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { derive } from '../../core/year/derive.ts'
import { mergeYears } from '../../core/year/merge.ts'
import { restate } from '../../core/year/partial.ts'
import type { Found } from '../../source/workbook/tree.ts'
import { kindOf } from '../files/state.ts'
import { type Action, writeDocument, writeText } from '../files/write.ts'
import { readFormFile, type WorkbookSource } from '../unit/form.ts'
import { checkColumn } from '../unit/form-year.ts'
import { readNamed } from '../unit/last-year.ts'
import { type ImportedChange, newText, updatedText } from './import-text.ts'
import { rebaseTree } from './rebase.ts'
import { lastYearTarget, otherUnit, presentAt, targetOf } from './targets.ts'

/** Where an import writes, and what it may change. */
export interface ImportOptions {
  /** The data file (by default beside the workbook, with its name); of a workbook with many units, their folder. */
  readonly out?: string | undefined
  /** Each unit goes to a file named after it in this folder. */
  readonly folder?: string
  /** A map from an office's own workbook to figures. */
  readonly map?: string | undefined
  /** Last year's file may be changed too when it is there already. */
  readonly changeLastYear?: boolean
  readonly dryRun: boolean
  readonly today: string
}

/** One data file that was written, or would be. */
export interface ImportedFile {
  readonly path: string
  readonly action: Action
  readonly changes: readonly ImportedChange[]
}

/** What became of one unit of a workbook. */
export interface ImportResult {
  readonly input: string
  readonly unit?: UnitYear
  readonly files: readonly ImportedFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** Imports one workbook: one result for each unit in it. Nothing is written for a unit when anything in it is wrong. */
export async function importWorkbook(input: string, options: ImportOptions): Promise<readonly ImportResult[]> {
  const sources = new Map<string, string>()
  const read = await readSources(input, options, sources)
  if (!read.value) return [{ input, files: [], diagnostics: read.diagnostics, sources }]
  const results: ImportResult[] = []
  const taken = new Map<string, string>()
  for (const one of read.value) {
    const job = { input, options, sources, taken, many: read.value.length > 1 }
    results.push(one.value ? await importUnit(one.value, one.diagnostics, job) : { input, files: [], sources, ...one })
  }
  return results
}

async function readSources(
  input: string,
  { map }: ImportOptions,
  sources: Map<string, string>,
): Promise<Checked<readonly Checked<WorkbookSource>[]>> {
  if (map !== undefined) {
    const { readMappedFile } = await import('./mapped.ts')
    return readMappedFile(input, map, sources)
  }
  const form = await readFormFile(input)
  return form.value ? { value: [form], diagnostics: [] } : { diagnostics: form.diagnostics }
}

interface Job {
  readonly input: string
  readonly options: ImportOptions
  readonly sources: Map<string, string>
  /** Files that units of the workbook are written to, with the unit's code. */
  readonly taken: Map<string, string>
  readonly many: boolean
}

async function importUnit(
  read: WorkbookSource,
  formDiagnostics: readonly Diagnostic[],
  job: Job,
): Promise<ImportResult> {
  const { input, options, sources, taken } = job
  const { source, before, place, namedIn = input } = read
  const judged = readUnitYear(source.value)
  const diagnostics = [...formDiagnostics, ...place(judged.diagnostics)]
  const year = judged.value
  const named = year ? { unit: year } : {}
  const refuse = () => ({ input, ...named, files: [], diagnostics, sources })
  if (!year || hasErrors(diagnostics)) return refuse()

  const target = targetOf(input, year, { ...options, many: job.many, named: read.target })
  const column = year.nam_truoc ? undefined : before(year)
  diagnostics.push(...(column?.diagnostics ?? []), ...(await missing(year, read, column?.value, namedIn, sources)))
  const wanted = await wantedFiles({ read, year, target, namedIn, last: column?.value }, diagnostics)
  const texts: (Text & { readonly path: string })[] = []
  for (const one of wanted) {
    const other = taken.get(one.path)
    const file = one.path
    if (other !== undefined) diagnostics.push(diagnose('T85', { file, unit: year.don_vi.ma, other }, { file }))
    else taken.set(one.path, year.don_vi.ma)
    const text = await textFor(one, basename(input), options, sources)
    diagnostics.push(...text.diagnostics)
    if (text.value) texts.push({ path: one.path, ...text.value })
  }
  if (hasErrors(diagnostics)) return refuse()
  const files: ImportedFile[] = []
  for (const { path, text, changes, keepCopy } of texts) {
    const written = await write(path, text, keepCopy, options)
    diagnostics.push(...written.diagnostics)
    if (written.value) files.push({ path, action: written.value, changes })
  }
  return { input, unit: year, files, diagnostics, sources }
}

/** Against last year, what can be told before anything is written: whole fields left empty, a column that was changed. */
async function missing(
  year: UnitYear,
  { form, place }: WorkbookSource,
  column: UnitYear | undefined,
  namedIn: string,
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const named = year.nam_truoc
  // What is wrong with last year's files is for the check to tell.
  const files = named ? (await readNamed(named, namedIn, sources)).value : column && mergeYears([column], [])
  if (!files) return []
  const last = restate(files, year.nam_truoc_dieu_chinh)
  const ofColumn = named ? checkColumn(form.before, last, [...named.gop, ...named.noi_tiep]) : []
  return place([...emptyFields(year, derive(year), last), ...ofColumn])
}

/** One file to write: what the workbook holds for it, and the year that it says. */
interface Wanted {
  readonly path: string
  readonly found: Found
  readonly year: UnitYear
  readonly isLastYear: boolean
}

interface Unit {
  readonly read: WorkbookSource
  readonly year: UnitYear
  readonly target: string
  /** The file that the paths in the workbook are named in. */
  readonly namedIn: string
  /** The column of last year, as far as it was typed. */
  readonly last: UnitYear | undefined
}

async function wantedFiles(
  { read: { form }, year, target, namedIn, last }: Unit,
  diagnostics: Diagnostic[],
): Promise<readonly Wanted[]> {
  const tree = rebaseTree(form.now.tree, namedIn, target)
  const own = (found: Found) => ({
    path: target,
    found,
    year: readUnitYear(found.tree).value ?? year,
    isLastYear: false,
  })
  if (!last) return [own({ ...form.now, tree })]
  const present = await presentAt(target)
  const there = present && 'text' in present ? present.year : undefined
  const path = lastYearTarget(target, year.nam, there)
  if (path === undefined) {
    const names = there?.nam_truoc ? [...there.nam_truoc.gop, ...there.nam_truoc.noi_tiep] : []
    const merged = there?.nam_truoc && (await readNamed(there.nam_truoc, target, new Map()))
    if (merged?.value) diagnostics.push(...checkColumn(form.before, merged.value, names))
    return [own({ ...form.now, tree })]
  }
  const now = own({ ...form.now, tree: { ...tree, nam_truoc: rebasedName(path, target) } })
  return [there?.nam_truoc ? own({ ...form.now, tree }) : now, await lastYearFile(path, form, last)]
}

function rebasedName(path: string, target: string): string {
  return rebaseTree({ nam_truoc: basename(path) }, path, target).nam_truoc
}

/** A new file of last year's has this year's unit and signer; one that is there keeps its own. */
async function lastYearFile(path: string, { now, before }: WorkbookSource['form'], last: UnitYear): Promise<Wanted> {
  const { nam, ky } = last
  const { don_vi, nguoi_ky } = now.tree
  const period = { tu_ngay: formatTypedDate(ky.tu_ngay), den_ngay: formatTypedDate(ky.den_ngay) }
  const isThere = (await presentAt(path)) !== undefined
  const tree = isThere ? before.tree : { nam, ky: period, don_vi, nguoi_ky, ...before.tree }
  return { path, found: { ...before, tree }, year: last, isLastYear: true }
}

interface Text {
  readonly text: string
  readonly changes: readonly ImportedChange[]
  /** Something that may have been typed by hand is replaced. */
  readonly keepCopy: boolean
}

async function textFor(
  { path, found, year, isLastYear }: Wanted,
  from: string,
  { changeLastYear = false }: ImportOptions,
  sources: Map<string, string>,
): Promise<Checked<Text>> {
  const present = await presentAt(path)
  if (!present) {
    const text = newText(found, year, from, kindOf(join(dirname(path), schemaFile)) === 'file')
    return { value: { text, changes: [], keepCopy: false }, diagnostics: [] }
  }
  if ('faults' in present) return { diagnostics: present.faults }
  sources.set(path, present.text)
  const other = otherUnit(path, present.year, year)
  if (other) return { diagnostics: [other] }
  const updated = updatedText(present.text, path, found, year, from)
  if (!updated.value) return updated
  const text = present.encode(updated.value.text)
  const { changes } = updated.value
  if (!isLastYear || changes.length === 0) return { ...updated, value: { ...updated.value, text } }
  if (changeLastYear) return { ...updated, value: { text, changes, keepCopy: true } }
  const figures = changes.map(({ title, before, after }) => ({ title, form: after, file: before }))
  return { diagnostics: [diagnose('T86', { file: path, figures }, { file: path })] }
}

async function write(
  path: string,
  text: string,
  keepCopy: boolean,
  { dryRun, today }: ImportOptions,
): Promise<Checked<Action>> {
  if (dryRun || keepCopy)
    return writeDocument(path, Buffer.from(text), {
      force: true,
      dryRun,
      today,
      provenanceOf: () => (keepCopy ? 'edited' : 'untouched'),
    })
  return writeText(path, text)
}
