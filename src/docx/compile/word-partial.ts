/**
 * A partial that is a Word file: its paragraphs come with the styles, numberings, pictures and links they need. What
 * the main template has under the same name stays as it is there.
 */
import { carriedWords } from '../../core/messages/reason.ts'
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type OpenedPart, type WordPackage } from '../package/open.ts'
import { type Relationship, relationshipsOf, relsNameOf, resolveTarget } from '../package/parts.ts'
import { CHART, IMPORT, type Luggage } from './luggage.ts'
import { takeChart } from './partial-charts.ts'
import type { Import } from '../template/template.ts'
import { addressOf } from './link.ts'
import {
  type XmlElement,
  attributeOf,
  childOf,
  element,
  escapeText,
  isElement,
  parseXml,
  replaceChild,
  setAttribute,
  walk,
  writeXml,
} from '../xml/tree.ts'
import { partialLabel } from '../tag/spot.ts'

export interface Receiver {
  readonly styleIds: Set<string>
  /** Ids by type and name: Word tells styles apart by their names. */
  readonly styleNames: Map<string, string>
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
/** What shows nothing, or breaks, without the part it refers to. */
const HOLDERS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:subDoc', 'w:altChunk', 'w:printerSettings', 'w:control'])

export interface Unpacked {
  readonly body: XmlElement
  /** Links whose address holds tags. */
  readonly relationships: readonly Relationship[]
}

/** The body of a Word partial, ready to stand in the main template; fills the luggage. */
export function unpackPartial(
  name: string,
  opened: WordPackage,
  receiver: Receiver,
  luggage: Luggage,
  depth: number,
  report: (d: Diagnostic) => void,
): Unpacked | undefined {
  const main = opened.parts.find((p) => p.kind?.main)
  if (main?.xml === undefined) return undefined
  const root = parseXml(main.xml, depth)
  const body = childOf(root, 'w:body')
  if (body === undefined) return undefined
  const lost = stripForeign(body)
  const relationships = takeRelations(name, main, opened, body, luggage, depth, lost)
  takeNumbering(opened, body, receiver, luggage, depth)
  takeStyles(opened, body, receiver, luggage, depth)
  body.children = body.children.filter((c) => !isElement(c, 'w:sectPr'))
  const namespaces = root.attributes.filter(([n]) => n.startsWith('xmlns:'))
  for (const child of body.children)
    if (isElement(child)) child.attributes.push(...namespaces.filter(([n]) => uses(child, n.slice(6))))
  for (const what of lost) report(diagnose('M30', { partial: name, what }, { spot: partialLabel(name) }))
  return { body, relationships }
}

/** Drops what belongs to other parts of the partial's file, and Word's own marks of versions. */
function stripForeign(body: XmlElement): Set<string> {
  const lost = new Set<string>()
  const visit = (node: XmlElement): void => {
    node.attributes = node.attributes.filter(([n]) => !/^w1[456]\w*:/.test(n))
    // Other programs than Word write spaces at the edges of a text without saying that they are meant.
    if (node.name === 'w:t') setAttribute(node, 'xml:space', 'preserve')
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

/** Pictures, charts and addresses come along; what needs other parts is lost, with all that shows it. */
function takeRelations(
  name: string,
  main: OpenedPart,
  opened: WordPackage,
  body: XmlElement,
  luggage: Luggage,
  depth: number,
  lost: Set<string>,
): Relationship[] {
  const rels = opened.text(relsNameOf(main.entry.name))
  const relations = new Map((rels === undefined ? [] : relationshipsOf(parseXml(rels, depth))).map((r) => [r.id, r]))
  const numbers = new Map<string, number>()
  const withTags: Relationship[] = []
  const broken: XmlElement[] = []
  for (const node of walk(body)) {
    for (const attribute of node.attributes) {
      if (!attribute[0].startsWith('r:') || attribute[1] === '') continue
      const found = relations.get(attribute[1])
      if (found !== undefined && addressOf(found) !== '') withTags.push(found)
      else if (found === undefined || !isPortable(found)) broken.push(node)
      else if (isChart(found)) {
        const chart = resolveTarget(main.entry.name, found.target)
        const number = numbers.get(found.id) ?? takeChart(chart, found.type, opened, luggage, depth)
        numbers.set(found.id, number)
        attribute[1] = `${CHART}${number}`
      } else {
        const number = numbers.get(found.id) ?? luggage.imports.length
        if (!numbers.has(found.id)) luggage.imports.push(importOf(name, found, main.entry.name, opened, luggage))
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
  return external ? type.endsWith('/hyperlink') : type.endsWith('/image') || isChart(relation)
}

function isChart({ type, external }: Relationship): boolean {
  return !external && type.endsWith('/chart')
}

function importOf(name: string, relation: Relationship, part: string, opened: WordPackage, luggage: Luggage): Import {
  const { type, target, external } = relation
  if (external) return { type, target: escapeText(target).replaceAll('"', '&quot;'), external }
  return { type, target: takeImage(name, resolveTarget(part, target), opened, luggage), external }
}

/** Takes away the outermost element that shows what a node refers to; of a link only the link. */
function removeHolder(node: XmlElement): void {
  let whole: XmlElement = node
  for (let at: XmlElement | undefined = node; at && at.name !== 'w:p'; at = at.parent)
    if (HOLDERS.has(at.name) || at.name === 'mc:AlternateContent') whole = at
  if (whole.parent?.children.includes(whole))
    replaceChild(whole.parent, whole, whole.name === 'w:hyperlink' ? whole.children : [])
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
  const taken = new Map<string, string>()
  const idOf = (id: string): string => {
    const style = own.get(id)
    const known = taken.get(id) ?? (style && receiver.styleNames.get(styleName(style)))
    if (known !== undefined || style === undefined) return known ?? id
    let made = id
    for (let i = 2; receiver.styleIds.has(made); i++) made = `${id}_${i}`
    taken.set(id, made)
    receiver.styleIds.add(made)
    receiver.styleNames.set(styleName(style), made)
    setAttribute(style, 'w:styleId', made)
    style.attributes = style.attributes.filter(([n]) => n !== 'w:default' && !n.startsWith('w1'))
    if (opened.renumber) renumber(style, opened.renumber)
    take(style)
    luggage.styles.push(writeXml(style))
    return made
  }
  const take = (from: XmlElement): void => {
    for (const node of walk(from)) {
      const id = USES_STYLE.has(node.name) ? attributeOf(node, 'w:val') : undefined
      if (id !== undefined) setAttribute(node, 'w:val', idOf(id))
    }
  }
  take(body)
}

/** What Word knows a style by: `Heading 1` is `heading 1`, whatever its id. */
export function styleName(style: XmlElement): string {
  const name = childOf(style, 'w:name')
  return `${attributeOf(style, 'w:type') ?? 'paragraph'} ${((name && attributeOf(name, 'w:val')) ?? '').toLowerCase()}`
}

/** An empty numbering part, for a main template that has none. */
export function emptyNumbering(): string {
  return writeXml(element('w:numbering', [['xmlns:w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main']]))
}
