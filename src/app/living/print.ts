/** Prints a paper again: from the data it carries, as a data file would; and from other data. */
import { join } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors, sentenceOf } from '../../core/diagnostics/diagnostic.ts'
import { type DocumentKind, documentKinds } from '../../core/documents.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import type { CarriedText } from '../../docx/package/carried.ts'
import { makeDocuments, makeUnit } from '../documents/generate.ts'
import type { Rendered } from '../documents/render.ts'
import { type DocumentRun, openRun } from '../documents/run.ts'
import { inScratch } from '../files/scratch.ts'
import { writeText } from '../files/write.ts'
import { readUnit } from '../unit/read.ts'
import type { Paper } from './paper.ts'

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

export function runFor(paper: Paper, template: string | undefined): DocumentRun {
  return openRun({ strict: false, kinds: kindsFor(paper), template, idOnly: !paper.carries })
}

/** From a data file, with all that is wrong with it. */
export async function printData(
  file: string,
  run: DocumentRun,
  sources: Map<string, string>,
): Promise<Checked<PrintedUnit>> {
  const { read, documents } = await makeUnit(file, run)
  for (const [name, text] of read.sources) sources.set(name, text)
  if (!read.unit || !documents.value) return { diagnostics: documents.diagnostics }
  return { value: { unit: read.unit, documents: documents.value }, diagnostics: documents.diagnostics }
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
