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

/** What types of relationships begin with, and the namespace of `r:id`. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

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

/** Content types of a package by part name. */
export interface ContentTypes {
  readonly root: XmlElement
}

/** Reads `[Content_Types].xml`. Throws XmlFault. */
export function readContentTypes(xml: string, depth: number): ContentTypes {
  return { root: parseXml(xml, depth) }
}

/** The content type of a part, by its own name, else by its extension; undefined when none is stated. */
export function typeOf(types: ContentTypes, part: string): string | undefined {
  const wanted = `/${part}`.toLowerCase()
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  let fallback: string | undefined
  for (const child of types.root.children) {
    if (!isElement(child)) continue
    if (child.name === 'Override' && attributeOf(child, 'PartName')?.toLowerCase() === wanted)
      return attributeOf(child, 'ContentType')
    if (child.name === 'Default' && attributeOf(child, 'Extension')?.toLowerCase() === extension)
      fallback = attributeOf(child, 'ContentType')
  }
  return fallback
}

/** What a part is to the engine; undefined for one that it leaves alone. */
export function partKindOf(types: ContentTypes, part: string): PartKind | undefined {
  const type = typeOf(types, part)
  return type === undefined ? undefined : KINDS[type]
}

/** States the type of a part that is new to the package. */
export function addOverride(types: ContentTypes, part: string, type: string): void {
  types.root.children.push(
    element('Override', [
      ['PartName', `/${part}`],
      ['ContentType', type],
    ]),
  )
}

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

/** The name of a document's main part, out of the content of `_rels/.rels`. */
export function mainPartOf(relations: Uint8Array, depth: number): string | undefined {
  const found = relationshipsOf(parseXml(decodePart(relations), depth)).find(({ type }) =>
    type.endsWith('/officeDocument'),
  )
  return found && resolveTarget('', found.target)
}

/** A tree as the bytes of a part, with its declaration. */
export function xmlPart(root: XmlElement): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`)
}

/** The text of an XML part; UTF-16 is told by its mark. */
export function decodePart(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}
