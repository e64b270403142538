/** Parts of a Word partial that come along: those that hold tags (charts, diagrams) and those that are copied. */
import { type Relationship, relationshipsOf, relsNameOf, resolveTarget } from '../package/parts.ts'
import { pack } from '../package/zip-write.ts'
import { attributeOf, isElement, parseXml, setAttribute, walk, writeXml } from '../xml/tree.ts'
import { ownPart } from './own-parts.ts'
import { type PartialFile, type PartialResources, OWN } from './partial-resources.ts'

/** What a relation leads to is filled where the partial is called. */
export const isFilled = ({ type, external }: Relationship) => !external && /\/(?:chart|chartEx|diagramData)$/.test(type)

/** What a relation leads to is copied as it is; a linked object stays where it is. */
export const isCopied = ({ type, external }: Relationship) =>
  external
    ? type.endsWith('/oleObject')
    : /\/(?:diagramLayout|diagramQuickStyle|diagramColors|oleObject|package)$/.test(type)

/** Relationships of the part that shows something, by id: a diagram's data names its drawing by one of them. */
type Relations = ReadonlyMap<string, Relationship>

/** Takes a part with tags, and what belongs to it (a table of figures, a style), along; gives its number. */
export function takeFilled(from: string, relation: Relationship, relations: Relations, partial: PartialFile): number {
  const { opened, resources } = partial
  const { type } = relation
  const part = resolveTarget(from, relation.target)
  const xml = opened.text(part) ?? ''
  const whole = type.endsWith('/diagramData') ? withDrawing(xml, from, relations, partial) : xml
  const number = resources.filled.length
  const name = newName(part, resources)
  const rels = takeRels(part, partial, partial.depth)
  resources.filled.push({ part: ownPart({ name, type, number, first: false }, part, opened, rels), xml: whole })
  return number
}

/** The data of a diagram with the drawing that Word keeps of it: that comes along too, under whatever id it gets. */
function withDrawing(xml: string, from: string, relations: Relations, partial: PartialFile): string {
  const root = parseXml(xml, partial.depth)
  for (const node of walk(root)) {
    const relation = node.name.endsWith(':dataModelExt') ? relations.get(attributeOf(node, 'relId') ?? '') : undefined
    if (relation && !relation.external)
      setAttribute(node, 'relId', `${OWN}${takeFilled(from, relation, relations, partial)}`)
  }
  return writeXml(root)
}

function newName(part: string, resources: PartialResources): string {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? []
  return `${folder}mc${resources.entries.length + resources.filled.length + 1}-${file}`
}

/** The relationships of a part, which lead to copies of what they led to; undefined when it has none. */
function takeRels(part: string, partial: PartialFile, depth: number): string | undefined {
  const rels = partial.opened.text(relsNameOf(part))
  if (rels === undefined) return undefined
  const list = parseXml(rels, depth)
  const inside = new Set(relationshipsOf(list).flatMap(({ id, external }) => (external ? [] : [id])))
  for (const node of list.children) {
    if (!isElement(node) || !inside.has(attributeOf(node, 'Id') ?? '')) continue
    const target = resolveTarget(part, attributeOf(node, 'Target') ?? '')
    setAttribute(node, 'Target', `/${takeCopied(target, partial, depth)}`)
  }
  return writeXml(list)
}

/** Takes a part as it is, with what it refers to, `depth` parts deep; gives its new name. */
export function takeCopied(part: string, partial: PartialFile, depth = partial.depth): string {
  const { opened, resources } = partial
  const entry = opened.parts.find((p) => p.entry.name === part)?.entry
  const name = newName(part, resources)
  if (entry === undefined) return name
  resources.entries.push({ ...entry, name })
  resources.overrides.set(name, opened.typeOf(part) ?? 'application/octet-stream')
  const rels = depth > 0 ? takeRels(part, partial, depth - 1) : undefined
  if (rels !== undefined) resources.entries.push(pack(relsNameOf(name), Buffer.from(rels)))
  return name
}
