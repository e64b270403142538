/** Paragraphs, tables and rows that the new data print or no longer print, brought into the edited document. */
import type { EditedLinks } from './align.ts'
import type { DataChanges } from './changes.ts'
import type { Outcome } from './outcome.ts'
import type { TakenOut } from './taken-out.ts'
import { forDocument, newParagraph, removeNode, markInserted, holdsMore, holdsObject } from './nodes.ts'
import { wholeOf } from './spot.ts'
import {
  type DocumentPart,
  type DocumentText,
  firstParagraph,
  isRow,
  isTable,
  paragraphsOfRow,
  textOfPart,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from './text.ts'
import type { XmlElement } from '../xml/tree.ts'

interface Sides {
  readonly edited: DocumentText
  readonly now: DocumentText
  readonly changed: DataChanges
  /** Of the base with the edited document. */
  readonly links: EditedLinks
  readonly takenOut: TakenOut
}

/** Adds to the outcome what parts come and go. */
export function planStructure(sides: Sides, outcome: Outcome): void {
  addParts(sides, outcome)
  // What goes may be what something new follows.
  takeParts(sides, outcome)
}

/** Where the end of a paragraph of the base stands now. */
function endOf({ links, edited }: Sides, p: WordParagraph): WordParagraph | undefined {
  for (let at = p.tokens.length - 1; at >= 0; at--) {
    const token = links.to[p.first + at]!
    if (token >= 0) return edited.places[token]!.paragraph
  }
  return links.paragraphs.get(p)
}

function isUntouched({ links }: Sides, p: WordParagraph, o: WordParagraph): boolean {
  return p.tokens.length === o.tokens.length && p.tokens.every((_, at) => links.to[p.first + at] === o.first + at)
}

const kindOf = (part: DocumentPart) => (isTable(part) ? 'table' : isRow(part) ? 'row' : 'paragraph')

/** An empty paragraph goes with the table beside it: nobody reads of it. */
const isTold = (part: DocumentPart) => isRow(part) || textOfPart(part) !== ''

/** What a part of the base has become in the edited document. */
function partnerOf(sides: Sides, part: DocumentPart): DocumentPart | undefined {
  if (isTable(part)) return sides.links.tables.get(part)
  return isRow(part) ? sides.links.rows.get(part) : endOf(sides, part)
}

function takeParts(sides: Sides, { changes, conflicts, skipped, acts }: Outcome): void {
  for (const part of sides.changed.gone) {
    const own = partnerOf(sides, part)
    const paragraph = own && firstParagraph(own)
    const what = { before: textOfPart(part), now: '' }
    if (!own || !paragraph) {
      sides.takenOut.add(part)
      if (isTold(part)) skipped.push(what)
    } else if (isAsPrinted(sides, part, own) && !holdsMore(own.node)) {
      if (isTold(part)) changes.push({ kind: kindOf(part), ...what, spot: wholeOf(paragraph), copy: false })
      acts.push((mode) => removeNode(own.node, mode))
    } else conflicts.push({ kind: 'kept', ...what, spot: wholeOf(paragraph) })
  }
}

const isAsPrinted = (sides: Sides, part: DocumentPart, own: DocumentPart) =>
  isParagraph(part) && isParagraph(own) ? isUntouched(sides, part, own) : textOfPart(part) === textOfPart(own)

const isParagraph = (part: DocumentPart): part is WordParagraph => !isTable(part) && !isRow(part)

/** A place in the tree after or before which something goes. */
interface Anchor {
  readonly node: XmlElement
  readonly paragraph: WordParagraph
  readonly after: boolean
}

function addParts(sides: Sides, { changes, conflicts, skipped, acts }: Outcome): void {
  const { links, changed, takenOut } = sides
  const placed = new Map<DocumentPart, Anchor>()
  const known = new Set([...links.tables.values(), ...links.rows.values()].map(({ node }) => node))
  for (const part of changed.fresh) {
    const what = { before: '', now: textOfPart(part) }
    if (takenOut.staysOut(part)) {
      skipped.push(what)
      continue
    }
    const there = alreadyThere(sides, part, known)
    if (there) {
      known.add(there.node)
      placed.set(part, there)
      continue
    }
    const anchor = isRow(part) ? rowAnchor(sides, part, placed) : anchorFor(sides, part, placed)
    const object = holdsObject(part.node) || (isTable(part) && part.within !== undefined)
    if (!anchor || object) {
      const near = isRow(part) ? lastRowOf(sides, part) : anchor?.paragraph
      conflicts.push({ kind: object ? 'object' : 'nowhere', ...what, spot: near && wholeOf(near) })
      continue
    }
    const node = isParagraph(part)
      ? newParagraph(part, likeOf(sides, part), sides.now, sides.edited)
      : forDocument(part.node, sides.now, sides.edited)
    placed.set(part, { ...anchor, node, after: true })
    if (isTold(part)) changes.push({ kind: kindOf(part), ...what, spot: wholeOf(anchor.paragraph), copy: false })
    acts.push((mode) => {
      put(anchor, node)
      markInserted(node, mode)
    })
  }
}

/** The table of the edited document that a row belongs into. */
const tableFor = ({ changed, links }: Sides, { table }: WordRow) => links.tables.get(changed.tableBefore.get(table)!)

/** Where somebody, or an earlier refresh, has written it already; what is in `known` is something else. */
function alreadyThere(sides: Sides, part: DocumentPart, known: ReadonlySet<XmlElement>): Anchor | undefined {
  const { edited, links } = sides
  const isSame = (each: DocumentPart) => !known.has(each.node) && textOfPart(each) === textOfPart(part)
  const isNew = ({ row, first, tokens, heading }: WordParagraph) =>
    !row &&
    tokens.length > 0 &&
    isParagraph(part) &&
    heading === part.heading &&
    tokens.every((_, at) => links.back[first + at]! < 0)
  const own: DocumentPart | undefined = isRow(part)
    ? tableFor(sides, part)?.rows.find(isSame)
    : isTable(part)
      ? edited.tables.find(isSame)
      : edited.paragraphs.find((each) => isNew(each) && each.text.trim() === part.text.trim() && !known.has(each.node))
  const paragraph = own && firstParagraph(own)
  return paragraph && { node: own.node, paragraph, after: true }
}

function put({ node: anchor, after }: Anchor, node: XmlElement): void {
  const parent = anchor.parent
  if (!parent) return
  parent.children.splice(parent.children.indexOf(anchor) + (after ? 1 : 0), 0, node)
  node.parent = parent
}

/** The nearest thing before it that is in the edited document; at the very beginning the nearest after it. */
function anchorFor(
  sides: Sides,
  part: WordParagraph | WordTable,
  placed: ReadonlyMap<DocumentPart, Anchor>,
): Anchor | undefined {
  const { now, changed, edited } = sides
  const index = firstParagraph(part)?.index ?? 0
  for (let at = index - 1; at >= 0; at--) {
    const before = now.paragraphs[at]!
    const known = placed.get(before.row?.table ?? before)
    if (known) return known
    const found = before.row ? tableOf(sides, before) : paragraphOf(sides, changed.paragraphBefore.get(before))
    if (found) return { ...found, after: true }
  }
  for (const after of now.paragraphs.slice(index + 1)) {
    const own = changed.paragraphBefore.get(after)
    const found = own && !after.row ? sides.links.paragraphs.get(own) : undefined
    if (found) return { node: found.node, paragraph: found, after: false }
  }
  const last = edited.paragraphs.findLast(({ row }) => !row)
  return last && { node: last.node, paragraph: last, after: true }
}

function paragraphOf(sides: Sides, p: WordParagraph | undefined) {
  const found = p && endOf(sides, p)
  return found && !found.row ? { node: found.node, paragraph: found } : undefined
}

/** A table before it, at its last row. */
function tableOf({ changed, links }: Sides, inTable: WordParagraph) {
  const before = inTable.row && changed.rowBefore.get(inTable.row)
  const own = before && links.tables.get(before.table)
  const paragraph = own?.rows.slice(-1).flatMap(paragraphsOfRow).at(-1)
  return own && paragraph && { node: own.node, paragraph }
}

/** A paragraph of the edited document that was printed with the same form, so that numbering and spaces agree. */
function likeOf(sides: Sides, q: WordParagraph): WordParagraph | undefined {
  const own = formOf(q)
  const alike = sides.now.paragraphs.filter((each) => each !== q && !each.row && formOf(each) === own)
  const near = alike.toSorted((x, y) => Math.abs(x.index - q.index) - Math.abs(y.index - q.index))
  for (const each of near) {
    const before = sides.changed.paragraphBefore.get(each)
    const found = before && sides.links.paragraphs.get(before)
    if (found && !found.row) return found
  }
  return undefined
}

const formOf = ({ node }: WordParagraph) =>
  JSON.stringify(
    node.children.find((each) => 'name' in each && each.name === 'w:pPr'),
    skipParent,
  )

/** Trees lead back to what is above them. */
const skipParent = (key: string, value: unknown) => (key === 'parent' ? undefined : value)

/** The first paragraph of the last row of the table that a row belongs into. */
const lastRowOf = (sides: Sides, row: WordRow) => tableFor(sides, row)?.rows.slice(-1).flatMap(paragraphsOfRow)[0]

/** The nearest row before it in its table that is in the edited document. */
function rowAnchor(sides: Sides, row: WordRow, placed: ReadonlyMap<DocumentPart, Anchor>): Anchor | undefined {
  if (!lastRowOf(sides, row)) return undefined
  const { rows } = row.table
  for (let at = rows.indexOf(row) - 1; at >= 0; at--) {
    const known = placed.get(rows[at]!)
    if (known) return known
    const before = sides.changed.rowBefore.get(rows[at]!)
    const own = before && sides.links.rows.get(before)
    if (own) return { node: own.node, paragraph: firstParagraph(own) ?? sides.edited.paragraphs[0]!, after: true }
  }
  return undefined
}
