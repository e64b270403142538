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
  element,
  isElement,
  markOf,
  replaceChild,
  text,
  walk,
} from '../xml/tree.ts'
import { type Clause, clausesIn, OTHER, type Stretch } from './clauses.ts'
import { depthIn } from './branches.ts'
import { betweenItems, partsIn } from './items.ts'
import { blocksIn, insertSigns, isInOneText, paragraphText, type ParagraphText, type Piece } from './paragraph-text.ts'
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

/** The paragraph, its text marked, between the marks of `__prose`. */
function wrapped(paragraph: XmlElement, session: Session): XmlNode[] {
  markText(paragraph, session)
  // A paragraph that ends a section has to stay, without its text; one that prints nothing goes (render/printed-paragraph.ts).
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

/** Whether something that may fall away stands between a heading and the next of its level. */
function mayFall(heading: XmlElement, level: number, session: Session): boolean {
  const siblings = heading.parent!.children
  const below = siblings.slice(siblings.indexOf(heading) + 1)
  const next = below.findIndex((c) => isElement(c, 'w:p') && (session.headingOf(c) ?? 10) <= level)
  const section = next < 0 ? below : below.slice(0, next)
  const open = next < 0 && heading.parent!.name !== 'w:body'
  return (
    open ||
    section.some((c) => (c.kind === 'mark' ? mayLack(c, session) : c.kind === 'element' && hasValues(c, session)))
  )
}

/** Whether something that may fall away begins at a mark: a block, a value; not where a block ends. */
const mayLack = (mark: Mark, session: Session) => !['close', 'comment'].includes(tagOfMark(mark, session)?.kind ?? '')

/** Letters as Vietnamese has them: `\p{L}` takes V8 milliseconds to make ready. */
const leader = /^\s*(?:[-–+*•]|[a-z\u00c0-\u024f\u1e00-\u1eff]{1,2}\)|\d{1,2}[.)])[ \u00a0]+/i

/**
 * Marks the sentences and the items of lists in a paragraph. `begins`: the text is a paragraph's own, and so its first
 * sentence begins with a capital letter.
 */
function markText(paragraph: XmlElement, session: Session, begins = true): void {
  const read = paragraphText(paragraph, session)
  const { joined, pieces, tagAt } = read
  const label = labelEnd(joined, pieces)
  const starts = new Set([label, ...[...joined.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)])
  const lists = blocksIn(pieces, session, (name) => name === 'liet_ke')
  const clauses = clausesIn(joined, tagAt, [...starts], session.helpers)
  if (begins) for (const [from] of lists) if (isStart(joined, from - 1, starts)) capitalised(tagAt(from - 1))
  const inList = (place: number) => lists.some(([from, to]) => place > from && place <= to)
  const at = new Map<number, string>()
  for (const end of starts) if (end > label && end < joined.length && !inList(end)) at.set(end, signs.sentence)
  for (const place of itemEnds(read, lists, clauses, session)) at.set(place, signs.item)
  if (label > 0 && label < joined.length) at.set(label, signs.label)
  const alone = clauses.filter(({ span }) => at.get(span[0]) !== signs.item && isInOneText(pieces, span))
  insertSigns(pieces, at, alone)
}

/** Where the items of lists end: before the semicolons of a list, or before its commas where it has none. */
function itemEnds(
  { joined, pieces }: ParagraphText,
  lists: readonly Stretch[],
  clauses: readonly Clause[],
  session: Session,
): readonly number[] {
  const loops = blocksIn(pieces, session, (name) => name === 'each')
  const blocks = blocksIn(pieces, session, (name) => name !== 'liet_ke' && name !== 'each')
  const comparisons = clauses.filter(({ isOwn }) => isOwn).map(({ span: [from, to] }): Stretch => [from - 1, to])
  return lists.flatMap((list) => {
    // What stands in a block or a list within the list belongs to that; a loop gives the list an item at each turn.
    const inner = [...blocks, ...lists, ...comparisons].filter((one) => isWithin(one, list))
    const parts = partsIn(joined, list, loops).filter(
      (place) => !inner.some(([from, to]) => from < place && place < to),
    )
    const semicolons = parts.filter((place) => joined[place] === ';')
    return semicolons.length > 0 ? semicolons : betweenItems(joined, list, parts)
  })
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

const isWithin = (inner: Stretch, outer: Stretch) => inner !== outer && inner[0] > outer[0] && inner[1] < outer[1]

/** The end of a dash or letter that leads the paragraph, and of a label in bold or italics that ends with a colon. */
function labelEnd(joined: string, pieces: readonly Piece[]): number {
  const lead = leader.exec(joined)?.[0].length ?? 0
  const colon = /^[^\ufffc.]*?:[ \u00a0]*/.exec(joined.slice(lead))?.[0].length ?? 0
  if (colon === 0) return lead
  const end = lead + colon
  const strongAt = (place: number) => pieces.findLast(({ start }) => start <= place)?.strong === true
  return strongAt(joined.slice(0, end).trimEnd().length - 1) && !strongAt(end) ? end : lead
}
