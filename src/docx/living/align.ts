/**
 * Aligns two documents token by token. Two that a template printed keep the order of their paragraphs; one that people
 * have edited may have any part anywhere.
 */
import { exactKey, isAtHome, likeness, maskedKey } from './likeness.ts'
import {
  drawSigns,
  linkContinued,
  linkedIn,
  linkParagraphs,
  type Links,
  newLinks,
  paragraphAt,
  partnersOf,
  tokenAt,
} from './links.ts'
import { type Copy, copiesIn, exactCopies, linkBeside, linkPieces, linkSwapped } from './pieces.ts'
import { linkRewritten } from './rewritten.ts'
import { alignAlike, between, commonTexts, type IndexPair, pairsOfUnique, rising } from './sequence.ts'
import { keepHeads, keepTails, slideGaps } from './slide.ts'
import { linkMovedRows } from './moved-rows.ts'
import { linkTables } from './tables.ts'
import { type DocumentText, paragraphsOfRow, type WordParagraph, type WordRow } from './text.ts'
import { keepHome, otherSource, partTwins, type Sayings, sentencesBySaying } from './twins.ts'

/** Both printed by one template. */
export function alignPrinted(a: DocumentText, b: DocumentText): Links {
  const links = newLinks(a, b)
  linkTables(links)
  const [p, q] = [looseOf(a), looseOf(b)]
  const fixed = rising(pairsOfUnique(p.map(exactKey), q.map(exactKey)))
  const pairs = between(fixed, p.length, q.length, (fromA, toA, fromB, toB) =>
    alignAlike(toA - fromA, toB - fromB, (i, j) => printedLikeness(p[fromA + i]!, q[fromB + j]!), 0.35),
  )
  for (const [i, j] of pairs) linkParagraphs(links, p[i]!, q[j]!)
  keepExact(links)
  slideGaps(links)
  linkEmpty(links)
  return links
}

/** What is printed in another notation is a change. */
function keepExact({ a, b, to, back }: Links): void {
  to.forEach((token, i) => {
    if (token >= 0 && tokenAt(a, i).text !== tokenAt(b, token).text) to[i] = back[token] = -1
  })
}

/** What a template prints keeps its style; the same text is likelier than a like one. Empty ones are told by what they follow. */
function printedLikeness(p: WordParagraph, q: WordParagraph): number {
  if (p.style !== q.style || p.tokens.length === 0) return 0
  return likeness(p, q) + (p.text === q.text ? 0.2 : 0)
}

const looseOf = ({ paragraphs }: DocumentText) => paragraphs.filter(({ row }) => !row)

export interface EditedLinks extends Links {
  readonly copies: readonly Copy[]
}

/** `a` as it was printed, `b` as people have made it. */
export function alignEdited(a: DocumentText, b: DocumentText): EditedLinks {
  const links = newLinks(a, b)
  linkTables(links)
  linkMovedRows(links)
  const said = sentencesBySaying(a)
  linkSame(links, said)
  // Long pieces word for word, before anything is taken for alike: paragraphs joined, split, moved.
  linkPieces(links, { least: 14, exact: true })
  const elsewhere = linkMoved(links)
  linkAlike(links, elsewhere)
  linkRest(links, elsewhere)
  slideGaps(links)
  linkContinued(links)
  for (const [p, q] of links.paragraphs) if (!p.row) linkSwapped(links, p, q)
  const reserved = exactCopies(links)
  linkPieces(links, { least: 6, exact: false, reserved })
  linkRewritten(links, reserved)
  linkBeside(links)
  partTwins(links, said)
  keepHome(links, said)
  keepHeads(links)
  keepTails(links)
  slideGaps(links)
  drawSigns(links)
  linkEmpty(links)
  return { ...links, copies: copiesIn(links) }
}

/** Paragraphs that say the same once in each document, then the same but for figures: wherever they stand. */
function linkSame(links: Links, said: Sayings): void {
  const isAnothers = otherSource(said)
  for (const [key, least] of [
    [exactKey, 6],
    [maskedKey, 8],
  ] as const) {
    const p = looseOf(links.a).filter((each) => !links.paragraphs.has(each) && each.tokens.length >= least)
    const taken = new Set(links.paragraphs.values())
    const q = looseOf(links.b).filter((each) => !taken.has(each) && each.tokens.length >= least)
    for (const [i, j] of pairsOfUnique(p.map(key), q.map(key)))
      if (!isElsewhere(p[i]!, q[j]!, p, q) && !isAnothers(p[i]!, q[j]!)) linkParagraphs(links, p[i]!, q[j]!)
  }
}

/**
 * Under another heading, where something alike is under its own: sections say much the same, and one of theirs may have become
 * what another's was.
 */
function isElsewhere(
  p: WordParagraph,
  q: WordParagraph,
  all: readonly WordParagraph[],
  others: readonly WordParagraph[],
): boolean {
  return p.heading !== q.heading && (isAtHome(p, others) || isAtHome(q, all))
}

