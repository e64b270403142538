/** The data files of a run: of the whole province, with those that the roster keeps elsewhere, or of a part that was asked for. */
import { dirname, resolve } from 'node:path'
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { besides } from '../files/paths.ts'
import { kindOf } from '../files/state.ts'
import { findFiles, type InputOptions, type Inputs, liesIn, look, readInputs } from '../inputs/inputs.ts'
import { missingFrom, unitOf } from '../inputs/roster.ts'
import type { LoadedSettings } from '../settings/settings.ts'

/** The data files of a run. */
export interface Taken {
  readonly inputs: Inputs
  /** What the run leaves out says nothing of the province: only some files were asked for. */
  readonly partial: boolean
}

/** Reads the data files of a run. Those of the roster that lie outside belong to it unless a part was asked for. */
export async function readTaken(
  typed: readonly string[],
  settings: LoadedSettings | undefined,
  options: InputOptions,
): Promise<Checked<Taken>> {
  const whole = settings !== undefined && typed.some((input) => liesIn(input)(dirname(settings.file)))
  const outside = settings ? elsewhere(settings) : []
  const read = await readInputs(whole ? [...typed, ...outside] : typed, options)
  const { value: inputs, diagnostics } = read
  if (!inputs) return { diagnostics }
  const named = !whole && inputs.inputs.every(({ explicit }) => explicit)
  const partial = named || (!whole && settings !== undefined && (await leavesOut(inputs, settings, options)))
  if (whole || partial || outside.length === 0) return { value: { inputs, partial }, diagnostics }
  const again = await readInputs([...typed, ...outside], options)
  const value = again.value && { inputs: again.value, partial }
  return value ? { value, diagnostics: again.diagnostics } : { diagnostics: again.diagnostics }
}

/** Data files that the roster keeps outside the folder of the settings; one that is not there is told as missing. */
function elsewhere({ file, settings }: LoadedSettings): readonly string[] {
  const paths = settings.don_vi.flatMap(({ tep }) => (tep === undefined ? [] : [besides(file, tep)]))
  return paths.filter((path) => kindOf(path) === 'file')
}

/** Whether the province has more than the run takes: units of the roster, or data beside the settings. */
export async function isShort(
  inputs: Inputs,
  settings: LoadedSettings | undefined,
  options: InputOptions,
): Promise<boolean> {
  if (!settings) return false
  return missingFrom(inputs.inputs, settings).length > 0 || leavesOut(inputs, settings, options)
}

/** Whether the folder of the settings holds data of the year, of units that are not among `inputs`. */
async function leavesOut(
  { inputs, named }: Inputs,
  settings: LoadedSettings,
  { skip, recall }: InputOptions,
): Promise<boolean> {
  const { nam } = settings.settings
  const taken = new Set(inputs.map(({ file }) => resolve(file)))
  const units = new Set(inputs.map((input) => unitOf(input, settings)))
  const found = await findFiles([dirname(settings.file)], skip)
  for (const { file } of found.value ?? []) {
    if (taken.has(resolve(file)) || named.has(resolve(file))) continue
    const input = await look(file, false, recall)
    const unit = unitOf(input, settings)
    if (unit !== undefined && !units.has(unit) && (input.peek.year ?? nam) === nam) return true
  }
  return false
}
