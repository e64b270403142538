/**
 * What a document carries of what it was made from: texts by name in a custom XML part of its own, which Word and
 * LibreOffice keep when they save, and a short id among the custom properties. docs/so-lieu-kem-theo.md describes the part.
 */
import { createHash } from 'node:crypto'
import { type Additions, noAdditions, relate, withAdditions } from './additions.ts'
import { defaultLimits } from '../limits.ts'
import {
  attributeOf,
  escapeText,
  ifWellFormed,
  isElement,
  ownText,
  parseXml,
  unescapeXml,
  writeXml,
} from '../xml/tree.ts'
import {
  CONTENT_TYPES,
  MAIN,
  OFFICE,
  ownerOf,
  PACKAGE_RELS,
  partFor,
  relationsIn,
  relsNameOf,
  relsXml,
  resolveTarget,
  XML_HEAD,
  xmlPart,
} from './parts.ts'
import { isCustomPart, propertyIn, withCustom } from './properties.ts'
import { partText, readZip, type ZipEntry } from './zip-read.ts'
import { pack, writeZip } from './zip-write.ts'

/** The namespace of the part; its number changes when an older program could not read a newer part. */
const NAMESPACE = 'urn:tongket:so-lieu:1'
const ANY_VERSION = 'urn:tongket:so-lieu:'
/** Names of the custom properties that hold the id of the texts, and the kind of the document. */
export const CARRIED_ID = 'tongket-so-lieu'
export const CARRIED_KIND = 'tongket-loai'

/** In place of its kind: of a paper that is made of many data files and carries none. */
export const MADE_OF_MANY = 'tong-hop'

const ITEM = /^customXml\/item\d*\.xml$/

/** One of the texts that a document carries; the text is JSON. */
export interface CarriedText {
  readonly name: string
  readonly text: string
}

/** What a document was made from, before it is a part. */
export interface Carried {
  /** Of the texts: the same data have the same id. */
  readonly id: string
  readonly texts: readonly CarriedText[]
  /** The hash of a template that is not built in. */
  readonly template?: string | undefined
  /** What a merge knows of words that people took out, so that they stay out: hashes. */
  readonly takenOut?: readonly string[] | undefined
  /** Only the id goes into the document. */
  readonly idOnly: boolean
}

/** The id of texts: 12 hexadecimal digits. */
export function carriedId(texts: readonly CarriedText[]): string {
  return createHash('sha256').update(texts.map(inXml).join('')).digest('hex').slice(0, 12)
}

const inXml = ({ name, text }: CarriedText) => `<tep ten="${quoted(name)}">${printable(text)}</tep>\n`

const quoted = (value: string) => printable(value).replaceAll('"', '&quot;')

