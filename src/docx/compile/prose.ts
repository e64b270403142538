/**
 * Running text made ready for what falls away by itself: where its sentences and the items of its lists end is marked
 * while the template's own words can still be told from values; its paragraphs and headings are wrapped, so that the
 * rendering can take out what lacks a figure (render/prose.ts, render/resolve-signs.ts).
 */
import { hasSectionBreak, isInCell } from '../xml/content.ts'
import { signs } from '../xml/signs.ts'
import {
  type Mark,
  type XmlElement,
  type XmlNode,
  childOf,
  element,
  isElement,
  markOf,
  replaceChild,
  text,
  walk,
} from '../xml/tree.ts'
import { type Clause, clausesIn, OTHER, type Stretch, VALUE } from './clauses.ts'
import { depthIn } from './branches.ts'
import { betweenItems, partsIn } from './items.ts'
import { type Session, tagOfMark } from './session.ts'
import { sentenceEnd } from '../tag/short.ts'
import type { Tag } from '../tag/tag.ts'

/** Marks and wraps all running text below `root`, in place: of what stands in cells of tables only lists are marked. */
export function prepareProse(root: XmlElement, session: Session): void {
  for (const holder of walk(root)) markDefinitions(holder, session)
  for (const paragraph of walk(root)) {
    if (paragraph.name !== 'w:p' || paragraph.parent === undefined) continue
    if (isInCell(paragraph)) {
      if (holdsList(paragraph, session)) markText(paragraph, session)
      continue
    }
    const heading = session.headingOf(paragraph)
    const nodes: XmlNode[] = hasValues(paragraph, session) ? wrapped(paragraph, session) : [paragraph]
    if (heading !== undefined)
      nodes.splice(
        0,
        nodes.length,
        text(signs.heading + levelSign(paragraph, heading, session)),
        ...nodes,
        text(signs.headingEnd),
      )
    if (nodes.length > 1) replaceChild(paragraph.parent, paragraph, nodes)
  }
}

/** Definitions of partials that were taken out of their paragraph (place-partial.ts): runs between two marks. */
function markDefinitions(holder: XmlElement, session: Session): void {
  const tagOf = (node: XmlNode) => tagOfMark(node, session)
  for (const [i, node] of holder.children.entries()) {
    if (tagOf(node)?.sign !== '*') continue
    const after = holder.children.slice(i + 1)
    const within = after.slice(
      0,
      after.findIndex((one) => tagOf(one)?.kind === 'close' && tagOf(one)?.name === 'inline'),
    )
    if (!within.every((one) => one.kind !== 'element' || one.name === 'w:r')) continue
    markText(element('w:p', [], within), session, false)
    for (const one of within) if (one.kind === 'element') one.parent = holder
  }
}

const holdsList = (paragraph: XmlElement, session: Session): boolean =>
  walk(paragraph).some(({ children }) => children.some((c) => tagOfMark(c, session)?.name === 'liet_ke'))

const hasValues = (paragraph: XmlElement, session: Session): boolean =>
  walk(paragraph).some(({ children }) => children.some((c) => (tagOfMark(c, session)?.kind ?? 'comment') !== 'comment'))

function wrapped(paragraph: XmlElement, session: Session): XmlNode[] {
  markText(paragraph, session)
  // A paragraph that ends a section has to stay, without its text; one that prints nothing goes (render/prose.ts).
  const kind = hasSectionBreak(paragraph) ? ' true' : isAllTags(paragraph, session) ? ' true true' : ''
  return [markOf(`{{#__prose${kind}}}`), paragraph, markOf('{{/__prose}}')]
}

/** Whether all words of a paragraph stand in blocks or are what tags print; false where it holds more than text. */
function isAllTags(paragraph: XmlElement, session: Session): boolean {
  let depth = 0
  return paragraph.children.every((node) => {
    if (node.kind === 'mark') depth += depthIn(session)(node)
    if (!isElement(node) || node.name === 'w:pPr') return true
    const pieces = node.children.filter((piece) => !isElement(piece, 'w:rPr'))
    const isText = node.name === 'w:r' && pieces.every((piece) => isElement(piece, 'w:t'))
    return isText && (depth > 0 || pieces.every(holdsBlanks))
  })
}

const holdsBlanks = (node: XmlNode) =>
  node.kind === 'element' &&
  node.children.every((c) => c.kind === 'mark' || (c.kind === 'text' && c.text.trim() === ''))

/** Whether a paragraph is a heading that may go: with what it says, or for want of anything below it. */
export function isFallible(paragraph: XmlElement, session: Session): boolean {
  const level = paragraph.parent && !isInCell(paragraph) ? session.headingOf(paragraph) : undefined
  return level !== undefined && (hasValues(paragraph, session) || mayFall(paragraph, level, session))
}

/**
 * The level of a heading as a digit; as a letter when nothing that may fall away stands between it and the next of its
 * level: a heading over nothing is then as its author wanted it.
 */
function levelSign(heading: XmlElement, level: number, session: Session): string {
  return mayFall(heading, level, session) ? String(level) : String.fromCharCode(96 + level)
}

function mayFall(heading: XmlElement, level: number, session: Session): boolean {
  const siblings = heading.parent!.children
  const below = siblings.slice(siblings.indexOf(heading) + 1)
  const next = below.findIndex((c) => isElement(c, 'w:p') && (session.headingOf(c) ?? 10) <= level)
  const own = next < 0 ? below : below.slice(0, next)
  const open = next < 0 && heading.parent!.name !== 'w:body'
  return (
    open || own.some((c) => (c.kind === 'mark' ? mayLack(c, session) : c.kind === 'element' && hasValues(c, session)))
  )
}

