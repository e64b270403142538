/**
 * Keeps a compiled template as three files: code that Node runs as a script, the parts as one binary, and what is known of
 * its tags, which is read only to tell of one. Loading needs neither Handlebars' compiler nor an XML parser. Meant for the
 * built-in templates, compiled when the project is built: the code is trusted like the program itself.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Program, createRuntime } from '../template/handlebars.ts'
import type { CompiledTemplate, TagInfo, TemplatePart } from '../template/template.ts'
import type { ZipEntry } from '../package/zip-read.ts'

interface PackedTemplate {
  /** A classic script (CommonJS): kept code is for these alone (app/files/script.ts). */
  readonly code: string
  /** JSON, half of all there is to a template; deflated. */
  readonly tags: Uint8Array
  readonly parts: Uint8Array
}

/** What the module exports. */
export interface TemplateModule {
  readonly meta: string
  readonly programs: readonly unknown[]
}

interface Meta extends Omit<CompiledTemplate, 'parts' | 'code' | 'templates' | 'tags' | 'sources'> {
  readonly parts: readonly StoredPart[]
}

type StoredPart =
  | { readonly kind: 'fixed'; readonly entry: Omit<ZipEntry, 'packed'>; readonly at: number; readonly length: number }
  | Exclude<TemplatePart, { kind: 'fixed' }>

/** The three files of a template, for `loadTemplate`. */
export function packTemplate(template: CompiledTemplate): PackedTemplate {
  const chunks: Uint8Array[] = []
  let at = 0
  const parts = template.parts.map((part): StoredPart => {
    if (part.kind !== 'fixed') return part
    const { packed, ...entry } = part.entry
    chunks.push(packed)
    at += packed.length
    return { kind: 'fixed', entry, at: at - packed.length, length: packed.length }
  })
  const { code: _code, templates: _templates, tags: _tags, sources: _sources, ...rest } = template
  const meta: Meta = { ...rest, parts }
  const tags = template.tags().map((tag) => ({ ...tag, ast: undefined }))
  // As a string literal: parsing JSON is faster than parsing an object of JavaScript.
  const code = `exports.meta = ${JSON.stringify(JSON.stringify(meta))}\nexports.programs = ${template.code}\n`
  return { code, tags: deflateRawSync(JSON.stringify(tags)), parts: Buffer.concat(chunks) }
}

/** The template of a stored module and its binary; `readTags` reads what is known of its tags, once they are asked for. */
export function loadTemplate(module: TemplateModule, bytes: Uint8Array, readTags: () => Uint8Array): CompiledTemplate {
  const { parts, ...meta } = JSON.parse(module.meta) as Meta
  let templates: readonly Program[] | undefined
  return {
    ...meta,
    parts: parts.map((part): TemplatePart => {
      if (part.kind !== 'fixed') return part
      return { kind: 'fixed', entry: { ...part.entry, packed: bytes.subarray(part.at, part.at + part.length) } }
    }),
    code: '',
    templates: () => (templates ??= createRuntime(module.programs)),
    sources: () => [],
    tags: () => JSON.parse(inflateRawSync(readTags()).toString('utf8')) as readonly TagInfo[],
  }
}