/** Texts are JSON, in which what XML cannot hold is written as an escape. */
function printable(value: string): string {
  return escapeText(value).replaceAll(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
}

/** The part as text, also for the copy beside a document (without `kind`). */
export function carriedXml({ id, texts, template, takenOut = [] }: Carried, kind?: string): string {
  const attributes = [
    ...(kind === undefined ? [] : [` loai="${quoted(kind)}"`]),
    ...(kind === undefined || takenOut.length === 0 ? [] : [` da-bo="${takenOut.join(' ')}"`]),
    ...(template === undefined ? [] : [` mau="${template}"`]),
  ]
  return `${XML_HEAD}<tongket xmlns="${NAMESPACE}" ma="${id}"${attributes.join('')}>\n${texts.map(inXml).join('')}</tongket>`
}

/** Adds the part, its properties and the relationship to it. `main`: the name of the main part; `taken`: names of parts there are. */
export function addCarried(additions: Additions, main: string, taken: ReadonlySet<string>, xml: string): void {
  let number = 1
  while (taken.has(`customXml/item${number}.xml`) || taken.has(`customXml/itemProps${number}.xml`)) number++
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`]
  const up = '../'.repeat(main.split('/').length - 1)
  relate(additions, main, `${OFFICE}/customXml`, `${up}${item}`)
  // Long lists of keys: packed better, it takes no longer.
  const add = (name: string, content: string) => void additions.entries.set(name, pack(name, Buffer.from(content), 4))
  add(item, xml)
  add(properties, PROPERTIES)
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps${number}.xml"/>`
  add(relsNameOf(item), relsXml(relation))
  additions.defaults.set('xml', 'application/xml')
  additions.overrides.set(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
}

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6D6F7420-6B65-4E20-8074-6F6E676B6574}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`

/** Whether an entry is such a part: a document of ours may have become a template. */
export function isCarriedPart(entry: ZipEntry): boolean {
  return ITEM.test(entry.name) && textOf(entry)?.includes(ANY_VERSION) === true
}

const textOf = (entry: ZipEntry | undefined) => partText(entry, defaultLimits)

/** What a document says of its origin. */
export interface Origin {
  readonly id?: string | undefined
  readonly kind?: string | undefined
  readonly template?: string | undefined
  readonly texts?: readonly CarriedText[]
  readonly takenOut?: readonly string[]
  /** There is such a part, and it cannot be read. */
  readonly damaged: boolean
  /** The name of the main part; none when the file is no Word document. */
  readonly main?: string | undefined
}

/** Undefined when the bytes are no zip file. Nothing is thrown for a bad part. */
export async function originOf(bytes: Uint8Array): Promise<Origin | undefined> {
  const zip = await readZip(bytes, defaultLimits)
  if (!zip.value) return undefined
  const stated = (name: string) => propertyIn(zip.value!, name) || undefined
  const named = { id: stated(CARRIED_ID), kind: stated(CARRIED_KIND), main: wordPartOf(zip.value) }
  const entry = zip.value.find(isCarriedPart)
  if (!entry) return { ...named, damaged: false }
  const part = readCarried(textOf(entry) ?? '')
  if (!part) return { ...named, damaged: true }
  return { ...named, ...part, kind: part.kind ?? named.kind, damaged: false }
}

function wordPartOf(entries: readonly ZipEntry[]): string | undefined {
  const entry = (wanted: string | undefined) => entries.find(({ name }) => name === wanted)
  return ifWellFormed(() => {
    const main = partFor(MAIN, relationsIn(textOf(entry(PACKAGE_RELS)), defaultLimits.depth))
    return textOf(entry(main))?.includes('wordprocessingml') ? main : undefined
  })
}

/** The part, or the copy beside; undefined when it is damaged or of a newer form. */
export function readCarried(xml: string): Omit<Origin, 'damaged' | 'main'> | undefined {
  return ifWellFormed(() => {
    const root = parseXml(xml, defaultLimits.depth)
    if (root.name.replace(/^.*:/, '') !== 'tongket') return undefined
    if (!root.attributes.some(([name, value]) => name.startsWith('xmlns') && value === NAMESPACE)) return undefined
    const texts = root.children.flatMap((child) => {
      if (!isElement(child) || child.name.replace(/^.*:/, '') !== 'tep') return []
      return [{ name: unescapeXml(attributeOf(child, 'ten') ?? ''), text: ownText(child) }]
    })
    const id = attributeOf(root, 'ma')
    // Somebody has changed the part: it no longer says what the document was made from.
    if (texts.length === 0 || id !== carriedId(texts)) return undefined
    const takenOut = attributeOf(root, 'da-bo')?.match(/[\da-f]+/g) ?? []
    return { id, kind: attributeOf(root, 'loai'), template: attributeOf(root, 'mau'), texts, takenOut }
  })
}

/** A document with `of` as what it was made from, in place of what it says now; the id among its properties with it. */
export function renewCarried(entries: readonly ZipEntry[], of: Carried, kind: string): readonly ZipEntry[] {
  const xml = carriedXml(of, kind)
  const stated = entries.map((entry) => {
    if (!isCustomPart(entry.name)) return entry
    const custom = withCustom(textOf(entry) ?? '', { [CARRIED_ID]: of.id, [CARRIED_KIND]: kind })
    return pack(entry.name, Buffer.from(custom))
  })
  const old = stated.find(isCarriedPart)
  if (old && of.idOnly) return withoutParts(stated, [old.name])
  if (old) return stated.map((each) => (each === old ? pack(old.name, Buffer.from(xml), 6) : each))
  const main = wordPartOf(entries)
  if (of.idOnly || main === undefined) return stated
  const additions = noAdditions(highestAdded(stated))
  addCarried(additions, main, new Set(stated.map(({ name }) => name)), xml)
  return withAdditions(stated, additions, undefined, defaultLimits)
}

/** Relationships are numbered on from those that a rendering added. */
function highestAdded(entries: readonly ZipEntry[]): number {
  const rels = entries.filter(({ name }) => name.endsWith('.rels')).map((entry) => textOf(entry) ?? '')
  return Math.max(0, ...rels.flatMap((xml) => [...xml.matchAll(/"rIdTk(\d+)"/g)].map(([, number]) => Number(number))))
}

/** The document without such a part, all else as it is; undefined when it has none or the bytes are no zip file. */
export async function withoutCarried(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const zip = await readZip(bytes, defaultLimits)
  const items = zip.value?.filter(isCarriedPart).map(({ name }) => name) ?? []
  if (!zip.value || items.length === 0) return undefined
  return ifWellFormed(() => writeZip(withoutParts(zip.value!, items)))
}

/** Without the items, their properties and what leads to them. */
function withoutParts(entries: readonly ZipEntry[], items: readonly string[]): readonly ZipEntry[] {
  const gone = new Set(items.flatMap((item) => [item, relsNameOf(item)]))
  for (const item of items) {
    const rels = textOf(entries.find(({ name }) => name === relsNameOf(item)))
    for (const { target } of relationsIn(rels, defaultLimits.depth)) gone.add(resolveTarget(item, target))
  }
  return entries.filter(({ name }) => !gone.has(name)).map((entry) => withoutMention(entry, gone))
}

/** A part of relationships, or of content types, without those of parts that are gone. */
function withoutMention(entry: ZipEntry, gone: ReadonlySet<string>): ZipEntry {
  const isTypes = entry.name === CONTENT_TYPES
  if (!isTypes && !entry.name.endsWith('.rels')) return entry
  const root = parseXml(textOf(entry) ?? '', defaultLimits.depth)
  const before = writeXml(root)
  root.children = root.children.filter((child) => {
    if (!isElement(child)) return true
    if (isTypes) return !gone.has((attributeOf(child, 'PartName') ?? '').replace(/^\//, ''))
    return !gone.has(resolveTarget(ownerOf(entry.name), unescapeXml(attributeOf(child, 'Target') ?? '')))
  })
  return writeXml(root) === before ? entry : pack(entry.name, xmlPart(root))
}
