/** Checks an office's templates without data: one Word file, one text, or a folder of them. */
import { basename, extname } from 'node:path'
import { diagnose, type Diagnostic, sortDiagnostics } from '../../core/diagnostics/diagnostic.ts'
import { helpers } from '../../core/helpers/all.ts'
import { knownPaths } from '../../core/context/known-paths.ts'
import { checkTemplate } from '../../docx/check/template.ts'
import { checkText } from '../../docx/check/text.ts'
import { countComments } from '../../docx/check/comments.ts'
import { documentKinds, templateKinds } from '../../core/documents.ts'
import { isTemplateFile } from '../files/kind.ts'
import { readData } from '../files/read.ts'
import { type Office, type OfficeFile, partialsOf, readOffice, readWordTemplate } from '../documents/office.ts'
import { atPartial, compileInput } from '../documents/templates.ts'
import { atPath, builtInTexts, filesOf } from '../documents/texts.ts'

interface CheckedTemplate {
  readonly file: string
  readonly tags: number
  readonly diagnostics: readonly Diagnostic[]
}

/** What a check of templates found. */
export interface TemplateCheck {
  /** One for each file that was checked. */
  readonly templates: readonly CheckedTemplate[]
  /** Of no template, or of the folder. */
  readonly diagnostics: readonly Diagnostic[]
  /** The texts by path, for showing lines. */
  readonly sources: ReadonlyMap<string, string>
}

/** All faults of the templates at `path`, each at its place. */
export async function checkTemplates(path: string): Promise<TemplateCheck> {
  const extension = extname(path).toLowerCase()
  if (extension === '.docx') return checkWordFile(path)
  if (extension === '.hbs') return checkTextFile(path)
  if (isTemplateFile(path)) return nothing([diagnose('M44', { file: path }, { file: path })])
  const office = await readOffice(path, documentKinds)
  if (!office.value) return nothing(office.diagnostics)
  const { documents, texts, files, partials } = office.value
  const words = await wordReports([...documents.values()], partials)
  const textual = await checkTexts(texts, files)
  return {
    templates: [...words, ...textual.templates],
    diagnostics: [...office.diagnostics, ...textual.diagnostics],
    sources: textual.sources,
  }
}

const nothing = (diagnostics: readonly Diagnostic[]): TemplateCheck => ({
  templates: [],
  diagnostics,
  sources: new Map(),
})

async function checkWordFile(file: string): Promise<TemplateCheck> {
  const { value, diagnostics } = await readWordTemplate(file)
  if (!value) return nothing(diagnostics)
  const templates = await wordReports([value.document], value.partials)
  return { templates, diagnostics, sources: new Map() }
}

/** Each document with what it takes in; then each partial by its own file, whatever documents take it in. */
async function wordReports(
  documents: readonly OfficeFile<Uint8Array>[],
  partials: Office['partials'],
): Promise<readonly CheckedTemplate[]> {
  const found: Diagnostic[] = []
  const tags = new Map<string, number>()
  for (const document of documents) {
    const taken = partialsOf(document, partials)
    const [content, options] = compileInput(document, taken)
    const report = await checkTemplate(content, options, knownPaths())
    found.push(...report.diagnostics.map((d) => atPartial(d, taken)))
    tags.set(document.file, report.tags)
    for (const [name, count] of report.partialTags) tags.set(taken.get(name)?.file ?? '', count)
  }
  for (const { file, content } of [...documents, ...partials.values()]) {
    const count = typeof content === 'string' ? 0 : await countComments(content)
    if (count > 0) found.push(diagnose('M46', { count }, { file }))
  }
  const files = new Set([...documents, ...partials.values()].map(({ file }) => file))
  return [...files].map((file) => ({
    file,
    tags: tags.get(file) ?? 0,
    diagnostics: found.filter((d) => d.file === file),
  }))
}

/** A text of a built-in name is checked in its place; any other as a document of its own. */
async function checkTextFile(file: string): Promise<TemplateCheck> {
  const text = await readData(file)
  if (text.value === undefined) return nothing(text.diagnostics)
  const name = `${basename(file).slice(0, -'.hbs'.length).normalize('NFC')}.hbs`
  return checkTexts(new Map([[name, text.value]]), new Map([[name, file]]))
}

/** Each document that takes in one of the texts is checked as a whole; what no document takes in, by itself. */
async function checkTexts(
  texts: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): Promise<TemplateCheck> {
  if (texts.size === 0) return nothing([])
  const all = new Map([...(await builtInTexts()), ...texts])
  const known = knownPaths()
  const found: Diagnostic[] = []
  const tags = new Map<string, number>()
  const seen = new Set<string>()
  for (const name of [...templateKinds, ...[...texts.keys()].map((each) => each.replace(/\.hbs$/, ''))]) {
    const own = [...filesOf(name, all)].filter((each) => texts.has(each))
    const isDocument = templateKinds.some((kind) => kind === name)
    if (own.length === 0 || (!isDocument && own.every((each) => seen.has(each)))) continue
    for (const each of own) seen.add(each)
    const report = await checkText(name, all, { helpers, known })
    for (const [each, count] of report.tags) tags.set(each, Math.max(count, tags.get(each) ?? 0))
    found.push(...report.diagnostics.map((d) => ({ ...d, file: d.file ?? `${name}.hbs` })))
  }
  const placed = sortDiagnostics(found).map((d) => atPath(d, files))
  const templates = [...texts.keys()].map((name) => {
    const file = files.get(name) ?? name
    return { file, tags: tags.get(name) ?? 0, diagnostics: placed.filter((d) => d.file === file) }
  })
  const shown = new Set(templates.map(({ file }) => file))
  const sources = new Map([...all].map(([name, text]) => [files.get(name) ?? name, text]))
  return { templates, sources, diagnostics: placed.filter((d) => d.file === undefined || !shown.has(d.file)) }
}
