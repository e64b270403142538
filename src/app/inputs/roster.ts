/** The roster of the settings against the files of a run: who has sent nothing, and whose file cannot be read. */
import { basename, resolve } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { RosterEntry } from '../../core/settings/schema.ts'
import { besides } from '../files/paths.ts'
import type { Input } from './inputs.ts'
import type { LoadedSettings } from '../settings/settings.ts'

/** Whether the roster says that this file is the unit's. */
function isFileOf({ tep }: RosterEntry, file: string, settings: LoadedSettings): boolean {
  return tep !== undefined && resolve(besides(settings.file, tep)) === resolve(file)
}

/** The unit of an input: as its file says; of one that cannot be read, as the roster or the file's name has it. */
export function unitOf({ file, peek }: Input, settings: LoadedSettings | undefined): string | undefined {
  if (peek.unit !== undefined || !settings) return peek.unit
  const { don_vi, nam } = settings.settings
  const listed = don_vi.find((entry) => isFileOf(entry, file, settings))
  if (listed) return listed.ma
  const name = basename(file).normalize('NFC').toLowerCase()
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)
  if (years && !years.includes(String(nam))) return undefined
  // `duyen-hai-2020.yaml` is not of the unit `duyen`, when there is a `duyen-hai`.
  const begun = don_vi.filter(({ ma }) => name.startsWith(ma) && !/[a-z0-9]/.test(name.charAt(ma.length)))
  return begun.toSorted((a, b) => b.ma.length - a.ma.length)[0]?.ma
}

/** Units of the roster that no file of the run is for. */
export function missingFrom(inputs: readonly Input[], settings: LoadedSettings): readonly RosterEntry[] {
  const sent = new Set(inputs.map((input) => unitOf(input, settings)))
  return settings.settings.don_vi.filter(({ ma }) => !sent.has(ma))
}

/** Those told, each at its line of the roster. */
export function rosterDiagnostics(inputs: readonly Input[], settings: LoadedSettings): readonly Diagnostic[] {
  const missing = missingFrom(inputs, settings).map((entry) => {
    const { ma, ten, tep } = entry
    const path = ['don_vi', settings.settings.don_vi.indexOf(entry), tep === undefined ? 'ma' : 'tep']
    const there = tep === undefined ? undefined : inputs.find(({ file }) => isFileOf(entry, file, settings))
    return diagnose('C34', { ma, ten, tep, other: there?.peek.unit }, { path })
  })
  return settings.place(missing)
}
