/**
 * The one rule for blocks: a block repeats or removes the smallest whole things between its tags. That is text when
 * all its tags stand in one paragraph, rows when they stand in different cells of one table, paragraphs (with the
 * tables between them) otherwise. Tags that belong to no common level are an error that names both places.
 */
import { levelWords, roles } from '../../core/messages/reason.ts'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type Leaves, sidesOf } from '../xml/content.ts'
import { type Move, applyMoves } from './move.ts'
import { type TagBlock, tagsIn } from '../tag/pair.ts'
import type { Report, Tag } from '../tag/tag.ts'
import { type Mark, type XmlElement, isElement, enclosing } from '../xml/tree.ts'

/** What a block repeats or removes: text within a paragraph, or whole paragraphs, rows, cells. */
export type BlockLevel = 'text' | 'paragraphs' | 'rows' | 'cells'

/** Where the tags of a block come to stand: beside these elements. */
interface Plan {
  readonly level: BlockLevel
  readonly moves: readonly Move[]
}

/** Containers that hold paragraphs and tables. */
const THROUGH_CELL = new Set(['w:tc', 'w:sdt', 'w:sdtContent', 'w:p'])

/** Plans every block, then moves all tags at once; gives each block's level, for the checks of partials. */
export function liftBlocks(
  blocks: readonly TagBlock[],
  tags: readonly Tag[],
  isListItem: (paragraph: XmlElement) => boolean,
  report: Report,
): ReadonlyMap<TagBlock, BlockLevel> {
  const levels = new Map<TagBlock, BlockLevel>()
  const moves = new Map<Tag, Move>()
  const inText = new Set<Mark>()
  const asked = askedLevels(blocks)
  const byMark = new Map(tags.map((t) => [t.mark, t]))
  for (const block of blocks)
    if (staysText(block, asked.get(block), isListItem, byMark, blocks))
      for (const t of tagsIn(block)) inText.add(t.mark)
  const leaves: Leaves = (mark) => {
    const tag = byMark.get(mark)
    return (
      tag !== undefined &&
      (tag.kind === 'comment' || (tag.kind !== 'value' && tag.kind !== 'partial' && !inText.has(mark)))
    )
  }
  for (const block of blocks) {
    const plan = planBlock(block, asked.get(block), inText.has(block.open.mark), leaves, report)
    if (plan === undefined) continue
    levels.set(block, plan.level)
    for (const move of plan.moves) moves.set(move.tag, move)
  }
  applyMoves(tags, moves, leaves, blocks)
  return levels
}

/** All tags in one paragraph: text, unless the paragraph is a list item and the block is all there is of it. */
function staysText(
  block: TagBlock,
  wanted: BlockLevel | undefined,
  isListItem: (paragraph: XmlElement) => boolean,
  byMark: ReadonlyMap<Mark, Tag>,
  blocks: readonly TagBlock[],
): boolean {
  const paragraph = block.open.paragraph
  if (wanted !== undefined) return wanted === 'text'
  if (tagsIn(block).some((t) => t.paragraph !== paragraph)) return false
  if (paragraph === undefined || !isListItem(paragraph) || block.elses.length > 0) return true
  const around = (mark: Mark) => {
    const tag = byMark.get(mark)
    return tag?.kind === 'comment' || blocks.some((b) => wraps(b, block) && (b.open === tag || b.close === tag))
  }
  const open = sidesOf(paragraph, block.open.mark, around)
  const close = sidesOf(paragraph, block.close.mark, around)
  return open.before || close.after
}

function wraps(outer: TagBlock, inner: TagBlock): boolean {
  for (let block: TagBlock | undefined = inner; block; block = block.outer) if (block === outer) return true
  return false
}

function planBlock(
  block: TagBlock,
  asked: BlockLevel | undefined,
  inText: boolean,
  leaves: Leaves,
  report: Report,
): Plan | undefined {
  const tags = tagsIn(block)
  if (inText) return planText(tags, report)
  if (asked === 'rows' || asked === 'cells') return planAsked(block, asked, leaves, report)
  const common = commonAncestor(tags.map((t) => t.paragraph ?? t.holder))
  const top = common.name === 'w:p' ? common.parent! : common
  const table = rowHolder(top)
  if (table !== undefined) return planRows(block, table, leaves, report)
  return planParagraphs(tags, top, leaves, report)
}

