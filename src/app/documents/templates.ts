/** The templates of a run: the built-in ones, compiled when the project was built, or an office's own in their place. */
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type Checked,
  diagnose,
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
} from '../../core/diagnostics/diagnostic.ts'
import { helpers } from '../../core/helpers/all.ts'
import { knownPaths } from '../../core/context/known-paths.ts'
import { loadTemplate, type TemplateModule } from '../../docx/render/store.ts'
import type { CompiledTemplate } from '../../docx/template/template.ts'
import {
  type DocumentKind,
  documentKinds,
  documentTitles,
  type TemplateKind,
  templateKinds,
} from '../../core/documents.ts'
import { packageRoot } from '../files/folder.ts'
import { nearest } from '../../core/base/nearest.ts'
import { builtFolder, readBuilt } from '../files/built.ts'
import { listFolder } from '../files/list.ts'
import { readBytes, readData } from '../files/read.ts'

export type Templates = ReadonlyMap<DocumentKind, CompiledTemplate>

/**
 * Loads the templates of `kinds`. `own` is a `.docx`, a `.hbs` or a folder of such: files of a folder replace the built-in
 * texts of the same name; a Word file replaces the whole document.
 */
export async function loadTemplates(kinds: readonly DocumentKind[], own?: string): Promise<Checked<Templates>> {
  const templates = new Map<DocumentKind, CompiledTemplate>()
  const diagnostics: Diagnostic[] = []
  const office = own === undefined ? undefined : await readOffice(own, kinds)
  diagnostics.push(...(office?.diagnostics ?? []))
  if (office && !office.value) return { diagnostics }
  for (const kind of kinds) {
    const template = office?.value ? await compileOffice(kind, office.value) : await loadBuiltIn(kind)
    diagnostics.push(...template.diagnostics)
    if (template.value) templates.set(kind, template.value)
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: templates, diagnostics }
}

/** The template of the comparison of units: the built-in one, or an office's text of its name in `own`. */
export async function loadComparison(own?: string): Promise<Checked<CompiledTemplate>> {
  const office = own === undefined ? undefined : await readOffice(own, documentKinds)
  return office?.value?.texts.size ? compileOffice('so-sanh-don-vi', office.value) : loadBuiltIn('so-sanh-don-vi')
}

async function loadBuiltIn(kind: TemplateKind): Promise<Checked<CompiledTemplate>> {
  const folder = await builtFolder()
  const module = (await import(pathToFileURL(join(folder, `${kind}.js`)).href)) as TemplateModule
  return { value: loadTemplate(module, await readBuilt(join(folder, `${kind}.bin`))), diagnostics: [] }
}

/** An office's files: whole documents by kind, texts by name, each with its path for messages. */
export interface Office {
  readonly documents: ReadonlyMap<DocumentKind, { readonly file: string; readonly bytes: Uint8Array }>
  readonly texts: ReadonlyMap<string, string>
  /** Where each text lies. */
  readonly files: ReadonlyMap<string, string>
}

/** Whether a name is that of a template file; of a folder it is not. */
export function isTemplateFile(path: string): boolean {
  return /\.(?:hbs|do[ct][xm]?)$/i.test(path)
}

/** Reads an office's templates: one file, or all of a folder. `kinds`: what a Word file without a telling name may be for. */
export async function readOffice(path: string, kinds: readonly DocumentKind[]): Promise<Checked<Office>> {
  const isFile = isTemplateFile(path)
  const listed = isFile ? { value: [basename(path)], diagnostics: [] } : await listFolder(path)
  if (!listed.value) return { diagnostics: listed.diagnostics }
  const documents = new Map<DocumentKind, { file: string; bytes: Uint8Array }>()
  const texts = new Map<string, string>()
  const files = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const name of listed.value.filter((each) => isFile || !/^[~.]/.test(each))) {
    const file = isFile ? path : join(path, name)
    const extension = extname(name).toLowerCase()
    const stem = name.slice(0, name.length - extension.length).normalize('NFC')
    if (extension === '.hbs') {
      const text = await readData(file)
      diagnostics.push(...text.diagnostics)
      if (text.value === undefined) continue
      texts.set(`${stem}.hbs`, text.value)
      files.set(`${stem}.hbs`, file)
    } else if (extension === '.docx') {
      const kind = kindOf(stem) ?? (isFile && kinds.length === 1 ? kinds[0] : undefined)
      const earlier = kind && documents.get(kind)
      if (kind && !earlier) {
        const bytes = await readBytes(file)
        diagnostics.push(...bytes.diagnostics)
        if (bytes.value) documents.set(kind, { file, bytes: bytes.value })
      } else if (kind && earlier) diagnostics.push(diagnose('M45', { kind, files: [earlier.file, file] }, { file }))
      else if (isFile) diagnostics.push(diagnose('M40', { file: name, kinds: documentKinds }, { file }))
      else diagnostics.push(diagnose('M42', { file, nearest: undefined }, { file }))
    } else if (isTemplateFile(name)) diagnostics.push(diagnose('M44', { file }, { file }))
  }
  diagnostics.push(...(await unusedTexts(texts, files, isFile)))
  if (documents.size + texts.size === 0 && diagnostics.length === 0) {
    const missing = (await readBytes(path)).diagnostics.filter(({ code }) => code === 'T01')
    diagnostics.push(...(missing.length > 0 ? missing : [diagnose('M41', { path }, { file: path })]))
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { documents, texts, files }, diagnostics }
}

