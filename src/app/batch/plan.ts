/** The plan of a run as a value: what will become of each unit, decided before anything is written. */
import { relative } from 'node:path'
import { diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import type { DocumentKind, TemplateKind } from '../../core/documents.ts'
import { defaultsFor } from '../../core/settings/defaults.ts'
import { hashOf } from '../files/hash.ts'
import { several } from '../files/several.ts'
import { slashes } from '../files/paths.ts'
import { type Input, type Inputs, namedBy } from '../inputs/inputs.ts'
import type { Peek } from '../inputs/peek.ts'
import { rosterDiagnostics } from '../inputs/roster.ts'
import { type LoadedSettings, sharedSet } from '../settings/settings.ts'
import { sameOutput, sameUnit, unitDiagnostics } from './clashes.ts'
import type { Manifest, RecordedUnit } from './record.ts'
import { type Naming, plannedState, type Target, targetsOf } from './targets.ts'
import { noneOfYear, splitByYear } from './years.ts'

/** What will become of a unit, as far as can be told before its figures are judged: a sound one may turn out `failed`. */
export type Intent = 'create' | 'update' | 'unchanged' | 'edited' | 'failed'

/** A unit of the run with what is to be made of it. */
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

/** All units of a run, and what stands against it. */
export interface Plan {
  readonly units: readonly PlannedUnit[]
  /** About the run as a whole; with an error among them nothing may be written. */
  readonly diagnostics: readonly Diagnostic[]
}

interface PlanOptions extends Naming {
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
  const { settings, partial } = options
  const { kept, excluded } = splitByYear(inputs, settings)
  const none = noneOfYear(inputs, settings)
  if (none) return { units: [], diagnostics: [none] }
  const units = await several(kept, (input) => planUnit(filledIn(input, settings), input.peek, named, options))
  const twice = sameUnit(units)
  // A unit that is there twice has its names twice as well: said once.
  const forms = unused.length > 0 ? [diagnose('C56', { files: unused.map(slashes) })] : []
  const diagnostics = [
    ...excluded,
    ...forms,
    // Of a part of the province, who is not in it says nothing.
    ...(twice.length > 0 ? twice : sameOutput(units, options, partial ? undefined : settings)),
    ...(settings && !partial ? rosterDiagnostics(kept, settings) : []),
  ]
  return { units, diagnostics }
}

function filledIn(input: Input, settings: LoadedSettings | undefined): Input {
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
  const diagnostics = [...input.diagnostics, ...unitDiagnostics(input, options, options.settings)]
  const data = keyOf(input, named, options.settings, await options.picturesBeside(input.file))
  const key = hashOf(`${data} ${options.basis.get('so-sanh-don-vi')}`)
  const base = { input, seen, name, recorded, diagnostics, key }
  const keyFor = (kind: DocumentKind) => hashOf(`${data} ${options.basis.get(kind)}`)
  const targets = targetsOf(input.peek, options, keyFor, recorded?.outputs)
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

/** Whether nothing need be computed for a unit: its documents are as recorded, or edited and made from the same data. */
export function needsNoWork({ intent, targets, recorded, key }: PlannedUnit, strict: boolean): boolean {
  if (intent === 'failed' || intent === 'unchanged') return true
  const current = isSound(recorded, strict) && recorded?.key === key
  return intent === 'edited' && current && targets.every((target) => target.recorded?.key === target.key)
}