/** Tags in one paragraph, perhaps inside different hyperlinks or controls of it. */
function planText(tags: readonly Tag[], report: Report): Plan | undefined {
  const holder = commonAncestor(tags.map((t) => t.holder))
  if (tags.every((t) => t.holder === holder)) return { level: 'text', moves: [] }
  const moves: Move[] = []
  for (const tag of tags) {
    if (tag.holder === holder) continue
    const anchor = childUnder(holder, tag.holder)
    const sides = sidesOf(anchor, tag.mark, () => false)
    if (sides.before && sides.after) return crossing(tags, tag, report)
    moves.push({ tag, anchor, side: sides.before ? 'after' : 'before' })
  }
  return { level: 'text', moves }
}

/** The level an author asks for against the rule: `{{#each ds theo="hang"}}`; what is said of no rows (`trong`) asks for rows. */
const ASKED: Readonly<Record<string, BlockLevel>> = { chu: 'text', doan: 'paragraphs', hang: 'rows', cot: 'cells' }

function levelAsked(block: TagBlock): BlockLevel | undefined {
  const pairs = block.open.ast?.hash?.pairs ?? []
  const asked = pairs.find((p) => p.key === 'theo')?.value.value
  if (typeof asked === 'string') return ASKED[asked]
  const empty = pairs.find((p) => p.key === 'trong')?.value.value
  const isInTable = enclosing(block.open.paragraph ?? block.open.holder, 'w:tr') !== undefined
  return typeof empty === 'string' && isInTable ? 'rows' : undefined
}

/** What is asked of a block is asked of the blocks around it too, when they would else stay within it. */
function askedLevels(blocks: readonly TagBlock[]): ReadonlyMap<TagBlock, BlockLevel> {
  const levels = new Map<TagBlock, BlockLevel>()
  for (const block of blocks) {
    const level = levelAsked(block)
    const name = level === undefined ? undefined : WHOLES[level]
    if (level === undefined) continue
    levels.set(block, level)
    const whole = name && enclosing(block.open.paragraph ?? block.open.holder, name)
    if (name === undefined || whole === undefined) continue
    for (let outer = block.outer; outer; outer = outer.outer) {
      const within = tagsIn(outer).every((t) => enclosing(t.paragraph ?? t.holder, name) === whole)
      if (!within || levelAsked(outer) !== undefined) break
      levels.set(outer, level)
    }
  }
  return levels
}

/** What a block of a level holds. */
const WHOLES: Readonly<Partial<Record<BlockLevel, string>>> = { paragraphs: 'w:p', rows: 'w:tr', cells: 'w:tc' }

/** Rows or cells although the tags stand closer together. */
function planAsked(block: TagBlock, asked: 'rows' | 'cells', leaves: Leaves, report: Report): Plan | undefined {
  const tags = tagsIn(block)
  const name = asked === 'rows' ? 'w:tr' : 'w:tc'
  const wholes = tags.map((t) => enclosing(t.paragraph ?? t.holder, name))
  const parent = wholes[0]?.parent
  const stray = tags.find((_, i) => wholes[i] === undefined || wholes[i]!.parent !== parent)
  if (parent === undefined || stray !== undefined)
    return crossing(tags, stray ?? block.open, report, asked === 'rows' ? levelWords.table : levelWords.row)
  if (asked === 'rows') return planRows(block, parent, leaves, report)
  const beside = tags.slice(1, -1).find((_, i) => wholes[i + 1] === wholes[0])
  if (beside !== undefined) return unclear(tags, beside, report)
  const moves = tags.map((tag, i): Move => ({
    tag,
    anchor: wholes[i]!,
    side: tag === block.close ? 'after' : 'before',
  }))
  return { level: 'cells', moves }
}

