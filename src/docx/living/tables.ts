/** Tables of two documents: which table, row and cell is which. Rows are told by their words, cells by their column. */
import { exactKey, likeness, type Words } from './likeness.ts'
import { linkParagraphs, type Links } from './links.ts'
import { alignAlike, between, commonTexts, type IndexPair, pairsOfUnique, rising } from './sequence.ts'
import { paragraphsOfRow, textOfCell, type WordCell, type WordParagraph, type WordRow, type WordTable } from './text.ts'

export const wordsOfRow = (row: WordRow): Words => ({ tokens: paragraphsOfRow(row).flatMap(({ tokens }) => tokens) })
const wordsOfTable = ({ rows }: WordTable): Words => ({ tokens: rows.flatMap((row) => wordsOfRow(row).tokens) })

/** Pairs tables, their rows and cells, and the paragraphs in them. */
export function linkTables(links: Links): void {
  const [a, b] = [links.a.tables, links.b.tables]
  const [wordsA, wordsB] = [a.map(wordsOfTable), b.map(wordsOfTable)]
  const alike = (i: number, j: number) => likeness(wordsA[i]!, wordsB[j]!)
  const pairs = [...alignAlike(a.length, b.length, alike, 0.35)]
  // A table that was moved past others.
  const free = (length: number, side: 0 | 1) =>
    Array.from({ length }, (_, i) => i).filter((i) => !pairs.some((pair) => pair[side] === i))
  const moved = free(a.length, 0).flatMap((i) => free(b.length, 1).map((j) => ({ i, j, like: alike(i, j) })))
  for (const { i, j, like } of moved.toSorted((x, y) => y.like - x.like))
    if (like >= 0.6 && !pairs.some(([x, y]) => x === i || y === j)) pairs.push([i, j])
  for (const [i, j] of pairs) linkTable(links, a[i]!, b[j]!)
}

function linkTable(links: Links, a: WordTable, b: WordTable): void {
  links.tables.set(a, b)
  linkRows(
    links,
    rowPairs(a.rows, b.rows).map(([i, j]) => [a.rows[i]!, b.rows[j]!] as const),
  )
}

type RowPair = readonly [a: WordRow, b: WordRow]

/** Pairs rows of one table and one other, and what their cells hold. */
export function linkRows(links: Links, rows: readonly RowPair[]): void {
  const columns = new Map<string, readonly IndexPair[]>()
  const moved = movedColumns(rows)
  for (const [x, y] of rows) {
    links.rows.set(x, y)
    const even = x.cells.length === y.cells.length
    const own = moved?.length === x.cells.length ? moved : x.cells.map((_, i): IndexPair => [i, i])
    const counts = `${x.cells.length} ${y.cells.length}`
    if (!even && !columns.has(counts)) columns.set(counts, columnPairs(x.cells, y.cells))
    const pairs = even ? own : columns.get(counts)!
    for (const [i, j] of pairs) if (x.cells[i] && y.cells[j]) linkCell(links, x.cells[i], y.cells[j])
    if (!even) linkJoined(links, restOf(x, pairs, 0), restOf(y, pairs, 1))
  }
}

/** What the cells without partner hold. */
const restOf = ({ cells }: WordRow, pairs: readonly IndexPair[], side: 0 | 1) =>
  cells.filter((_, at) => !pairs.some((pair) => pair[side] === at)).flatMap(({ paragraphs }) => paragraphs)

/** A cell that people made of several holds what these held, one below the other. */
function linkJoined(links: Links, p: readonly WordParagraph[], q: readonly WordParagraph[]): void {
  for (const [i, j] of commonTexts(p.map(exactKey), q.map(exactKey))) linkParagraphs(links, p[i]!, q[j]!)
}

/** Where people have put the columns in another order: the head of the table says which is which. */
function movedColumns(rows: readonly RowPair[]): readonly IndexPair[] | undefined {
  const [head] = rows
  if (!head || head[0].cells.length !== head[1].cells.length) return undefined
  const [own, other] = head.map(({ cells }) => cells.map(textOfCell)) as [string[], string[]]
  const told = new Set(own)
  const isHead = told.size === own.length && own.every((text) => /\p{L}/u.test(text))
  return isHead && new Set(other).size === told.size && other.every((text) => told.has(text))
    ? own.map((text, i): IndexPair => [i, other.indexOf(text)])
    : undefined
}

/** A column that was added or taken out shows in the first row that has so many other cells: those that say the same are the same. */
const columnPairs = (a: readonly WordCell[], b: readonly WordCell[]) =>
  commonTexts(a.map(textOfCell), b.map(textOfCell))

/** Rows that say the same once on each side are fixed; then those with the same words; between them the likest. */
function rowPairs(a: readonly WordRow[], b: readonly WordRow[]): readonly IndexPair[] {
  const [wordsA, wordsB] = [a.map(wordsOfRow), b.map(wordsOfRow)]
  const sameColumns = mostCells(a) === mostCells(b)
  const [exactA, exactB] = [wordsA.map(exactKey), wordsB.map(exactKey)]
  const [labelA, labelB] = [wordsA.map(labelOfWords), wordsB.map(labelOfWords)]
  const fixed = rising([...pairsOfUnique(exactA, exactB), ...pairsOfUnique(labelA, labelB)].filter(unique()))
  return between(fixed, a.length, b.length, (fromA, toA, fromB, toB) =>
    alignAlike(
      toA - fromA,
      toB - fromB,
      (i, j) => {
        const [x, y] = [fromA + i, fromB + j]
        // A line of words across the table is no row of figures that has lost its cells.
        if (sameColumns && a[x]!.cells.length !== b[y]!.cells.length) return 0
        const same = exactA[x] === exactB[y] ? 0.2 : labelA[x] === labelB[y] ? 0.1 : 0
        return likeness(wordsA[x]!, wordsB[y]!) + same
      },
      0.5,
    ),
  )
}

const mostCells = (rows: readonly WordRow[]) => Math.max(0, ...rows.map(({ cells }) => cells.length))

export const labelOfWords = ({ tokens }: Words) =>
  tokens
    .filter(({ word }) => word)
    .map(({ text }) => text)
    .join(' ')

/** The first pair of each place. */
function unique(): (pair: IndexPair) => boolean {
  const [inA, inB] = [new Set<number>(), new Set<number>()]
  return ([i, j]) => {
    if (inA.has(i) || inB.has(j)) return false
    inA.add(i)
    inB.add(j)
    return true
  }
}

function linkCell(links: Links, a: WordCell, b: WordCell): void {
  const [p, q] = [a.paragraphs, b.paragraphs]
  const pairs =
    p.length === q.length
      ? p.map((_, i): IndexPair => [i, i])
      : alignAlike(p.length, q.length, (i, j) => likeness(p[i]!, q[j]!), 0.3)
  for (const [i, j] of pairs) linkParagraphs(links, p[i]!, q[j]!)
}
