/** From a unit's data file to its documents: read, check, render, write. */
import { dirname, extname, join } from 'node:path'
import { buildContext, type Context, type ContextParts } from '../../core/context/context.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { printValue } from '../../core/format/print.ts'
import { helpers } from '../../core/helpers/all.ts'
import { isUntouched } from '../../docx/package/fingerprint.ts'
import { renderWord } from '../../docx/render/render.ts'
import { type CheckOptions, type Output, resultOf, type UnitResult } from '../unit/check.ts'
import { type DocumentKind, fileNameOf } from '../../core/documents.ts'
import { oldPdfs } from '../files/old-pdf.ts'
import { pictureReader } from '../files/picture.ts'
import { writeDocument } from '../files/write.ts'
import { loadTemplates, type Templates } from './templates.ts'
import { readUnit, type Unit } from '../unit/read.ts'

export interface GenerateOptions extends CheckOptions {
  readonly out: string
  readonly only: readonly DocumentKind[]
  readonly template?: string
  readonly force: boolean
  readonly dryRun: boolean
  /** PDFs are made afterwards: an old one needs no mention. */
  readonly pdf: boolean
  /** The day for the name of a kept copy, `2021-01-25`. */
  readonly today: string
}

/** Validates one unit's data and writes its documents. Nothing is written unless all of them could be rendered. */
export async function generateUnit(file: string, options: GenerateOptions): Promise<UnitResult> {
  const read = await readUnit(file)
  const checked = resultOf(file, read, options)
  if (!read.value || checked.status === 'failed') return checked
  const templates = await loadTemplates(options.only, options.template)
  const rendered = templates.value
    ? renderUnit(read.value, templates.value, picturesFor(file, options.template))
    : undefined
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
  if (!options.dryRun && !options.pdf) found.push(...(await oldPdfs(outputs)))
  return { ...resultOf(file, { ...read, diagnostics: found }, options), outputs }
}

interface Rendered {
  readonly documents: readonly { readonly kind: DocumentKind; readonly bytes: Uint8Array }[]
  readonly diagnostics: readonly Diagnostic[]
}

type PictureReader = (name: string) => Uint8Array | undefined

/** Pictures lie beside the office's templates or beside the data file. */
export function picturesFor(file: string, template: string | undefined): PictureReader {
  const ofTemplate = template === undefined ? [] : [extname(template) === '' ? template : dirname(template)]
  return pictureReader([...ofTemplate, dirname(file)])
}

/** Renders each template for a unit. */
export function renderUnit(
  unit: Unit & Pick<ContextParts, 'province'>,
  templates: Templates,
  picture: PictureReader,
): Rendered {
  const context: Context = buildContext(unit)
  const rendered = [...templates].map(([kind, template]) => ({
    kind,
    ...renderWord(template, context, { helpers, print: (value) => printValue(value, context), picture }),
  }))
  return {
    documents: rendered.flatMap(({ kind, value }) => (value ? [{ kind, bytes: value }] : [])),
    diagnostics: rendered.flatMap(({ diagnostics }) => diagnostics),
  }
}
