/** From a filled workbook to a data file: a new one with the cell of every value, or changes in one that is there. */
import { basename, dirname, join } from 'node:path'
import { type Checked, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import type { Found } from '../../source/workbook/tree.ts'
import { type Action, writeDocument, writeText } from '../files/write.ts'
import { type ImportedChange, newText, updatedText } from './import-text.ts'
import { exists } from '../files/exists.ts'
import { readData } from '../files/read.ts'
import { readFormFile, type WorkbookSource } from '../unit/form.ts'

interface ImportOptions {
  /** The data file; by default beside the workbook, with its name. */
  readonly out?: string
  /** A map from an office's own workbook to figures. */
  readonly map?: string
  readonly dryRun: boolean
  readonly today: string
}

export interface ImportedFile {
  readonly path: string
  readonly action: Action
  readonly changes: readonly ImportedChange[]
}

export interface ImportResult {
  readonly input: string
  readonly unit?: UnitYear
  readonly files: readonly ImportedFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** Imports one workbook. Nothing is written when anything in it is wrong. */
export async function importWorkbook(input: string, options: ImportOptions): Promise<ImportResult> {
  const sources = new Map<string, string>()
  const refuse = (diagnostics: readonly Diagnostic[]) => ({ input, files: [], diagnostics, sources })
  const read = await readSource(input, options, sources)
  if (!read.value) return refuse(read.diagnostics)
  const { source, form, before, place } = read.value
  const target = options.out ?? input.replace(/\.[^./\\]*$/, '.yaml')
  const judged = readUnitYear(source.value)
  const diagnostics = [...read.diagnostics, ...place(judged.diagnostics)]
  const year = judged.value
  if (!year || hasErrors(diagnostics)) return refuse(diagnostics)

  const last = year.nam_truoc ? undefined : before(year)
  diagnostics.push(...(last?.diagnostics ?? []))
  const lastName = `so-lieu-${year.nam - 1}.yaml`
  const now: Found = last?.value ? { ...form.now, tree: { ...form.now.tree, nam_truoc: lastName } } : form.now
  const wanted = [{ path: target, found: now, year: readUnitYear(now.tree).value ?? year }]
  if (last?.value) {
    const { nam, ky } = last.value
    const { don_vi, nguoi_ky } = form.now.tree
    const period = { tu_ngay: vietnamese(ky.tu_ngay), den_ngay: vietnamese(ky.den_ngay) }
    const tree = { nam, ky: period, don_vi, nguoi_ky, ...form.before.tree }
    wanted.push({ path: join(dirname(target), lastName), found: { ...form.before, tree }, year: last.value })
  }
  const texts: (Text & { readonly path: string })[] = []
  for (const { path, found, year: own } of wanted) {
    const text = await textFor(path, found, own, basename(input), sources)
    diagnostics.push(...text.diagnostics)
    if (text.value) texts.push({ path, ...text.value })
  }
  if (hasErrors(diagnostics)) return refuse(diagnostics)
  const files: ImportedFile[] = []
  for (const { path, text, changes, keepCopy } of texts) {
    const written = await write(path, text, keepCopy, options)
    diagnostics.push(...written.diagnostics)
    if (written.value) files.push({ path, action: written.value, changes })
  }
  return { input, unit: year, files, diagnostics, sources }
}

async function readSource(
  input: string,
  { map }: ImportOptions,
  sources: Map<string, string>,
): Promise<Checked<WorkbookSource>> {
  if (map === undefined) return readFormFile(input)
  const { readMappedFile } = await import('./mapped.ts')
  return readMappedFile(input, map, sources)
}

interface Text {
  readonly text: string
  readonly changes: readonly ImportedChange[]
  /** Something that may have been typed by hand is replaced. */
  readonly keepCopy: boolean
}

async function textFor(
  path: string,
  found: Found,
  year: UnitYear,
  from: string,
  sources: Map<string, string>,
): Promise<Checked<Text>> {
  if (!(await exists(path)))
    return { value: { text: newText(found, year, from), changes: [], keepCopy: false }, diagnostics: [] }
  const data = await readData(path)
  if (data.value === undefined) return { diagnostics: data.diagnostics }
  sources.set(path, data.value)
  return updatedText(data.value, path, found, year, from)
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

function vietnamese(day: string): string {
  return day.split('-').toReversed().join('/')
}