/** Whether something that may fall away begins at a mark: a block, a value; not where a block ends. */
const mayLack = (mark: Mark, session: Session) => !['close', 'comment'].includes(tagOfMark(mark, session)?.kind ?? '')

/** A piece of a paragraph's text: words of the template, or a tag. */
interface Piece {
  readonly node: XmlNode
  readonly holder: XmlElement
  readonly start: number
  readonly strong: boolean
}

/** Letters as Vietnamese has them: `\p{L}` takes V8 milliseconds to make ready. */
const leader = /^\s*(?:[-–+*•]|[a-z\u00c0-\u024f\u1e00-\u1eff]{1,2}\)|\d{1,2}[.)])[ \u00a0]+/i

/** `begins`: the text is a paragraph's own, and so its first sentence begins with a capital letter. */
function markText(paragraph: XmlElement, session: Session, begins = true): void {
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
  const at = new Map<number, string>()
  const lists = blocksIn(pieces, session, (name) => name === 'liet_ke')
  const loops = blocksIn(pieces, session, (name) => name === 'each')
  const blocks = blocksIn(pieces, session, (name) => name !== 'liet_ke' && name !== 'each')
  const label = labelEnd(joined, pieces)
  const starts = new Set([label, ...[...joined.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)])
  const nodeAt = new Map(pieces.map(({ node, start }) => [start, node]))
  const clauses = clausesIn(joined, (place) => tagOfMark(nodeAt.get(place), session), [...starts], session.helpers)
  const ownClauses = clauses.filter(({ isOwn }) => isOwn).map(({ span: [from, to] }): Stretch => [from - 1, to])
  for (const end of starts)
    if (end > label && end < joined.length && !lists.some(([from, to]) => end > from && end <= to))
      at.set(end, signs.sentence)
  for (const list of lists) {
    if (begins && isStart(joined, list[0] - 1, starts)) capitalised(tagOfMark(nodeAt.get(list[0] - 1), session))
    // Within a block, or a list, of the list they belong to that; a loop gives the list an item at each turn.
    const inner = [...blocks, ...lists, ...ownClauses].filter((one) => isWithin(one, list))
    const parts = partsIn(joined, list, loops).filter(
      (place) => !inner.some(([from, to]) => from < place && place < to),
    )
    const semicolons = parts.filter((place) => joined[place] === ';')
    const places = semicolons.length > 0 ? semicolons : betweenItems(joined, list, parts)
    for (const place of places) at.set(place, signs.item)
  }
  if (label > 0 && label < joined.length) at.set(label, signs.label)
  const alone = clauses.filter(({ span }) => at.get(span[0]) !== signs.item && isInOneText(pieces, span))
  insert(pieces, at, alone)
}

/** Whether a sentence begins at a place: tags of blocks before it print nothing themselves. */
function isStart(joined: string, place: number, starts: ReadonlySet<number>): boolean {
  let at = place
  while (at > 0 && !starts.has(at) && joined[at - 1] === OTHER) at--
  return at === 0 || starts.has(at)
}

/** The list's first item begins with a capital letter, unless the tag says otherwise. */
function capitalised(tag: Tag | undefined): void {
  if (tag && !/\sviet_hoa\s*=/.test(tag.text)) tag.source = tag.text.replace(/\s*~?\}\}$/, ' viet_hoa=true}}')
}

function isStrong(run: XmlElement): boolean {
  const rPr = childOf(run, 'w:rPr')
  return rPr !== undefined && (childOf(rPr, 'w:b') !== undefined || childOf(rPr, 'w:i') !== undefined)
}

const isWithin = (inner: Stretch, outer: Stretch) => inner !== outer && inner[0] > outer[0] && inner[1] < outer[1]

function blocksIn(pieces: readonly Piece[], session: Session, wanted: (name: string) => boolean): readonly Stretch[] {
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

/** The end of a dash or letter that leads the paragraph, and of a label in bold or italics that ends with a colon. */
function labelEnd(joined: string, pieces: readonly Piece[]): number {
  const lead = leader.exec(joined)?.[0].length ?? 0
  const colon = /^[^\ufffc.]*?:[ \u00a0]*/.exec(joined.slice(lead))?.[0].length ?? 0
  if (colon === 0) return lead
  const end = lead + colon
  const strongAt = (place: number) => pieces.findLast(({ start }) => start <= place)?.strong === true
  return strongAt(joined.slice(0, end).trimEnd().length - 1) && !strongAt(end) ? end : lead
}

const kindOf = ({ isOwn, isPart }: Clause) => (isPart ? 'part' : isOwn ? 'own' : '')

/** Signs go into the text; marks of what may go alone stand around its pieces. */
function insert(pieces: readonly Piece[], at: ReadonlyMap<number, string>, clauses: readonly Clause[]): void {
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
function isInOneText(pieces: readonly Piece[], [from, to]: Stretch): boolean {
  const holderAt = (place: number) => pieces.findLast(({ start }) => start <= place)?.holder
  return holderAt(from) === holderAt(to - 1) && holderAt(to - 1)?.name === 'w:t'
}

/** Whether no text begins at a place of the joined text: a sign that belongs there is written at the end of the text before. */
function isLastText(pieces: readonly Piece[], place: number): boolean {
  return !pieces.some(({ node, start }) => node.kind === 'text' && node.text !== '' && start === place)
}
