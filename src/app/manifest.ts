/**
 * The record of a run (`so-ket-qua.json`): which document was made from what, and what it was when it was written. It
 * holds no time and no history, so that an interrupted run, once completed, ends with the very record of an undisturbed one.
 */
import { join } from 'node:path'
import { type Checked, diagnose } from '../core/diagnostic.ts'
import type { Action } from './files/write.ts'
import { kindOf } from './files/glob.ts'
import { readBytes } from './files/read.ts'
import { writeText } from './files/write.ts'
import type { Peek } from './plan-peek.ts'

export const manifestName = 'so-ket-qua.json'

/** One document as this program last wrote it. */
export interface RecordedOutput {
  readonly kind: string
  /** Below the folder of results, with `/`. */
  readonly path: string
  /** What it was made from: data, templates, set, settings, version. */
  readonly key: string
  readonly sha256: string
}

export interface RecordedUnit {
  /** The data file, from the folder of results, with `/`. */
  readonly input: string
  readonly inputSha256: string
  readonly peek: Peek
  readonly status: 'ok' | 'failed'
  readonly warnings: number
  readonly silenced: readonly { readonly code: string; readonly count: number; readonly ly_do: string }[]
  /** A few figures of the year, for who wants to see what changed. */
  readonly totals: Readonly<Record<string, number>>
  readonly outputs: readonly RecordedOutput[]
}

export interface Manifest {
  readonly units: ReadonlyMap<string, RecordedUnit>
  /** The files of the roll-up. */
  readonly summary: readonly RecordedOutput[]
}

export const emptyManifest: Manifest = { units: new Map(), summary: [] }

/** The record in a folder of results; empty when there is none, with a warning when it cannot be understood. */
export async function readManifest(folder: string): Promise<Checked<Manifest>> {
  const path = join(folder, manifestName)
  if ((await kindOf(path)) === undefined) return { value: emptyManifest, diagnostics: [] }
  const bytes = await readBytes(path, undefined, 500 * 1024 * 1024)
  const value = bytes.value && parse(Buffer.from(bytes.value).toString('utf8'))
  if (value) return { value, diagnostics: [] }
  return { value: emptyManifest, diagnostics: [diagnose('T64', { file: path }, { file: path })] }
}

interface Stored {
  readonly schemaVersion: number
  readonly units: readonly RecordedUnit[]
  readonly summary: Manifest['summary']
}

function parse(text: string): Manifest | undefined {
  try {
    const stored = JSON.parse(text) as Partial<Stored> | null
    if (stored?.schemaVersion !== 1 || !Array.isArray(stored.units)) return undefined
    const sound = stored.units.every(
      (unit) => typeof unit.input === 'string' && Array.isArray(unit.outputs) && Array.isArray(unit.peek.names),
    )
    if (!sound) return undefined
    return {
      units: new Map(stored.units.map((unit) => [unit.input, unit])),
      summary: Array.isArray(stored.summary) ? stored.summary : [],
    }
  } catch {
    return undefined
  }
}

/** Writes the record in one step. Units stand in the order of their paths, whatever order they were done in. */
export async function writeManifest(folder: string, { units, summary }: Manifest): Promise<Checked<Action>> {
  const sorted = [...units.values()].toSorted((a, b) => (a.input < b.input ? -1 : 1))
  const lines = sorted.map((unit) => `    ${JSON.stringify(unit)}`).join(',\n')
  const text = `{\n  "schemaVersion": 1,\n  "summary": ${JSON.stringify(summary)},\n  "units": [\n${lines}\n  ]\n}\n`
  return writeText(join(folder, manifestName), text)
}
