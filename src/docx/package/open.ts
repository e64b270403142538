/** Opens a Word file for compiling: which parts are templates, what it carries that should be told. */
import { carriedWords, containerReasons } from '../../core/messages/reason.ts'
import { type Checked, type Diagnostic, diagnose, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { makeDocument } from './as-document.ts'
import type { Limits } from '../limits.ts'
import { type Lists, listsOf } from './lists.ts'
import { asCalled } from './part-names.ts'
import {
  CONTENT_TYPES,
  MAIN,
  OFFICE,
  PACKAGE_RELS,
  type PartKind,
  type Relationship,
  XML_HEAD,
  addOverride,
  addRelationship,
  partFor,
  partKindOf,
  relationshipsOf,
  relationsIn,
  relsNameOf,
  typeOf,
  xmlPart,
} from './parts.ts'
import { type XmlElement, XmlFault, parseXml } from '../xml/tree.ts'
import { type ZipEntry, partText, readZip } from './zip-read.ts'
import { pack } from './zip-write.ts'

/** Which properties a part holds: those that every document may have, or further ones by name. */
export type PropertiesRole = 'core' | 'custom'

/** A part of a Word file; its text and kind only where it may hold tags. */
export interface OpenedPart {
  readonly entry: ZipEntry
  readonly kind?: PartKind
  readonly xml?: string
  readonly role?: PropertiesRole
  /** Only when an address among them holds tags. */
  readonly relationships?: readonly Relationship[]
}

/** What a part is called for a person. */
export function partLabel({ entry, kind }: OpenedPart): string {
  return kind?.label ?? `thành phần ${entry.name}`
}

/** A Word file, opened. */
export interface WordPackage {
  readonly parts: readonly OpenedPart[]
  /** The name of the main part. */
  readonly main: string
  readonly lists: Lists
  /** The parts with the styles and with the numberings of the main part, where it has them. */
  readonly styles?: NamedText
  readonly numbering?: NamedText
  /** The content type of any part. */
  readonly typeOf: (name: string) => string | undefined
  /** The text of any part. */
  readonly text: (name: string) => string | undefined
  /** The relationships of any part. */
  readonly relationsOf: (name: string) => readonly Relationship[]
  /** Of a partial: the number its list gets in the main template. */
  renumber?: (number: string) => string
  /** The highest number among parts and relationships that a rendering added: a document of ours can be a template. */
  readonly added: number
}

/** A part by its name, and its text. */
interface NamedText {
  readonly name: string
  readonly xml: string
}

const PROPERTIES: Readonly<Record<PropertiesRole, { name: string; type: string; relation: string; xml: string }>> = {
  core: {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    xml: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>',
  },
  custom: {
    name: 'docProps/custom.xml',
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relation: `${OFFICE}/custom-properties`,
    xml: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>',
  },
}

/** Opens a Word file; what cannot be opened, or is larger than `limits`, is a diagnostic. */
export async function openPackage(bytes: Uint8Array, limits: Limits): Promise<Checked<WordPackage>> {
  const zip = await readZip(bytes, limits)
  if (zip.value === undefined) return { diagnostics: zip.diagnostics }
  const diagnostics: Diagnostic[] = []
  const value = readParts(asCalled(zip.value, limits), limits, diagnostics)
  return value === undefined || hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics }
}

