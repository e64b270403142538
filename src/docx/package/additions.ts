/** Parts, relationships and numberings that a rendering adds to the package. */
import type { Limits } from '../limits.ts'
import { CONTENT_TYPES, atEnd, relsNameOf, relsXml } from './parts.ts'
import { type ZipEntry, partText } from './zip-read.ts'
import { pack } from './zip-write.ts'

/** What is to be added to a package; by names of parts where it belongs to one. */
export interface Additions {
  /** `<Relationship …/>` by the part they belong to. */
  readonly relations: Map<string, string[]>
  readonly entries: Map<string, ZipEntry>
  readonly defaults: Map<string, string>
  readonly overrides: Map<string, string>
  /** `<w:num …>` elements. */
  readonly numberings: string[]
  /** Numbers up to this one are taken. */
  readonly taken: number
}

/** Nothing added yet. `taken`: ids of relationships up to this number are in use. */
export function noAdditions(taken: number): Additions {
  return { taken, relations: new Map(), entries: new Map(), defaults: new Map(), overrides: new Map(), numberings: [] }
}

/** States a relationship of a part and gives its id; the target is XML-escaped already. */
export function relate(additions: Additions, part: string, type: string, target: string, external = false): string {
  const list = additions.relations.get(part) ?? []
  additions.relations.set(part, list)
  const id = `rIdTk${additions.taken + list.length + 1}`
  list.push(`<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`)
  return id
}

/** Ids of the relationships that a part has been given. */
export function addedTo(additions: Additions, part: string): readonly string[] {
  return (additions.relations.get(part) ?? []).map(
    (relation) => /^<Relationship Id="([^"]*)"/.exec(relation)?.[1] ?? '',
  )
}

/** The entries with the additions worked in. */
export function withAdditions(
  entries: readonly ZipEntry[],
  additions: Additions,
  numbering: string | undefined,
  limits: Limits,
): ZipEntry[] {
  const changed = new Map<string, ZipEntry>()
  const text = (name: string) => partText(changed.get(name) ?? entries.find((e) => e.name === name), limits)
  const put = (name: string, xml: string) => changed.set(name, pack(name, Buffer.from(xml)))
  for (const [part, relations] of additions.relations) {
    const name = relsNameOf(part)
    put(name, atEnd(text(name) ?? relsXml(''), withPrefix(relations)))
  }
  const types = [
    ...[...additions.defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...[...additions.overrides].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
  ]
  const known = text(CONTENT_TYPES)!
  const missing = types.filter(
    (t) => !known.toLowerCase().includes(/(?:Extension|PartName)="[^"]*"/.exec(t)![0].toLowerCase()),
  )
  if (missing.length > 0) put(CONTENT_TYPES, atEnd(known, withPrefix(missing)))
  if (additions.numberings.length > 0 && numbering !== undefined)
    put(numbering, withNumberings(text(numbering)!, additions.numberings))
  const kept = entries.map((e) => changed.get(e.name) ?? e)
  const added = [...changed.values(), ...additions.entries.values()].filter(
    (e) => !entries.some((k) => k.name === e.name),
  )
  return [...kept, ...added]
}

/** Elements as they stand in a part with a prefix. */
const withPrefix = (added: readonly string[]) => (prefix: string) => added.join('').replaceAll(/<(?=\w)/g, `<${prefix}`)

/** Numberings come before the last element that a numbering part may have. */
function withNumberings(xml: string, numberings: readonly string[]): string {
  const end = /<w:numIdMacAtCleanup\b|<\/w:numbering>/.exec(xml)
  return end === null ? xml : xml.slice(0, end.index) + numberings.join('') + xml.slice(end.index)
}
