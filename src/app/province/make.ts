/** The roll-up of a province: its report, plan and appendices, and the comparison of its units in three forms. */
import { join } from 'node:path'
import { checkYear } from '../../core/checks/all.ts'
import { buildContext, type ContextParts } from '../../core/context/context.ts'
import { derive } from '../../core/year/derive.ts'
import { type Checked, diagnose, type Diagnostic, hasErrors, isError } from '../../core/diagnostics/diagnostic.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import { withheldOf } from '../../core/indicators/unit-checks.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import { isCode, messageOf } from '../../core/diagnostics/messages.ts'
import { shortNameOf } from '../../core/year/names.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { type Province, rollUp } from '../../core/province/roll-up.ts'
import { compareUnits, type Comparison } from '../../core/province/compare.ts'
import { isComplete, provinceContext, type SummaryNotes } from '../../core/province/notes.ts'
import { slots } from '../../core/schema/catalogue.ts'
import type { Figures } from '../../core/province/figures.ts'
import type { OutputKind } from '../../core/documents.ts'
import { seal } from '../files/seal.ts'
import { indicatorSetOf } from '../unit/indicator-sets.ts'
import { makeDocuments } from '../documents/generate.ts'
import { propertiesOf, type Rendered, renderOne } from '../documents/render.ts'
import type { DocumentRun } from '../documents/run.ts'
import type { LoadedSettings } from '../settings/settings.ts'
import { comparisonData } from './word.ts'
import { mostCompared, summaryNames } from '../batch/province-names.ts'
import { comparisonPage } from './page.ts'
import { comparisonWorkbook } from './workbook.ts'

/** A unit whose figures are counted. */
export interface SummaryUnit {
  readonly figures: Figures
  /** Its data file, as it was given. */
  readonly file: string
}

/** All that a roll-up is made from. */
export interface SummaryInput {
  /** In the order in which they are to stand; the provincial office's own file among them. */
  readonly units: readonly SummaryUnit[]
  /** The provincial office's year as typed, and the set it is measured by. */
  readonly own: { readonly unit: UnitYear; readonly set: IndicatorSet } | undefined
  readonly settings: LoadedSettings | undefined
  readonly province: string
  readonly run: DocumentRun
  readonly missing: SummaryNotes['missing']
  /** Only a part of the province was asked for: its papers are a draft. */
  readonly short: boolean
  readonly silenced: readonly SilencedIn[]
  /** Codes of the units of the province, whether their figures are there or not. */
  readonly known: ReadonlySet<string>
  /** Nothing more is made once it is aborted. */
  readonly signal: AbortSignal
  /** Sets that units other than the provincial office are measured by. */
  readonly others: readonly IndicatorSet[]
}

/** A check that a unit's file sets aside. */
export interface SilencedIn {
  /** Its code. */
  readonly unit: string
  readonly code: string
  readonly count: number
  readonly ly_do: string
}