/** What can be used of a package; undefined when it holds no Word document. What is wrong is added to `found`. */
function readParts(entries: readonly ZipEntry[], limits: Limits, found: Diagnostic[]): WordPackage | undefined {
  const byName = new Map(entries.map((e) => [e.name, e]))
  const text = (name: string): string | undefined => {
    const entry = byName.get(name)
    const own = partText(entry, limits)
    if (entry !== undefined && own === undefined)
      found.push(diagnose('M01', { reason: containerReasons.brokenPart(name) }))
    return own
  }
  const relationsOf = (part: string) => relationsIn(text(relsNameOf(part)), limits.depth)
  try {
    const typesXml = text(CONTENT_TYPES)
    const rels = parseXml(text(PACKAGE_RELS) ?? '<Relationships/>', limits.depth)
    if (typesXml === undefined) return noWord(found)
    const types = parseXml(typesXml, limits.depth)
    const main = partFor(MAIN, relationshipsOf(rels))
    if (main === undefined || !byName.has(main) || partKindOf(types, main)?.main !== true) return noWord(found)
    const kinds = new Map([...byName.keys()].map((name) => [name, partKindOf(types, name)]))
    const changed = makeDocument({ types, rels, byName, text, depth: limits.depth }, found)
    const roles = propertiesOf(types, rels, entries, byName)
    reportForeign(entries, text, limits, found)
    const lists: Readonly<Record<string, XmlElement>> = { [CONTENT_TYPES]: types, [PACKAGE_RELS]: rels }
    const parts = [...byName.values()].map((entry): OpenedPart => {
      const list = lists[entry.name]
      if (list) return { entry: roles.added || changed ? pack(entry.name, xmlPart(list)) : entry }
      const kind = kinds.get(entry.name) ?? partKindOf(types, entry.name)
      if (kind === undefined || (kind.main && entry.name !== main)) return { entry }
      return openPart(entry, kind, roles.byName.get(entry.name), text, limits)
    })
    const isTypes = ({ entry }: OpenedPart) => entry.name === CONTENT_TYPES
    const related = (purpose: string): NamedText | undefined => {
      const name = partFor(purpose, relationsOf(main), main) ?? ''
      const xml = text(name)
      return xml === undefined ? undefined : { name, xml }
    }
    const [styles, numbering] = [related('/styles'), related('/numbering')]
    return {
      parts: [...parts.filter(isTypes), ...parts.filter((part) => !isTypes(part))],
      main,
      lists: listsOf(styles?.xml, limits),
      added: Math.max(0, ...entries.map((e) => addedIn(e.name.endsWith('.rels') ? (text(e.name) ?? '') : e.name))),
      typeOf: (part) => typeOf(types, part),
      text,
      relationsOf,
      ...(styles ? { styles } : {}),
      ...(numbering ? { numbering } : {}),
    }
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    found.push(diagnose('M03', { part: CONTENT_TYPES, reason: error.message }))
    return undefined
  }
}

/** A part that may hold tags, read; one that is broken is kept as it is, which has been told. */
function openPart(
  entry: ZipEntry,
  kind: PartKind,
  role: PropertiesRole | undefined,
  text: (name: string) => string | undefined,
  limits: Limits,
): OpenedPart {
  const xml = text(entry.name)
  const relationships = linksOf(entry.name, text, limits)
  if (xml === undefined) return { entry }
  return { entry, kind, xml, ...(role ? { role } : {}), ...(relationships ? { relationships } : {}) }
}

/** The highest number that a rendering has given, in the name of a part or in a list of relationships. */
function addedIn(words: string): number {
  return Math.max(0, ...[...words.matchAll(/\brIdTk(\d+)|\/tk-chart(\d+)\./g)].map(([, a, b]) => Number(a ?? b)))
}

/** Relationships of a part, when an address holds tags. */
function linksOf(
  part: string,
  text: (name: string) => string | undefined,
  limits: Limits,
): readonly Relationship[] | undefined {
  const rels = text(relsNameOf(part))
  if (rels === undefined || !/%7B%7B|\{\{/i.test(rels)) return undefined
  return relationshipsOf(parseXml(rels, limits.depth))
}

function noWord(found: Diagnostic[]): undefined {
  if (!hasErrors(found)) found.push(diagnose('M01', { reason: containerReasons.noDocument }))
  return undefined
}

/** Finds the parts for properties, adding those the file lacks. */
function propertiesOf(
  types: XmlElement,
  rels: XmlElement,
  entries: readonly ZipEntry[],
  byName: Map<string, ZipEntry>,
): { byName: ReadonlyMap<string, PropertiesRole>; added: boolean } {
  const roles = new Map<string, PropertiesRole>()
  let added = false
  for (const role of ['core', 'custom'] as const) {
    const { name, type, relation, xml } = PROPERTIES[role]
    const target = partFor(`/${role}-properties`, relationshipsOf(rels))
    if (target !== undefined && byName.has(target) && typeOf(types, target) === type) {
      roles.set(target, role)
      continue
    }
    let free = name
    for (let i = 2; entries.some((e) => e.name === free); i++) free = name.replace('.xml', `${i}.xml`)
    byName.set(free, pack(free, Buffer.from(XML_HEAD + xml)))
    addOverride(types, free, type)
    addRelationship(rels, relation, free)
    roles.set(free, role)
    added = true
  }
  return { byName: roles, added }
}

/** Things that are fetched from elsewhere go with every document made from the template. */
function reportForeign(
  entries: readonly ZipEntry[],
  text: (name: string) => string | undefined,
  limits: Limits,
  found: Diagnostic[],
): void {
  for (const entry of entries) {
    if (!entry.name.endsWith('.rels')) continue
    for (const relation of relationsIn(text(entry.name), limits.depth)) {
      if (!relation.external || relation.type.endsWith('/hyperlink')) continue
      const what = relation.type.endsWith('/attachedTemplate')
        ? carriedWords.attachedTemplate
        : carriedWords.outsideLink
      found.push(diagnose('M22', { what: `${what}: ${relation.target}` }))
    }
  }
}
