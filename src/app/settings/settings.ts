/** The settings of a run: finds `tongket.yaml`, reads it, places what is wrong with it. */
import { dirname, join, resolve } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import type { Settings } from '../../core/settings/schema.ts'
import { placeDiagnostics } from '../../source/place.ts'
import { besides } from '../files/paths.ts'
import { patternBase, isPattern } from '../files/glob.ts'
import { kindOf } from '../files/state.ts'
import { isYaml } from '../files/kind.ts'
import { readSource } from '../files/source.ts'

export const settingsName = 'tongket.yaml'

/** Settings that are in order. */
export interface LoadedSettings {
  readonly file: string
  readonly settings: Settings
  readonly text: string
  /** Gives diagnostics on the settings their lines. */
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
}

/**
 * The settings file for `inputs`: the one asked for, else the nearest `tongket.yaml` at or above each folder that the
 * inputs name, else that of the current folder. None is no fault; two are.
 */
export function findSettings(inputs: readonly string[], asked: string | undefined): Checked<string | undefined> {
  if (asked !== undefined) return { value: asked, diagnostics: [] }
  const folders = inputs.map((input) =>
    kindOf(input) === 'folder' ? input : isPattern(input) ? patternBase(input) : dirname(input),
  )
  const found = new Map<string, string>()
  for (const folder of new Set(folders)) {
    const path = nearestAbove(folder)
    if (path !== undefined) found.set(resolve(path), path)
  }
  const files = [...found.values()]
  if (files.length > 1) return { diagnostics: [diagnose('C31', { files })] }
  const [only] = files
  if (only !== undefined) return { value: only, diagnostics: [] }
  return { value: kindOf(settingsName) === 'file' ? settingsName : undefined, diagnostics: [] }
}

/** A unit's own folder lies in the province's. As seen from where `folder` is: paths stay short in messages. */
function nearestAbove(folder: string): string | undefined {
  for (let at = folder; ; at = join(at, '..')) {
    const path = join(at, settingsName)
    if (kindOf(path) === 'file') return path
    if (resolve(at) === resolve(at, '..')) return undefined
  }
}

/** Reads and checks a settings file. The schema is loaded only when there is one. */
export async function loadSettings(file: string, sources: Map<string, string>): Promise<Checked<LoadedSettings>> {
  const parsed = await readSource(file, sources)
  const source = parsed.value
  if (!source) return { diagnostics: parsed.diagnostics }
  const { readSettings } = await import('../../core/settings/read.ts')
  const place = (diagnostics: readonly Diagnostic[]) => placeDiagnostics(diagnostics, source)
  const read = readSettings(source.value)
  const diagnostics = [...parsed.diagnostics, ...place(read.diagnostics)]
  if (!read.value || hasErrors(diagnostics)) return { diagnostics }
  return { value: { file, settings: read.value, text: source.text, place }, diagnostics }
}

/** The indicator set as a unit's file anywhere may name it: a name, or the full path of a file beside the settings. */
export function sharedSet({ file, settings: { bo_chi_tieu } }: LoadedSettings): string | undefined {
  if (bo_chi_tieu === undefined) return undefined
  return isYaml(bo_chi_tieu) ? resolve(besides(file, bo_chi_tieu)) : bo_chi_tieu
}
