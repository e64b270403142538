/**
 * A partial that is a Word file: its paragraphs come with the styles, numberings, pictures, notes, objects and links they
 * need. What the main template has under the same name stays as it is there.
 */
import { carriedWords } from '../../core/messages/reason.ts'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { OpenedPart } from '../package/open.ts'
import { type NoteKind, type Relationship, resolveTarget } from '../package/parts.ts'
import { type PartialFile, IMPORT, OWN } from './partial-resources.ts'
import { takeNumbering, takeStyles } from './partial-styles.ts'
import { isCopied, isFilled, takeCopied, takeFilled } from './partial-parts.ts'
import type { Import } from '../template/template.ts'
import { addressOf } from './link.ts'
import {
  type XmlElement,
  attributeOf,
  childOf,
  escapeText,
  isElement,
  replaceChild,
  setAttribute,
  walk,
} from '../xml/tree.ts'
import { parseWordXml } from '../xml/prefixes.ts'
import { partialLabel } from '../tag/spot.ts'
import type { Report } from '../tag/tag.ts'

const DROPPED = new Set([
  'w:commentReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:headerReference',
  'w:footerReference',
])
/** What shows nothing, or breaks, without the part it refers to. */
const HOLDERS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:subDoc', 'w:altChunk', 'w:printerSettings', 'w:control'])

/** A story of a partial, ready to stand in a part of the main template. */
export interface Unpacked {
  readonly body: XmlElement
  /** Links whose address holds tags. */
  readonly relationships: readonly Relationship[]
}

/** The notes of one kind that a partial refers to. */
export interface UnpackedNotes extends Unpacked {
  readonly kind: NoteKind
}

const noteKinds: readonly NoteKind[] = ['footnote', 'endnote']

/**
 * The body of a Word partial and the notes it refers to, ready to stand in the main template; what they need is added to
 * its resources. Undefined when it has no body; what cannot come along is told (M30).
 */
export function unpackPartial(
  partial: PartialFile,
  report: Report,
): (Unpacked & { readonly notes: readonly UnpackedNotes[] }) | undefined {
  const { name, opened, resources, depth } = partial
  const main = opened.parts.find((p) => p.kind?.main)
  const root = rootOf(main, depth)
  const body = childOf(root, 'w:body')
  if (main === undefined || root === undefined || body === undefined) return undefined
  const found = noteKinds.flatMap((kind) => {
    const part = opened.parts.find((p) => p.kind?.notes === kind)
    const notes = rootOf(part, depth)
    return part && notes && keepReferred(notes, kind, body) ? [{ kind, part, notes }] : []
  })
  const stories = [
    { part: main, root, story: body },
    ...found.map(({ part, notes }) => ({ part, root: notes, story: notes })),
  ]
  const carried = new Set(found.flatMap(({ kind, notes }) => idsOf(notes, `w:${kind}`).map((id) => `${kind} ${id}`)))
  const lost = new Set<string>()
  const links = stories.map(({ part, story }) => {
    stripForeign(story, carried, lost)
    return takeRelations(part, story, partial, lost)
  })
  const all = stories.map(({ story }) => story)
  takeNumbering(all, partial)
  takeStyles(all, partial)
  body.children = body.children.filter((c) => !isElement(c, 'w:sectPr'))
  for (const { root: from, story } of stories) keepNamespaces(from, story)
  for (const what of lost) report(diagnose('M30', { partial: name, what }, { spot: partialLabel(name) }))
  for (const { kind } of found) resources.notes.add(kind)
  return {
    body,
    relationships: links[0] ?? [],
    notes: found.map(({ kind, notes }, i) => ({ kind, body: notes, relationships: links[i + 1] ?? [] })),
  }
}

function rootOf(part: OpenedPart | undefined, depth: number): XmlElement | undefined {
  return part?.xml === undefined ? undefined : parseWordXml(part.xml, depth)
}

const idsOf = (root: XmlElement, name: string) =>
  [...walk(root)].filter((node) => node.name === name).map((node) => attributeOf(node, 'w:id') ?? '')

/** Keeps the notes that a body refers to; false when there are none. */
function keepReferred(notes: XmlElement, kind: NoteKind, body: XmlElement): boolean {
  const referred = new Set(idsOf(body, `w:${kind}Reference`))
  notes.children = notes.children.filter((c) => isElement(c, `w:${kind}`) && referred.has(attributeOf(c, 'w:id') ?? ''))
  return notes.children.length > 0
}

function keepNamespaces(from: XmlElement, story: XmlElement): void {
  const namespaces = from.attributes.filter(([n]) => n.startsWith('xmlns:'))
  for (const child of story.children)
    if (isElement(child)) child.attributes.push(...namespaces.filter(([n]) => uses(child, n.slice(6))))
}

