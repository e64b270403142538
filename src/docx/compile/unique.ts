/**
 * What must be unique in a document stays so when a block repeats it. Inside blocks optional ids are dropped (Word
 * gives new ones), drawings, bookmarks and parts that some may edit get theirs while rendering, a comment hangs on the first
 * turn only.
 */
import type { Depth } from './branches.ts'
import { type Session, tagOfMark } from './session.ts'
import { heldRaw, isHeld } from '../tag/source.ts'
import {
  type XmlElement,
  type XmlNode,
  attributeOf,
  childOf,
  isElement,
  setAttribute,
  walk,
  markOf,
} from '../xml/tree.ts'

/** What comes once however often its block does: a comment, a kind of shape. */
const ONCE: Readonly<Record<string, string>> = {
  'w:commentRangeStart': 'w:id',
  'w:commentRangeEnd': 'w:id',
  'w:commentReference': 'w:id',
  'v:shapetype': 'id',
}
/** Old drawings (VML). */
const SHAPES = new Set(
  'shape rect roundrect oval line polyline curve arc image group'.split(' ').map((name) => `v:${name}`),
)
const PARAGRAPH_IDS = new Set(['w14:paraId', 'w14:textId'])

/** Changes the tree in place; what is in a partial stands in a block from its beginning on. */
export function keepUnique(root: XmlElement, depth: Depth, session: Session): void {
  const { partial } = session
  const isCall = (node: XmlNode) => tagOfMark(node, session)?.kind === 'partial'
  const visit = (node: XmlElement, open: number): void => {
    let now = open
    const children: XmlNode[] = []
    for (const child of node.children) {
      if (child.kind === 'mark') now += depth(child)
      if (isElement(child)) {
        if (now > 0) freshen(child, partial)
        visit(child, now)
        const only = now > 0 ? ONCE[child.name] : undefined
        if (only !== undefined) {
          const key = `${child.name}${safe(attributeOf(child, only))}`
          children.push(markOf(`{{#__once "${key}"}}`), child, markOf('{{/__once}}'))
          continue
        }
        if (child.name === 'mc:AlternateContent' && nameAlike(child, isCall)) children.push(markOf('{{{__both}}}'))
      }
      children.push(child)
    }
    node.children = children
  }
  visit(root, partial === undefined ? 0 : 1)
}

/** Gives a note that is rendered at each of its references what is unique there; what stands in its blocks has that already. */
export function freshenAll(note: XmlElement): void {
  for (const node of walk(note))
    if (!isHeld(attributeOf(node, 'id')) && !isHeld(attributeOf(node, 'w:id'))) freshen(node, undefined)
}

/** The old copy of a drawing gets the names of bookmarks that the drawing has; false when there are none to get. */
function nameAlike(both: XmlElement, isCall: (node: XmlNode) => boolean): boolean {
  const copy = childOf(both, 'mc:Fallback')
  const isNamed = (node: XmlElement) =>
    (node.name === 'w:bookmarkStart' && isHeld(attributeOf(node, 'w:id'))) || node.children.some(isCall)
  if (copy === undefined || !walk(both).some(isNamed)) return false
  copy.children = [markOf('{{#__copy}}'), ...copy.children, markOf('{{/__copy}}')]
  return true
}

function freshen(node: XmlElement, partial: string | undefined): void {
  if (node.attributes.some(([n]) => PARAGRAPH_IDS.has(n)))
    node.attributes = node.attributes.filter(([n]) => !PARAGRAPH_IDS.has(n))
  if (node.name === 'w:sdtPr') node.children = node.children.filter((c) => !isElement(c, 'w:id'))
  else if (node.name === 'wp:docPr') setAttribute(node, 'id', heldRaw('{{{__id}}}'))
  else if (node.name === 'w:bookmarkStart') {
    setAttribute(node, 'w:id', heldRaw(`{{{__mark "${safe(partial)}${safe(attributeOf(node, 'w:id'))}"}}}`))
    setAttribute(node, 'w:name', heldRaw(`{{{__name ${nameArguments(attributeOf(node, 'w:name'), partial)}}}}`))
  } else if (node.name === 'w:bookmarkEnd')
    setAttribute(node, 'w:id', heldRaw(`{{{__end "${safe(partial)}${safe(attributeOf(node, 'w:id'))}"}}}`))
  else if (node.name === 'w:permStart' || node.name === 'w:permEnd') {
    const guard = node.name === 'w:permStart' ? '__mark' : '__end'
    setAttribute(node, 'w:id', heldRaw(`{{{${guard} "perm:${safe(partial)}${safe(attributeOf(node, 'w:id'))}"}}}`))
  } else if (SHAPES.has(node.name)) fresh(node, '__shape', ['id', 'o:spid'])
  else if (node.name === 'o:OLEObject') {
    fresh(node, '__shapeOf', ['ShapeID'])
    fresh(node, '__shape', ['ObjectID'])
  } else if (node.name === 'w:control') fresh(node, '__shapeOf', ['w:shapeid'])
}

/** Ids of old drawings, and what refers to them. */
function fresh(node: XmlElement, guard: '__shape' | '__shapeOf', names: readonly string[]): void {
  for (const name of names) {
    const id = attributeOf(node, name)
    if (id !== undefined && !isHeld(id)) setAttribute(node, name, heldRaw(`{{{${guard} "${safe(id)}"}}}`))
  }
}

/** A bookmark as the guards of its name and of what refers to it know it. */
export function nameArguments(name: string | undefined, partial: string | undefined): string {
  return `"${safe(name)}" "${safe(partial)}"`
}

/** Names and ids of the template as they may stand in a string of a tag. */
function safe(value: string | undefined): string {
  return (value ?? '').replaceAll(/[^\p{L}\p{N}\p{M}_.:-]/gu, '_')
}

/** The highest id of a drawing, and of a bookmark, in a part. */
export function highestIds(root: XmlElement): { drawing: number; bookmark: number } {
  let [drawing, bookmark] = [0, 0]
  const visit = (node: XmlElement): void => {
    if (node.name === 'wp:docPr') drawing = Math.max(drawing, Number(attributeOf(node, 'id')) || 0)
    if (node.name === 'w:bookmarkStart' || node.name === 'w:permStart')
      bookmark = Math.max(bookmark, Number(attributeOf(node, 'w:id')) || 0)
    for (const child of node.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return { drawing, bookmark }
}

/** Controls that hold tags must show what is rendered, not what they are bound to, and no longer count as unfilled. */
export function freeControls(root: XmlElement): void {
  for (const node of walk(root)) {
    const sdtPr = node.name === 'w:sdt' && holdsMark(node) ? childOf(node, 'w:sdtPr') : undefined
    if (sdtPr === undefined) continue
    sdtPr.children = sdtPr.children.filter(
      (c) => !isElement(c) || !['w:dataBinding', 'w15:dataBinding', 'w:showingPlcHdr'].includes(c.name),
    )
  }
}

function holdsMark(node: XmlElement): boolean {
  return node.children.some((c) => c.kind === 'mark' || (isElement(c) && holdsMark(c)))
}
