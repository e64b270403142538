/** The templates of a run: the built-in ones, compiled when the project was built, or an office's own in their place. */
import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../../core/diagnostics/diagnostic.ts'
import { helpers } from '../../core/helpers/all.ts'
import { knownPaths } from '../../core/context/known-paths.ts'
import type { DocumentKind, TemplateKind } from '../../core/documents.ts'
import { loadTemplate, type TemplateModule } from '../../docx/render/store.ts'
import { partialAt } from '../../docx/tag/spot.ts'
import type { CompiledTemplate } from '../../docx/template/template.ts'
import { builtTemplate, readBuilt } from '../files/built.ts'
import { runScript } from '../files/script.ts'
import { type Office, type OfficeFile, partialsOf } from './office.ts'
import { atPath, authorText, builtInTexts, filesOf } from './texts.ts'

/** A compiled template for each document of a run. */
export type Templates = ReadonlyMap<DocumentKind, CompiledTemplate>

const noOffice: Checked<Office | undefined> = { value: undefined, diagnostics: [] }

/**
 * Loads the templates of `kinds`. Texts of the office replace the built-in texts of the same name; a Word file replaces
 * the whole document.
 */
export async function loadTemplates(kinds: readonly DocumentKind[], office = noOffice): Promise<Checked<Templates>> {
  if (hasErrors(office.diagnostics)) return { diagnostics: office.diagnostics }
  const templates = new Map<DocumentKind, CompiledTemplate>()
  const diagnostics: Diagnostic[] = [...office.diagnostics]
  for (const kind of kinds) {
    const template = await (office.value ? compileOwn(kind, office.value) : loadBuiltIn(kind))
    diagnostics.push(...template.diagnostics)
    if (template.value) templates.set(kind, template.value)
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: templates, diagnostics }
}

/** The template of the comparison of units: the built-in one, or one with texts of the office. */
export async function loadComparison({ value: office }: typeof noOffice): Promise<Checked<CompiledTemplate>> {
  return office ? compileOwn('so-sanh-don-vi', office) : loadBuiltIn('so-sanh-don-vi')
}

async function loadBuiltIn(kind: TemplateKind): Promise<Checked<CompiledTemplate>> {
  const { code, tags, parts } = builtTemplate(kind)
  const module = runScript(code) as TemplateModule
  return { value: loadTemplate(module, readBuilt(parts), () => readBuilt(tags)), diagnostics: [] }
}

/** A Word file of the office's for a document, and what it takes in. */
export function compileInput({ file, content }: OfficeFile<Uint8Array>, partials: Office['partials']) {
  const contents = [...partials].map(([name, partial]) => [name, partial.content] as const)
  return [content, { helpers, file, partials: Object.fromEntries(contents) }] as const
}

/** What is wrong in a partial, told by the partial's own file. */
export function atPartial(d: Diagnostic, partials: Office['partials']): Diagnostic {
  const name = partialAt(d.spot)
  const file = name === undefined ? undefined : partials.get(name)?.file
  return file === undefined ? d : { ...d, file }
}

async function compileOwn(kind: TemplateKind, office: Office): Promise<Checked<CompiledTemplate>> {
  const document = kind === 'so-sanh-don-vi' ? undefined : office.documents.get(kind)
  if (!document) return compileTexts(kind, office)
  const { compileWord } = await import('../../docx/compile/compile.ts')
  const partials = partialsOf(document, office.partials)
  const compiled = await compileWord(...compileInput(document, partials))
  return { ...compiled, diagnostics: compiled.diagnostics.map((d) => atPartial(d, partials)) }
}

async function compileTexts(kind: TemplateKind, { texts, files }: Office): Promise<Checked<CompiledTemplate>> {
  const all = new Map([...(texts.size > 0 ? await builtInTexts() : []), ...texts])
  if (![...filesOf(kind, all)].some((name) => texts.has(name))) return loadBuiltIn(kind)
  const { compileWord } = await import('../../docx/compile/compile.ts')
  const authored = await authorText(kind, all)
  const compiled = authored.value && (await compileWord(authored.value, { helpers, file: `${kind}.hbs` }))
  if (compiled?.value) return { ...compiled, diagnostics: [...authored.diagnostics, ...compiled.diagnostics] }
  // What is wrong is told by line, all at once, which only the slower check of the texts can do.
  const { checkText } = await import('../../docx/check/text.ts')
  const { diagnostics } = await checkText(kind, all, { helpers, known: knownPaths() })
  if (!hasErrors(diagnostics)) return { diagnostics: [...authored.diagnostics, ...(compiled?.diagnostics ?? [])] }
  return { diagnostics: sortDiagnostics(diagnostics).map((d) => atPath(d, files)) }
}
