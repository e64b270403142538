/** What the engine's helpers need of the tree, done once when a template is compiled, after the blocks are lifted. */
import { cellProperties, hasSectionBreak, itemsOf, runLike, wordText } from '../xml/content.ts'
import type { TagBlock } from '../tag/pair.ts'
import type { Session } from './session.ts'
import { type Tag, headOf } from '../tag/tag.ts'
import {
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  element,
  isElement,
  replaceChild,
  setAttribute,
  text,
  walk,
  markOf,
  enclosing,
  escapeText,
} from '../xml/tree.ts'
import { heldRaw } from '../tag/source.ts'

/** What follows the helper's name inside a tag. */
const argumentsOf = (tag: Tag): string => headOf(tag.text).rest

/** Rewrites what stands around the tags of engine helpers. */
export function prepareHelpers(tags: readonly Tag[]): void {
  for (const tag of tags) {
    if (tag.context !== 'run' || tag.kind !== 'value') continue
    const called = tag.ast?.path?.parts?.length === 1 ? tag.ast.path.parts[0] : undefined
    if (called === 'doan') repeatParagraph(tag)
    else if (called === 'gop_o') mergeCell(tag)
  }
}

/** A tag that is all of its paragraph repeats the paragraph, line by line; where it ends a paragraph, lines end with a stop. */
function repeatParagraph(tag: Tag): void {
  const { paragraph } = tag
  if (paragraph?.parent === undefined) return
  const ends = enclosing(paragraph, 'w:tc') === undefined && [...itemsOf(paragraph)].at(-1) === tag.mark
  const stop = ends && hashOf(tag, 'cham') === undefined ? ' cham=true' : ''
  tag.source = `{{doan ${argumentsOf(tag)}${stop}}}`
  if (hasSectionBreak(paragraph)) return breakAtLast(tag, paragraph)
  for (const item of itemsOf(paragraph)) if (item !== tag.mark) return
  tag.source = '{{this}}'
  replaceChild(paragraph.parent, paragraph, [
    markOf(`{{#__doan ${argumentsOf(tag)}${stop}}}`, tag.id),
    paragraph,
    markOf('{{/__doan}}'),
  ])
}

/** A section ends with the last line: only a single line keeps the break in the paragraph that is there. */
function breakAtLast(tag: Tag, paragraph: XmlElement): void {
  const pPr = childOf(paragraph, 'w:pPr')
  const sectPr = childOf(pPr, 'w:sectPr')
  if (pPr === undefined || sectPr === undefined) return
  replaceChild(pPr, sectPr, [markOf(`{{#__single ${argumentsOf(tag)}}}`, tag.id), sectPr, markOf('{{/__single}}')])
}

const BEFORE_MERGE = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'])

function mergeCell(tag: Tag): void {
  const cell = enclosing(tag.paragraph, 'w:tc')
  const row = enclosing(cell, 'w:tr')
  if (cell === undefined || row?.parent === undefined) return
  const tcPr = cellProperties(cell)
  tcPr.children = tcPr.children.filter((c) => !isElement(c, 'w:vMerge'))
  const at = tcPr.children.findLastIndex((c) => isElement(c) && BEFORE_MERGE.has(c.name)) + 1
  tcPr.children.splice(at, 0, markOf(`{{{__merge ${tag.id} ${argumentsOf(tag)}}}}`, tag.id))
  tag.source = `{{__merged ${tag.id} ${argumentsOf(tag)}}}`
  row.parent.children.splice(loopStart(row), 0, markOf(`{{{__unmerge ${tag.id}}}}`))
}

/** Where among the rows the innermost loop around a row opens; at the row itself when there is none. */
function loopStart(row: XmlElement): number {
  const siblings = row.parent!.children
  const own = siblings.indexOf(row)
  for (let i = own - 1; i >= 0; i--) {
    const node = siblings[i]!
    if (isElement(node, 'w:tr')) return own
    if (node.kind === 'mark' && (node.tag !== undefined || node.source.startsWith('{{#'))) return i
  }
  return own
}

/** A text given with a block's hash: `{{#each xs trong="bo_bang"}}`. */
function hashOf(tag: Tag, name: string): unknown {
  return tag.ast?.hash?.pairs.find((p) => p.key === name)?.value.value
}

/** Rows that come to nothing: the table goes, or one row says so. */
export function prepareEmptyRows(block: TagBlock): void {
  const choice = hashOf(block.open, 'trong')
  // Inside another loop of the same table the table itself can't know this list.
  if (isWithin(block, block.open.holder)) return
  if (typeof choice !== 'string' || choice === 'giu') return
  const holder = block.open.holder
  const table = enclosing(holder, 'w:tbl')
  const list = block.open.ast?.params[0]
  if (table?.parent === undefined || list === undefined) return
  if (choice === 'bo_bang') {
    const expression = firstArgument(block.open)
    replaceChild(table.parent, table, [markOf(`{{#if ${expression}}}`, block.open.id), table, markOf('{{/if}}')])
  } else if (block.elses.length === 0) {
    const at = holder.children.indexOf(block.close.mark)
    const within = holder.children.slice(holder.children.indexOf(block.open.mark), at)
    const sample = within.find((c): c is XmlElement => isElement(c, 'w:tr'))
    if (sample === undefined) return
    const row = sayingRow(choice, sample, table)
    row.parent = holder
    holder.children.splice(at, 0, markOf('{{else}}'), row)
  }
}

