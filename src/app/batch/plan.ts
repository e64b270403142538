/** The plan of a run as a value: what will become of each unit, decided before anything is written. */
import { join, relative } from 'node:path'
import { diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/base/nearest.ts'
import { defaultsFor } from '../../core/settings/defaults.ts'
import { documentPath } from '../../core/settings/names.ts'
import type { DocumentKind, OutputKind, TemplateKind } from '../../core/documents.ts'
import { hashOf } from '../files/hash.ts'
import { provenanceOf } from '../files/seal.ts'
import { several } from '../files/several.ts'
import { slashes } from '../files/slashes.ts'
import { nameFault } from '../../core/base/file-name.ts'
import { unitCode } from '../../core/base/unit-code.ts'
import { readBytes } from '../files/read.ts'
import type { Manifest, RecordedOutput, RecordedUnit } from './record.ts'
import { type Input, type Inputs, namedBy } from '../inputs/inputs.ts'
import type { Peek } from '../inputs/peek.ts'
import { rosterDiagnostics } from '../inputs/roster.ts'
import { type LoadedSettings, sharedSet } from '../settings/settings.ts'

/** What will become of a unit, as far as can be told before its figures are judged: a sound one may turn out `failed`. */
export type Intent = 'create' | 'update' | 'unchanged' | 'edited' | 'failed'

export interface Target {
  readonly kind: OutputKind
  readonly path: string
  /** Below the folder of results, with `/`: its name in the record. */
  readonly name: string
  readonly key: string
  readonly recorded: RecordedOutput | undefined
}

export interface PlannedUnit {
  /** What the file leaves to the settings is filled in. */
  readonly input: Input
  /** As the file itself says: for the record. */
  readonly seen: Peek
  /** Its name in the record. */
  readonly name: string
  /** Changes with the data, what they name, what the settings say of the unit, templates and version. */
  readonly key: string
  readonly intent: Intent
  readonly targets: readonly Target[]
  readonly recorded: RecordedUnit | undefined
  /** Found while planning: about the file, the roster, the settings. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Plan {
  readonly units: readonly PlannedUnit[]
  /** About the run as a whole; with an error among them nothing may be written. */
  readonly diagnostics: readonly Diagnostic[]
}

interface PlanOptions {
  readonly out: string
  readonly kinds: readonly DocumentKind[]
  readonly pattern: string
  readonly province: string
  /** Besides the data and what the settings say of the unit: version, templates; by kind of document. */
  readonly basis: ReadonlyMap<TemplateKind, string>
  readonly manifest: Manifest
  readonly settings: LoadedSettings | undefined
  readonly strict: boolean
  readonly partial: boolean
  /** Of the pictures beside a data file; '' when no template of the office's own asks for any. */
  readonly picturesBeside: (file: string) => Promise<string>
  /** Replace what was edited, or lay a new version beside it: then an edited document must be made anew. */
  readonly remake: boolean
}

/** Makes the plan. */
export async function planUnits({ inputs, named, unused }: Inputs, options: PlanOptions): Promise<Plan> {
  const { kept, aside } = sortByYear(inputs, options)
  const none = noneOfYear(inputs, options)
  if (none) return { units: [], diagnostics: [none] }
  const units = await several(kept, (input) => planUnit(filledIn(input, options), input.peek, named, options))
  const twice = sameUnit(units)
  // A unit that is there twice has its names twice as well: said once.
  const forms = unused.length > 0 ? [diagnose('C56', { files: unused.map(slashes) })] : []
  const diagnostics = [
    ...aside,
    ...forms,
    ...(twice.length > 0 ? twice : sameOutput(units, options)),
    ...roster(kept, options),
  ]
  return { units, diagnostics }
}

/** Found in a folder, data of other years are left out of the run; named on the command line they are a mistake. */
function sortByYear(inputs: readonly Input[], { settings }: PlanOptions) {
  const wanted = settings?.settings.nam
  const other = ({ explicit, peek: { year } }: Input) =>
    !explicit && wanted !== undefined && year !== undefined && year !== wanted
  return {
    kept: inputs.filter((input) => !other(input)),
    aside: inputs
      .filter(other)
      .map(({ file, peek }) => diagnose('C42', { year: peek.year ?? 0, wanted: wanted ?? 0 }, { file, path: ['nam'] })),
  }
}

/** Nothing but other years in what was found: the settings are last year's, or the folder is. */
function noneOfYear(inputs: readonly Input[], { settings }: PlanOptions): Diagnostic | undefined {
  const wanted = settings?.settings.nam
  const found = new Set(inputs.map(({ peek }) => peek.year))
  if (wanted === undefined || found.has(wanted) || inputs.every(({ explicit }) => explicit)) return undefined
  const years = [...found].filter((year) => year !== undefined)
  if (years.length < found.size) return undefined
  return settings?.place([diagnose('C52', { wanted, found: years.toSorted((a, b) => a - b) }, { path: ['nam'] })])[0]
}

function filledIn(input: Input, { settings }: PlanOptions): Input {
  if (!settings || input.peek.unit === undefined) return input
  const { nam, don_vi } = settings.settings
  const { year = nam, level = don_vi.find(({ ma }) => ma === input.peek.unit)?.cap } = input.peek
  return { ...input, peek: { ...input.peek, year, level } }
}

async function planUnit(
  input: Input,
  seen: Peek,
  named: ReadonlyMap<string, string>,
  options: PlanOptions,
): Promise<PlannedUnit> {
  const name = slashes(relative(options.out, input.file) || input.file)
  const recorded = options.manifest.units.get(name)
  const diagnostics = [...input.diagnostics, ...unitDiagnostics(input, options)]
  const data = keyOf(input, named, options.settings, await options.picturesBeside(input.file))
  const key = hashOf(`${data} ${options.basis.get('so-sanh-don-vi')}`)
  const base = { input, seen, name, recorded, diagnostics, key }
  const targets = targetsOf(input, data, recorded, options)
  if (hasErrors(diagnostics)) return { ...base, intent: 'failed', targets }
  const current = isSound(recorded, options.strict) && recorded?.key === key
  return { ...base, targets, intent: await intentOf(targets, recorded, current, options) }
}

/** A hash over the data file, all that it reads from and what the settings say of the unit. */
function keyOf(
  { file, hash, peek }: Input,
  named: ReadonlyMap<string, string>,
  settings: LoadedSettings | undefined,
  pictures: string,
): string {
  const shared = settings && sharedSet(settings)
  const defaults = settings && defaultsFor(settings.settings, peek.unit, shared && (named.get(shared) ?? shared))
  return hashOf(JSON.stringify([hash, namedBy(file, peek).map((path) => named.get(path)), defaults, pictures]))
}

function targetsOf(
  { peek: { unit, year, level } }: Input,
  key: string,
  recorded: RecordedUnit | undefined,
  { kinds, pattern, province, out, basis }: PlanOptions,
): readonly Target[] {
  // The papers of the provincial office are those of the whole province: made with the roll-up.
  if (unit === undefined || year === undefined || level === 'tinh') return []
  return kinds.map((kind) => {
    const name = documentPath(pattern, { ma: unit, nam: year, kind, tinh: province })
    return {
      kind,
      name,
      path: join(out, ...name.split('/')),
      key: hashOf(`${key} ${basis.get(kind)}`),
      recorded: recorded?.outputs.find((output) => output.path === name),
    }
  })
}

async function intentOf(
  targets: readonly Target[],
  recorded: RecordedUnit | undefined,
  current: boolean,
  { remake }: PlanOptions,
): Promise<Intent> {
  if (targets.length === 0) return current ? 'unchanged' : recorded ? 'update' : 'create'
  const states = await Promise.all(targets.map(plannedState))
  const made = current && targets.every((target) => target.recorded?.key === target.key)
  if (made && states.every((state) => state === 'current')) return 'unchanged'
  if (states.includes('edited') && !remake) return 'edited'
  return states.some((state) => state !== 'absent') ? 'update' : 'create'
}

function isSound(recorded: RecordedUnit | undefined, strict: boolean): boolean {
  return recorded?.status === 'ok' && !(strict && recorded.warnings > 0)
}

/** What lies at a document's place: the very bytes that were recorded, an older version of ours, or somebody's own. */
export async function plannedState({
  path,
  recorded,
}: Pick<Target, 'path' | 'recorded'>): Promise<'absent' | 'current' | 'older' | 'edited'> {
  const { value } = await readBytes(path)
  if (!value) return 'absent'
  if (recorded && hashOf(value) === recorded.sha256) return 'current'
  return (await provenanceOf(path, value)) === 'untouched' ? 'older' : 'edited'
}

/** Whether nothing need be computed for a unit: its documents are as recorded, or edited and made from the same data. */
export function isSettled({ intent, targets, recorded, key }: PlannedUnit, strict: boolean): boolean {
  if (intent === 'failed' || intent === 'unchanged') return true
  const current = isSound(recorded, strict) && recorded?.key === key
  return intent === 'edited' && current && targets.every((target) => target.recorded?.key === target.key)
}

function unitDiagnostics({ file, peek, explicit }: Input, { settings, pattern, province }: PlanOptions): Diagnostic[] {
  const { unit, year, level } = peek
  const found: Diagnostic[] = []
  const at = (path: readonly string[]) => ({ file, path })
  if (unit !== undefined && year !== undefined) {
    const path = documentPath(pattern, { ma: unit, nam: year, kind: 'bao-cao', tinh: province })
    const steps = unitCode.test(unit) ? path.split('/') : []
    const bad = steps.find((step) => nameFault(step) !== undefined)
    const fault = bad === undefined ? undefined : nameFault(bad)
    if (bad !== undefined && fault) found.push(diagnose('T18', { file: bad, fault }, at(['don_vi', 'ma'])))
  }
  if (!settings) return found
  const { nam, don_vi } = settings.settings
  if (explicit && year !== undefined && year !== nam)
    found.push(diagnose('C37', { given: year, wanted: nam }, at(['nam'])))
  const entry = don_vi.find(({ ma }) => ma === unit)
  if (unit !== undefined && !entry && don_vi.length > 0 && level !== 'tinh') {
    const codes = don_vi.map(({ ma }) => ma)
    found.push(diagnose('C35', { ma: unit, near: nearest(unit, codes) }, at(['don_vi', 'ma'])))
  }
  if (unit !== undefined && entry && level !== undefined && level !== entry.cap)
    found.push(diagnose('C36', { ma: unit, given: level, listed: entry.cap }, at(['don_vi', 'cap'])))
  return found
}

/** Names that some file system takes for one. */
const folded = (name: string) => name.normalize('NFC').toLowerCase()

function sameUnit(units: readonly PlannedUnit[]): readonly Diagnostic[] {
  const first = new Map<string, string>()
  const provinces = units.filter(({ input }) => input.peek.level === 'tinh').map(({ input }) => input.file)
  const twice = units.flatMap(({ input: { file, peek } }) => {
    if (peek.unit === undefined) return []
    const other = first.get(folded(peek.unit))
    first.set(folded(peek.unit), other ?? file)
    const place = { file, path: ['don_vi', 'ma'] }
    return other === undefined ? [] : [diagnose('C38', { ma: peek.unit, other }, place)]
  })
  if (twice.length > 0) return twice
  const [one, ...more] = provinces
  return more.map((file) => diagnose('C45', { other: one ?? '' }, { file, path: ['don_vi', 'cap'] }))
}

/** A unit may bear the code that the settings give the province: then its papers and the province's are one. */
function sameOutput(
  units: readonly PlannedUnit[],
  { settings, kinds, pattern, province, partial }: PlanOptions,
): readonly Diagnostic[] {
  const first = new Map<string, string>()
  if (settings && !partial)
    for (const kind of kinds) {
      const name = documentPath(pattern, { ma: province, nam: settings.settings.nam, kind, tinh: province })
      first.set(folded(name), settings.file)
    }
  return units.flatMap(({ input: { file }, targets }) =>
    targets.flatMap(({ name }) => {
      const other = first.get(folded(name))
      first.set(folded(name), other ?? file)
      if (other === undefined || other === file) return []
      const tinh = other === settings?.file ? province : undefined
      return [diagnose('C39', { output: name, other, tinh }, { file, path: ['don_vi', 'ma'] })]
    }),
  )
}

/** Of a part of the province, who is not in it says nothing. */
function roster(inputs: readonly Input[], { settings, partial }: PlanOptions): readonly Diagnostic[] {
  return settings && !partial ? rosterDiagnostics(inputs, settings) : []
}
