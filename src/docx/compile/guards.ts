/**
 * What may come out empty is known once the blocks are lifted; here the guards for it are compiled in: a cell, note,
 * header or text box ends with a paragraph, a table or a control for rows without rows goes.
 */
import { RANGES } from '../xml/content.ts'
import type { Depth } from './branches.ts'
import {
  type XmlElement,
  type XmlNode,
  childOf,
  copyOf,
  element,
  isElement,
  replaceChild,
  writeXml,
  markOf,
} from '../xml/tree.ts'

const NEEDS_PARAGRAPH = new Set([
  'w:body',
  'w:tc',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:txbxContent',
  'w:comment',
])
const PROPERTIES = new Set(['w:tcPr', 'w:sdtPr', 'w:sdtEndPr'])

/** Adds the guards in place. */
export function addGuards(root: XmlElement, depth: Depth): void {
  for (const child of root.children.slice()) if (isElement(child)) addGuards(child, depth)
  if (NEEDS_PARAGRAPH.has(root.name)) guardParagraphs(root, depth)
  else if (root.name === 'w:sdtContent') guardControl(root, depth)
  else if (root.name === 'w:tbl') guardRows(root, root, depth)
  else if (root.name === 'w:tr' && !hasAlways(root, 'w:tc', depth)) replaceWhole(root, '__cells')
}

function guardParagraphs(container: XmlElement, depth: Depth): void {
  if (endsWithParagraph(container, depth)) return
  const at = container.children.findLastIndex((c) => isElement(c) && PROPERTIES.has(c.name)) + 1
  const end = container.children.length - (isElement(container.children.at(-1), 'w:sectPr') ? 1 : 0)
  const content = container.children.slice(at, end)
  if (content.some((c) => c.kind === 'mark')) {
    const otherwise = markOf(`{{else}}${emptyParagraph(content)}`)
    container.children.splice(at, content.length, markOf('{{#__para}}'), ...content, otherwise, markOf('{{/__para}}'))
    return
  }
  const paragraph = element('w:p')
  paragraph.parent = container
  container.children.splice(end, 0, paragraph)
}

/** A paragraph like the first of the content, without its text. */
function emptyParagraph(content: readonly XmlNode[]): string {
  const first = content.find((c): c is XmlElement => isElement(c, 'w:p'))
  const pPr = childOf(first, 'w:pPr')
  if (pPr === undefined) return '<w:p/>'
  const copy = copyOf(pPr)
  copy.children = copy.children.filter((c) => !isElement(c, 'w:sectPr') && !isElement(c, 'w:numPr'))
  const source = writeXml(element('w:p', [], [copy]))
  return source.includes('{') ? '<w:p/>' : source
}

function endsWithParagraph(container: XmlElement, depth: Depth): boolean {
  let open = 0
  for (let i = container.children.length - 1; i >= 0; i--) {
    const child = container.children[i]!
    if (child.kind === 'mark') open -= depth(child)
    else if (isElement(child) && !RANGES.has(child.name) && child.name !== 'w:sectPr')
      return open === 0 && (child.name === 'w:p' || child.name === 'w:sdt')
  }
  return false
}

/** `whole`, a table or a control of it, goes when the rows in `container` do. */
function guardRows(container: XmlElement, whole: XmlElement, depth: Depth): void {
  if (!hasAlways(container, 'w:tr', depth)) replaceWhole(whole, '__rows')
}

function replaceWhole(whole: XmlElement, helper: string): void {
  const parent = whole.parent!
  replaceChild(parent, whole, [markOf(`{{#${helper}}}`), whole, markOf(`{{/${helper}}}`)])
}

/** Whether an element has a child of a name, or a control, that stands in no block. */
function hasAlways(container: XmlElement, name: string, depth: Depth): boolean {
  let open = 0
  for (const child of container.children) {
    if (child.kind === 'mark') open += depth(child)
    else if (open === 0 && isElement(child) && (child.name === name || (child.name === 'w:sdt' && name !== 'w:r')))
      return true
  }
  return false
}

/** A content control must not come out empty; what fills it depends on where it stands. */
function guardControl(content: XmlElement, depth: Depth): void {
  const sdt = content.parent!
  const place = sdt.parent?.name
  if (place === 'w:tbl') guardRows(content, sdt, depth)
  else if (place === 'w:p' || place === 'w:hyperlink' || isInline(sdt)) guardRuns(content, depth)
  else if (place !== 'w:tr') guardParagraphs(content, depth)
}

function isInline(sdt: XmlElement): boolean {
  for (let at = sdt.parent; at; at = at.parent) {
    if (at.name === 'w:p') return true
    if (at.name === 'w:tc' || at.name === 'w:body' || at.name === 'w:txbxContent') return false
  }
  return false
}

function guardRuns(content: XmlElement, depth: Depth): void {
  if (hasAlways(content, 'w:r', depth) || content.children.some((c) => isElement(c) && c.name !== 'w:r')) return
  const run = element('w:r', [], [element('w:t')])
  run.parent = content
  content.children.push(run)
}
