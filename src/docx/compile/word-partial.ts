/**
 * A partial that is a Word file: its paragraphs come with the styles, numberings, pictures and links they need. What
 * the main template has under the same name stays as it is there.
 */
import { carriedWords } from '../../core/messages/reason.ts'
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type OpenedPart, type WordPackage } from '../package/open.ts'
import { relationshipsOf, relsNameOf, resolveTarget } from '../package/parts.ts'
import {
  type XmlElement,
  attributeOf,
  childOf,
  element,
  escapeText,
  isElement,
  parseXml,
  setAttribute,
  walk,
  writeXml,
} from '../xml/tree.ts'
import { partialLabel } from '../tag/spot.ts'
import type { ZipEntry } from '../package/zip-read.ts'

/** What the main template must take in. */
export interface Luggage {
  readonly styles: string[]
  readonly abstracts: string[]
  readonly numberings: string[]
  /** `<Relationship …/>` of the main part. */
  readonly relations: string[]
  readonly entries: ZipEntry[]
  /** Content types by extension. */
  readonly defaults: Map<string, string>
}

export function noLuggage(): Luggage {
  return { styles: [], abstracts: [], numberings: [], relations: [], entries: [], defaults: new Map() }
}

export interface Receiver {
  readonly styleIds: Set<string>
  highestNumber: number
  highestAbstract: number
}

const DROPPED = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:headerReference',
  'w:footerReference',
])
const REFERENCES = ['r:embed', 'r:link', 'r:id', 'r:pict']

/** The body of a Word partial, ready to stand in the main template; fills the luggage. */
export function unpackPartial(
  name: string,
  opened: WordPackage,
  receiver: Receiver,
  luggage: Luggage,
  depth: number,
  report: (d: Diagnostic) => void,
): XmlElement | undefined {
  const main = opened.parts.find((p) => p.kind?.main)
  if (main?.xml === undefined) return undefined
  const root = parseXml(main.xml, depth)
  const body = childOf(root, 'w:body')
  if (body === undefined) return undefined
  const lost = stripForeign(body)
  takeRelations(name, main, opened, body, luggage, depth, lost)
  takeNumbering(opened, body, receiver, luggage, depth)
  takeStyles(opened, body, receiver, luggage, depth)
  body.children = body.children.filter((c) => !isElement(c, 'w:sectPr'))
  const namespaces = root.attributes.filter(([n]) => n.startsWith('xmlns:'))
  for (const child of body.children)
    if (isElement(child)) child.attributes.push(...namespaces.filter(([n]) => uses(child, n.slice(6))))
  for (const what of lost) report(diagnose('M30', { partial: name, what }, { spot: partialLabel(name) }))
  return body
}

