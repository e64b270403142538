/** What an office does with templates: see which there are, take one out as Word or as texts. */
import { basename, join } from 'node:path'
import { type Checked, diagnose, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { helpers } from '../../core/helpers/all.ts'
import { nearest } from '../../core/base/nearest.ts'
import { documentKinds, type TemplateKind, templateKinds } from '../../core/documents.ts'
import { builtTemplate, readBuilt } from '../files/built.ts'
import { packageRoot } from '../files/folder.ts'
import { type Office, type OfficeFile, readOffice } from '../documents/office.ts'
import { authorText, builtInTexts, filesOf } from '../documents/texts.ts'

/** One line of the list of templates. */
export interface TemplateEntry {
  /** `bao-cao` for a document, `bc-tin-bao.hbs` for a text, `ky` for a partial of Word files. */
  readonly name: string
  readonly kind: 'document' | 'text' | 'partial'
  /** The program's own, an office's instead of it, or a text that only the office has. */
  readonly origin: 'built-in' | 'replaced' | 'added'
  readonly path: string
  /** Size of the file in bytes. */
  readonly size: number
  readonly tags: number
  /** The texts a document is laid out from; none for a Word file. */
  readonly texts: readonly string[]
}

/** An office's own templates beside the built-in texts; no office without `own` (a file or folder) or where it has errors. */
async function templatesOf(own: string | undefined, kinds = documentKinds) {
  const [builtIn, read] = [await builtInTexts(), own === undefined ? undefined : await readOffice(own, kinds)]
  const { value: office, diagnostics } = read ?? { value: undefined, diagnostics: [] }
  return { builtIn, office, all: new Map([...builtIn, ...(office?.texts ?? [])]), diagnostics }
}

/** All templates with those of `own` in their place. */
export async function listTemplates(own?: string): Promise<Checked<readonly TemplateEntry[]>> {
  const { builtIn, office, all, diagnostics } = await templatesOf(own)
  if (hasErrors(diagnostics)) return { diagnostics }
  const textFolder = join(packageRoot(), 'templates', 'van-ban')
  const texts = [...all].map(([name, text]): TemplateEntry => {
    const path = office?.files.get(name)
    return {
      name,
      kind: 'text',
      origin: path === undefined ? 'built-in' : builtIn.has(name) ? 'replaced' : 'added',
      path: path ?? join(textFolder, name),
      size: Buffer.byteLength(text),
      tags: tagCount(text),
      texts: [],
    }
  })
  const documents: TemplateEntry[] = []
  for (const kind of templateKinds) documents.push(await documentEntry(kind, office, all, texts))
  const partials = await Promise.all([...(office?.partials ?? [])].map(partialEntry))
  const sorted = [...texts, ...partials].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { value: [...documents, ...sorted], diagnostics }
}

async function documentEntry(
  kind: TemplateKind,
  office: Office | undefined,
  all: ReadonlyMap<string, string>,
  texts: readonly TemplateEntry[],
): Promise<TemplateEntry> {
  const own = kind === 'so-sanh-don-vi' ? undefined : office?.documents.get(kind)
  if (own) {
    const { file: path, content } = own
    const tags = await wordTags(content)
    return { name: kind, kind: 'document', origin: 'replaced', path, size: content.length, tags, texts: [] }
  }
  const names = [...filesOf(kind, all)]
  const used = texts.filter(({ name }) => names.includes(name))
  const path = builtTemplate(kind).word
  return {
    name: kind,
    kind: 'document',
    origin: used.some(({ origin }) => origin !== 'built-in') ? 'replaced' : 'built-in',
    path,
    size: readBuilt(path).length,
    tags: used.reduce((sum, { tags }) => sum + tags, 0),
    texts: names,
  }
}

async function partialEntry([name, { file: path, content }]: readonly [string, OfficeFile]): Promise<TemplateEntry> {
  const size = Buffer.byteLength(content)
  const tags = typeof content === 'string' ? tagCount(content) : await wordTags(content)
  return { name, kind: 'partial', origin: 'added', path, size, tags, texts: [] }
}

async function wordTags(bytes: Uint8Array): Promise<number> {
  const { checkTemplate } = await import('../../docx/check/template.ts')
  return (await checkTemplate(bytes, { helpers }, {})).tags
}

/** Tags of a text, comments left out. */
function tagCount(text: string): number {
  return [...text.matchAll(/\{\{\{?~?(?!~?!)/g)].length
}

/** A file to be written. */
export interface Exported {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document's template as a Word file with its tags, the office's own texts or Word file in the place of the built-in. */
export async function exportDocument(name: string, own?: string): Promise<Checked<Exported>> {
  const kind = templateKinds.find((each) => each === name.replace(/\.(?:docx|hbs)$/i, ''))
  if (!kind) return unknownName(name, templateKinds)
  const document = documentKinds.find((each) => each === kind)
  const { office, all, diagnostics } = await templatesOf(own, document ? [document] : documentKinds)
  if (hasErrors(diagnostics)) return { diagnostics }
  const exported = (bytes: Uint8Array) => ({ value: { name: `${kind}.docx`, bytes }, diagnostics })
  const given = document && office?.documents.get(document)
  if (given) return exported(given.content)
  if (!office || office.texts.size === 0) return exported(readBuilt(builtTemplate(kind).word))
  const authored = await authorText(kind, all)
  return authored.value ? exported(authored.value) : { diagnostics: [...diagnostics, ...authored.diagnostics] }
}

/** The texts of a document with all they take in, or one text, or all. */
export async function exportTexts(name: string | undefined, own?: string): Promise<Checked<readonly Exported[]>> {
  const { all, diagnostics } = await templatesOf(own)
  if (hasErrors(diagnostics)) return { diagnostics }
  const stem = name === undefined ? undefined : basename(name).replace(/\.(?:docx|hbs)$/i, '')
  if (stem !== undefined && !all.has(`${stem}.hbs`))
    return unknownName(
      stem,
      [...all.keys()].map((each) => each.replace(/\.hbs$/, '')),
    )
  const isDocument = templateKinds.some((kind) => kind === stem)
  const names = stem === undefined ? all.keys() : isDocument ? filesOf(stem, all) : [`${stem}.hbs`]
  const value = [...names].map((each) => ({ name: each, bytes: Buffer.from(all.get(each) ?? '') }))
  return { value, diagnostics }
}

function unknownName(name: string, known: readonly string[]) {
  return { diagnostics: [diagnose('M47', { name, nearest: nearest(name, known) })] }
}
