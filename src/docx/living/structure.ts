/** Paragraphs and rows that the new data print or no longer print, brought into the edited document. */
import type { EditedLinks } from './align.ts'
import { type PaperBlock, type DataChanges, isTable } from './changes.ts'
import type { EditMode } from './edit.ts'
import type { Links } from './links.ts'
import type { PaperChange, Conflict, Skipped } from './outcome.ts'
import type { TakenOut } from './taken-out.ts'
import { forDocument, newParagraph, removeNode, markInserted, holdsMore, holdsObject } from './nodes.ts'
import {
  type DocumentText,
  paragraphsOfRow,
  textOfRow,
  textOfTable,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from './text.ts'
import type { XmlElement } from '../xml/tree.ts'

interface Sides {
  readonly base: DocumentText
  readonly edited: DocumentText
  readonly now: DocumentText
  readonly printed: Links
  readonly changed: DataChanges
  readonly links: EditedLinks
  readonly takenOut: TakenOut
}

interface Structure {
  readonly changes: PaperChange[]
  readonly conflicts: Conflict[]
  readonly skipped: Skipped[]
  readonly apply: (mode: EditMode) => void
}

/** What is to be done, in words and as acts on the tree. */
export function planStructure(sides: Sides): Structure {
  const acts: ((mode: EditMode) => void)[] = []
  const structure: Structure = {
    changes: [],
    conflicts: [],
    skipped: [],
    apply: (mode) => acts.forEach((act) => act(mode)),
  }
  addBlocks(sides, structure, acts)
  addRows(sides, structure, acts)
  // What goes may be what something new follows.
  takeBlocks(sides, structure, acts)
  takeRows(sides, structure, acts)
  return structure
}

type Acts = ((mode: EditMode) => void)[]

const wholeOf = (paragraph: WordParagraph) => ({ paragraph, start: 0, end: paragraph.text.length })

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

const textOf = (block: PaperBlock) => (isTable(block) ? textOfTable(block) : block.text)
const kindOf = (block: PaperBlock) => (isTable(block) ? 'table' : 'paragraph')
const firstIn = ({ rows }: WordTable) => rows.flatMap(paragraphsOfRow)[0]

function takeBlocks(sides: Sides, structure: Structure, acts: Acts): void {
  for (const block of sides.changed.gone) {
    const own = isTable(block) ? sides.links.tables.get(block) : endOf(sides, block)
    const paragraph = own && (isTable(own) ? firstIn(own) : own)
    const before = textOf(block)
    if (!own || !paragraph) {
      sides.takenOut.addBlock(block)
      if (before !== '') structure.skipped.push({ before, now: '' })
    } else if (isAsPrinted(sides, block, own) && !holdsMore(own.node)) {
      if (before !== '')
        structure.changes.push({ kind: kindOf(block), before, now: '', spot: wholeOf(paragraph), copy: false })
      acts.push((mode) => removeNode(own.node, mode))
    } else structure.conflicts.push({ kind: 'kept', before, now: '', spot: wholeOf(paragraph) })
  }
}

const isAsPrinted = (sides: Sides, block: PaperBlock, own: PaperBlock) =>
  isTable(block) || isTable(own) ? textOf(block) === textOf(own) : isUntouched(sides, block, own)

function takeRows(sides: Sides, structure: Structure, acts: Acts): void {
  for (const row of sides.changed.goneRows) {
    const own = sides.links.rows.get(row)
    const paragraph = own && paragraphsOfRow(own)[0]
    if (!own || !paragraph) {
      sides.takenOut.addRow(row)
      structure.skipped.push({ before: textOfRow(row), now: '' })
    } else if (textOfRow(own) === textOfRow(row) && !holdsMore(own.node)) {
      structure.changes.push({ kind: 'row', before: textOfRow(row), now: '', spot: wholeOf(paragraph), copy: false })
      acts.push((mode) => removeNode(own.node, mode))
    } else structure.conflicts.push({ kind: 'kept', before: textOfRow(row), now: '', spot: wholeOf(paragraph) })
  }
}

/** A place in the tree after or before which something goes. */
interface Anchor {
  readonly node: XmlElement
  readonly paragraph: WordParagraph
  readonly after: boolean
}

function addBlocks(sides: Sides, structure: Structure, acts: Acts): void {
  const placed = new Map<PaperBlock, Anchor>()
  const known = new Set([...sides.links.tables.values()].map(({ node }) => node))
  for (const block of sides.changed.fresh) {
    if (sides.takenOut.isBlock(block)) {
      structure.skipped.push({ before: '', now: textOf(block) })
      continue
    }
    const there = standing(sides, block, known)
    if (there) {
      known.add(there.node)
      placed.set(block, there)
      continue
    }
    const anchor = anchorFor(sides, block, placed)
    const object = holdsObject(block.node) || (isTable(block) && block.within !== undefined)
    const now = textOf(block)
    if (!anchor || object) {
      const spot = anchor && wholeOf(anchor.paragraph)
      structure.conflicts.push({ kind: object ? 'object' : 'nowhere', before: '', now, spot })
      continue
    }
    const node = isTable(block)
      ? forDocument(block.node, sides.now, sides.edited)
      : newParagraph(block, likeOf(sides, block), sides.now, sides.edited)
    placed.set(block, { ...anchor, node, after: true })
    if (now !== '')
      structure.changes.push({ kind: kindOf(block), before: '', now, spot: wholeOf(anchor.paragraph), copy: false })
    acts.push((mode) => {
      put(anchor, node)
      markInserted(node, mode)
    })
  }
}

/** Where somebody, or an earlier refresh, has written it already; what is in `known` is something else. */
function standing({ edited, links }: Sides, block: PaperBlock, known: ReadonlySet<XmlElement>): Anchor | undefined {
  if (isTable(block)) {
    const own = edited.tables.find((each) => !known.has(each.node) && textOfTable(each) === textOfTable(block))
    const paragraph = own && firstIn(own)
    return paragraph && { node: own.node, paragraph, after: true }
  }
  const paragraph = edited.paragraphs.find(
    ({ node, row, first, tokens, text, heading }) =>
      !row &&
      tokens.length > 0 &&
      text.trim() === block.text.trim() &&
      heading === block.heading &&
      !known.has(node) &&
      tokens.every((_, at) => links.back[first + at]! < 0),
  )
  return paragraph && { node: paragraph.node, paragraph, after: true }
}

function put({ node: anchor, after }: Anchor, node: XmlElement): void {
  const parent = anchor.parent
  if (!parent) return
  parent.children.splice(parent.children.indexOf(anchor) + (after ? 1 : 0), 0, node)
  node.parent = parent
}

/** The nearest thing before it that is in the edited document; at the very beginning the nearest after it. */
function anchorFor(sides: Sides, block: PaperBlock, placed: ReadonlyMap<PaperBlock, Anchor>): Anchor | undefined {
  const { now, changed, edited } = sides
  const index = (isTable(block) ? firstIn(block) : block)?.index ?? 0
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

function addRows(sides: Sides, structure: Structure, acts: Acts): void {
  const placed = new Map<WordRow, XmlElement>()
  const known = new Set(sides.links.rows.values())
  for (const { row, table } of sides.changed.freshRows) {
    if (sides.takenOut.isRow(row)) {
      structure.skipped.push({ before: '', now: textOfRow(row) })
      continue
    }
    const own = sides.links.tables.get(table)
    const there = own?.rows.find((each) => textOfRow(each) === textOfRow(row) && !known.has(each))
    if (there) {
      known.add(there)
      placed.set(row, there.node)
      continue
    }
    const anchor = own && rowAnchor(sides, row, placed)
    const paragraph = own?.rows.slice(-1).flatMap(paragraphsOfRow)[0]
    const object = holdsObject(row.node)
    if (!anchor || !paragraph || object) {
      const spot = paragraph && wholeOf(paragraph)
      structure.conflicts.push({ kind: object ? 'object' : 'nowhere', before: '', now: textOfRow(row), spot })
      continue
    }
    const node = forDocument(row.node, sides.now, sides.edited)
    placed.set(row, node)
    structure.changes.push({
      kind: 'row',
      before: '',
      now: textOfRow(row),
      spot: wholeOf(anchor.paragraph),
      copy: false,
    })
    acts.push((mode) => {
      put({ ...anchor, after: true }, node)
      markInserted(node, mode)
    })
  }
}

function rowAnchor(sides: Sides, row: WordRow, placed: ReadonlyMap<WordRow, XmlElement>) {
  const { rows } = row.table
  let paragraph: WordParagraph | undefined
  for (let at = rows.indexOf(row) - 1; at >= 0; at--) {
    const before = sides.changed.rowBefore.get(rows[at]!)
    const own = before && sides.links.rows.get(before)
    paragraph ??= own && paragraphsOfRow(own)[0]
    const node = placed.get(rows[at]!) ?? own?.node
    if (node) return { node, paragraph: paragraph ?? sides.edited.paragraphs[0]! }
  }
  return undefined
}