/** Paragraphs most of which was found as a piece need no likeness any more. */
function linkMoved(links: Links): ReadonlySet<WordParagraph> {
  const found = new Set<WordParagraph>()
  const mostly = (paragraph: WordParagraph, partners: Int32Array) => {
    const count = linkedIn(paragraph, partners)
    return count >= 14 && count >= 0.6 * paragraph.tokens.length
  }
  for (const q of looseOf(links.b)) {
    if (!mostly(q, links.back)) continue
    found.add(q)
    // What is left of it is sought where most of it was found.
    const [p] = partnersOf(q, links.back, links.a)
    if (!p) continue
    const [home] = partnersOf(p, links.to, links.b)
    if (home && !links.paragraphs.has(p)) links.paragraphs.set(p, home)
    linkParagraphs(links, p, q)
  }
  for (const p of looseOf(links.a)) {
    if (links.paragraphs.has(p) || !mostly(p, links.to)) continue
    found.add(p)
    const first = p.tokens.map((_, i) => links.to[p.first + i]!).find((token) => token >= 0)
    if (first !== undefined) linkParagraphs(links, p, paragraphAt(links.b, first))
  }
  return found
}

/** What lies between paragraphs that are found: the same, then alike; then alike anywhere. */
function linkAlike(links: Links, elsewhere: ReadonlySet<WordParagraph>): void {
  const [p, q] = [looseOf(links.a), looseOf(links.b)]
  inGaps(links, p, q, elsewhere, (a, b) =>
    commonTexts(a.map(exactKey), b.map(exactKey)).filter(([i]) => exactKey(a[i]!) !== ''),
  )
  inGaps(links, p, q, elsewhere, (a, b) => alignAlike(a.length, b.length, (i, j) => likeness(a[i]!, b[j]!), 0.5))
  // However much people have written between its words.
  inGaps(links, p, q, elsewhere, (a, b) => alignAlike(a.length, b.length, (i, j) => (holds(b[j]!, a[i]!) ? 1 : 0), 0.5))
  const [freeA, freeB] = [p.filter(openIn(links, elsewhere, 'a')), q.filter(openIn(links, elsewhere, 'b'))]
  const alike = freeA
    .flatMap((a) => freeB.map((b) => ({ a, b, like: a.tokens.length < 6 || b.tokens.length < 6 ? 0 : likeness(a, b) })))
    .filter(({ like }) => like >= 0.6)
  const taken = new Set<WordParagraph>()
  for (const { a, b } of alike.toSorted((x, y) => y.like - x.like)) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    linkParagraphs(links, a, b)
  }
}

/** Whether all that a paragraph said stands in another in its order. */
function holds({ tokens: all }: WordParagraph, { tokens }: WordParagraph): boolean {
  if (tokens.filter(({ word }) => word).length < 4) return false
  let at = 0
  for (const { key } of all) if (at < tokens.length && tokens[at]!.key === key) at++
  return at === tokens.length
}

/** An empty paragraph is the one that follows what it followed. */
function linkEmpty({ a, b, paragraphs, rows }: Links): void {
  const taken = new Set(paragraphs.values())
  const isOpen = (paragraph: WordParagraph | undefined) =>
    paragraph !== undefined && !paragraph.row && paragraph.tokens.length === 0 && !taken.has(paragraph)
  for (const p of a.paragraphs) {
    const before = a.paragraphs[p.index - 1]
    if (p.row || p.tokens.length > 0 || paragraphs.has(p)) continue
    const own = before?.row ? lastIn(rows.get(before.row)) : before && paragraphs.get(before)
    const q = before ? own && b.paragraphs[own.index + 1] : b.paragraphs[0]
    if (!q || !isOpen(q)) continue
    paragraphs.set(p, q)
    taken.add(q)
  }
}

const lastIn = (row: WordRow | undefined) => row && paragraphsOfRow(row).at(-1)

/** Of what is left, short paragraphs that say the same once in each. */
function linkRest(links: Links, elsewhere: ReadonlySet<WordParagraph>): void {
  const p = looseOf(links.a).filter(openIn(links, elsewhere, 'a'))
  const q = looseOf(links.b).filter(openIn(links, elsewhere, 'b'))
  for (const [i, j] of pairsOfUnique(p.map(exactKey), q.map(exactKey))) linkParagraphs(links, p[i]!, q[j]!)
}

/** Whether a paragraph has no partner yet. */
function openIn({ paragraphs }: Links, elsewhere: ReadonlySet<WordParagraph>, side: 'a' | 'b') {
  const taken = new Set(side === 'a' ? paragraphs.keys() : paragraphs.values())
  return (paragraph: WordParagraph) => !taken.has(paragraph) && !elsewhere.has(paragraph)
}

function inGaps(
  links: Links,
  p: readonly WordParagraph[],
  q: readonly WordParagraph[],
  elsewhere: ReadonlySet<WordParagraph>,
  pairUp: (a: readonly WordParagraph[], b: readonly WordParagraph[]) => readonly IndexPair[],
): void {
  const [placeA, placeB] = [placesIn(p), placesIn(q)]
  const known = [...links.paragraphs].flatMap(([a, b]): IndexPair[] => {
    const [i, j] = [placeA.get(a), placeB.get(b)]
    return i === undefined || j === undefined ? [] : [[i, j]]
  })
  // What is paired in one gap is in no other.
  const [isOpenA, isOpenB] = [openIn(links, elsewhere, 'a'), openIn(links, elsewhere, 'b')]
  let [fromA, fromB] = [0, 0]
  for (const [toA, toB] of [...rising(known), [p.length, q.length] as const]) {
    const a = p.slice(fromA, toA).filter(isOpenA)
    const b = q.slice(fromB, toB).filter(isOpenB)
    for (const [i, j] of pairUp(a, b)) linkParagraphs(links, a[i]!, b[j]!)
    ;[fromA, fromB] = [toA + 1, toB + 1]
  }
}

const placesIn = (list: readonly WordParagraph[]) => new Map(list.map((each, i) => [each, i]))
