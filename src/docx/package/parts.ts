/** Which parts of a Word file are what: by content type and relationship, never by the name of a file. */
import {
  type XmlElement,
  attributeOf,
  childrenOf,
  element,
  isElement,
  parseXml,
  unescapeXml,
  writeXml,
} from '../xml/tree.ts'

/** What every part that is written begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The part with the content types, and that with the relationships of the package itself. */
export const CONTENT_TYPES = '[Content_Types].xml'
export const PACKAGE_RELS = '_rels/.rels'

/** The namespace of Word's own elements. */
export const WORD_MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What types of relationships begin with, and the namespace of `r:id`. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The two kinds of notes that Word has, each in a part of its own. */
export type NoteKind = 'footnote' | 'endnote'

/** How a part's tags are treated; `body` is WordprocessingML, `plain` holds text without elements. */
export interface PartKind {
  readonly kind: 'body' | 'plain'
  /** Vietnamese words for a person. */
  readonly label: string
  readonly main?: boolean
  readonly notes?: NoteKind
  /** Shows what another part holds; faults are told there. */
  readonly copy?: boolean
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const KINDS: Readonly<Record<string, PartKind>> = {
  [`${WORD}document.main+xml`]: { kind: 'body', label: 'thân văn bản', main: true },
  [`${WORD}template.main+xml`]: { kind: 'body', label: 'thân văn bản', main: true },
  'application/vnd.ms-word.document.macroEnabled.main+xml': { kind: 'body', label: 'thân văn bản', main: true },
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml': { kind: 'body', label: 'thân văn bản', main: true },
  [`${WORD}header+xml`]: { kind: 'body', label: 'đầu trang' },
  [`${WORD}footer+xml`]: { kind: 'body', label: 'chân trang' },
  [`${WORD}footnotes+xml`]: { kind: 'body', label: 'cước chú', notes: 'footnote' },
  [`${WORD}endnotes+xml`]: { kind: 'body', label: 'chú thích cuối', notes: 'endnote' },
  'application/vnd.openxmlformats-package.core-properties+xml': { kind: 'plain', label: 'thuộc tính văn bản' },
  'application/vnd.openxmlformats-officedocument.extended-properties+xml': {
    kind: 'plain',
    label: 'thuộc tính văn bản',
  },
  'application/vnd.openxmlformats-officedocument.custom-properties+xml': { kind: 'plain', label: 'thuộc tính văn bản' },
  'application/vnd.openxmlformats-officedocument.drawingml.chart+xml': { kind: 'plain', label: 'biểu đồ' },
  'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml': { kind: 'plain', label: 'sơ đồ' },
  'application/vnd.ms-office.drawingml.diagramDrawing+xml': { kind: 'plain', label: 'sơ đồ', copy: true },
  'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml': { kind: 'plain', label: 'biểu đồ' },
  'application/vnd.ms-office.chartex+xml': { kind: 'plain', label: 'biểu đồ' },
}

/** The content type of a part with foot- or endnotes. */
export const typeOfNotes = (kind: NoteKind) => `${WORD}${kind}s+xml`
/** What such a part is to the engine. */
export const kindOfNotes = (kind: NoteKind) => KINDS[typeOfNotes(kind)]!

/** The content type of a part, by its own name, else by its extension; undefined when none is stated. */
export function typeOf(types: XmlElement, part: string): string | undefined {
  const wanted = `/${part}`.toLowerCase()
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  let fallback: string | undefined
  for (const child of types.children) {
    if (!isElement(child)) continue
    if (child.name === 'Override' && attributeOf(child, 'PartName')?.toLowerCase() === wanted)
      return attributeOf(child, 'ContentType')
    if (child.name === 'Default' && attributeOf(child, 'Extension')?.toLowerCase() === extension)
      fallback = attributeOf(child, 'ContentType')
  }
  return fallback
}

/** What a part is to the engine; undefined for one that it leaves alone. */
export function partKindOf(types: XmlElement, part: string): PartKind | undefined {
  const type = typeOf(types, part)
  return type === undefined ? undefined : KINDS[type]
}

/** States the type of a part that is new to the package. */
export function addOverride(types: XmlElement, part: string, type: string): void {
  types.children.push(
    element('Override', [
      ['PartName', `/${part}`],
      ['ContentType', type],
    ]),
  )
}

/** A relationship as a `.rels` part states it; `target` as it is written there, unescaped. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** The relationships in a `.rels` part, in their order. */
export function relationshipsOf(root: XmlElement): Relationship[] {
  return childrenOf(root, 'Relationship').map((c) => ({
    id: attributeOf(c, 'Id') ?? '',
    type: attributeOf(c, 'Type') ?? '',
    target: unescapeXml(attributeOf(c, 'Target') ?? ''),
    external: attributeOf(c, 'TargetMode') === 'External',
  }))
}

/** The relationships that a `.rels` part states; none where there is no such part. Throws XmlFault. */
export function relationsIn(xml: string | undefined, depth: number): Relationship[] {
  return xml === undefined ? [] : relationshipsOf(parseXml(xml, depth))
}

/** The part that the first relationship whose type ends with `purpose` leads to; `from`: the part that has them. */
export function partFor(purpose: string, relations: readonly Relationship[], from = ''): string | undefined {
  const found = relations.find(({ type }) => type.endsWith(purpose))
  return found && resolveTarget(from, found.target)
}

/** The purpose of a document's main part among the relationships of its package. */
export const MAIN = '/officeDocument'

/** The text of a `.rels` part. */
export function relsXml(relationships: string): string {
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`
}

/** Adds a relationship to the tree of a `.rels` part, under the lowest id that is free. */
export function addRelationship(rels: XmlElement, type: string, target: string): void {
  const used = new Set(relationshipsOf(rels).map(({ id }) => id))
  let number = 1
  while (used.has(`rId${number}`)) number++
  rels.children.push(
    element('Relationship', [
      ['Id', `rId${number}`],
      ['Type', type],
      ['Target', target],
    ]),
  )
}

/** The part that a `.rels` part belongs to; any other part itself. */
export function ownerOf(part: string): string {
  return part.replace(/_rels\/([^/]*)\.rels$/, '$1')
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relsNameOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The part a relationship of `part` leads to. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** The text of a part whose root may be written in one tag, with a tag of its own for its end. */
export function openRoot(xml: string): string {
  return xml.replace(/<([\w:]+)((?:\s[^>]*?)?)\/>\s*$/, (_, name, rest) => `<${name}${rest}></${name}>`)
}

/** The text of a part with elements added at the end of its root; `added` is told the root's prefix, `w:` or nothing. */
export function atEnd(xml: string, added: (prefix: string) => string): string {
  return openRoot(xml).replace(/<\/(\w+:)?\w+>\s*$/, (end, prefix: string = '') => added(prefix) + end)
}

/** A tree as the bytes of a part, with its declaration. */
export function xmlPart(root: XmlElement): Uint8Array {
  return Buffer.from(XML_HEAD + writeXml(root))
}
