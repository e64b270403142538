/** From a unit's data file to its documents: read, check, render, write. */
import { join } from 'node:path'
import { buildContext, type Context } from '../core/context.ts'
import { type Diagnostic, hasErrors, severityOf, sortDiagnostics } from '../core/diagnostic.ts'
import { printValue } from '../core/format/print.ts'
import { helpers } from '../core/helpers/all.ts'
import { isUntouched } from '../docx/fingerprint.ts'
import { renderTemplate } from '../docx/render.ts'
import { type DocumentKind, fileNameOf } from './documents.ts'
import { type Action, writeDocument } from './files/write.ts'
import { loadTemplates, type Templates } from './templates.ts'
import { type ReadUnit, readUnit, type Unit } from './unit.ts'

export type { DocumentKind }

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
  return resultOf(file, await readUnit(file, options.bytes), options)
}

/** Validates one unit's data and writes its documents. Nothing is written unless all of them could be rendered. */
export async function generateUnit(file: string, options: GenerateOptions): Promise<UnitResult> {
  const read = await readUnit(file)
  const checked = resultOf(file, read, options)
  if (!read.value || checked.status === 'failed') return checked
  const templates = await loadTemplates(options.only, options.template)
  const rendered = templates.value ? renderUnit(read.value, templates.value) : undefined
  const found = [...read.diagnostics, ...templates.diagnostics, ...(rendered?.diagnostics ?? [])]
  const ready = resultOf(file, { ...read, diagnostics: found }, options)
  if (!rendered || ready.status === 'failed') return ready
  const outputs: Output[] = []
  for (const { kind, bytes } of rendered.documents) {
    const path = join(options.out, fileNameOf(kind, read.value.year.don_vi.ma, read.value.year.nam))
    const written = await writeDocument(path, bytes, { ...options, provenanceOf: isUntouched })
    found.push(...written.diagnostics)
    if (written.value) outputs.push({ kind, path, action: written.value })
  }
  return { ...resultOf(file, { ...read, diagnostics: found }, options), outputs }
}

interface Rendered {
  readonly documents: readonly { readonly kind: DocumentKind; readonly bytes: Uint8Array }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Renders each template for a unit. */
export function renderUnit(unit: Unit, templates: Templates): Rendered {
  const context: Context = buildContext(unit)
  const rendered = [...templates].map(([kind, template]) => ({
    kind,
    ...renderTemplate(template, context, { helpers, print: (value) => printValue(value, context) }),
  }))
  return {
    documents: rendered.flatMap(({ kind, value }) => (value ? [{ kind, bytes: value }] : [])),
    diagnostics: rendered.flatMap(({ diagnostics }) => diagnostics),
  }
}

function resultOf(input: string, read: ReadUnit, { strict }: CheckOptions): UnitResult {
  const diagnostics = sortDiagnostics(read.diagnostics)
  const failed = hasErrors(diagnostics) || (strict && diagnostics.some((d) => severityOf(d) === 'warning'))
  const named = read.unit ? { unit: read.unit.don_vi.ma, year: read.unit.nam } : {}
  return { input, ...named, status: failed ? 'failed' : 'ok', outputs: [], diagnostics, sources: read.sources }
}