/** The files of a roll-up, not yet written. */
export interface Summary {
  readonly files: readonly Rendered<OutputKind>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Makes everything; writes nothing. Nothing comes out for no units at all. */
export async function makeSummary(input: SummaryInput): Promise<Summary> {
  const { units, own, settings } = input
  const figures = units.map((unit) => unit.figures)
  const [first] = figures
  if (!first) return { files: [], diagnostics: [] }
  const { value: base, diagnostics: faults } = own
    ? { value: { unit: own.unit, signed: true }, diagnostics: [] }
    : baseOf(settings, first, input.province)
  if (!base) return { files: [], diagnostics: faults }
  const set = own?.set ?? (await indicatorSetOf(base.unit, settings?.file ?? '', new Map())).value
  if (!set) throw new Error('no indicator set ships for the level tinh')
  const province = rollUp(figures, base.unit, set, {
    transfers: settings?.settings.chuyen_noi_bo ?? [],
    lastTransfers: settings?.settings.chuyen_noi_bo_nam_truoc,
    known: input.known,
  })
  const diagnostics: Diagnostic[] = [...(settings?.place(province.diagnostics) ?? province.diagnostics)]
  if (hasErrors(diagnostics)) return { files: [], diagnostics }
  diagnostics.push(...contradictions(province), ...gapDiagnostics(province, units.length))
  diagnostics.push(...doubtDiagnostics(province, figures))
  if (!base.signed) diagnostics.push(diagnose('C41', { tinh: base.unit.don_vi.tinh }, place(settings)))

  const named = { pattern: settings?.settings.ten_tep, units: units.length }
  const names = summaryNames(input.province, first.nam, input.run.kinds, named)
  const compared = units.length <= mostCompared
  if (!compared) diagnostics.push(diagnose('C55', { units: units.length, most: mostCompared }, place(settings)))
  const seen = units.map(({ file }) => file)
  const comparison = compareUnits(figures, seen, province, set, input.others)
  const notes = notesOf(input, province, base.signed ? names : names.filter(({ name }) => name.startsWith('tong-hop/')))
  const complete = isComplete(notes)
  if (!complete && base.signed) diagnostics.push(diagnose('C50', { counted: notes.counted, total: notes.total }))
  const unit = {
    year: complete && !input.short ? province.year : { ...province.year, du_thao: true },
    lastYear: province.lastYear,
    set,
    results: province.results,
    province: provinceContext(notes, comparison, province.office, compared),
  }
  const files: Rendered<OutputKind>[] = []
  if (base.signed) {
    const papers = await makeDocuments(unit, settings?.file ?? '', input.run)
    diagnostics.push(...papers.diagnostics)
    files.push(...(papers.value ?? []))
  }

  await letSignalsIn()
  if (input.signal.aborted) return { files: [], diagnostics: [] }
  if (!compared) return { files: hasErrors(diagnostics) ? [] : files, diagnostics }
  const made = await comparisonFiles(input, unit, comparison, notes)
  if (!made) return { files: [], diagnostics: [] }
  diagnostics.push(...made.diagnostics)
  return { files: hasErrors(diagnostics) ? [] : [...files, ...made.files], diagnostics }
}

/** The comparison as a Word file, a workbook and a page; undefined when the run was stopped meanwhile. */
async function comparisonFiles(
  { run, signal }: SummaryInput,
  unit: ContextParts,
  comparison: Comparison,
  notes: SummaryNotes,
): Promise<Summary | undefined> {
  const template = await run.comparison()
  const context = { ...buildContext(unit), so_sanh: comparisonData(comparison, notes) }
  const properties = propertiesOf(unit, 'so-sanh-don-vi')
  const document = template.value && renderOne(template.value, context, undefined, { properties })
  await letSignalsIn()
  if (signal.aborted) return undefined
  const files: Rendered<OutputKind>[] = [
    ...(document?.value ? [{ kind: 'so-sanh-don-vi', bytes: document.value } as const] : []),
    // With the mark by which an edited one is known even when the record is lost.
    { kind: 'so-sanh-xlsx', bytes: seal(await comparisonWorkbook(comparison, notes), 'xlsx') },
    { kind: 'so-sanh-html', bytes: seal(Buffer.from(comparisonPage(comparison, notes)), 'html') },
  ]
  return { files, diagnostics: [...template.diagnostics, ...(document?.diagnostics ?? [])] }
}

/** Lets a signal in between two long pieces of work. */
const letSignalsIn = () => new Promise((resolve) => setImmediate(resolve))

const place = (settings: LoadedSettings | undefined) => (settings ? { file: settings.file } : {})

/** Errors only: what looks odd has been told unit by unit. */
function contradictions({ year, lastYear }: Province): readonly Diagnostic[] {
  return checkYear(year, derive(year), lastYear).filter(isError)
}

function gapDiagnostics({ gaps }: Province, total: number): readonly Diagnostic[] {
  const [first] = gaps
  if (!first) return []
  return [diagnose('C44', { missing: gaps.length, total, example: first.title })]
}

/** Rows that cannot be judged for want of what units left out, with those units. */
function doubtDiagnostics({ results }: Province, units: readonly Figures[]): readonly Diagnostic[] {
  const held = withheldOf(results)
  const first = held[0]?.needed[0]
  if (first === undefined) return []
  const keys = slots.flatMap(({ key, figure }) => (figure.key === first ? [key] : []))
  const lacking = units.filter(({ doubts }) => keys.some((key) => doubts.has(key)))
  return [diagnose('C92', { held, units: lacking.map(({ don_vi }) => shortNameOf(don_vi)) })]
}

function notesOf(
  { missing, silenced, units }: SummaryInput,
  { gaps, incomplete }: Province,
  files: readonly { readonly name: string }[],
): SummaryNotes {
  const short = new Map(units.map(({ figures: { don_vi } }) => [don_vi.ma, shortNameOf(don_vi)]))
  const nameOf = (code: string) => short.get(code) ?? code
  const lacking = new Set(gaps.flatMap((gap) => gap.units))
  return {
    total: units.length + missing.length,
    counted: units.length - lacking.size,
    missing,
    silenced: silenced.map((each) => ({
      ...each,
      unit: nameOf(each.unit),
      about: isCode(each.code) ? (messageOf(each.code).explanation.split(/(?<=[.:;])\s/)[0] ?? '') : '',
    })),
    gaps: gaps.map(({ title, units: codes }) => ({ title, units: codes.map(nameOf) })),
    incomplete: new Map([...incomplete].map(([field, codes]) => [field, codes.map(nameOf)])),
    files: files.map(({ name }) => ({
      title: name.slice(name.lastIndexOf('/') + 1),
      href: join('..', name).replaceAll('\\', '/'),
    })),
  }
}

/** A year for a province without a file of its own: only what heads its papers. */
function baseOf(
  settings: LoadedSettings | undefined,
  { don_vi, ky, nam }: Figures,
  ma: string,
): Checked<{ readonly unit: UnitYear; readonly signed: boolean }> {
  const given = settings?.settings
  const province = given?.tinh ?? { ten: don_vi.tinh }
  const signatory = 'nguoi_ky' in province ? province.nguoi_ky : undefined
  const seat = 'dia_danh' in province ? province.dia_danh : undefined
  const value = {
    nam,
    ky: given?.ky ?? ky,
    don_vi: {
      ma,
      ten: `Viện kiểm sát nhân dân ${province.ten}`,
      cap: 'tinh',
      tinh: province.ten,
      dia_danh: seat ?? province.ten.replace(/^(?:tỉnh|thành phố)\s+/iu, ''),
    },
    van_ban: {
      bao_cao: { ngay: given?.ngay_ban_hanh.bao_cao },
      ke_hoach: { ngay: given?.ngay_ban_hanh.ke_hoach },
    },
    nguoi_ky: signatory ?? { chuc_vu: 'vien_truong', ho_ten: '…' },
  }
  const read = readUnitYear(value)
  // What the settings say of the province is all that can be wrong in it.
  const diagnostics = read.diagnostics.map((d) => ({ ...d, path: ['tinh'] }))
  if (!read.value) return { diagnostics: settings?.place(diagnostics) ?? diagnostics }
  return { value: { unit: read.value, signed: signatory !== undefined }, diagnostics: [] }
}
