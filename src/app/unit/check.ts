/** Checks one unit's data: what `kiem-tra` does, and the first half of `lap`. Loads nothing of Word. */
import type { Silenced } from '../../core/checks/silence.ts'
import { blocks, type Diagnostic, sortDiagnostics } from '../../core/diagnostics/diagnostic.ts'
import { type IndicatorGlance, glanceAt } from '../../core/indicators/glance.ts'
import { heldAlone } from '../../core/indicators/applicability.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import type { OutputKind } from '../../core/documents.ts'
import type { FallenSentence } from '../../docx/render/printed-figures.ts'
import type { Action } from '../files/write.ts'
import { type ReadUnit, readUnit } from './read.ts'
import type { GivenSource } from './year.ts'

/** How a unit is checked. */
export interface CheckOptions {
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Read instead of the file (standard input); `file` then only names it. */
  readonly bytes?: Uint8Array
  /** Read already: one unit of a workbook that a map explains. */
  readonly source?: GivenSource
}

/** One document, or another file that a command has made. */
export interface Output {
  readonly kind: OutputKind
  readonly path: string
  readonly action: Action
  /** Sentences that fell away for want of a figure; of the documents of a unit made by itself. */
  readonly leftOut?: readonly FallenSentence[]
  /** Of an edited document that was brought up to date. */
  readonly refreshed?: RefreshCounts
}

/** What bringing a document up to date came to. */
export interface RefreshCounts {
  readonly changes: number
  /** Places that stay as people left them, with a comment. */
  readonly conflicts: number
  /** Changes of what people have taken out. */
  readonly skipped: number
}

/** What every command tells of a unit: printed for people or as JSON. */
export interface UnitResult {
  readonly input: string
  readonly unit?: string
  readonly year?: number
  /** What became of the indicators: of a unit without errors, for the command that only checks. */
  readonly indicators?: IndicatorGlance
  /** The input is no unit but an indicator set. */
  readonly set?: Pick<IndicatorSet, 'ten'> & { readonly count: number }
  readonly status: 'ok' | 'failed'
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  /** Warnings that the file sets aside, with its reasons: listed, never in silence. */
  readonly silenced: readonly Silenced[]
  /** The text of every file read, for showing the lines that diagnostics point at. */
  readonly sources: ReadonlyMap<string, string>
}

/** Validates one unit's data, or an indicator set; writes nothing. */
export async function checkUnit(file: string, options: CheckOptions): Promise<UnitResult> {
  const read = await readUnit(file, { bytes: options.bytes, source: options.source })
  const text = read.unit ? undefined : read.sources.get(file)
  if (text === undefined) return withIndicators(resultOf(file, read, options), read)
  const { checkSetFile } = await import('./set-files.ts')
  const asSet = await checkSetFile(file, text)
  if (!asSet) return resultOf(file, read, options)
  const { value: set, diagnostics, sources } = asSet
  const result = resultOf(file, { diagnostics, sources }, options)
  return set ? { ...result, set: { ten: set.ten, count: set.indicators.length } } : result
}

function withIndicators(result: UnitResult, { value }: ReadUnit): UnitResult {
  if (!value) return result
  const { results, set, year } = value
  return { ...result, indicators: glanceAt(heldAlone(results, year.don_vi.cap), set, year.hien_thi) }
}

/** What was read, as a result; diagnostics in the order of the file. */
export function resultOf(input: string, read: ReadUnit, { strict }: Pick<CheckOptions, 'strict'>): UnitResult {
  const diagnostics = sortDiagnostics(read.diagnostics)
  const named = read.unit ? { unit: read.unit.don_vi.ma, year: read.unit.nam } : {}
  return {
    input,
    ...named,
    status: diagnostics.some((d) => blocks(d, strict)) ? 'failed' : 'ok',
    outputs: [],
    diagnostics,
    silenced: read.silenced ?? [],
    sources: read.sources,
  }
}