function planParagraphs(tags: readonly Tag[], top: XmlElement, leaves: Leaves, report: Report): Plan | undefined {
  const moves: Move[] = []
  for (const tag of tags) {
    const anchor = childUnder(top, tag.paragraph ?? tag.holder)
    if (anchor.name === 'w:tbl' || anchor.name === 'w:footnote' || anchor.name === 'w:endnote')
      return crossing(tags, tag, report)
    const side = sideOf(anchor, tag, leaves)
    if (side === undefined)
      return tag.kind === 'else' ? unclear(tags, tag, report) : crossing(tags, tag, report, levelWords.paragraph)
    moves.push({ tag, anchor, side })
  }
  return { level: 'paragraphs', moves }
}

function planRows(block: TagBlock, table: XmlElement, leaves: Leaves, report: Report): Plan | undefined {
  const tags = tagsIn(block)
  const rows = tags.map((t) => childUnder(table, t.paragraph ?? t.holder))
  for (const [i, tag] of tags.entries()) if (!directlyIn(rows[i]!, tag)) return crossing(tags, tag, report)
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const moves: Move[] = []
  for (const [i, tag] of tags.entries()) {
    const side = sideOf(rows[i]!, tag, leaves)
    if (tag === block.open) moves.push({ tag, anchor: first, side: first === last ? 'before' : (side ?? 'before') })
    else if (tag === block.close) moves.push({ tag, anchor: last, side: first === last ? 'after' : (side ?? 'after') })
    else if (side === undefined || (first === last && rows[i] === first)) return unclear(tags, tag, report)
    else moves.push({ tag, anchor: rows[i]!, side })
  }
  return { level: 'rows', moves }
}

/** Before what follows the tag, after what precedes it; undefined when something stands on both sides. */
function sideOf(anchor: XmlElement, tag: Tag, leaves: Leaves): 'before' | 'after' | undefined {
  const { before, after } = sidesOf(anchor, tag.mark, leaves)
  if (before && after) return undefined
  return before ? 'after' : 'before'
}

function crossing(tags: readonly Tag[], tag: Tag, report: Report, where: string = levelWords.level): undefined {
  const other = tag === tags[0] ? tags.at(-1)! : tags[0]!
  if (!tag.shadow) {
    const related = [{ role: roles.ofSameBlock(other.text), spot: other.spot }]
    report(diagnose('M09', { tag: tag.text, other: other.text, where }, { spot: tag.spot, related }))
  }
  return undefined
}

function unclear(tags: readonly Tag[], tag: Tag, report: Report): undefined {
  if (!tag.shadow) {
    const related = [{ role: roles.opensBlock(tags[0]!.text), spot: tags[0]!.spot }]
    report(diagnose('M08', { tag: tag.text }, { spot: tag.spot, related }))
  }
  return undefined
}

/** The element whose children are the rows, when the common ancestor of the tags is a table or a row. */
function rowHolder(top: XmlElement): XmlElement | undefined {
  if (top.name === 'w:tbl') return top
  if (top.name === 'w:tr') return top.parent
  if (top.name !== 'w:sdtContent') return undefined
  if (top.children.some((c) => isElement(c, 'w:tr'))) return top
  if (!top.children.some((c) => isElement(c, 'w:tc'))) return undefined
  return enclosing(top, 'w:tr')?.parent
}

/** Whether between a row and the tag there is no further table. */
function directlyIn(row: XmlElement, tag: Tag): boolean {
  for (let node = tag.paragraph ?? tag.holder; node !== row; node = node.parent!) {
    if (!THROUGH_CELL.has(node.name) && node.name !== 'w:tr') return false
  }
  return true
}

function ancestors(node: XmlElement): XmlElement[] {
  const path: XmlElement[] = []
  for (let at: XmlElement | undefined = node; at; at = at.parent) path.unshift(at)
  return path
}

function commonAncestor(nodes: readonly XmlElement[]): XmlElement {
  let path = ancestors(nodes[0]!)
  for (const node of nodes.slice(1)) {
    const other = ancestors(node)
    let i = 0
    while (i < path.length && path[i] === other[i]) i++
    path = path.slice(0, i)
  }
  return path.at(-1)!
}

function childUnder(top: XmlElement, node: XmlElement): XmlElement {
  let at = node
  while (at.parent !== top) at = at.parent!
  return at
}
