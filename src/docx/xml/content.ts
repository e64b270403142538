/** Tells what of a paragraph, row or control counts as content beside block tags. */
import {
  type Mark,
  type XmlElement,
  type XmlNode,
  attributeOf,
  childOf,
  copyOf,
  element,
  enclosing,
  isElement,
} from './tree.ts'

/** Ranges that are to survive when the paragraph around them goes. */
export const RANGES: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
])

/** Never content: properties, marks of ranges, spaces. */
const EMPTY = new Set([
  'w:pPr',
  'w:rPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPrEx',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblGrid',
  'w:fldData',
  ...RANGES,
  'w:commentReference',
  'w:tab',
  'w:cr',
  'w:softHyphen',
  'w:annotationRef',
])
/** Content only if something inside is. */
const FRAMES = new Set(['w:r', 'w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:p', 'w:tc', 'w:tr', 'w:t'])

/** Whether a mark is one that goes elsewhere (a block tag to be lifted) or nowhere (a comment). */
export type Leaves = (mark: Mark) => boolean

/** The content of a node in reading order: `content` for anything that shows, else the mark. */
export function* itemsOf(node: XmlNode): Generator<'content' | Mark> {
  if (node.kind === 'mark') yield node
  else if (node.kind === 'text') {
    if (/\S/.test(node.text.replaceAll('&#160;', ' '))) yield 'content'
  } else if (EMPTY.has(node.name) || isLineBreak(node)) return
  else if (FRAMES.has(node.name)) for (const child of node.children) yield* itemsOf(child)
  else yield 'content'
}

/** Whether an element is a break of the line, not of a page or a column. */
export function isLineBreak(node: XmlElement): boolean {
  return node.name === 'w:br' && (attributeOf(node, 'w:type') ?? 'textWrapping') === 'textWrapping'
}

/** Whether nothing shows in a node when the leaving marks have left. */
export function isBare(node: XmlNode, leaves: Leaves): boolean {
  for (const item of itemsOf(node)) if (item === 'content' || !leaves(item)) return false
  return true
}

/** What stands on either side of a mark within a node. */
export function sidesOf(node: XmlNode, mark: Mark, leaves: Leaves): { before: boolean; after: boolean } {
  let [before, after, passed] = [false, false, false]
  for (const item of itemsOf(node)) {
    if (item === mark) passed = true
    else if (item === 'content' || !leaves(item)) {
      if (passed) after = true
      else before = true
    }
  }
  return { before, after }
}

/** Bookmarks and the like inside a paragraph that is to go. */
export function rangesIn(node: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (inner: XmlElement): void => {
    for (const child of inner.children) {
      if (!isElement(child)) continue
      if (RANGES.has(child.name)) {
        if (attributeOf(child, 'w:name') !== '_GoBack') found.push(child)
      } else visit(child)
    }
  }
  visit(node)
  return found
}

/** Whether a section of the document ends with a paragraph. */
export function hasSectionBreak(paragraph: XmlElement): boolean {
  return childOf(paragraph, 'w:pPr', 'w:sectPr') !== undefined
}

/** A run of these children in the look (`w:rPr`, copied) of another. */
export function runLike(look: XmlElement | undefined, children: readonly XmlNode[]): XmlElement {
  return element('w:r', [], look ? [copyOf(look), ...children] : [...children])
}

/** A `w:t` all of whose blanks count. */
export function wordText(children: XmlNode[]): XmlElement {
  return element('w:t', [['xml:space', 'preserve']], children)
}

/** Whether a paragraph or text stands in a cell of a table. */
export function isInCell(from: XmlElement): boolean {
  return enclosing(from, 'w:tc') !== undefined
}

/** The properties of a cell of a table; made where there are none. */
export function cellProperties(cell: XmlElement): XmlElement {
  const own = childOf(cell, 'w:tcPr')
  if (own) return own
  const made = element('w:tcPr')
  made.parent = cell
  cell.children.unshift(made)
  return made
}
