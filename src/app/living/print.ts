/** Prints a paper again: from the data it carries, as a data file would; and from other data. */
import { join } from 'node:path'
import { isMapping } from '../../core/base/lookup.ts'
import { type Checked, diagnose, type Diagnostic, hasErrors, sentenceOf } from '../../core/diagnostics/diagnostic.ts'
import { type DocumentKind, documentKinds } from '../../core/documents.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { defaultsFor } from '../../core/settings/defaults.ts'
import type { CarriedText } from '../../docx/package/carried.ts'
import { type Made, makeDocuments, makeUnit } from '../documents/generate.ts'
import type { Rendered } from '../documents/render.ts'
import { type DocumentRun, openRun } from '../documents/run.ts'
import { besides } from '../files/paths.ts'
import { inScratch } from '../files/scratch.ts'
import { writeText } from '../files/write.ts'
import { findSettings, type LoadedSettings, loadSettings, sharedSet } from '../settings/settings.ts'
import { readUnit } from '../unit/read.ts'
import { isOfMany, madeOfMany, type Paper, yearText } from './paper.ts'

/** A unit's papers, printed. */
export interface PrintedUnit {
  readonly unit: UnitYear
  readonly documents: readonly Rendered[]
}

/** The kind of a paper; all kinds where it does not say. */
const kindsFor = ({ kind }: Paper): readonly DocumentKind[] => {
  const known = documentKinds.find((each) => each === kind)
  return known ? [known] : documentKinds
}

/** A run with the template asked for; a paper made with an office's own finds it among the settings that lie by the data; `traced` tells which figure stands where. */
export async function runFor(
  paper: Paper,
  template: string | undefined,
  data: string,
  traced = false,
): Promise<DocumentRun> {
  const settings = template === undefined && paper.template !== undefined ? await settingsFor(data) : undefined
  const named = settings?.settings.mau === undefined ? undefined : besides(settings.file, settings.settings.mau)
  return openRun({ strict: false, kinds: kindsFor(paper), template: template ?? named, idOnly: !paper.carries, traced })
}

async function settingsFor(data: string): Promise<LoadedSettings | undefined> {
  const file = findSettings([data], undefined).value
  return file === undefined ? undefined : (await loadSettings(file, new Map())).value
}

/**
 * From a data file, with all that is wrong with it. A paper made in a run over a province was filled in from its settings, one
 * made by itself was not: as the paper has it, so is the data file read.
 */
export async function printData(
  file: string,
  run: DocumentRun,
  sources: Map<string, string>,
  paper: Paper,
): Promise<Checked<PrintedUnit>> {
  if (isOfMany(paper)) return { diagnostics: [madeOfMany(paper.file)] }
  const plain = await makeUnit(file, run)
  const carried = yearIn(paper)
  const filled = carried && !sameCover(plain.read.unit, carried) ? await makeFilled(file, run, carried) : undefined
  const better = filled && (sameCover(filled.read.unit, carried) || !plain.documents.value)
  const { read, documents } = better ? filled : plain
  for (const [name, text] of read.sources) sources.set(name, text)
  if (!read.unit || !documents.value) return { diagnostics: documents.diagnostics }
  return { value: { unit: read.unit, documents: documents.value }, diagnostics: documents.diagnostics }
}

/** The year that a paper carries, as the schema read it then. */
export function yearIn({ texts }: Paper): UnitYear | undefined {
  const text = texts?.[0]?.text
  const year = text === undefined ? undefined : yearText(text)
  return isMapping(year?.['don_vi']) ? (year as unknown as UnitYear) : undefined
}

/** What settings fill in. */
const sameCover = (year: UnitYear | undefined, carried: UnitYear | undefined) =>
  year !== undefined && carried !== undefined && coverOf(year) === coverOf(carried)

const coverOf = ({ don_vi, ky, nguoi_ky, van_ban }: UnitYear) => JSON.stringify([don_vi, ky, nguoi_ky, van_ban])

async function makeFilled(file: string, run: DocumentRun, { don_vi }: UnitYear): Promise<Made | undefined> {
  const settings = await settingsFor(file)
  return settings && makeUnit(file, run, { defaults: defaultsFor(settings.settings, don_vi.ma, sharedSet(settings)) })
}

/** From what the paper carries; pictures lie where those of `beside` do. What is wrong then is told as one sentence. */
export async function printCarried(
  { file }: Paper,
  texts: readonly CarriedText[],
  run: DocumentRun,
  beside: string,
): Promise<Checked<PrintedUnit>> {
  return inScratch(async (folder) => {
    for (const { name, text } of texts) await writeText(join(folder, name), text)
    const read = await readUnit(join(folder, texts[0]?.name ?? ''))
    const made = read.value && (await makeDocuments(read.value, beside, run))
    if (read.unit && made?.value) return { value: { unit: read.unit, documents: made.value }, diagnostics: [] }
    const wrong = [...read.diagnostics, ...(made?.diagnostics ?? [])]
    const first = wrong.find((each) => hasErrors([each])) ?? wrong[0]
    return { diagnostics: first ? [unusable(file, first)] : [] }
  })
}

const unusable = (file: string, first: Diagnostic) => diagnose('R04', { file, reason: sentenceOf(first) }, { file })
