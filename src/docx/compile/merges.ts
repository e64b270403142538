/** Cells merged downwards whose first row a block may leave out: the next row that is printed begins the merge then. */
import { type BlockBranch, isSame, sharedBranch, walkBranches } from './branches.ts'
import { columnsBefore, spanOf } from './columns.ts'
import type { Session } from './session.ts'
import { heldRaw } from '../tag/source.ts'
import { type XmlElement, attributeOf, childOf, childrenOf, markOf, setAttribute } from '../xml/tree.ts'

interface Row {
  readonly row: XmlElement
  readonly branch: BlockBranch | undefined
}

/** The rows that may begin a merge in one column, one of them in each branch of a block. */
interface Merge {
  readonly starts: Row[]
  key?: string
}

/** Changes the tree in place, once its blocks are lifted. */
export function keepMerges(root: XmlElement, session: Session): void {
  const tables = new Map<XmlElement, Row[]>()
  walkBranches(root, session, (row, branch, table) => {
    if (row.name === 'w:tr' && table.name === 'w:tbl')
      tables.set(table, [...(tables.get(table) ?? []), { row, branch }])
  })
  let count = 0
  const newKey = () => `${session.partial ?? ''}.${++count}`
  for (const rows of tables.values()) keepMergesIn(rows, newKey)
}

function keepMergesIn(rows: readonly Row[], newKey: () => string): void {
  // Columns that blocks repeat have no fixed places.
  if (rows.some(({ row }) => row.children.some((c) => c.kind === 'mark'))) return
  const open = new Map<number, Merge>()
  for (const each of rows) {
    for (const [column, merge] of mergesOf(each.row)) {
      const before = open.get(column)
      if (merge === undefined) open.delete(column)
      else if (attributeOf(merge, 'w:val') === 'restart') {
        const others = before?.starts.filter(({ branch }) => areEither(branch, each.branch)) ?? []
        open.set(column, { starts: [...others, each] })
      } else if (before !== undefined) goOn(before, merge, each, newKey)
    }
  }
}

/** What each cell of a row says of its merge, by the column it begins in. */
function mergesOf(row: XmlElement): readonly (readonly [column: number, merge: XmlElement | undefined])[] {
  let column = columnsBefore(row)
  return childrenOf(row, 'w:tc').map((cell) => {
    const at = column
    column += spanOf(cell)
    return [at, childOf(cell, 'w:tcPr', 'w:vMerge')] as const
  })
}

function goOn(merge: Merge, cell: XmlElement, { branch }: Row, newKey: () => string): void {
  const optional = merge.starts.filter((start) => !isSame(sharedBranch(start.branch, branch), start.branch))
  if (optional.length === 0 && merge.key === undefined) return
  if (merge.key === undefined) {
    merge.key = newKey()
    for (const start of merge.starts) placeBefore(start.row, `{{{__top "${merge.key}"}}}`)
    const [first] = optional
    const outer = first && below(first.branch, sharedBranch(first.branch, branch))
    const mark = outer?.block.open
    if (mark !== undefined) {
      const siblings = outer!.block.holder.children
      siblings.splice(siblings.indexOf(mark), 0, markOf(`{{{__noTop "${merge.key}"}}}`))
    }
  }
  setAttribute(cell, 'w:val', heldRaw(`{{{__goOn "${merge.key}"}}}`))
}

function placeBefore(row: XmlElement, source: string): void {
  const siblings = row.parent!.children
  siblings.splice(siblings.indexOf(row), 0, markOf(source))
}

/** Of a branch and those around it, the one that lies in `outer`. */
function below(branch: BlockBranch | undefined, outer: BlockBranch | undefined): BlockBranch | undefined {
  let at = branch
  while (at && !isSame(at.outer, outer)) at = at.outer
  return at
}

/** Whether never both of two places are printed in one turn: they stand in different branches of one block. */
function areEither(a: BlockBranch | undefined, b: BlockBranch | undefined): boolean {
  const shared = sharedBranch(a, b)
  const [one, other] = [below(a, shared), below(b, shared)]
  return one !== undefined && other !== undefined && one.block === other.block
}