function isWithin(block: TagBlock, holder: XmlElement): boolean {
  for (let at = block.outer; at; at = at.outer) if (at.open.holder === holder) return true
  return false
}

/** The first argument of a block, as written. */
export function firstArgument(tag: Tag): string {
  const all = argumentsOf(tag)
  if (!all.startsWith('(')) return /^\S+/.exec(all)![0]
  let depth = 0
  for (let i = 0; i < all.length; i++) {
    if (all[i] === '(') depth++
    else if (all[i] === ')' && --depth === 0) return all.slice(0, i + 1)
  }
  return all
}

/** One row over all columns, in the look of the sample's first cell, centred. */
function sayingRow(words: string, sample: XmlElement, table: XmlElement): XmlElement {
  const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol')
  const width = columns.reduce((sum, c) => sum + (Number(attributeOf(c, 'w:w')) || 0), 0)
  const first = (within: XmlElement, name: string) => walk(within).find((e) => e.name === name)
  const cell = first(sample, 'w:tc')!
  const old = childOf(cell, 'w:tcPr')
  const kept = (old ? copyOf(old).children : []).filter(
    (c) => isElement(c) && ['w:tcBorders', 'w:shd', 'w:tcMar', 'w:vAlign'].includes(c.name),
  )
  const tcPr = element(
    'w:tcPr',
    [],
    [
      element('w:tcW', [
        ['w:w', String(width)],
        ['w:type', 'dxa'],
      ]),
      element('w:gridSpan', [['w:val', String(Math.max(1, columns.length))]]),
      ...kept,
    ],
  )
  const pPr = childOf(first(cell, 'w:p'), 'w:pPr')
  const look = pPr ? copyOf(pPr) : element('w:pPr')
  const jc = childOf(look, 'w:jc')
  if (jc) setAttribute(jc, 'w:val', 'center')
  else look.children.splice(jcPlace(look), 0, element('w:jc', [['w:val', 'center']]))
  look.children = look.children.filter((c) => !isElement(c, 'w:numPr') && !isElement(c, 'w:ind'))
  const run = runLike(childOf(first(cell, 'w:r'), 'w:rPr'), [wordText([text(escapeText(words))])])
  return element('w:tr', [], [element('w:tc', [], [tcPr, element('w:p', [], [look, run])])])
}

const AFTER_JC = new Set([
  'w:textDirection',
  'w:textAlignment',
  'w:textboxTightWrap',
  'w:outlineLvl',
  'w:divId',
  'w:cnfStyle',
  'w:rPr',
  'w:sectPr',
])

function jcPlace(pPr: XmlElement): number {
  const at = pPr.children.findIndex((c) => isElement(c) && AFTER_JC.has(c.name))
  return at < 0 ? pPr.children.length : at
}

/** Numbering of the paragraphs of a block begins anew in each turn. */
export function prepareNumbering(block: TagBlock, session: Session): void {
  if (hashOf(block.open, 'danh_so_lai') !== true) return
  const siblings = block.open.holder.children
  const [from, to] = [siblings.indexOf(block.open.mark), siblings.indexOf(block.close.mark)]
  if (from < 0 || to < 0) return
  const used = new Set<string>()
  for (const node of siblings.slice(from, to)) {
    if (!isElement(node)) continue
    for (const paragraph of walk(node)) {
      const number = paragraph.name === 'w:p' ? session.numberOf(paragraph) : undefined
      if (number === undefined) continue
      used.add(number)
      renumber(childOf(paragraph, 'w:pPr')!, number)
    }
  }
  if (used.size > 0) siblings.splice(from + 1, 0, markOf(`{{{__restart "${[...used].join(' ')}"}}}`))
  for (const number of used) session.renumbered.add(number)
}

/** A paragraph numbered by its style gets the numbering itself, so that it can be told another. */
function renumber(pPr: XmlElement, number: string): void {
  const held = heldRaw(`{{{__num "${number}"}}}`)
  const numId = childOf(pPr, 'w:numPr', 'w:numId')
  if (numId) setAttribute(numId, 'w:val', held)
  else {
    const before = new Set([
      'w:pStyle',
      'w:keepNext',
      'w:keepLines',
      'w:pageBreakBefore',
      'w:framePr',
      'w:widowControl',
    ])
    const at = pPr.children.findLastIndex((c) => isElement(c) && before.has(c.name)) + 1
    pPr.children.splice(at, 0, element('w:numPr', [], [element('w:numId', [['w:val', held]])]))
  }
}
