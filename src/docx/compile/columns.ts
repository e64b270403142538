/**
 * Columns that a block repeats or leaves out: their cells share the width of the one they come from, the grid of the
 * table and the cells above and below go along. How many there are is known when the rows are rendered; until then the
 * grid and those cells hold marks that `render/columns.ts` fills in.
 */
import { type TagBlock, tagsIn } from '../tag/pair.ts'
import { heldRaw } from '../tag/source.ts'
import {
  type XmlElement,
  type XmlNode,
  attributeOf,
  childOf,
  childrenOf,
  element,
  isElement,
  replaceChild,
  setAttribute,
  markOf,
  enclosing,
  wordValue,
} from '../xml/tree.ts'
import { cellProperties } from '../xml/content.ts'
import { groupBy } from '../../core/base/group-by.ts'

/** Columns of the grid that one branch of a block stands for. */
interface Branch {
  /** The number of the outermost block around it, and its own within the row: `12.0`. */
  readonly key: string
  /** The first of them, counted from 0, and how many there are. */
  readonly first: number
  readonly count: number
  readonly repeats: boolean
}

/** Works on the trees of the blocks in place; `blocks` are all of one story that have been lifted to cells. */
export function prepareColumns(blocks: readonly TagBlock[]): void {
  const rows = new Map<XmlElement, TagBlock[]>()
  for (const block of blocks) {
    const row = block.open.holder
    if (row.name === 'w:tr') rows.set(row, [...(rows.get(row) ?? []), block])
  }
  const tables = new Map<XmlElement, Map<XmlElement, readonly Branch[]>>()
  for (const [row, own] of rows) {
    const branches = branchesOf(row, own)
    const table = tableOf(row)
    if (table !== undefined) tables.set(table, (tables.get(table) ?? new Map()).set(row, branches))
  }
  for (const [table, known] of tables) fitTable(table, [...known.values()][0] ?? [], new Set(known.keys()))
}

function tableOf(row: XmlElement): XmlElement | undefined {
  return enclosing(row.parent, 'w:tbl')
}

const ONCE = new Set(['if', 'unless', 'with'])

/** Conditions show their cells once; anything else repeats them. */
function repeats({ open }: TagBlock): boolean {
  return !ONCE.has(open.name) && open.sign !== '^'
}

/** Runs of cells that stand in one branch of a block and in no block within; each is marked to be counted. */
function branchesOf(row: XmlElement, blocks: readonly TagBlock[]): Branch[] {
  const ends = new Map(blocks.flatMap((block) => tagsIn(block).map(({ mark: m }) => [m as XmlNode, block] as const)))
  const branches: (Branch & { cells: XmlElement[] })[] = []
  const open: TagBlock[] = []
  let [run, column] = [false, 0]
  for (const child of row.children) {
    const block = ends.get(child)
    if (block !== undefined) {
      run = false
      if (child === block.open.mark) open.push(block)
      else if (child === block.close.mark) open.pop()
    }
    if (!isElement(child, 'w:tc')) continue
    const [around, span] = [open.at(-1), spanOf(child)]
    if (around !== undefined && run) {
      const last = branches.at(-1)!
      branches[branches.length - 1] = { ...last, count: last.count + span, cells: [...last.cells, child] }
    } else if (around !== undefined) {
      const shares = open.some((each) => repeats(each))
      branches.push({
        key: `${open[0]!.open.id}.${branches.length}`,
        first: column,
        count: span,
        repeats: shares,
        cells: [child],
      })
      run = true
    }
    column += span
  }
  const first = row.children.findIndex((child) => ends.has(child))
  for (const { key, cells, repeats: shares } of branches) {
    if (shares) for (const cell of cells) shareWidth(cell)
    row.children.splice(row.children.indexOf(cells[0]!), 0, markOf(`{{{__column "${key}"}}}`))
  }
  if (first >= 0) row.children.splice(first, 0, markOf(`{{{__columns "${branches.map(({ key }) => key).join(' ')}"}}}`))
  return branches
}