/** Texts that no document takes in: a mistyped name, most likely. */
async function unusedTexts(
  texts: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
  alone: boolean,
): Promise<readonly Diagnostic[]> {
  if (texts.size === 0) return []
  const builtIn = await builtInTexts()
  const used = new Set(templateKinds.flatMap((kind) => [...filesOf(kind, new Map([...builtIn, ...texts]))]))
  return [...texts.keys()]
    .filter((name) => !used.has(name))
    .map((name) => {
      const file = files.get(name) ?? name
      return diagnose(alone ? 'M43' : 'M42', { file, nearest: nearest(name, [...builtIn.keys()]) }, { file })
    })
}

/** The names of all texts that a document or text takes in, itself first. */
export function filesOf(name: string, files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (key: string): void => {
    if (found.has(key) || !files.has(key)) return
    found.add(key)
    for (const [, inner = ''] of (files.get(key) ?? '').matchAll(/\{\{~?>\s*([^\s{}]+)/g))
      visit(`${inner.replace(/\.hbs$/, '')}.hbs`)
  }
  visit(`${name}.hbs`)
  return found
}

/** The kind a file is meant for, by the document's name at the start or end of its own. */
function kindOf(stem: string): DocumentKind | undefined {
  return documentKinds.find(
    (kind) => stem === kind || stem.startsWith(`${kind}-`) || stem.endsWith(`-${kind}`) || stem.includes(`-${kind}-`),
  )
}

async function compileOffice(
  kind: TemplateKind,
  { documents, texts, files }: Office,
): Promise<Checked<CompiledTemplate>> {
  const document = kind === 'so-sanh-don-vi' ? undefined : documents.get(kind)
  const { compileWord: compileTemplate } = await import('../../docx/compile/compile.ts')
  if (document) return compileTemplate(document.bytes, { helpers, file: document.file })
  if (texts.size === 0) return loadBuiltIn(kind)
  const all = new Map([...(await builtInTexts()), ...texts])
  const authored = await authorText(kind, all)
  const compiled = authored.value && (await compileTemplate(authored.value, { helpers, file: `${kind}.hbs` }))
  if (compiled?.value) return { ...compiled, diagnostics: [...authored.diagnostics, ...compiled.diagnostics] }
  // What is wrong is told by line, all at once, which only the slower check of the texts can do.
  const { checkText } = await import('../../docx/check/text.ts')
  const { diagnostics } = await checkText(kind, all, { helpers, known: knownPaths() })
  if (!hasErrors(diagnostics)) return { diagnostics: [...authored.diagnostics, ...(compiled?.diagnostics ?? [])] }
  return { diagnostics: sortDiagnostics(diagnostics).map((d) => atPath(d, files)) }
}

/** A diagnostic told by the name of a text, told by where that lies. */
export function atPath(d: Diagnostic, files: ReadonlyMap<string, string>): Diagnostic {
  const pathOf = (name: string | undefined) => (name === undefined ? {} : { file: files.get(name) ?? name })
  const related = d.related?.map((r) => ({ ...r, ...pathOf(r.file) }))
  return { ...d, ...pathOf(d.file), ...(related ? { related } : {}) }
}

/** Lays a text template out as a Word template. `files`: all texts of the template folder by file name. */
export async function authorText(kind: TemplateKind, files: ReadonlyMap<string, string>): Promise<Checked<Uint8Array>> {
  const { authorTemplate } = await import('../../docx/author/author.ts')
  const title = documentTitles[kind]
  return authorTemplate(kind, files, title === undefined ? {} : { title })
}

/** The built-in text templates by file name. */
export async function builtInTexts(): Promise<ReadonlyMap<string, string>> {
  const folder = join(await packageRoot(), 'templates', 'van-ban')
  const names = (await listFolder(folder)).value ?? []
  const texts = new Map<string, string>()
  for (const name of names.filter((each) => each.endsWith('.hbs'))) {
    const text = await readData(join(folder, name))
    if (text.value !== undefined) texts.set(name, text.value)
  }
  return texts
}
