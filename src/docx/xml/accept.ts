/**
 * Takes tracked changes as accepted and drops what says nothing about the document but cuts tags apart: spelling
 * marks, smart tags, old page breaks, the hidden state of controls.
 */
import { type XmlElement, type XmlNode, attributeOf, childOf, isElement, replaceChild } from './tree.ts'

/** Ranges of tracked changes: elements stand where they begin and end. */
const TRACKED = ['moveFrom', 'moveTo', 'customXmlIns', 'customXmlDel', 'customXmlMoveFrom', 'customXmlMoveTo']
const DROPPED = new Set([
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:smartTagPr',
  'w:customXmlPr',
  ...TRACKED.flatMap((name) => [`w:${name}RangeStart`, `w:${name}RangeEnd`]),
])
const DELETED = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])
const INSERTED = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:pPr', 'w:sectPr', 'w:tblPr', 'w:tblPrEx', 'w:numPr'])

/** Changes the tree in place; true when it held tracked changes. */
export function acceptChanges(root: XmlElement): boolean {
  let changed = false
  const visit = (node: XmlElement): void => {
    const kept: XmlNode[] = []
    for (const child of node.children) {
      if (!isElement(child)) {
        kept.push(child)
        continue
      }
      const tracked = DELETED.has(child.name) || INSERTED.has(child.name) || child.name.endsWith('Change')
      if (tracked) changed = true
      if (DROPPED.has(child.name) || DELETED.has(child.name) || (tracked && !INSERTED.has(child.name))) continue
      if (INSERTED.has(child.name) && PROPERTIES.has(node.name)) continue
      if (isDeleted(child)) {
        changed = true
        continue
      }
      const merges = child.name === 'w:p' && markDeleted(child)
      visit(child)
      if (isEmptied(child)) continue
      if (INSERTED.has(child.name) || child.name === 'w:smartTag' || child.name === 'w:customXml') {
        for (const inner of child.children) if (isElement(inner)) inner.parent = node
        kept.push(...child.children)
      } else kept.push(child)
      if (merges) child.attributes.push([MERGE, ''])
    }
    node.children = kept
    mergeParagraphs(node)
  }
  visit(root)
  return changed
}

/** Set for a moment on a paragraph whose mark was deleted: it runs on in the next one. */
const MERGE = ' merge'

function markDeleted(paragraph: XmlElement): boolean {
  const rPr = childOf(paragraph, 'w:pPr', 'w:rPr')
  return childOf(rPr, 'w:del') !== undefined || childOf(rPr, 'w:moveFrom') !== undefined
}

/** A row or a cell of which a tracked change takes the whole. */
function isDeleted(node: XmlElement): boolean {
  if (node.name === 'w:tr') return childOf(node, 'w:trPr', 'w:del') !== undefined
  return node.name === 'w:tc' && childOf(node, 'w:tcPr', 'w:cellDel') !== undefined
}

/** A row whose cells, or a table whose rows, were all deleted. */
function isEmptied({ name, children }: XmlElement): boolean {
  const content = name === 'w:tr' ? 'w:tc' : name === 'w:tbl' ? 'w:tr' : undefined
  if (content === undefined) return false
  const kept = new Set([content, 'w:sdt', 'w:customXml'])
  return !children.some((c) => isElement(c) && kept.has(c.name))
}

function mergeParagraphs(node: XmlElement): void {
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (!isElement(child, 'w:p') || attributeOf(child, MERGE) === undefined) continue
    child.attributes = child.attributes.filter(([n]) => n !== MERGE)
    const next = node.children[i + 1]
    const content: XmlNode[] = child.children.filter((c) => c.kind !== 'element' || c.name !== 'w:pPr')
    if (!isElement(next, 'w:p')) continue
    const at = isElement(next.children[0], 'w:pPr') ? 1 : 0
    next.children.splice(at, 0, ...content)
    for (const moved of content) if (isElement(moved)) moved.parent = next
    replaceChild(node, child, [])
  }
}