/** Drops what belongs to other parts of the partial's file, and Word's own marks of versions. */
function stripForeign(body: XmlElement, carried: ReadonlySet<string>, lost: Set<string>): void {
  const visit = (node: XmlElement): void => {
    node.attributes = node.attributes.filter(([n]) => !/^w1[456]\w*:/.test(n))
    // Other programs than Word write spaces at the edges of a text without saying that they are meant.
    if (node.name === 'w:t') setAttribute(node, 'xml:space', 'preserve')
    node.children = node.children.filter((child) => {
      if (!isElement(child)) return true
      const [, note] = /^w:(footnote|endnote)Reference$/.exec(child.name) ?? []
      if (note !== undefined && !carried.has(`${note} ${attributeOf(child, 'w:id') ?? ''}`)) {
        lost.add(carriedWords.note)
        return false
      }
      return !DROPPED.has(child.name) && !/^w1[456]\w*:/.test(child.name)
    })
    for (const child of node.children) if (isElement(child)) visit(child)
  }
  visit(body)
}

function uses(node: XmlElement, prefix: string): boolean {
  for (const inner of walk(node)) {
    if (
      inner.name.startsWith(`${prefix}:`) ||
      inner.attributes.some(
        ([n, v]) => n.startsWith(`${prefix}:`) || (n === 'Requires' && v.split(' ').includes(prefix)),
      )
    )
      return true
  }
  return false
}

/** Pictures, charts, diagrams, objects and addresses come along; what else needs parts is lost, with all that shows it. */
function takeRelations(part: OpenedPart, body: XmlElement, partial: PartialFile, lost: Set<string>): Relationship[] {
  const { opened, resources } = partial
  const from = part.entry.name
  const relations = new Map(opened.relationsOf(from).map((r) => [r.id, r]))
  const numbers = new Map<string, number>()
  const withTags: Relationship[] = []
  const broken: XmlElement[] = []
  for (const node of walk(body)) {
    for (const attribute of node.attributes) {
      if (!attribute[0].startsWith('r:') || attribute[1] === '') continue
      const found = relations.get(attribute[1])
      if (found !== undefined && addressOf(found) !== '') withTags.push(found)
      else if (found === undefined || !isPortable(found)) broken.push(node)
      else if (isFilled(found)) {
        const number = numbers.get(found.id) ?? takeFilled(from, found, relations, partial)
        numbers.set(found.id, number)
        attribute[1] = `${OWN}${number}`
      } else {
        const number = numbers.get(found.id) ?? resources.imports.length
        if (!numbers.has(found.id)) resources.imports.push(importOf(found, from, partial))
        numbers.set(found.id, number)
        attribute[1] = `${IMPORT}${number}`
      }
    }
  }
  if (broken.length > 0) lost.add(carriedWords.object)
  for (const node of broken) removeHolder(node)
  return withTags
}

function isPortable(relation: Relationship): boolean {
  const { type, external } = relation
  if (isFilled(relation) || isCopied(relation)) return true
  return type.endsWith(external ? '/hyperlink' : '/image')
}

/** What a relationship of the part `from` leads to comes along; gives the relationship of whatever part calls the partial. */
function importOf(relation: Relationship, from: string, partial: PartialFile): Import {
  const { type, target, external } = relation
  if (external) return { type, target: escapeText(target).replaceAll('"', '&quot;'), external }
  const part = resolveTarget(from, target)
  return { type, target: `/${isCopied(relation) ? takeCopied(part, partial) : takeImage(part, partial)}`, external }
}

/** Takes away the outermost element that shows what a node refers to; of a link only the link. */
function removeHolder(node: XmlElement): void {
  let whole: XmlElement = node
  for (let at: XmlElement | undefined = node; at && at.name !== 'w:p'; at = at.parent)
    if (HOLDERS.has(at.name) || at.name === 'mc:AlternateContent') whole = at
  if (whole.parent?.children.includes(whole))
    replaceChild(whole.parent, whole, whole.name === 'w:hyperlink' ? whole.children : [])
}

function takeImage(part: string, { name, opened, resources }: PartialFile): string {
  const entry = opened.parts.find((p) => p.entry.name === part)?.entry
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const own = `word/media/mc${resources.entries.length + 1}-${name.replaceAll(/[^\w-]/g, '_')}.${extension}`
  if (entry) resources.entries.push({ ...entry, name: own })
  const usual = extension === 'jpg' ? 'jpeg' : extension === 'svg' ? 'svg+xml' : extension
  resources.defaults.set(extension, opened.typeOf(part) ?? `image/${usual}`)
  return own
}
