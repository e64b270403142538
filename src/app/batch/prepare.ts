/** A run over many units: settings, inputs, plan; then each unit in turn, the record kept as it goes. */
import { dirname, join, relative } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { defaultPattern } from '../../core/settings/names.ts'
import { plainWord } from '../../core/base/nearest.ts'
import { unitCode } from '../../core/base/unit-code.ts'
import { basisOf } from './basis.ts'
import { isShort, readTaken } from './part.ts'
import type { DocumentKind, TemplateKind } from '../../core/documents.ts'
import { besides } from '../files/beside.ts'
import { picturesHash } from '../files/picture.ts'
import { slashes } from '../files/slashes.ts'
import { emptyManifest, type Manifest, readManifest } from './record.ts'
import { placeInFiles } from '../unit/place-file.ts'
import { type Input, liesIn } from '../inputs/inputs.ts'
import { type Plan, planUnits } from './plan.ts'
import { checkSharedSet, checkOwnTemplates } from '../settings/check.ts'
import { summaryNames } from './province-names.ts'
import { findSettings, type LoadedSettings, loadSettings, sharedSet } from '../settings/settings.ts'

export interface BatchOptions {
  readonly inputs: readonly string[]
  readonly kinds: readonly DocumentKind[]
  readonly strict: boolean
  readonly force: boolean
  readonly keepBoth: boolean
  readonly dryRun: boolean
  readonly today: string
  readonly out?: string
  readonly template?: string
  readonly config?: string
  readonly jobs?: number
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
  readonly template: string | undefined
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
  const found = await findSettings(options.inputs, options.config)
  const loaded = found.value === undefined ? undefined : await loadSettings(found.value, sources)
  const settings = loaded?.value
  const diagnostics: Diagnostic[] = [...found.diagnostics, ...(loaded?.diagnostics ?? [])]
  if (hasErrors(diagnostics) || (found.value !== undefined && !settings)) return { diagnostics, sources }
  const given = settings?.settings
  const out = options.out ?? (settings ? besides(settings.file, given?.ket_qua ?? 'ket-qua') : 'ket-qua')
  const template = options.template ?? (settings && given?.mau ? besides(settings.file, given.mau) : undefined)
  if (settings) diagnostics.push(...(await checkSharedSet(settings, sources)))
  const naming = options.template === undefined ? settings : undefined
  if (template !== undefined) diagnostics.push(...(await checkOwnTemplates(template, naming, options, sources)))
  if (hasErrors(diagnostics)) return { diagnostics, sources }
  const recorded = await readManifest(out)
  const manifest = recorded.value ?? emptyManifest
  const shared = settings && sharedSet(settings)
  const reading = {
    // Results may lie among the data, or the data among results of others; only a folder of its own is left out.
    skip: (path: string) => liesIn(out)(path) && !options.inputs.some((input) => liesIn(out)(input)),
    shared: shared?.includes('.') ? shared : undefined,
    recall: (file: string, hash: string) => {
      const known = manifest.units.get(slashes(relative(out, file)))
      return known?.inputSha256 === hash ? known.peek : undefined
    },
  }
  const taken = await readTaken(options.inputs, settings, reading)
  diagnostics.push(...recorded.diagnostics, ...taken.diagnostics)
  if (!taken.value) return { diagnostics, sources }
  const { inputs, partial } = taken.value
  const basis = await basisOf(template)
  const province = provinceCode(settings, inputs.inputs)
  const plan = await planUnits(inputs, {
    out,
    kinds: options.documents ? options.kinds : [],
    pattern: given?.ten_tep ?? defaultPattern,
    province,
    partial,
    basis,
    picturesBeside: picturesBeside(template),
    manifest,
    settings,
    strict: options.strict,
    remake: options.force || options.keepBoth,
  })
  diagnostics.push(...(await placeInFiles(plan.diagnostics, sources)))
  const short = partial && !options.documents && (await isShort(inputs, settings, reading))
  if (short) diagnostics.push(diagnose('C53', { units: plan.units.length }))
  const value = { partial, short, out, settings, template, manifest, plan, sources, basis, province }
  return hasErrors(plan.diagnostics) ? { diagnostics, sources } : { value, diagnostics, sources }
}

/** Each folder is looked at once. */
function picturesBeside(template: string | undefined): (file: string) => Promise<string> {
  const folders = new Map<string, Promise<string>>()
  return async (file) => {
    if (template === undefined) return ''
    const folder = dirname(file)
    const found = folders.get(folder) ?? picturesHash(folder)
    folders.set(folder, found)
    return found
  }
}

/** `tra-vinh`: that of the provincial office's own file, else as the settings have it, else from the province's name if it makes one. */
function provinceCode(settings: LoadedSettings | undefined, inputs: readonly Input[]): string {
  const own = inputs.find(({ peek }) => peek.level === 'tinh')?.peek.unit
  if (own !== undefined && unitCode.test(own)) return own
  const province = settings?.settings.tinh
  if (!province) return 'toan-tinh'
  if ('ma' in province && province.ma !== undefined) return province.ma
  const place = plainWord(province.ten.replace(/^(?:tỉnh|thành phố|TP\.?)\s+/iu, ''))
  const code = place
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return unitCode.test(code) ? code : 'toan-tinh'
}

/** Folders in which the run may write: where temporary files of a killed run may lie. */
export function foldersOf(
  { out, plan, province, settings }: Prepared,
  kinds: readonly DocumentKind[],
): readonly string[] {
  const year = settings?.settings.nam ?? plan.units.find(({ input }) => input.peek.year)?.input.peek.year ?? 0
  const ofProvince = summaryNames(province, year, kinds, { pattern: settings?.settings.ten_tep, units: 1 })
  return [
    out,
    ...new Set(ofProvince.map(({ name }) => dirname(join(out, name)))),
    ...plan.units.flatMap(({ targets }) => targets.map(({ path }) => dirname(path))),
  ]
}
