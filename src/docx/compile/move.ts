/** Moves lifted tags to their places and removes the paragraphs and rows that held nothing else. */
import { type Leaves, hasSectionBreak, isBare, rangesIn } from '../xml/content.ts'
import type { TagBlock } from '../tag/pair.ts'
import type { Tag } from '../tag/tag.ts'
import { type Mark, type XmlElement, type XmlNode, isElement, replaceChild } from '../xml/tree.ts'

/** A tag comes to stand before or after an element. */
export interface Move {
  readonly tag: Tag
  readonly anchor: XmlElement
  readonly side: 'before' | 'after'
}

/** Takes the tags out of their runs, puts them beside their anchors and removes what held nothing else. */
export function applyMoves(
  tags: readonly Tag[],
  moves: ReadonlyMap<Tag, Move>,
  leaves: Leaves,
  blocks: readonly TagBlock[],
): void {
  const befores = new Map<XmlElement, Mark[]>()
  const afters = new Map<XmlElement, Mark[]>()
  const emptied = new Set<XmlElement>()
  const keptRows = new Set<XmlElement>()
  for (const block of blocks) {
    const [a, b] = [moves.get(block.open), moves.get(block.close)]
    if (a !== undefined && a.anchor === b?.anchor && a.anchor.name === 'w:tr') keptRows.add(a.anchor)
  }
  for (const tag of tags) {
    const move = moves.get(tag)
    if (move === undefined && tag.kind !== 'comment') continue
    if (tag.paragraph && isBare(tag.paragraph, leaves)) emptied.add(tag.paragraph)
    if (move && move.anchor !== tag.paragraph && isBare(move.anchor, leaves) && !keptRows.has(move.anchor))
      emptied.add(move.anchor)
  }
  for (const tag of tags) {
    const move = moves.get(tag)
    if (move === undefined && tag.kind !== 'comment') continue
    tag.holder.children = tag.holder.children.filter((c) => c !== tag.mark)
    if (move === undefined) continue
    const side = move.side === 'before' ? befores : afters
    const list = side.get(move.anchor) ?? []
    list.push(tag.mark)
    side.set(move.anchor, list)
    tag.holder = move.anchor.parent!
  }
  for (const anchor of new Set([...befores.keys(), ...afters.keys(), ...emptied])) {
    const parent = anchor.parent
    if (parent === undefined || !parent.children.includes(anchor)) continue
    const [before, after] = [befores.get(anchor) ?? [], afters.get(anchor) ?? []]
    const goes = emptied.has(anchor) && !stays(anchor, keptRows, before.length + after.length)
    const own: XmlNode[] = goes ? rangesIn(anchor) : [anchor]
    replaceChild(parent, anchor, [...before, ...own, ...after])
  }
}

/** An emptied paragraph stays when it ends a section, stands in a row that stays, or is the last of its cell. */
function stays(anchor: XmlElement, keptRows: ReadonlySet<XmlElement>, marks: number): boolean {
  if (anchor.name !== 'w:p') return false
  if (hasSectionBreak(anchor)) return true
  const others = anchor.parent!.children.some(
    (c) => c !== anchor && (c.kind === 'mark' || (isElement(c) && BLOCKS.has(c.name))),
  )
  if (marks === 0 && !others && anchor.parent!.name !== 'w:body') return true
  return keptCell(anchor, keptRows)
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt'])

/** A row that stays although it is empty keeps the paragraphs of its cells. */
function keptCell(anchor: XmlElement, keptRows: ReadonlySet<XmlElement>): boolean {
  for (let at: XmlElement | undefined = anchor.parent; at; at = at.parent) if (keptRows.has(at)) return true
  return false
}
