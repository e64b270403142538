/** The versions of a paper: as it was printed, as it is, as it would be printed from other data. */
import { type Checked, diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { hasTracked, type OpenedPaper, openPaper } from '../../docx/living/refresh.ts'
import { officeHash } from '../documents/office-hash.ts'
import { type FigureSources, figureSources } from '../../docx/living/sources.ts'
import type { Rendered } from '../documents/render.ts'
import type { DocumentRun } from '../documents/run.ts'
import { type Paper, textsOfPaper } from './paper.ts'
import { printCarried, printData, type PrintedUnit } from './print.ts'

/** Gathers diagnostics in `found` and hands values on, until one of all that were gathered is an error. */
export const keeperOf =
  (found: Diagnostic[]) =>
  <T>({ value, diagnostics }: Checked<T>): T | undefined => {
    found.push(...diagnostics)
    return found.some(isError) ? undefined : value
  }

/** From the data file that the paper was made from, or from what it carries. */
export async function printBase(
  paper: Paper,
  run: DocumentRun,
  data: string,
  base: string | undefined,
): Promise<Checked<PrintedUnit>> {
  if (base !== undefined) return printData(base, run, new Map(), paper)
  const texts = textsOfPaper(paper)
  return texts.value ? printCarried(paper, texts.value, run, data) : { diagnostics: texts.diagnostics }
}

/** One unit's paper of one year. */
function ofOneUnit(file: string, paper: UnitYear, data: UnitYear): Checked<true> {
  if (paper.don_vi.ma === data.don_vi.ma && paper.nam === data.nam) return { value: true, diagnostics: [] }
  const named = ({ don_vi, nam }: UnitYear) => `${don_vi.ma}, năm ${nam}`
  return { diagnostics: [diagnose('R06', { file, paper: named(paper), data: named(data) }, { file })] }
}

/** Both sides are printed with one template; the paper's own words may come from another. */
async function ofOneTemplate({ file, template }: Paper, run: DocumentRun): Promise<Checked<true>> {
  const own = officeHash((await run.office()).value)
  if (template !== undefined && own === undefined) return { diagnostics: [diagnose('R07', { file }, { file })] }
  const diagnostics = template !== own ? [diagnose('R08', { file }, { file })] : []
  return { value: true, diagnostics }
}

export interface OpenedPapers {
  readonly base: OpenedPaper
  readonly edited: OpenedPaper
  readonly now: OpenedPaper
  readonly made: Rendered
  /** Which figure stands where, in the one that was printed and in what would be printed now; for a traced run. */
  readonly sources: () => Promise<{ readonly base: FigureSources; readonly now: FigureSources }>
}

async function sourcesOf(rendered: Rendered, { text }: OpenedPaper): Promise<FigureSources> {
  const marked = rendered.traced && (await openPaper(rendered.traced.bytes))
  return marked && rendered.traced ? figureSources(text, marked.text, rendered.traced.printed) : new Map()
}

/** The three versions, found to be of one unit and one template; undefined when `found` then tells of an error. */
export async function openVersions(
  paper: Paper,
  base: PrintedUnit,
  now: PrintedUnit,
  run: DocumentRun,
  found: Diagnostic[],
): Promise<OpenedPapers | undefined> {
  const { file } = paper
  found.push(...ofOneUnit(file, base.unit, now.unit).diagnostics, ...(await ofOneTemplate(paper, run)).diagnostics)
  const papers = await openAll(paper, base, now)
  if (found.some(isError) || !papers) return undefined
  if (hasTracked(papers.edited)) found.push(diagnose('R09', { file }, { file }))
  return papers
}

/** The three versions; of a paper that does not say what it is, the kind that has most paragraphs in common with it. */
async function openAll(paper: Paper, base: PrintedUnit, now: PrintedUnit): Promise<OpenedPapers | undefined> {
  const edited = await openPaper(paper.bytes)
  const lines = new Set(edited?.text.paragraphs.map(({ text }) => text))
  let best: (OpenedPapers & { readonly common: number }) | undefined
  for (const made of now.documents) {
    const old = base.documents.find(({ kind }) => kind === made.kind)
    const [opened, fresh] = [old && (await openPaper(old.bytes)), await openPaper(made.bytes)]
    if (!edited || !old || !opened || !fresh) continue
    const common = opened.text.paragraphs.filter(({ text }) => lines.has(text)).length
    const sources = async () => ({ base: await sourcesOf(old, opened), now: await sourcesOf(made, fresh) })
    if (!best || common > best.common) best = { base: opened, edited, now: fresh, made, sources, common }
  }
  return best
}
