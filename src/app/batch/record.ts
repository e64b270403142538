/**
 * The record of a run (`so-ket-qua.json`): which document was made from what, and what it was when it was written. It
 * holds no time and no history, so that an interrupted run, once completed, ends with the very record of an undisturbed one.
 */
import { join } from 'node:path'
import { type Checked, diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { isCode } from '../../core/diagnostics/messages.ts'
import { kindOf } from '../files/state.ts'
import { readBytes } from '../files/read.ts'
import { type Action, writeText } from '../files/write.ts'
import type { Peek } from '../inputs/peek.ts'

const manifestName = 'so-ket-qua.json'

/** One document as this program last wrote it. */
export interface RecordedOutput {
  readonly kind: string
  /** Below the folder of results, with `/`. */
  readonly path: string
  /** What it was made from: data, templates, set, settings, version. */
  readonly key: string
  readonly sha256: string
}

/** One unit as the last run that looked at it left it. */
export interface RecordedUnit {
  /** The data file, from the folder of results, with `/`. */
  readonly input: string
  readonly inputSha256: string
  /** Of all that judging it rests on: data, what they name, settings, templates, version. */
  readonly key: string
  readonly peek: Peek
  readonly status: 'ok' | 'failed'
  readonly warnings: number
  /** Warnings and notes, to be told again while nothing changes; files as seen from the folder of results. */
  readonly told: readonly Diagnostic[]
  readonly silenced: readonly { readonly code: string; readonly count: number; readonly ly_do: string }[]
  /** A few figures of the year, for who wants to see what changed. */
  readonly totals: Readonly<Record<string, number>>
  readonly outputs: readonly RecordedOutput[]
}

/** The whole record; units by the name of their data file. */
export interface Manifest {
  readonly units: ReadonlyMap<string, RecordedUnit>
  /** The files of the roll-up. */
  readonly summary: readonly RecordedOutput[]
  /** Warnings and notes about the roll-up, as those of a unit. */
  readonly summaryTold: readonly Diagnostic[]
}

export const emptyManifest: Manifest = { units: new Map(), summary: [], summaryTold: [] }

/** The record in a folder of results; empty when there is none, with a warning when it cannot be understood. */
export async function readManifest(folder: string): Promise<Checked<Manifest>> {
  const path = join(folder, manifestName)
  if (kindOf(path) === undefined) return { value: emptyManifest, diagnostics: [] }
  const bytes = await readBytes(path, undefined, 500 * 1024 * 1024)
  const value = bytes.value && parse(Buffer.from(bytes.value).toString('utf8'))
  if (value) return { value, diagnostics: [] }
  return { value: emptyManifest, diagnostics: [diagnose('T64', { file: path }, { file: path })] }
}

interface Stored {
  readonly schemaVersion: number
  readonly units: readonly RecordedUnit[]
  readonly summary: Manifest['summary']
  readonly summaryTold: Manifest['summaryTold']
}

const isText = (value: unknown) => typeof value === 'string'
const isMaybe = (type: string, value: unknown) => value === undefined || typeof value === type

const isOutput = ({ kind, path, key, sha256 }: RecordedOutput) => [kind, path, key, sha256].every(isText)

const isRecordedDiagnostic = ({ code, args, file, related }: Diagnostic) =>
  isCode(code) &&
  typeof args === 'object' &&
  isMaybe('string', file) &&
  (related === undefined || related.every((each) => isMaybe('string', each.file)))

/** Whether a record is one of ours, whole: someone may have opened it. What it lacks makes this false, or throws. */
const isUnit = ({ input, inputSha256, key, peek, status, warnings, told, silenced, outputs }: RecordedUnit) =>
  [input, inputSha256, key, ...peek.names].every(isText) &&
  isMaybe('string', peek.unit) &&
  isMaybe('number', peek.year) &&
  (peek.level === undefined || ['huyen', 'khu_vuc', 'tinh'].includes(peek.level)) &&
  ['ok', 'failed'].includes(status) &&
  typeof warnings === 'number' &&
  told.every(isRecordedDiagnostic) &&
  silenced.every(({ code, count, ly_do }) => isText(code) && typeof count === 'number' && isText(ly_do)) &&
  outputs.every(isOutput)

function parse(text: string): Manifest | undefined {
  try {
    const stored = JSON.parse(text) as Partial<Stored> | null
    if (stored?.schemaVersion !== 2 || !Array.isArray(stored.units)) return undefined
    const { units, summary = [], summaryTold = [] } = stored
    if (!units.every(isUnit) || !summary.every(isOutput) || !summaryTold.every(isRecordedDiagnostic)) return undefined
    return { units: new Map(units.map((unit) => [unit.input, unit])), summary, summaryTold }
  } catch {
    return undefined
  }
}

/** Writes the record in one step. Units stand in the order of their paths, whatever order they were done in. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<Checked<Action>> {
  const { units, summary, summaryTold } = manifest
  const sorted = [...units.values()].toSorted((a, b) => (a.input < b.input ? -1 : 1))
  const lines = sorted.map((unit) => `    ${JSON.stringify(unit)}`).join(',\n')
  const text = `{\n  "schemaVersion": 2,\n  "summary": ${JSON.stringify(summary)},\n  "summaryTold": ${JSON.stringify(summaryTold)},\n  "units": [\n${lines}\n  ]\n}\n`
  return writeText(join(folder, manifestName), text)
}
