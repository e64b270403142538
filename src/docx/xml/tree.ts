/**
 * A light XML tree for the parts of a Word file: elements, text and, later, the marks that the compiler puts between
 * them. Attribute values and texts stay escaped as in the file; comments and processing instructions are dropped.
 */
import { xmlReasons } from '../../core/messages/reason.ts'

/** An element; names carry their prefixes, values of attributes are escaped as in the file. */
export interface XmlElement {
  readonly kind: 'element'
  name: string
  attributes: Attribute[]
  children: XmlNode[]
  parent: XmlElement | undefined
}

interface XmlText {
  readonly kind: 'text'
  /** Escaped, as in the file. */
  text: string
}

/** A piece of Handlebars source that stands at this place of the tree. */
export interface Mark {
  readonly kind: 'mark'
  /** The source; empty when the tag's own is to be written, as it is when all is lifted. */
  readonly source: string
  /** The tag that failures here are told with. */
  readonly tag?: number
}

/** What a tree is made of. */
export type XmlNode = XmlElement | XmlText | Mark
/** A name with its prefix, and the value, escaped as in the file. */
export type Attribute = [name: string, value: string]

/** A part is not well-formed, or nested too deeply; its message is a Vietnamese reason. */
export class XmlFault extends Error {}

/** What `read` gives; undefined when it meets XML that is not well-formed. */
export function ifWellFormed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof XmlFault) return undefined
    throw error
  }
}

const TOKEN =
  /<(?:!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>|\?[^]*?\?>|(!DOCTYPE)|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)|[^<]+/gy
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Parses a part. Throws XmlFault with a Vietnamese reason when it is not well-formed or nested too deeply. */
export function parseXml(xml: string, maxDepth: number): XmlElement {
  const root: XmlElement = { kind: 'element', name: '', attributes: [], children: [], parent: undefined }
  let open = root
  let depth = 0
  TOKEN.lastIndex = 0
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < xml.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(xml)
    if (token === null) throw new XmlFault(xmlReasons.syntax(xml.slice(at, at + 40)))
    at = TOKEN.lastIndex
    const [all, cdata, doctype, close, name, attributes, selfClosing] = token
    if (doctype !== undefined) throw new XmlFault(xmlReasons.doctype)
    if (name !== undefined) {
      const made: XmlElement = {
        kind: 'element',
        name,
        attributes: attributesOf(attributes!),
        children: [],
        parent: open,
      }
      open.children.push(made)
      if (selfClosing === '') {
        open = made
        if (++depth > maxDepth) throw new XmlFault(xmlReasons.deep(maxDepth))
      }
    } else if (close !== undefined) {
      if (open.name !== close || open.parent === undefined) throw new XmlFault(xmlReasons.crossed(close, open.name))
      open = open.parent
      depth--
    } else if (cdata !== undefined) open.children.push({ kind: 'text', text: escapeText(cdata) })
    else if (all.charCodeAt(0) !== 60) open.children.push({ kind: 'text', text: all })
  }
  const top = root.children.filter((c) => c.kind === 'element')
  if (open !== root || top.length !== 1)
    throw new XmlFault(open === root ? xmlReasons.roots : xmlReasons.unclosed(open.name))
  top[0]!.parent = undefined
  return top[0]!
}

function attributesOf(source: string): Attribute[] {
  if (source === '') return []
  const found: Attribute[] = []
  ATTRIBUTE.lastIndex = 0
  for (let one = ATTRIBUTE.exec(source); one !== null; one = ATTRIBUTE.exec(source))
    found.push([one[1]!, one[2] ?? one[3]!.replaceAll('"', '&quot;')])
  return found
}

/** Writes a tree back, without XML declaration; marks are written as their source. */
export function writeXml(node: XmlNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'mark') return node.source
  const head = startTag(node)
  if (node.children.length === 0) return `${head}/>`
  return `${head}>${node.children.map(writeXml).join('')}</${node.name}>`
}

/** `<name a="b"`, still open. */
export function startTag(node: XmlElement): string {
  let out = `<${node.name}`
  for (const [name, value] of node.attributes) out += ` ${name}="${value}"`
  return out
}

/** Makes an element without parent; it becomes the parent of its children. */
export function element(name: string, attributes: Attribute[] = [], children: XmlNode[] = []): XmlElement {
  const made: XmlElement = { kind: 'element', name, attributes, children, parent: undefined }
  for (const child of children) if (child.kind === 'element') child.parent = made
  return made
}

/** Makes a text of what is escaped already. */
export function text(escaped: string): XmlText {
  return { kind: 'text', text: escaped }
}

/** A piece of source for this place of the tree; `tag`: what failures here are told with. */
export function markOf(source: string, tag?: number): Mark {
  return { kind: 'mark', source, ...(tag === undefined ? {} : { tag }) }
}

/** Whether a node is an element, and of this name where one is given. */
export function isElement(node: XmlNode | undefined, name?: string): node is XmlElement {
  return node !== undefined && node.kind === 'element' && (name === undefined || node.name === name)
}

/** The first child of a name, or what a path of such names leads to; undefined when there is none. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = parent
  for (const name of path) at = at?.children.find((c): c is XmlElement => isElement(c, name))
  return at
}

/** All children of a name, in their order. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((c): c is XmlElement => isElement(c, name)) ?? []
}

/** The value of an attribute, escaped as in the file; undefined when there is none. */
export function attributeOf(node: XmlElement | undefined, name: string): string | undefined {
  return node?.attributes.find(([n]) => n === name)?.[1]
}

/** What Word states as the `w:val` of a child, or of what a path of children leads to; undefined when there is none. */
export function wordValue(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return attributeOf(childOf(parent, ...path), 'w:val')
}

/** Sets the value, escaped already, of an attribute in its place, or adds the attribute. */
export function setAttribute(node: XmlElement, name: string, value: string): void {
  const found = node.attributes.find(([n]) => n === name)
  if (found) found[1] = value
  else node.attributes.push([name, value])
}

/** Puts nodes in place of a child and keeps parents right. */
export function replaceChild(parent: XmlElement, child: XmlNode, nodes: readonly XmlNode[]): void {
  const at = parent.children.indexOf(child)
  parent.children.splice(at, 1, ...nodes)
  for (const node of nodes) if (node.kind === 'element') node.parent = parent
}

/** The nearest element of a name that holds a node, or is it; undefined when there is none. */
export function enclosing(node: XmlElement | undefined, name: string): XmlElement | undefined {
  let at = node
  while (at && at.name !== name) at = at.parent
  return at
}

/** Every element below (and with) a node, in document order. */
export function walk(node: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (inner: XmlElement): void => {
    found.push(inner)
    for (const child of inner.children) if (child.kind === 'element') visit(child)
  }
  visit(node)
  return found
}

/** A deep copy without parent. */
export function copyOf(node: XmlElement): XmlElement {
  return element(
    node.name,
    node.attributes.map(([n, v]): Attribute => [n, v]),
    node.children.map((c) => (c.kind === 'element' ? copyOf(c) : { ...c })),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text without references to characters; unknown entities stay, numbers beyond Unicode go. */
export function unescapeXml(escaped: string): string {
  if (!escaped.includes('&')) return escaped
  return escaped.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The text that is an element's own, unescaped: of a `w:t`, of a field's code. */
export function ownText({ children }: XmlElement): string {
  return unescapeXml(children.map((c) => (c.kind === 'text' ? c.text : '')).join(''))
}

/** Escapes text of the template itself (values of the data go through escape.ts). */
export function escapeText(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
