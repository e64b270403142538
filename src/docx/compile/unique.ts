/**
 * What must be unique in a document stays so when a block repeats it. Inside blocks optional ids are dropped (Word
 * gives new ones), drawings and bookmarks get theirs while rendering, a comment hangs on the first turn only.
 */
import type { Depth } from './guards.ts'
import { heldRaw } from '../tag/source.ts'
import { type Mark, type XmlElement, type XmlNode, attributeOf, childOf, isElement, setAttribute } from '../xml/tree.ts'

const COMMENT = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
const PARAGRAPH_IDS = new Set(['w14:paraId', 'w14:textId'])

/** Changes the tree in place. */
export function keepUnique(root: XmlElement, depth: Depth): void {
  const visit = (node: XmlElement, open: number): void => {
    let now = open
    const children: XmlNode[] = []
    for (const child of node.children) {
      if (child.kind === 'mark') now += depth(child)
      if (isElement(child)) {
        if (now > 0) freshen(child)
        visit(child, now)
        if (now > 0 && COMMENT.has(child.name)) {
          children.push(
            mark(`{{#__once "${child.name}${safe(attributeOf(child, 'w:id'))}"}}`),
            child,
            mark('{{/__once}}'),
          )
          continue
        }
      }
      children.push(child)
    }
    node.children = children
  }
  visit(root, 0)
}

/** Drops bookmarks and comment ranges that begin and end in different turns or branches of a block. */
export function dropCrossingRanges(root: XmlElement, depth: Depth, isElse: (mark: Mark) => boolean): void {
  const starts = new Map<string, string>()
  const crossing = new Set<string>()
  let branch = 0
  const path: number[] = [0]
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.kind === 'mark') {
        const change = depth(child)
        if (change > 0) path.push(++branch)
        else if (change < 0) path.pop()
        else if (isElse(child)) path[path.length - 1] = ++branch
      } else if (isElement(child)) {
        const [, kind, end] = /^w:(bookmark|commentRange|perm)(Start|End)$/.exec(child.name) ?? []
        const key = `${kind} ${attributeOf(child, 'w:id')}`
        if (end === 'Start') starts.set(key, path.join())
        else if (end === 'End' && starts.get(key) !== path.join()) crossing.add(key)
        visit(child)
      }
    }
  }
  visit(root)
  if (crossing.size > 0) removeRanges(root, crossing)
}

function removeRanges(node: XmlElement, gone: ReadonlySet<string>): void {
  node.children = node.children.filter((child) => {
    if (!isElement(child)) return true
    const kind = /^w:(bookmark|commentRange|perm)(?:Start|End)$/.exec(child.name)?.[1]
    if (kind !== undefined && gone.has(`${kind} ${attributeOf(child, 'w:id')}`)) return false
    removeRanges(child, gone)
    return true
  })
}

function freshen(node: XmlElement): void {
  if (node.attributes.some(([n]) => PARAGRAPH_IDS.has(n)))
    node.attributes = node.attributes.filter(([n]) => !PARAGRAPH_IDS.has(n))
  if (node.name === 'w:sdtPr') node.children = node.children.filter((c) => !isElement(c, 'w:id'))
  else if (node.name === 'wp:docPr') setAttribute(node, 'id', heldRaw('{{{__id}}}'))
  else if (node.name === 'w:bookmarkStart') {
    setAttribute(node, 'w:id', heldRaw(`{{{__mark "${safe(attributeOf(node, 'w:id'))}"}}}`))
    setAttribute(node, 'w:name', heldRaw(`{{{__name "${safe(attributeOf(node, 'w:name'))}"}}}`))
  } else if (node.name === 'w:bookmarkEnd')
    setAttribute(node, 'w:id', heldRaw(`{{{__end "${safe(attributeOf(node, 'w:id'))}"}}}`))
  else if (node.name === 'w:hyperlink' && attributeOf(node, 'w:anchor') !== undefined)
    setAttribute(node, 'w:anchor', heldRaw(`{{{__ref "${safe(attributeOf(node, 'w:anchor'))}"}}}`))
}

function mark(source: string): Mark {
  return { kind: 'mark', source }
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
    if (node.name === 'w:bookmarkStart') bookmark = Math.max(bookmark, Number(attributeOf(node, 'w:id')) || 0)
    for (const child of node.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return { drawing, bookmark }
}

/** Controls that hold tags must show what is rendered, not what they are bound to, and no longer count as unfilled. */
export function freeControl(sdt: XmlElement): void {
  const sdtPr = childOf(sdt, 'w:sdtPr')
  if (sdtPr === undefined) return
  sdtPr.children = sdtPr.children.filter(
    (c) => !isElement(c) || !['w:dataBinding', 'w15:dataBinding', 'w:showingPlcHdr'].includes(c.name),
  )
}
