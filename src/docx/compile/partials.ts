/** Compiles all partials of a template and packs what Word partials bring along into the main template's parts. */
import { hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { type Additions, noAdditions, withAdditions } from '../package/additions.ts'
import type { Limits } from '../limits.ts'
import { type OpenedPart, type WordPackage, openPackage } from '../package/open.ts'
import { type NoteKind, OFFICE, WORD_MAIN, kindOfNotes, openRoot, typeOfNotes } from '../package/parts.ts'
import { openPlainPart } from './prepared.ts'
import { reportLeft } from './left-tags.ts'
import { textPartial, wordPartial } from './partial.ts'
import type { Session } from './session.ts'
import { type ProgramSource, sourceOf } from '../tag/source.ts'
import { partialLabel } from '../tag/spot.ts'
import type { Report } from '../tag/tag.ts'
import type { TemplatePart } from '../template/template.ts'
import { type PartialResources, type Receiver, noResources, placeImports } from './partial-resources.ts'
import { styleName } from './partial-styles.ts'
import { unpackPartial } from './word-partial.ts'
import { attributeOf, childrenOf, parseXml } from '../xml/tree.ts'
import { type ZipEntry, partText } from '../package/zip-read.ts'
import { pack } from '../package/zip-write.ts'

/** A partial as it is given: a text with tags, or a Word file that has been opened. */
export type Partial = string | WordPackage

/** Opens the Word files among partials; their faults are told with the partial's name. */
export async function openPartials(
  partials: Readonly<Record<string, string | Uint8Array>>,
  limits: Limits,
  report: Report,
): Promise<ReadonlyMap<string, Partial>> {
  const opened = new Map<string, Partial>()
  for (const [name, content] of Object.entries(partials)) {
    const found = typeof content === 'string' ? { value: content, diagnostics: [] } : await openPackage(content, limits)
    for (const d of found.diagnostics)
      report({ ...d, spot: `${partialLabel(name)}${d.spot === undefined ? '' : `, ${d.spot}`}` })
    if (found.value !== undefined && !hasErrors(found.diagnostics)) opened.set(name, found.value)
  }
  return opened
}

interface CompiledPartials {
  readonly names: readonly string[]
  /** To be called once, when all parts of the template have been read. */
  readonly sources: () => { readonly partials: readonly ProgramSource[]; readonly filled: readonly ProgramSource[] }
  readonly resources: PartialResources
}

/** Compiles the partials, before the template itself: it must know their levels. */
export function compilePartials(
  partials: ReadonlyMap<string, Partial>,
  main: WordPackage,
  session: Session,
): CompiledPartials {
  const resources = noResources()
  const { depth } = session.limits
  const receiver = receiverOf(main, depth)
  for (const [name, partial] of partials)
    session.partialLevels.set(name, typeof partial === 'string' ? 'words' : 'paragraphs')
  const filled: ProgramSource[] = []
  const sources = [...partials].map(([name, partial]) => {
    const unpacked =
      typeof partial === 'string'
        ? undefined
        : unpackPartial({ name, opened: partial, receiver, resources, depth }, session.report)
    for (const { xml } of resources.filled.slice(filled.length)) filled.push(filledPart(name, xml, session))
    if (unpacked !== undefined)
      return wordPartial(name, unpacked, (kind) => ({ main: main.main, notes: notesPartOf(main, kind).name }), session)
    const source = textPartial(name, typeof partial === 'string' ? partial : '', session)
    return () => source
  })
  return {
    names: [...partials.keys()],
    sources: () => ({ partials: sources.map((finish) => finish()), filled }),
    resources,
  }
}

function filledPart(name: string, xml: string, session: Session): ProgramSource {
  const label = partialLabel(name)
  const root = openPlainPart(xml, label, session)
  placeImports(root)
  reportLeft(root, label, session.report)
  return sourceOf(root, session.tags)
}

function receiverOf(main: WordPackage, depth: number): Receiver {
  const numbering = main.numbering && parseXml(main.numbering.xml, depth)
  const highest = (name: string, id: string) =>
    Math.max(0, ...childrenOf(numbering, name).map((each) => Number(attributeOf(each, id)) || 0))
  const known = childrenOf(main.styles && parseXml(main.styles.xml, depth), 'w:style')
  const ids = known.map((s) => attributeOf(s, 'w:styleId') ?? '')
  return {
    styleIds: new Set(ids),
    styleNames: new Map(known.map((s, i) => [styleName(s), ids[i]!])),
    highestNumber: highest('w:num', 'w:numId'),
    highestAbstract: highest('w:abstractNum', 'w:abstractNumId'),
  }
}

/** The part with notes of a kind in the main template; one to be added where it has none. */
function notesPartOf(main: WordPackage, kind: NoteKind): { readonly name: string; readonly added: boolean } {
  const own = main.parts.find((part) => part.kind?.notes === kind)
  return own ? { name: own.entry.name, added: false } : { name: `word/mc-${kind}s.xml`, added: true }
}

/** Parts for the notes that partials bring, where the main template has none. */
export function addedNotes(main: WordPackage, { notes }: PartialResources): readonly OpenedPart[] {
  return [...notes].flatMap((kind) => {
    const { name, added } = notesPartOf(main, kind)
    const xml = emptyNotes(kind)
    return added ? [{ entry: pack(name, Buffer.from(xml)), kind: kindOfNotes(kind), xml }] : []
  })
}

/** A part with the lines that Word draws above notes, and nothing else. */
function emptyNotes(kind: NoteKind): string {
  const line = (id: number, type: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:${kind}>`
  const lines = line(-1, 'separator') + line(0, 'continuationSeparator')
  return `<w:${kind}s xmlns:w="${WORD_MAIN}" xmlns:r="${OFFICE}">${lines}</w:${kind}s>`
}

/** The parts with styles, numberings, relationships and pictures of the partials added. */
export function withResources(
  parts: readonly TemplatePart[],
  resources: PartialResources,
  main: WordPackage,
  limits: Limits,
): TemplatePart[] {
  const { styles, abstracts, numberings, entries, defaults, overrides } = resources
  const noted = [...resources.notes].filter((kind) => notesPartOf(main, kind).added)
  if (styles.length + numberings.length + entries.length + noted.length === 0) return [...parts]
  const additions: Additions = {
    ...noAdditions(0),
    numberings,
    defaults: new Map(defaults),
    overrides: new Map(overrides),
  }
  const own: string[] = []
  for (const kind of noted) {
    const { name } = notesPartOf(main, kind)
    additions.overrides.set(name, typeOfNotes(kind))
    own.push(`<Relationship Id="rIdMc_${kind}s" Type="${OFFICE}/${kind}s" Target="/${name}"/>`)
  }
  const numbering = main.numbering?.name ?? 'word/numbering.xml'
  for (const entry of entries) additions.entries.set(entry.name, entry)
  let fixed = parts.flatMap((p) => (p.kind === 'fixed' ? [p.entry] : []))
  if (numberings.length > 0 && main.numbering === undefined) {
    fixed.push(pack(numbering, Buffer.from(`<w:numbering xmlns:w="${WORD_MAIN}"/>`)))
    additions.overrides.set(numbering, 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml')
    own.push(`<Relationship Id="rIdMcNumbering" Type="${OFFICE}/numbering" Target="/${numbering}"/>`)
  }
  if (abstracts.length > 0)
    fixed = withChanged(fixed, numbering, limits, (xml) => afterAbstracts(xml, abstracts.join('')))
  if (main.styles !== undefined)
    fixed = withChanged(fixed, main.styles.name, limits, (xml) =>
      xml.replace(/<\/w:styles>\s*$/, (end) => styles.join('') + end),
    )
  if (own.length > 0) additions.relations.set(main.main, own)
  const complete = new Map(withAdditions(fixed, additions, numbering, limits).map((e) => [e.name, e]))
  const kept = parts.map((p): TemplatePart => {
    if (p.kind !== 'fixed') return p
    const entry = complete.get(p.entry.name) ?? p.entry
    complete.delete(p.entry.name)
    return { kind: 'fixed', entry }
  })
  const custom = kept.findIndex((p) => p.kind !== 'fixed' && p.role === 'custom')
  return kept.toSpliced(
    custom < 0 ? kept.length : custom,
    0,
    ...[...complete.values()].map((entry): TemplatePart => ({ kind: 'fixed', entry })),
  )
}

function withChanged(
  entries: readonly ZipEntry[],
  name: string,
  limits: Limits,
  change: (xml: string) => string,
): ZipEntry[] {
  return entries.map((e) => (e.name === name ? pack(name, Buffer.from(change(partText(e, limits)!))) : e))
}

/** Abstract numberings come before the numberings. */
function afterAbstracts(xml: string, added: string): string {
  const open = openRoot(xml)
  const at = /<w:num\s|<w:numIdMacAtCleanup\b|<\/w:numbering>/.exec(open)
  return at === null ? open : open.slice(0, at.index) + added + open.slice(at.index)
}
