/** An office's own templates as they lie on the disk: whole documents, texts, and the partials that its Word files take in. */
import { basename, dirname, extname, join } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/base/nearest.ts'
import { type DocumentKind, documentKinds, templateKinds } from '../../core/documents.ts'
import { calledIn, calledInFile } from '../../docx/compile/called-partials.ts'
import { isTemplateFile } from '../files/kind.ts'
import { listFolder } from '../files/list.ts'
import { readBytes, readData } from '../files/read.ts'
import { builtInTexts, filesOf } from './texts.ts'

/** A Word file or a text, with the names of the partials that it calls. */
export interface OfficeFile<Content = string | Uint8Array> {
  readonly file: string
  readonly content: Content
  readonly calls: readonly string[]
}

/** An office's templates, read and sorted by what each is for. */
export interface Office {
  readonly documents: ReadonlyMap<DocumentKind, OfficeFile<Uint8Array>>
  /** What text templates take in, by name, `ky-bao-cao.hbs`. */
  readonly texts: ReadonlyMap<string, string>
  /** Where each text lies. */
  readonly files: ReadonlyMap<string, string>
  /** What the documents take in by `{{> name}}`, directly or through one another. */
  readonly partials: ReadonlyMap<string, OfficeFile>
}

/** A file of the folder, not yet read. */
interface Named {
  readonly file: string
  /** The name without its ending, as a tag may have it. */
  readonly stem: string
  readonly ending: string
}

function named(file: string): Named {
  const name = basename(file)
  const ending = extname(name)
  return { file, stem: name.slice(0, name.length - ending.length).normalize('NFC'), ending: ending.toLowerCase() }
}

/** The files of a folder, without those that Word or the system keeps there for itself. */
async function filesIn(folder: string): Promise<Checked<readonly Named[]>> {
  const { value: names, diagnostics } = await listFolder(folder)
  if (!names) return { diagnostics }
  return { value: names.filter((name) => !/^[~.]/.test(name)).map((name) => named(join(folder, name))), diagnostics }
}

/**
 * Reads an office's templates: one file, or all of a folder. `kinds`: what a Word file without a telling name may be for.
 * The partials of a single Word file lie beside it.
 */
export async function readOffice(path: string, kinds: readonly DocumentKind[]): Promise<Checked<Office>> {
  const alone = isTemplateFile(path)
  const listed = alone ? { value: [named(path)], diagnostics: [] } : await filesIn(path)
  const given = listed.value
  if (!given) return { diagnostics: listed.diagnostics }
  const diagnostics: Diagnostic[] = []
  const keep = <T>({ value, diagnostics: found }: Checked<T>): T | undefined => (diagnostics.push(...found), value)

  const texts = new Map<string, OfficeFile<string>>()
  for (const each of given.filter(({ ending }) => ending === '.hbs')) {
    const text = keep(await readText(each))
    if (text) texts.set(`${each.stem}.hbs`, text)
  }
  const words = given.filter(({ ending }) => ending === '.docx')
  const { documents, others } = keep(await readDocuments(words, alone ? kinds : undefined)) ?? nothing
  const besides = alone ? await filesBeside(path) : others
  const partials = keep(await readPartials([...documents.values()], besides, texts)) ?? new Map<string, OfficeFile>()
  const taken = new Set([...partials.values()].map(({ file }) => file))
  if (!alone)
    for (const { file } of others)
      if (!taken.has(file)) diagnostics.push(diagnose('M42', { file, nearest: undefined }, { file }))
  for (const { file, ending } of given)
    if (ending !== '.docx' && ending !== '.hbs' && isTemplateFile(file))
      diagnostics.push(diagnose('M44', { file }, { file }))
  const builtIn = texts.size > 0 ? await builtInTexts() : new Map<string, string>()
  const used = usedTexts(texts, builtIn)
  const strays = [...texts].filter(([name, { file }]) => !used.has(name) && !taken.has(file))
  for (const [name, { file }] of strays)
    // A mistyped name, most likely.
    diagnostics.push(diagnose(alone ? 'M43' : 'M42', { file, nearest: nearest(name, [...builtIn.keys()]) }, { file }))
  if (documents.size + texts.size === 0 && diagnostics.length === 0) {
    const missing = (await readBytes(path)).diagnostics.filter(({ code }) => code === 'T01')
    diagnostics.push(...(missing.length > 0 ? missing : [diagnose('M41', { path }, { file: path })]))
  }
  if (hasErrors(diagnostics)) return { diagnostics }
  const own = [...texts].filter(([name, { file }]) => used.has(name) || !taken.has(file))
  const value = {
    documents,
    texts: new Map(own.map(([name, { content }]) => [name, content])),
    files: new Map(own.map(([name, { file }]) => [name, file])),
    partials,
  }
  return { value, diagnostics }
}

