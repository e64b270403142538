/** Paragraphs and rows made for another document, and taken out of one; plainly or as tracked changes. */
import type { EditMode } from './edit.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  element,
  isElement,
  replaceChild,
  setAttribute,
  walk,
  type XmlElement,
} from '../xml/tree.ts'

/** What a copy cannot take along: it lives in other parts, or may stand once. */
const OBJECTS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference', 'w:sectPr'])

/** Whether something in it is more than text. */
export const holdsObject = (node: XmlElement) =>
  walk(node).some(({ name, attributes }) => OBJECTS.has(name) || attributes.some(([key]) => key.startsWith('r:')))

/** Whether taking it out would take more than text along: objects, and what somebody has remarked on it. */
export const holdsMore = (node: XmlElement) =>
  holdsObject(node) || walk(node).some(({ name }) => name === 'w:commentReference' || name === 'w:commentRangeStart')

/** A copy of a printed paragraph for the edited document, in the form of a paragraph there that was printed like it. */
export function newParagraph(
  q: WordParagraph,
  like: WordParagraph | undefined,
  from: DocumentText,
  to: DocumentText,
): XmlElement {
  const node = forDocument(q.node, from, to)
  const form = like && childOf(like.node, 'w:pPr')
  if (!like) return node
  const own = childOf(node, 'w:pPr')
  const rest = node.children.filter((child) => child !== own)
  node.children = form ? [withoutTracks(copyOf(form)), ...rest] : rest
  for (const child of node.children) if (isElement(child)) child.parent = node
  return node
}

/** Section breaks and tracked changes belong to the paragraph that was copied. */
function withoutTracks(form: XmlElement): XmlElement {
  form.children = form.children.filter((child) => !isElement(child, 'w:sectPr') && !isElement(child, 'w:pPrChange'))
  const look = childOf(form, 'w:rPr')
  if (look)
    look.children = look.children.filter(
      (child) => !isElement(child) || !/^w:(?:ins|del|move\w+|rPrChange)$/.test(child.name),
    )
  return form
}

/** A copy for another document: ids of styles by their names; bookmarks and comments stay behind. */
export function forDocument(node: XmlElement, from: DocumentText, to: DocumentText): XmlElement {
  const copy = copyOf(node)
  for (const each of walk(copy)) {
    each.children = each.children.filter(
      (child) => !isElement(child) || !/^w:(?:bookmark|comment|perm)/.test(child.name),
    )
    if (!/^w:(?:pStyle|rStyle|tblStyle)$/.test(each.name)) continue
    const name = from.styles.nameOf.get(attributeOf(each, 'w:val') ?? '')
    const id = name === undefined ? undefined : to.styles.idOf.get(name)
    if (id !== undefined) setAttribute(each, 'w:val', id)
  }
  return copy
}

/** A paragraph, row or table goes; tracked, it is only marked. */
export function removeNode(node: XmlElement, { track }: EditMode): void {
  if (track) markAll(node, 'w:del', track)
  else if (node.parent) replaceChild(node.parent, node, [])
}

/** What was put in, marked where changes are tracked. */
export function markInserted(node: XmlElement, { track }: EditMode): void {
  if (track) markAll(node, 'w:ins', track)
}

type Track = NonNullable<EditMode['track']>

function markAll(node: XmlElement, mark: 'w:ins' | 'w:del', track: Track): void {
  for (const each of walk(node)) {
    if (each.name === 'w:tr') propertiesOf(each, 'w:trPr').children.push(element(mark, track()))
    if (each.name !== 'w:p') continue
    for (const run of childrenOf(each, 'w:r')) {
      replaceChild(each, run, [element(mark, track(), [run])])
      if (mark === 'w:del') for (const part of childrenOf(run, 'w:t')) part.name = 'w:delText'
    }
    if (node.name === 'w:p') {
      const look = propertiesOf(propertiesOf(each, 'w:pPr'), 'w:rPr')
      const sign = element(mark, track())
      look.children.unshift(sign)
      sign.parent = look
    }
  }
}

/** The properties of a row (`w:trPr`), a paragraph (`w:pPr`) or its sign (`w:rPr`); made in their place where there are none. */
function propertiesOf(node: XmlElement, name: 'w:trPr' | 'w:pPr' | 'w:rPr'): XmlElement {
  const known = childOf(node, name)
  if (known) return known
  const made = element(name)
  made.parent = node
  // The look of a paragraph's sign stands last but for two; the others stand first but for exceptions of a row.
  const next = node.children.findIndex((child) => isElement(child) && /^w:(?:sectPr|pPrChange)$/.test(child.name))
  const first = node.children.findIndex((child) => isElement(child, 'w:tblPrEx')) + 1
  const at = name !== 'w:rPr' ? first : next < 0 ? node.children.length : next
  node.children.splice(at, 0, made)
  return made
}
