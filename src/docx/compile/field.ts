/** Fields of Word in a tree: their codes, which may be cut up, and the elements they are made of. */
import { type BlockBranch, walkBranches } from './branches.ts'
import type { Session } from './session.ts'
import {
  type XmlElement,
  attributeOf,
  enclosing,
  markOf,
  ownText,
  setAttribute,
  text,
  unescapeXml,
} from '../xml/tree.ts'

/** An element, and the one that has it among its children. */
export interface Placed {
  readonly node: XmlElement
  readonly parent: XmlElement
}

/** A field of Word: its code, put together, and the elements that hold code and result. */
export interface WordField {
  code: string
  readonly branch: BlockBranch | undefined
  /** `w:fldSimple`; none of a field made of characters. */
  readonly simple?: Placed
  /** `w:fldChar`: begin, perhaps separate, end. */
  readonly chars: Placed[]
  readonly codes: Placed[]
  /** What shows: the `w:t` of the result. */
  readonly texts: XmlElement[]
}

/** All fields, in the order of their ends. */
export function fieldsIn(root: XmlElement, session: Session): readonly WordField[] {
  const fields: WordField[] = []
  const open: WordField[] = []
  walkBranches(root, session, (node, branch, parent) => {
    if (node.name === 'w:fldSimple') {
      const code = unescapeXml(attributeOf(node, 'w:instr') ?? '')
      fields.push({ code, branch, simple: { node, parent }, chars: [], codes: [], texts: textsIn(node) })
    } else if (node.name === 'w:fldChar') {
      const type = attributeOf(node, 'w:fldCharType')
      if (type === 'begin') open.push({ code: '', branch, chars: [], codes: [], texts: [] })
      open.at(-1)?.chars.push({ node, parent })
      if (type === 'end') fields.push(...open.splice(-1))
    } else if (node.name === 'w:instrText') {
      const field = open.at(-1)
      if (field?.chars.length !== 1) return
      field.code += ownText(node)
      field.codes.push({ node, parent })
    } else if (node.name === 'w:t') open.at(-1)?.texts.push(node)
  })
  return fields
}

function textsIn(node: XmlElement): XmlElement[] {
  return node.children.flatMap((c) => (c.kind !== 'element' ? [] : c.name === 'w:t' ? [c] : textsIn(c)))
}

/** Whether a field stands in the old copy of a drawing. */
export function isCopy({ simple, chars }: WordField): boolean {
  return enclosing(simple?.parent ?? chars[0]?.parent, 'mc:Fallback') !== undefined
}

/** Word makes the result of the field anew when the document is opened. */
export function markDirty({ simple, chars }: WordField): void {
  const node = simple?.node ?? chars[0]?.node
  if (node !== undefined) setAttribute(node, 'w:dirty', 'true')
}

/** The elements of the code become one, which is given back, still empty. */
export function joinCodes({ codes }: WordField): XmlElement {
  for (const { node, parent } of codes.slice(1)) parent.children.splice(parent.children.indexOf(node), 1)
  const [{ node }] = codes as [Placed]
  if (attributeOf(node, 'xml:space') === undefined) node.attributes.push(['xml:space', 'preserve'])
  node.children = []
  return node
}

/** Shows other text: in the first of the elements that show. */
export function showText({ texts }: WordField, source: string): void {
  for (const [i, node] of texts.entries()) node.children = i === 0 ? [markOf(source)] : [text('')]
}
