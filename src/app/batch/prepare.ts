/** What comes before a run over many units: its settings, its data files, its plan. Nothing is written here. */
import { relative } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { defaultPattern, type DocumentKind, type TemplateKind } from '../../core/documents.ts'
import { andThen, openRun, type DocumentRun } from '../documents/run.ts'
import { besides, slashes } from '../files/paths.ts'
import { picturesBeside } from '../files/picture.ts'
import { type InputOptions, liesIn } from '../inputs/inputs.ts'
import { checkOwnTemplates, checkSharedSet } from '../settings/check.ts'
import { findSettings, type LoadedSettings, loadSettings, sharedSet } from '../settings/settings.ts'
import { placeInFiles } from '../unit/place-file.ts'
import { basisOf } from './basis.ts'
import { isShort, readTaken, type Taken } from './part.ts'
import { type Plan, planUnits } from './plan.ts'
import { provinceCode } from './province-names.ts'
import { emptyManifest, type Manifest, readManifest } from './record.ts'

/** What is asked of a run, by the command line alone. */
export interface BatchOptions {
  readonly inputs: readonly string[]
  /** Of what folders hold, files that are left alone. */
  readonly passOver?: ((path: string) => boolean) | undefined
  readonly kinds: readonly DocumentKind[]
  readonly strict: boolean
  readonly force: boolean
  readonly keepBoth: boolean
  /** Bring edited documents of units up to date. */
  readonly refreshEdited: boolean
  readonly dryRun: boolean
  readonly today: string
  readonly out?: string | undefined
  readonly template?: string | undefined
  /** Documents carry only the id of their data. */
  readonly idOnly?: boolean
  readonly config?: string | undefined
  readonly jobs?: number | undefined
  /** Whether the units' own documents are to be made. */
  readonly documents: boolean
  /** Whether the roll-up is to be made at the end. */
  readonly summary: boolean
  /** Whether what was written is to be made into PDFs afterwards. */
  readonly pdf: boolean
  /** No more units are begun once it is aborted. */
  readonly signal: AbortSignal
}

/** What a run rests on, before anything is written. */
export interface Prepared {
  readonly out: string
  readonly settings: LoadedSettings | undefined
  readonly run: DocumentRun
  readonly manifest: Manifest
  readonly plan: Plan
  /** A part of the province was asked for: what the run leaves out says nothing of the province. */
  readonly partial: boolean
  /** Such a part is to be rolled up all the same, and is less than the province. */
  readonly short: boolean
  readonly basis: ReadonlyMap<TemplateKind, string>
  readonly province: string
  readonly sources: ReadonlyMap<string, string>
}

/** Reads settings and inputs and plans the run. No value when nothing may be begun. */
export async function prepareBatch(
  options: BatchOptions,
): Promise<Checked<Prepared> & { readonly sources: ReadonlyMap<string, string> }> {
  const sources = new Map<string, string>()
  // Whether warnings count is asked of each unit, and at the end of the run.
  const lenient = { strict: false }
  const rules = await readRules(options, sources)
  const taken = await andThen(rules, lenient, (read) => takeInputs(read, options))
  const prepared = await andThen(taken, lenient, (inputs) => planRun(inputs, options, sources))
  return { ...prepared, sources }
}

/** What the settings and the command line say, tried as far as it concerns all units. */
interface Rules {
  readonly settings: LoadedSettings | undefined
  readonly out: string
  readonly run: DocumentRun
}

/** Where a run puts its results, and the settings it goes by: as asked for, else as the settings beside the inputs say. */
export async function resultsPlace(
  inputs: readonly string[],
  { config, out }: Pick<BatchOptions, 'config' | 'out'>,
): Promise<{ readonly out: string; readonly config?: string }> {
  const file = findSettings(inputs, config).value
  if (file === undefined) return { out: out ?? 'ket-qua' }
  return { out: out ?? resultsOf((await loadSettings(file, new Map())).value), config: file }
}

const resultsOf = (settings: LoadedSettings | undefined) =>
  settings ? besides(settings.file, settings.settings.ket_qua ?? 'ket-qua') : 'ket-qua'

async function readRules(options: BatchOptions, sources: Map<string, string>): Promise<Checked<Rules>> {
  const found = findSettings(options.inputs, options.config)
  const loaded = found.value === undefined ? undefined : await loadSettings(found.value, sources)
  const settings = loaded?.value
  const diagnostics: Diagnostic[] = [...found.diagnostics, ...(loaded?.diagnostics ?? [])]
  if (hasErrors(diagnostics) || (found.value !== undefined && !settings)) return { diagnostics }
  const given = settings?.settings
  const out = options.out ?? resultsOf(settings)
  const template = options.template ?? (settings && given?.mau ? besides(settings.file, given.mau) : undefined)
  const run = openRun({ strict: options.strict, kinds: options.kinds, template, idOnly: options.idOnly })
  if (settings) diagnostics.push(...(await checkSharedSet(settings, sources)))
  const naming = options.template === undefined ? settings : undefined
  diagnostics.push(...(await checkOwnTemplates(run, naming, options.summary, sources)))
  return { value: { settings, out, run }, diagnostics }
}

interface WithInputs extends Rules, Taken {
  readonly manifest: Manifest
  readonly reading: InputOptions
}

async function takeInputs(rules: Rules, options: BatchOptions): Promise<Checked<WithInputs>> {
  const { settings, out } = rules
  const recorded = await readManifest(out)
  const manifest = recorded.value ?? emptyManifest
  const shared = settings && sharedSet(settings)
  const reading = {
    // Results may lie among the data, or the data among results of others; only a folder of its own is left out.
    skip: (path: string) =>
      options.passOver?.(path) === true || (liesIn(out)(path) && !options.inputs.some((input) => liesIn(out)(input))),
    shared: shared?.includes('.') ? shared : undefined,
    recall: (file: string, hash: string) => {
      const known = manifest.units.get(slashes(relative(out, file)))
      return known?.inputSha256 === hash ? known.peek : undefined
    },
  }
  const { value: taken, diagnostics: found } = await readTaken(options.inputs, settings, reading)
  const diagnostics = [...recorded.diagnostics, ...found]
  return taken ? { value: { ...rules, ...taken, manifest, reading }, diagnostics } : { diagnostics }
}

async function planRun(
  { settings, out, run, inputs, partial, manifest, reading }: WithInputs,
  options: BatchOptions,
  sources: Map<string, string>,
): Promise<Checked<Prepared>> {
  const basis = await basisOf(run)
  const province = provinceCode(settings, inputs.inputs)
  const plan = await planUnits(inputs, {
    out,
    kinds: options.documents ? options.kinds : [],
    pattern: settings?.settings.ten_tep ?? defaultPattern,
    province,
    partial,
    basis,
    picturesBeside: run.template === undefined ? () => Promise.resolve('') : picturesBeside(),
    manifest,
    settings,
    strict: options.strict,
    remake: options.force || options.keepBoth || options.refreshEdited,
  })
  const diagnostics = [...(await placeInFiles(plan.diagnostics, sources))]
  const short = partial && !options.documents && (await isShort(inputs, settings, reading))
  if (short) diagnostics.push(diagnose('C53', { units: plan.units.length }))
  if (hasErrors(plan.diagnostics)) return { diagnostics }
  return { value: { partial, short, out, settings, run, manifest, plan, sources, basis, province }, diagnostics }
}
