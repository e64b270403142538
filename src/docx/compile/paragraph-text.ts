/**
 * The text of a paragraph as one string, with a sign for each tag (clauses.ts), over the pieces of the tree that it is made of:
 * what is found in the string is written back into the pieces.
 */
import { type XmlElement, type XmlNode, childOf, isElement, markOf, replaceChild, text } from '../xml/tree.ts'
import { type Clause, OTHER, type Stretch, VALUE } from './clauses.ts'
import { type Session, tagOfMark } from './session.ts'
import type { Tag } from '../tag/tag.ts'

/** A piece of a paragraph's text: words of the template, or a tag. */
export interface Piece {
  readonly node: XmlNode
  /** The element that has it among its children. */
  readonly holder: XmlElement
  /** Where it begins in the string. */
  readonly start: number
  /** It is in bold or italics. */
  readonly strong: boolean
}

/** The text of a paragraph, and the pieces in its order. */
export interface ParagraphText {
  readonly joined: string
  readonly pieces: readonly Piece[]
  /** The tag at a place of the string. */
  readonly tagAt: (place: number) => Tag | undefined
}

/** Reads the text of a paragraph whose tags are marks. */
export function paragraphText(paragraph: XmlElement, session: Session): ParagraphText {
  const pieces: Piece[] = []
  let joined = ''
  const visit = (holder: XmlElement, strong: boolean) => {
    const bold = holder.name === 'w:r' ? isStrong(holder) : strong
    for (const node of holder.children) {
      if (isElement(node)) visit(node, bold)
      else if (node.kind === 'mark' || holder.name === 'w:t') {
        pieces.push({ node, holder, start: joined.length, strong: bold })
        joined += node.kind === 'text' ? node.text : tagOfMark(node, session)?.kind === 'value' ? VALUE : OTHER
      }
    }
  }
  visit(paragraph, false)
  const nodeAt = new Map(pieces.map(({ node, start }) => [start, node]))
  return { joined, pieces, tagAt: (place) => tagOfMark(nodeAt.get(place), session) }
}

function isStrong(run: XmlElement): boolean {
  const rPr = childOf(run, 'w:rPr')
  return rPr !== undefined && (childOf(rPr, 'w:b') !== undefined || childOf(rPr, 'w:i') !== undefined)
}

/** Where the blocks of the wanted names stand: from behind their opening tag to their closing one, inner ones first. */
export function blocksIn(
  pieces: readonly Piece[],
  session: Session,
  wanted: (name: string) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = []
  const open: number[] = []
  for (const { node, start } of pieces) {
    const tag = tagOfMark(node, session)
    if (tag === undefined || !wanted(tag.name)) continue
    if (tag.kind === 'open') open.push(start + 1)
    else if (tag.kind === 'close') found.push([open.pop() ?? start, start])
  }
  return found
}

/**
 * Writes signs into the text, by their places in the string, and marks around the clauses that may go alone (`__ve`).
 */
export function insertSigns(
  pieces: readonly Piece[],
  at: ReadonlyMap<number, string>,
  clauses: readonly Clause[],
): void {
  const endsAt = (place: number) => clauses.filter(({ span }) => span[1] === place).map(() => markOf('{{/__ve}}'))
  const startsAt = (place: number) =>
    clauses.filter(({ span }) => span[0] === place).map((one) => markOf(`{{#__ve "${kindOf(one)}"}}`))
  const places = [...new Set([...at.keys(), ...clauses.flatMap(({ span }) => span)])].toSorted((a, b) => a - b)
  if (places.length === 0) return
  for (const { node, holder, start } of pieces) {
    if (node.kind !== 'text') {
      const ends = endsAt(start + 1)
      if (ends.length > 0) replaceChild(holder, node, [node, ...ends])
      continue
    }
    const end = start + node.text.length
    const written: XmlNode[] = []
    let words = ''
    let from = start
    const put = (marks: readonly XmlNode[]) => {
      if (marks.length === 0) return
      written.push(text(words), ...marks)
      words = ''
    }
    for (const place of places.filter((one) => start <= one && one <= end)) {
      words += node.text.slice(from - start, place - start)
      from = place
      if (place > start) put(endsAt(place))
      // What stands at a border of two pieces is written once, in the later one.
      if (place < end || isLastText(pieces, place)) words += at.get(place) ?? ''
      if (place < end) put(startsAt(place))
    }
    words += node.text.slice(from - start)
    written.push(text(words))
    if (written.length > 1 || words !== node.text) replaceChild(holder, node, written)
  }
}

/** Whether a clause begins and ends in texts of one run. */
export function isInOneText(pieces: readonly Piece[], [from, to]: Stretch): boolean {
  const holderAt = (place: number) => pieces.findLast(({ start }) => start <= place)?.holder
  return holderAt(from) === holderAt(to - 1) && holderAt(to - 1)?.name === 'w:t'
}

/** Whether no text begins at a place of the joined text: a sign that belongs there is written at the end of the text before. */
function isLastText(pieces: readonly Piece[], place: number): boolean {
  return !pieces.some(({ node, start }) => node.kind === 'text' && node.text !== '' && start === place)
}

/** The argument of `__ve` (render/prose.ts). */
const kindOf = ({ isOwn, isPart }: Clause) => (isPart ? 'part' : isOwn ? 'own' : '')