/** Drops what belongs to other parts of the partial's file, and Word's own marks of versions. */
function stripForeign(body: XmlElement): Set<string> {
  const lost = new Set<string>()
  const visit = (node: XmlElement): void => {
    node.attributes = node.attributes.filter(([n]) => !/^w1[456]\w*:/.test(n))
    node.children = node.children.filter((child) => {
      if (!isElement(child)) return true
      if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') lost.add(carriedWords.note)
      return !DROPPED.has(child.name) && !/^w1[456]\w*:/.test(child.name)
    })
    for (const child of node.children) if (isElement(child)) visit(child)
  }
  visit(body)
  return lost
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

function takeRelations(
  name: string,
  main: OpenedPart,
  opened: WordPackage,
  body: XmlElement,
  luggage: Luggage,
  depth: number,
  lost: Set<string>,
): void {
  const rels = opened.text(relsNameOf(main.entry.name))
  const relations = new Map((rels === undefined ? [] : relationshipsOf(parseXml(rels, depth))).map((r) => [r.id, r]))
  const taken = new Map<string, string>()
  for (const node of walk(body)) {
    for (const attribute of node.attributes) {
      const found = REFERENCES.includes(attribute[0]) ? relations.get(attribute[1]) : undefined
      if (found === undefined) continue
      const isImage = found.type.endsWith('/image') && !found.external
      if (!isImage && !(found.external && found.type.endsWith('/hyperlink'))) {
        lost.add(carriedWords.object)
        continue
      }
      let id = taken.get(found.id)
      if (id === undefined) {
        id = `rIdMc${luggage.relations.length + 1}`
        taken.set(found.id, id)
        const target = isImage
          ? takeImage(name, resolveTarget(main.entry.name, found.target), opened, luggage)
          : escapeText(found.target).replaceAll('"', '&quot;')
        luggage.relations.push(
          `<Relationship Id="${id}" Type="${found.type}" Target="${target}"${isImage ? '' : ' TargetMode="External"'}/>`,
        )
      }
      attribute[1] = id
    }
  }
}

function takeImage(name: string, part: string, opened: WordPackage, luggage: Luggage): string {
  const entry = opened.parts.find((p) => p.entry.name === part)?.entry
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const own = `word/media/mc${luggage.entries.length + 1}-${name.replaceAll(/[^\w-]/g, '_')}.${extension}`
  if (entry) luggage.entries.push({ ...entry, name: own })
  luggage.defaults.set(
    extension,
    extension === 'jpg' ? 'image/jpeg' : `image/${extension === 'svg' ? 'svg+xml' : extension}`,
  )
  return `/${own}`
}

function takeNumbering(
  opened: WordPackage,
  body: XmlElement,
  receiver: Receiver,
  luggage: Luggage,
  depth: number,
): void {
  if (opened.numbering === undefined) return
  const root = parseXml(opened.numbering.xml, depth)
  const numbers = new Map<string, string>()
  const abstracts = new Map<string, string>()
  const take = (old: string): string => {
    const known = numbers.get(old)
    const num = root.children.find((c) => isElement(c, 'w:num') && attributeOf(c, 'w:numId') === old)
    const reference = isElement(num) ? childOf(num, 'w:abstractNumId') : undefined
    if (known !== undefined || reference === undefined || !isElement(num)) return known ?? old
    const abstractId = attributeOf(reference, 'w:val') ?? ''
    const abstract = root.children.find(
      (c) => isElement(c, 'w:abstractNum') && attributeOf(c, 'w:abstractNumId') === abstractId,
    )
    if (!abstracts.has(abstractId) && isElement(abstract)) {
      abstracts.set(abstractId, String(++receiver.highestAbstract))
      setAttribute(abstract, 'w:abstractNumId', String(receiver.highestAbstract))
      abstract.attributes = abstract.attributes.filter(([n]) => !/^w1[56]\w*:/.test(n))
      // Two lists with the same mark would count on from each other.
      abstract.children = abstract.children.filter((c) => !isElement(c, 'w:nsid'))
      luggage.abstracts.push(writeXml(abstract))
    }
    setAttribute(reference, 'w:val', abstracts.get(abstractId) ?? abstractId)
    setAttribute(num, 'w:numId', String(++receiver.highestNumber))
    num.attributes = num.attributes.filter(([n]) => !/^w1[56]\w*:/.test(n))
    luggage.numberings.push(writeXml(num))
    numbers.set(old, String(receiver.highestNumber))
    return String(receiver.highestNumber)
  }
  opened.renumber = take
  renumber(body, take)
}

function renumber(root: XmlElement, take: (old: string) => string): void {
  for (const node of walk(root)) {
    const number = node.name === 'w:numId' ? attributeOf(node, 'w:val') : undefined
    if (number !== undefined && number !== '0') setAttribute(node, 'w:val', take(number))
  }
}

const USES_STYLE = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'])

function takeStyles(opened: WordPackage, body: XmlElement, receiver: Receiver, luggage: Luggage, depth: number): void {
  if (opened.styles === undefined) return
  const root = parseXml(opened.styles, depth)
  const own = new Map(
    root.children.filter((c) => isElement(c, 'w:style')).map((s) => [attributeOf(s, 'w:styleId') ?? '', s]),
  )
  const take = (from: XmlElement): void => {
    for (const node of walk(from)) {
      const id = USES_STYLE.has(node.name) ? attributeOf(node, 'w:val') : undefined
      const style = id === undefined || receiver.styleIds.has(id) ? undefined : own.get(id)
      if (id === undefined || style === undefined) continue
      receiver.styleIds.add(id)
      style.attributes = style.attributes.filter(([n]) => n !== 'w:default' && !n.startsWith('w1'))
      if (opened.renumber) renumber(style, opened.renumber)
      take(style)
      luggage.styles.push(writeXml(style))
    }
  }
  take(body)
}

/** An empty numbering part, for a main template that has none. */
export function emptyNumbering(): string {
  return writeXml(element('w:numbering', [['xmlns:w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main']]))
}
