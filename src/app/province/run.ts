/** The roll-up as the last part of a run: made when something it rests on has changed, written like any other document. */
import { join, relative } from 'node:path'
import type { Silenced } from '../../core/checks/silence.ts'
import { type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import type { SummaryNotes } from '../../core/province/notes.ts'
import type { BatchOptions, Prepared } from '../batch/prepare.ts'
import type { Collected } from '../batch/run.ts'
import { leftInPlace, plannedState, recordedNow, type Target, targetAt } from '../batch/targets.ts'
import { changedUnder, jobOf, unitDefaults } from '../batch/unit.ts'
import { commitDocuments, outputsOf } from '../documents/commit.ts'
import { andThen } from '../documents/run.ts'
import type { Output } from '../unit/check.ts'
import { templateKinds } from '../../core/documents.ts'
import { hashOf } from '../files/hash.ts'
import type { Manifest } from '../batch/record.ts'
import type { PlannedUnit } from '../batch/plan.ts'
import { missingFrom, unitOf } from '../inputs/roster.ts'
import type { SilencedIn, Summary, SummaryUnit } from './make.ts'
import { summaryNames } from '../batch/province-names.ts'
import { packDiagnostics, unpackDiagnostics } from '../batch/recorded-diagnostics.ts'
import { openPool, threadsFor } from '../batch/pool.ts'

/** What became of the roll-up, and the record after it. */
export interface SummaryOutcome {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  readonly manifest: Manifest
}

/** Makes and writes the roll-up, or finds that nothing has changed since the last one. */
export async function runSummary(
  prepared: Prepared,
  options: BatchOptions,
  collected: Collected,
  manifest: Manifest,
): Promise<SummaryOutcome> {
  const sound = inOrder(prepared, collected)
  if (sound.length === 0) return { outputs: [], diagnostics: [], manifest }
  const missing = missingUnits(prepared, collected)
  const targets = targetsOf(prepared, options, sound, missing, manifest)
  const states = await Promise.all(targets.map(plannedState))
  const current = targets.length > 0 && targets.every(({ recorded, key }) => recorded?.key === key)
  const redo = options.force || options.keepBoth
  if (current && states.every((state) => state === 'current' || (state === 'edited' && !redo))) {
    const { outputs, diagnostics } = leftInPlace(targets, states)
    const again = unpackDiagnostics(manifest.summaryTold, prepared.out, prepared.settings?.file ?? '')
    return { outputs, manifest, diagnostics: [...again, ...diagnostics] }
  }
  const read = await readLeft(sound, prepared, options, collected)
  if (options.signal.aborted) return { outputs: [], diagnostics: [], manifest }
  if (sound.some((unit) => !read.units.get(unit)?.sound)) {
    // Figures that are gone since the plan was made are missing, like those of a unit that failed.
    const rest = await runSummary(prepared, options, read.units, manifest)
    return { ...rest, diagnostics: [...read.lost, ...rest.diagnostics] }
  }
  const page = join(prepared.out, 'tong-hop')
  const units = sound.flatMap((unit): readonly SummaryUnit[] => {
    const figures = read.units.get(unit)?.figures
    // As seen from the page that names it.
    return figures ? [{ figures, file: relative(page, unit.input.file).replaceAll('\\', '/') }] : []
  })
  // Loaded only for a roll-up that is made: workbooks alone are a hundred files.
  const { makeSummary } = await import('./make.ts')
  const made = await makeSummary({
    units,
    own: await ownYear(sound, prepared),
    settings: prepared.settings,
    province: prepared.province,
    run: prepared.run,
    missing,
    short: prepared.short,
    silenced: silencedOf(collected),
    known: knownCodes(prepared),
    others: await otherSets(sound, units, prepared),
    signal: options.signal,
  })
  if (options.signal.aborted) return { outputs: [], diagnostics: [], manifest }
  return write(made, targets, prepared, options, manifest)
}

/** Codes of the province's units, there or not; of a part of it, whatever the settings name may be one. */
function knownCodes({ settings, plan, short }: Prepared): ReadonlySet<string> {
  const { don_vi = [], tinh, chuyen_noi_bo = [], chuyen_noi_bo_nam_truoc = [] } = settings?.settings ?? {}
  const named = short ? [...chuyen_noi_bo, ...chuyen_noi_bo_nam_truoc].flatMap(({ tu, den }) => [tu, den]) : []
  return new Set([
    ...don_vi.map(({ ma }) => ma),
    ...(tinh && 'ma' in tinh && tinh.ma !== undefined ? [tinh.ma] : []),
    ...named,
    ...plan.units.flatMap(({ input }) => input.peek.unit ?? []),
  ])
}

/** The units that are sound: in the order of the roster, then of the inputs, the provincial office last. */
function inOrder({ settings, plan }: Prepared, units: Collected): readonly PlannedUnit[] {
  const codes = settings?.settings.don_vi.map(({ ma }) => ma) ?? []
  const place = ({ input: { peek } }: PlannedUnit) => {
    if (peek.level === 'tinh') return Number.MAX_SAFE_INTEGER
    const at = codes.indexOf(peek.unit ?? '')
    return at < 0 ? codes.length : at
  }
  return plan.units.filter((unit) => units.get(unit)?.sound).toSorted((a, b) => place(a) - place(b))
}

function missingUnits({ settings, plan, partial }: Prepared, units: Collected): SummaryNotes['missing'] {
  const roster = settings?.settings.don_vi ?? []
  const why = partial ? 'không được chọn' : 'chưa có tệp số liệu'
  const inputs = plan.units.map(({ input }) => input)
  const absent = settings ? missingFrom(inputs, settings).map((entry) => ({ ...entry, reason: why })) : []
  const failed = [...units].flatMap(([{ input }, { sound }]) => {
    if (sound) return []
    const ma = unitOf(input, settings)
    // By the roster a file that says of nobody is no unit; the unit that it may be is absent there.
    if (ma === undefined && roster.length > 0) return []
    const ten = roster.find((entry) => entry.ma === ma)?.ten ?? input.file
    return [{ ma: ma ?? '', ten, reason: input.peek.unit === undefined ? 'tệp số liệu có lỗi' : 'số liệu có lỗi' }]
  })
  return [...absent, ...failed].map(({ ma, ten, reason }) => ({ ma, ten, reason }))
}

function targetsOf(
  { out, settings, basis, province, short }: Prepared,
  { kinds, strict }: BatchOptions,
  sound: readonly PlannedUnit[],
  missing: SummaryNotes['missing'],
  manifest: Manifest,
): readonly Target[] {
  const nam = sound[0]?.input.peek.year ?? 0
  const rests = [sound.map(({ name, key }) => [name, key]), missing, settings?.text, kinds, strict, short]
  const key = hashOf(JSON.stringify([rests, templateKinds.map((kind) => basis.get(kind))]))
  const tinh = settings?.settings.tinh
  // Without one to sign them there are no papers of the province (C41).
  const signed = sound.some(({ input }) => input.peek.level === 'tinh') || (tinh && 'nguoi_ky' in tinh && tinh.nguoi_ky)
  const named = { pattern: settings?.settings.ten_tep, units: sound.length }
  const names = summaryNames(province, nam, signed ? kinds : [], named)
  return names.map(({ kind, name }) => targetAt({ kind, name, key }, out, manifest.summary))
}

/** Figures of units that were not looked at again are read now. `lost`: why some that were in order cannot be read any more. */
async function readLeft(
  sound: readonly PlannedUnit[],
  prepared: Prepared,
  options: BatchOptions,
  collected: Collected,
): Promise<{ readonly units: Collected; readonly lost: readonly Diagnostic[] }> {
  const units = new Map(collected)
  const needed = sound.filter((unit) => !units.get(unit)?.figures)
  const pool = await openPool(threadsFor(needed.length, options.jobs), prepared.run)
  try {
    const reasons = needed.map(async (unit) => {
      const work = await pool.run({ ...jobOf(unit, prepared, options), kinds: [], figures: true })
      const moved = changedUnder(unit, work)
      const figures = moved.length > 0 ? undefined : work.figures
      const before = units.get(unit)
      if (before) units.set(unit, { ...before, sound: figures !== undefined, figures })
      return figures ? [] : moved.length > 0 ? moved : work.result.diagnostics
    })
    return { units, lost: (await Promise.all(reasons)).flat() }
  } finally {
    await pool.close()
  }
}

async function ownYear(sound: readonly PlannedUnit[], prepared: Prepared) {
  const own = sound.find(({ input }) => input.peek.level === 'tinh')
  const read = own && (await readPlanned(own, prepared))
  return read?.unit && read.value ? { unit: read.unit, set: read.value.set } : undefined
}

/** A unit of the plan with what the settings fill in. */
async function readPlanned(unit: PlannedUnit, prepared: Prepared) {
  const { readUnit } = await import('../unit/read.ts')
  return readUnit(unit.input.file, { defaults: unitDefaults(unit, prepared) })
}

/** The sets of units that are measured by another one than the province: each read off one of its units. */
async function otherSets(
  sound: readonly PlannedUnit[],
  units: readonly SummaryUnit[],
  prepared: Prepared,
): Promise<readonly IndicatorSet[]> {
  const sets = new Map<string, IndicatorSet>()
  for (const [i, { figures }] of units.entries()) {
    const unit = sound[i]
    if (!unit || figures.don_vi.cap === 'tinh' || sets.has(figures.set)) continue
    const read = await readPlanned(unit, prepared)
    if (read.value) sets.set(figures.set, read.value.set)
  }
  return [...sets.values()]
}

function silencedOf(units: Collected): readonly SilencedIn[] {
  return [...units].flatMap(([unit, { result }]) =>
    result.silenced.map(({ code, count, ly_do }: Silenced) => ({
      unit: unit.input.peek.unit ?? unit.input.file,
      code,
      count,
      ly_do,
    })),
  )
}

async function write(
  { files, diagnostics }: Summary,
  targets: readonly Target[],
  { out }: Prepared,
  options: BatchOptions,
  manifest: Manifest,
): Promise<SummaryOutcome> {
  const written = await andThen({ value: files, diagnostics }, { strict: false }, (made) =>
    commitDocuments(made, targets, { ...options, out }),
  )
  const committed = written.value ?? []
  const summary = recordedNow(manifest.summary, committed)
  const summaryTold = packDiagnostics(diagnostics, out)
  return {
    outputs: outputsOf(committed),
    diagnostics: written.diagnostics,
    manifest: { ...manifest, summary, summaryTold },
  }
}
