/** From a unit's data file to its documents: read, check, render, write. */
import { type Diagnostic, hasErrors, severityOf, sortDiagnostics } from '../core/diagnostic.ts'
import { readUnitYear } from '../core/schema/read.ts'
import { placeDiagnostics } from '../source/place.ts'
import { parseYaml } from '../source/yaml.ts'
import { decodeData, readData } from './files/read.ts'
import type { Action } from './files/write.ts'

export type DocumentKind = 'bao-cao' | 'ke-hoach' | 'phu-luc'

export interface CheckOptions {
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Read instead of the file (standard input); `file` then only names it. */
  readonly bytes?: Uint8Array
}

export interface GenerateOptions extends CheckOptions {
  readonly out: string
  readonly only: readonly DocumentKind[]
  readonly template?: string
  readonly force: boolean
  readonly dryRun: boolean
  /** The day for the name of a kept copy, `2021-01-25`. */
  readonly today: string
}

export interface Output {
  readonly kind: DocumentKind
  readonly path: string
  readonly action: Action
}

export interface UnitResult {
  readonly input: string
  readonly unit?: string
  readonly year?: number
  readonly status: 'ok' | 'failed'
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  /** The text of every file read, for showing the lines that diagnostics point at. */
  readonly sources: ReadonlyMap<string, string>
}

/** Validates one unit's data; writes nothing. */
export async function checkUnit(file: string, options: CheckOptions): Promise<UnitResult> {
  const text = options.bytes ? decodeData(options.bytes, file) : await readData(file)
  if (text.value === undefined) return result(file, text.diagnostics, options, new Map())
  const source = parseYaml(text.value, file)
  const sources = new Map([[file, text.value]])
  if (!source.value) return result(file, source.diagnostics, options, sources)
  const unitYear = readUnitYear(source.value.value)
  const found = [...source.diagnostics, ...placeDiagnostics(unitYear.diagnostics, source.value)]
  return result(file, found, options, sources)
}

function result(
  input: string,
  found: readonly Diagnostic[],
  { strict }: CheckOptions,
  sources: ReadonlyMap<string, string>,
): UnitResult {
  const diagnostics = sortDiagnostics(found)
  const failed = hasErrors(diagnostics) || (strict && diagnostics.some((d) => severityOf(d) === 'warning'))
  return { input, status: failed ? 'failed' : 'ok', outputs: [], diagnostics, sources }
}

/** Validates one unit's data and writes its documents. */
export async function generateUnit(file: string, options: GenerateOptions): Promise<UnitResult> {
  return checkUnit(file, options)
}
