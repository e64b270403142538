/**
 * The engine for programs: Word files with Handlebars tags, compiled once and filled many times. `docs/api.md` tells how
 * to use it. What is not exported here may change without notice.
 */
import { type Checked, type Diagnostic, hintOf, sentenceOf, severityOf } from './core/diagnostics/diagnostic.ts'
import { printValue } from './core/format/print.ts'
import { helpers as vietnameseHelpers } from './core/helpers/all.ts'
import type { Helper, HelperCall, HelperExample } from './core/helpers/helper.ts'
import type { Severity } from './core/messages/message.ts'
import { compileWord as compile } from './docx/compile/compile.ts'
import { type Limits, defaultLimits } from './docx/limits.ts'
import {
  editWord,
  type MergedWord,
  type MergeOptions,
  mergeWord,
  paragraphsOf,
  type TextSpot,
  typedOverIn,
  type WordChange,
  type WordEdits,
} from './docx/living/library.ts'
import { renderWord as render } from './docx/render/render.ts'
import type { CompiledTemplate } from './docx/template/template.ts'
import { tagsOf } from './docx/template/template.ts'

export type { Checked, Diagnostic, Helper, HelperCall, HelperExample, Limits, Severity }
export type { MergedWord, MergeOptions, TextSpot, WordChange, WordEdits }
export { defaultLimits, hintOf, sentenceOf, severityOf, vietnameseHelpers }
export { editWord, mergeWord, paragraphsOf, typedOverIn }

/** A compiled template: keep it and render it as often as you like. What is inside is the engine's own. */
export interface Template {
  /** Every tag in the order of the file, comments left out. */
  readonly tags: readonly TemplateTag[]
}

export interface TemplateTag {
  /** As the engine reads it: `{{#each items}}`. */
  readonly text: string
  /** Every path it names. */
  readonly paths: readonly string[]
  /** Where it stands, in Vietnamese: part, paragraph, words around it. */
  readonly spot: string
}

export interface CompileOptions {
  /** Helpers beside Handlebars' own and those of the engine; `vietnameseHelpers` unless stated. */
  readonly helpers?: readonly Helper[]
  /** Partials by name: text with tags, or the bytes of a Word file. */
  readonly partials?: Readonly<Record<string, string | Uint8Array>>
  /** Bounds on what a template from elsewhere may ask for; those left out are the defaults. */
  readonly limits?: Partial<Limits>
  /** Put as `file` on every diagnostic. */
  readonly file?: string
}

export interface RenderOptions {
  /** Turns a value that is no text into text; numbers, days, pairs and lists the Vietnamese way unless stated. */
  readonly print?: (value: unknown) => string
  /** What stands where a value is missing: nothing (the default), or a visible mark. */
  readonly missing?: 'blank' | 'mark'
  /** The bytes of a picture by the name a template gives; undefined when there is none. */
  readonly picture?: (name: string) => Uint8Array | undefined
}

interface Inside {
  readonly compiled: CompiledTemplate
  readonly helpers: readonly Helper[]
}

const insides = new WeakMap<Template, Inside>()

/**
 * Compiles a Word file (.docx) with Handlebars tags.
 * @returns the template, and all faults at once; no template when one of them is an error. Never throws for a bad file.
 */
export async function compileTemplate(bytes: Uint8Array, options: CompileOptions = {}): Promise<Checked<Template>> {
  const helpers = options.helpers ?? vietnameseHelpers
  const { value, diagnostics } = await compile(bytes, { ...options, helpers })
  if (!value) return { diagnostics }
  const template: Template = {
    get tags() {
      return tagsOf(value).map(({ text, paths, spot }) => ({ text, paths, spot }))
    },
  }
  insides.set(template, { compiled: value, helpers })
  return { value: template, diagnostics }
}

/**
 * Fills a template with data: plain objects, lists, texts, numbers. The same template and data give the same bytes.
 * @returns the Word file, and what was missing or failed while filling; no file when a helper failed.
 * @throws TypeError for a template that `compileTemplate` has not made
 */
export function renderTemplate(template: Template, data: object, options: RenderOptions = {}): Checked<Uint8Array> {
  const inside = insides.get(template)
  if (!inside) throw new TypeError('renderTemplate needs a template made by compileTemplate')
  const print = options.print ?? ((value: unknown) => printValue(value, data))
  return render(inside.compiled, data, { ...options, helpers: inside.helpers, print })
}
