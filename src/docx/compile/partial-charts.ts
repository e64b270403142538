/** Charts of a Word partial, with the parts that belong to them. */
import type { WordPackage } from '../package/open.ts'
import { relationshipsOf, relsNameOf, resolveTarget } from '../package/parts.ts'
import { pack } from '../package/zip-write.ts'
import type { OwnPart } from '../template/template.ts'
import { attributeOf, isElement, parseXml, setAttribute, writeXml } from '../xml/tree.ts'
import type { Luggage } from './luggage.ts'

/** Takes a chart and what belongs to it (its table of figures, its style) into the luggage; gives the chart's number. */
export function takeChart(chart: string, type: string, opened: WordPackage, luggage: Luggage, depth: number): number {
  const number = luggage.charts.length
  const name = newName(chart, luggage)
  const rels = takeRels(chart, opened, luggage, depth)
  const part: OwnPart = {
    name,
    type,
    number,
    partial: `__part${number}`,
    contentType: opened.typeOf(chart) ?? '',
    ...(rels === undefined ? {} : { rels }),
    first: false,
  }
  luggage.charts.push({ part, xml: opened.text(chart) ?? '' })
  return number
}

function newName(part: string, luggage: Luggage): string {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? []
  return `${folder}mc${luggage.entries.length + luggage.charts.length + 1}-${file}`
}

/** The relationships of a part, which lead to copies of what they led to; undefined when it has none. */
function takeRels(part: string, opened: WordPackage, luggage: Luggage, depth: number): string | undefined {
  const rels = opened.text(relsNameOf(part))
  if (rels === undefined) return undefined
  const list = parseXml(rels, depth)
  const inside = new Set(relationshipsOf(list).flatMap(({ id, external }) => (external ? [] : [id])))
  for (const node of list.children) {
    if (!isElement(node) || !inside.has(attributeOf(node, 'Id') ?? '')) continue
    const target = resolveTarget(part, attributeOf(node, 'Target') ?? '')
    setAttribute(node, 'Target', `/${takePart(target, opened, luggage, depth)}`)
  }
  return writeXml(list)
}

function takePart(part: string, opened: WordPackage, luggage: Luggage, depth: number): string {
  const entry = opened.parts.find((p) => p.entry.name === part)?.entry
  const name = newName(part, luggage)
  if (entry === undefined) return name
  luggage.entries.push({ ...entry, name })
  luggage.overrides.set(name, opened.typeOf(part) ?? 'application/octet-stream')
  const rels = depth > 0 ? takeRels(part, opened, luggage, depth - 1) : undefined
  if (rels !== undefined) luggage.entries.push(pack(relsNameOf(name), Buffer.from(rels)))
  return name
}