/** One Word file, whatever it is for, and the partials beside it. */
export async function readWordTemplate(
  path: string,
): Promise<Checked<{ readonly document: OfficeFile<Uint8Array>; readonly partials: Office['partials'] }>> {
  const document = await readWord(named(path))
  if (!document.value) return { diagnostics: document.diagnostics }
  const { value: partials, diagnostics } = await readPartials([document.value], await filesBeside(path), new Map())
  return { value: { document: document.value, partials: partials ?? new Map() }, diagnostics }
}

/** The other files of a file's folder. */
async function filesBeside(path: string): Promise<readonly Named[]> {
  return ((await filesIn(dirname(path))).value ?? []).filter(({ file }) => basename(file) !== basename(path))
}

async function readText({ file }: Named): Promise<Checked<OfficeFile<string>>> {
  const { value: content, diagnostics } = await readData(file)
  if (content === undefined) return { diagnostics }
  return { value: { file, content, calls: calledIn(content) }, diagnostics }
}

async function readWord({ file }: Named): Promise<Checked<OfficeFile<Uint8Array>>> {
  const { value: content, diagnostics } = await readBytes(file)
  if (!content) return { diagnostics }
  return { value: { file, content, calls: await calledInFile(content) }, diagnostics }
}

interface Documents {
  readonly documents: ReadonlyMap<DocumentKind, OfficeFile<Uint8Array>>
  /** Word files that are no documents: partials, or strays. */
  readonly others: readonly Named[]
}

const nothing: Documents = { documents: new Map(), others: [] }

/** Word files by the document each is for. `kinds`: of a single file, what it may be for when its name does not tell. */
async function readDocuments(
  words: readonly Named[],
  kinds: readonly DocumentKind[] | undefined,
): Promise<Checked<Documents>> {
  const diagnostics: Diagnostic[] = []
  const read = new Map<Named, OfficeFile<Uint8Array>>()
  const kindFor = ({ stem }: Named) => kindOf(stem) ?? (kinds?.length === 1 ? kinds[0] : undefined)
  for (const each of words.filter(kindFor)) {
    const word = await readWord(each)
    diagnostics.push(...word.diagnostics)
    if (word.value) read.set(each, word.value)
  }
  const documents = new Map<DocumentKind, OfficeFile<Uint8Array>>()
  const others: Named[] = []
  for (const each of words) {
    const [kind, content] = [kindFor(each), read.get(each)]
    // `ky-bao-cao` is the report, unless the report itself takes it in.
    const called = [...read].some(([other, { calls }]) => other !== each && calls.includes(each.stem))
    const earlier = kind && documents.get(kind)
    if (kind === undefined && kinds)
      diagnostics.push(diagnose('M40', { file: basename(each.file), kinds: documentKinds }, { file: each.file }))
    else if (kind === undefined || (called && each.stem !== kind)) others.push(each)
    else if (earlier) diagnostics.push(diagnose('M45', { kind, files: [earlier.file, each.file] }, { file: each.file }))
    else if (content) documents.set(kind, content)
  }
  return { value: { documents, others }, diagnostics }
}

/** What the documents call, and what that calls in its turn: of one name the Word file, else the text. */
async function readPartials(
  documents: readonly OfficeFile[],
  besides: readonly Named[],
  texts: ReadonlyMap<string, OfficeFile<string>>,
): Promise<Checked<ReadonlyMap<string, OfficeFile>>> {
  const partials = new Map<string, OfficeFile>()
  const diagnostics: Diagnostic[] = []
  const waiting = documents.flatMap(({ calls }) => calls)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (partials.has(name)) continue
    const found = (ending: string) => besides.find((each) => each.stem === name && each.ending === ending)
    const [word, text] = [found('.docx'), found('.hbs')]
    const known = texts.get(`${name}.hbs`)
    const read = word ? await readWord(word) : text && !known ? await readText(text) : { value: known, diagnostics: [] }
    diagnostics.push(...read.diagnostics)
    if (!read.value) continue
    partials.set(name, read.value)
    waiting.push(...read.value.calls)
  }
  return { value: partials, diagnostics }
}

/** The partials that one document takes in, directly or through one another. */
export function partialsOf(document: OfficeFile, partials: Office['partials']): Office['partials'] {
  const taken = new Map<string, OfficeFile>()
  const take = ({ calls }: OfficeFile): void => {
    for (const name of calls) {
      const partial = partials.get(name)
      if (!partial || taken.has(name)) continue
      taken.set(name, partial)
      take(partial)
    }
  }
  take(document)
  return taken
}

/** Names of the texts that some text template takes in. */
function usedTexts(
  texts: ReadonlyMap<string, OfficeFile<string>>,
  builtIn: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const all = new Map([...builtIn, ...[...texts].map(([name, { content }]) => [name, content] as const)])
  return new Set(templateKinds.flatMap((kind) => [...filesOf(kind, all)]))
}

/** The kind a file is meant for, by the document's name at the start or end of its own. */
function kindOf(stem: string): DocumentKind | undefined {
  return documentKinds.find(
    (kind) => stem === kind || stem.startsWith(`${kind}-`) || stem.endsWith(`-${kind}`) || stem.includes(`-${kind}-`),
  )
}
