/** `doi-chieu --nhan`: figures that were corrected in the Word file go into the data file, each at its place in the text. */
import { figureSteps, type PrintedFigure, printedNumber } from '../../core/figures/printed.ts'
import { lookup, valueAt } from '../../core/base/lookup.ts'
import { type Checked, diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { isPair, knownParts } from '../../core/format/value.ts'
import type { Refused } from '../../core/messages/audit.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import type { Source } from '../../source/source.ts'
import { type TextChange, updateYaml } from '../../source/write/update.ts'
import { firstWrong, readYearText } from '../../source/write/verify.ts'
import { decodeData, byteOrderMark, readBytes } from '../files/read.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { onlyLastYear } from '../unit/last-year.ts'
import { readUnit } from '../unit/read.ts'
import type { AuditFinding } from './findings.ts'

/** A figure of a data file that becomes what the paper says. */
export interface AcceptedFigure {
  readonly number: number
  readonly file: string
  /** Its line in the file, from 1. */
  readonly line: number | undefined
  readonly path: string
  readonly before: number
  readonly after: number
}

export interface AcceptResult {
  readonly accepted: readonly AcceptedFigure[]
  readonly files: readonly { readonly path: string; readonly action: Action }[]
  /** Refusals, or what the checks say of the data as they are now. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

interface AcceptOptions {
  readonly dryRun: boolean
  readonly today: string
}

/** Nothing is written unless every one of `findings` can be taken; then all checks run on the data. */
export async function acceptFigures(
  paper: string,
  data: string,
  findings: readonly AuditFinding[],
  options: AcceptOptions,
): Promise<AcceptResult> {
  const diagnostics: Diagnostic[] = []
  const refuse = ({ number, spot, diagnostic }: AuditFinding, reason: Refused) => {
    diagnostics.push(
      diagnose('R30', { number, ...reason }, { file: paper, ...(spot ? { spot: diagnostic.spot } : {}) }),
    )
  }
  const texts = new Map<string, DataText>()
  const failed = (): AcceptResult => ({ accepted: [], files: [], diagnostics, sources: sourcesOf(texts) })
  const open = async (file: string) => {
    const known = texts.get(file)
    if (known) return known
    const read = await readText(file)
    diagnostics.push(...read.diagnostics)
    if (read.value) texts.set(file, read.value)
    return read.value
  }
  const own = await open(data)
  if (!own) return failed()
  const wanted: AcceptedFigure[] = []
  for (const finding of findings) {
    const figure = await placeFinding(finding, data, own.year, open)
    if (!figure) continue
    if ('why' in figure) refuse(finding, figure)
    else if (
      wanted.some(({ file, path, after }) => file === figure.file && path === figure.path && after !== figure.after)
    )
      refuse(finding, { why: 'twice', path: figure.path })
    else wanted.push(figure)
  }
  if (diagnostics.some(isError)) return failed()
  const changed = new Map<string, string>()
  for (const [file, text] of texts) {
    const here = wanted.filter((each) => each.file === file)
    const put = putIn(text, here)
    if (typeof put === 'string') changed.set(file, put)
    else {
      diagnostics.push(...put.diagnostics)
      const one = findings.find(({ number }) => number === put.number)
      if (one) refuse(one, { why: 'place', path: put.path })
    }
  }
  if (diagnostics.some(isError)) return failed()
  return written(data, wanted, changed, texts, options)
}

/** The figure that a finding wants changed, in which file; why not; or nothing where its file could not be opened. */
async function placeFinding(
  finding: AuditFinding,
  data: string,
  year: UnitYear,
  open: (file: string) => Promise<DataText | undefined>,
): Promise<AcceptedFigure | Refused | undefined> {
  const figure = plainFigure(finding)
  if ('why' in figure) return figure
  const lastYear = figure.of.nam === year.nam - 1 ? onlyLastYear(year, data) : undefined
  const file = figure.of.nam === year.nam ? data : lastYear
  if (file === undefined) return { why: 'summed' }
  const text = await open(file)
  if (!text) return undefined
  const placed = placeIn(text, figure)
  return 'why' in placed ? placed : { number: finding.number, file, ...placed }
}

interface DataText {
  readonly file: string
  readonly source: Source
  readonly year: UnitYear
  /** A byte order mark that the text began with. */
  readonly mark: string
}

const sourcesOf = (texts: ReadonlyMap<string, DataText>) =>
  new Map([...texts].map(([file, { source }]) => [file, source.text]))

async function readText(file: string): Promise<Checked<DataText>> {
  const { value: bytes, diagnostics } = await readBytes(file)
  if (!bytes) return { diagnostics }
  const text = decodeData(bytes, file)
  if (text.value === undefined) return { diagnostics: text.diagnostics }
  const read = readYearText(text.value, file)
  return read.value
    ? { value: { file, ...read.value, mark: byteOrderMark(bytes) }, diagnostics: [] }
    : { diagnostics: read.diagnostics }
}

interface PlainFigure {
  readonly of: PrintedFigure & { readonly now: number; readonly scale: number }
  readonly path: string
  readonly after: number
  /** Whoever takes it has seen what the data say now. */
  readonly seen: boolean
}

/** One figure of the data that the paper says otherwise; or why it is none. */
function plainFigure({ diagnostic: { code }, figure }: AuditFinding): PlainFigure | Refused {
  if (code === 'R21') return { why: 'moved' }
  if (code === 'R25') return { why: 'likely' }
  if (code === 'R22') return { why: 'comparison' }
  const of = figure?.of
  if (!figure || !of) return { why: 'unclear' }
  if (of.kind !== 'figure') return { why: of.kind, paths: of.trace ?? of.paths }
  const [says, [path]] = [printedNumber(figure.says), of.paths]
  const { now, scale } = of
  if (says === undefined || path === undefined || now === undefined || scale === undefined) return { why: 'unclear' }
  return { of: { ...of, now, scale }, path, after: Number((says * scale).toFixed(6)), seen: code === 'R23' }
}

type Placed = Omit<AcceptedFigure, 'number' | 'file'>

function placeIn(text: DataText, { of, path, after, seen }: PlainFigure): Placed | Refused {
  const typed = lookup(text.year, path)
  if (typeof typed !== 'number') return { why: 'derived', paths: (of.trace ?? []).filter((each) => each !== path) }
  if (!seen && typed !== of.now && typed !== after) return { why: 'unclear' }
  const change = changeAt(text, path, after)
  if (!change) return { why: 'place', path }
  return { path, line: text.source.locate(change.path)?.start.line, before: typed, after }
}

/** What is to be written where; undefined where neither the figure nor its pair ("44/49") stands on a line. */
function changeAt(
  { source, year }: Pick<DataText, 'source' | 'year'>,
  path: string,
  after: number,
): TextChange | undefined {
  const steps = figureSteps(source.value, path)
  if (valueAt(source.value, steps) !== undefined) return { path: steps, value: after }
  const above = steps.slice(0, -1)
  const pair = lookup(year, above.join('.'))
  if (!isPair(pair) || typeof valueAt(source.value, above) !== 'string') return undefined
  const parts = knownParts({ ...pair, [String(steps.at(-1))]: after })
  return { path: above, value: parts.map(({ count }) => count).join('/') }
}

/** The new text; what is in the way where it cannot be made. */
function putIn(
  { file, source, year }: DataText,
  wanted: readonly AcceptedFigure[],
): string | { readonly diagnostics: readonly Diagnostic[]; readonly number?: number; readonly path?: string } {
  let { text } = source
  // One after another: two parts of a pair stand on one line.
  for (const { number, path, after } of wanted) {
    const here = readYearText(text, file).value
    const change = here && changeAt(here, path, after)
    const done = change && updateYaml(text, [change])
    if (!done || 'fault' in done) return { diagnostics: [], number, path }
    text = done.text
  }
  const read = readYearText(text, file)
  if (!read.value) return { diagnostics: read.diagnostics }
  const all = wanted.map(({ path: key, after }) => ({ key, after }))
  const wrong = firstWrong(text, file, all, year)
  return wrong ? { diagnostics: [], number: wanted[0]!.number, path: wrong.key } : text
}

async function written(
  data: string,
  wanted: readonly AcceptedFigure[],
  changed: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, DataText>,
  { dryRun, today }: AcceptOptions,
): Promise<AcceptResult> {
  const diagnostics: Diagnostic[] = []
  const files: { path: string; action: Action }[] = []
  for (const [path, text] of changed) {
    const bytes = Buffer.from(`${texts.get(path)!.mark}${text}`)
    const write = { force: true, provenanceOf: () => 'edited' as const, today, dryRun }
    const { value: action, diagnostics: found } = await writeDocument(path, bytes, write)
    diagnostics.push(...found)
    if (!action) return { accepted: [], files, diagnostics, sources: sourcesOf(texts) }
    files.push({ path, action })
  }
  const judged = await readUnit(data, dryRun ? { bytes: Buffer.from(changed.get(data) ?? '') } : {})
  return { accepted: wanted, files, diagnostics: [...diagnostics, ...judged.diagnostics], sources: judged.sources }
}