function shareWidth(cell: XmlElement): void {
  const tcW = childOf(cell, 'w:tcPr', 'w:tcW')
  const type = attributeOf(tcW, 'w:type')
  const width = Number(attributeOf(tcW, 'w:w'))
  if (tcW === undefined || (type !== 'dxa' && type !== 'pct')) return
  setAttribute(tcW, 'w:w', Number.isFinite(width) && width > 0 ? heldRaw(`{{{__share ${width}}}}`) : '0')
}

/** How many columns of the grid a cell stands in. */
export function spanOf(cell: XmlElement): number {
  return Number(wordValue(cell, 'w:tcPr', 'w:gridSpan')) || 1
}

function fitTable(table: XmlElement, branches: readonly Branch[], rows: ReadonlySet<XmlElement>): void {
  const grid = childOf(table, 'w:tblGrid')
  const columns = childrenOf(grid, 'w:gridCol')
  if (grid === undefined || branches.some(({ first, count }) => first + count > columns.length)) return
  for (const row of rowsOf(table)) if (!rows.has(row)) fitRow(row, branches)
  for (const group of groupsOf(branches)) {
    const own = columns.slice(group[0]!.first, group.at(-1)!.first + group.at(-1)!.count)
    if (own.length === 0) continue
    const parts = group.map(({ key, first, count, repeats: shares }) => {
      const widths = columns.slice(first, first + count).map((c) => Number(attributeOf(c, 'w:w')) || 0)
      return [key, shares, ...widths].join(' ')
    })
    replaceChild(grid, own[0]!, [markOf(`{{{__grid "${parts.join(';')}"}}}`)])
    for (const column of own.slice(1)) replaceChild(grid, column, [])
  }
  grid.children.unshift(markOf(`{{{__table "${branches.map(({ key }) => key).join(' ')}"}}}`))
}

/** Branches of one outermost block stand side by side; a turn of the block shows all of them. */
function groupsOf(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  return [...groupBy(branches, ({ key }) => key.split('.')[0]!).values()]
}

function rowsOf(node: XmlElement): XmlElement[] {
  return node.children.flatMap((c) => {
    if (!isElement(c)) return []
    if (c.name === 'w:tr') return [c]
    return c.name === 'w:sdt' || c.name === 'w:sdtContent' ? rowsOf(c) : []
  })
}

/** Cells over or under such columns span as many as there are, and go when there are none. */
function fitRow(row: XmlElement, branches: readonly Branch[]): void {
  let at = columnsBefore(row)
  for (const cell of childrenOf(row, 'w:tc')) {
    const [from, to] = [at, at + spanOf(cell)]
    at = to
    const within = branches.filter(({ first, count }) => count > 0 && from <= first && first + count <= to)
    if (within.length === 0) continue
    const fixed = to - from - within.reduce((sum, { count }) => sum + count, 0)
    const parts = within.map(({ key, count }) => `${key}*${count}`).join(' ')
    spanElement(cell).attributes = [['w:val', heldRaw(`{{{__span ${fixed} "${parts}"}}}`)]]
    if (fixed === 0) replaceChild(row, cell, [markOf(`{{{__cell "${parts}"}}}`), cell, markOf('{{{__cellEnd}}}')])
  }
}

/** Whether a cell goes when the columns above or below it do. */
export function mayGo(cell: XmlElement): boolean {
  const row = cell.parent?.children ?? []
  const guard = row[row.indexOf(cell) - 1]
  return guard?.kind === 'mark' && guard.source.startsWith('{{{__cell ')
}

/** Columns that a row leaves out at its beginning. */
export function columnsBefore(row: XmlElement): number {
  return Number(wordValue(row, 'w:trPr', 'w:gridBefore')) || 0
}

const BEFORE_SPAN = new Set(['w:cnfStyle', 'w:tcW'])

function spanElement(cell: XmlElement): XmlElement {
  const tcPr = cellProperties(cell)
  const known = childOf(tcPr, 'w:gridSpan')
  if (known !== undefined) return known
  const made = element('w:gridSpan')
  made.parent = tcPr
  const at = tcPr.children.findLastIndex((c) => isElement(c) && BEFORE_SPAN.has(c.name)) + 1
  tcPr.children.splice(at, 0, made)
  return made
}
