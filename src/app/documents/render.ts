/** Renders a unit's documents. Loaded only once there is a unit in order. */
import { dirname } from 'node:path'
import { buildContext, type Context, type ContextParts } from '../../core/context/context.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { DocumentKind, OutputKind, TemplateKind } from '../../core/documents.ts'
import { countedWords } from '../../core/format/counted.ts'
import { printValue } from '../../core/format/print.ts'
import { helpers } from '../../core/helpers/all.ts'
import { type Carried, CARRIED_KIND, MADE_OF_MANY } from '../../docx/package/carried.ts'
import type { PrintedValue } from '../../docx/render/trace.ts'
import type { FallenSentence } from '../../docx/render/printed-figures.ts'
import { type FillOptions, renderWord, type RenderedWord } from '../../docx/render/render.ts'
import type { Properties } from '../../docx/package/properties.ts'
import type { CompiledTemplate } from '../../docx/template/template.ts'
import { isTemplateFile } from '../files/kind.ts'
import { pictureReader } from '../files/picture.ts'
import type { Unit } from '../unit/read.ts'
import type { Templates } from './templates.ts'

/** The bytes of one file that is to be written. */
export interface Rendered<Kind extends OutputKind = DocumentKind> {
  readonly kind: Kind
  readonly bytes: Uint8Array
  /** Sentences that fell away for want of a figure, when the run asks for them. */
  readonly leftOut?: readonly FallenSentence[]
  /** The document with marks that tell which value stands where, when the run asks for it. */
  readonly traced?: TracedDocument
  /** What it was made from; a copy is kept beside it. */
  readonly carried?: Carried | undefined
}

/** Never shown; what its marks stand for (docx/render/trace.ts). */
export interface TracedDocument {
  readonly bytes: Uint8Array
  readonly printed: readonly PrintedValue[]
}

/** The bytes of a picture by its name; undefined when there is none. */
export type PictureReader = (name: string) => Uint8Array | undefined

/** Pictures lie beside the office's templates or beside the data file. */
export function picturesFor(file: string, template: string | undefined): PictureReader {
  const ofTemplate = template === undefined ? [] : [isTemplateFile(template) ? dirname(template) : template]
  return pictureReader([...ofTemplate, dirname(file)])
}

interface RenderUnitOptions {
  readonly carried?: Carried | undefined
  readonly leftOut?: boolean | undefined
  readonly traced?: boolean | undefined
}

/** Renders each template for a unit; what could be rendered comes with what was found. `leftOut`, `traced`: see `Rendered`. */
export function renderUnit(
  unit: Unit & Pick<ContextParts, 'province'>,
  templates: Templates,
  picture: PictureReader,
  { carried, leftOut, traced }: RenderUnitOptions = {},
): { readonly documents: readonly Rendered[]; readonly diagnostics: readonly Diagnostic[] } {
  const context = buildContext(unit)
  const documents: Rendered[] = []
  const diagnostics: Diagnostic[] = []
  for (const [kind, template] of templates) {
    const own = { leftOut, carried: carried && { of: carried, kind }, properties: propertiesOf(unit, kind) }
    const made = renderOne(template, context, picture, own)
    diagnostics.push(...made.diagnostics)
    if (!made.value) continue
    const fallen = leftOut ? { leftOut: made.leftOut } : {}
    documents.push({
      kind,
      bytes: made.value,
      carried,
      ...fallen,
      ...(traced ? tracedOf(template, unit, picture) : {}),
    })
  }
  return { documents, diagnostics }
}

function tracedOf(template: CompiledTemplate, unit: ContextParts, picture: PictureReader): Pick<Rendered, 'traced'> {
  const { value, printed } = renderOne(template, buildContext({ ...unit, annotated: true }), picture, { trace: true })
  return value && printed ? { traced: { bytes: value, printed } } : {}
}

/**
 * The day of a document among its properties: that of the paper or, before it is dated, the end of the period. Papers of a
 * whole province say that they are such.
 */
export function propertiesOf(
  { year: { van_ban, ky }, province }: Pick<ContextParts, 'year' | 'province'>,
  kind: TemplateKind,
): Properties {
  const day = van_ban[kind === 'ke-hoach' ? 'ke_hoach' : 'bao_cao'].ngay ?? ky.den_ngay
  return { created: day, modified: day, ...(province ? { custom: { [CARRIED_KIND]: MADE_OF_MANY } } : {}) }
}

/** Renders one template. */
export function renderOne(
  template: CompiledTemplate,
  context: Context,
  picture: PictureReader = () => undefined,
  own: Pick<FillOptions, 'carried' | 'leftOut' | 'properties' | 'trace'> = {},
): RenderedWord {
  return renderWord(template, context, {
    helpers,
    counted: countedWords,
    print: (value) => printValue(value, context),
    picture,
    ...own,
  })
}
