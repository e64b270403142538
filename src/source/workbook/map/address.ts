/** Cells as a map names them: `D5`, `Tin báo!D5`, `D5/E5` for a pair, sums, ranges, the same cell over several sheets. */
import type { BookSheet } from '../book.ts'
import { readCellName } from '../book.ts'

/** One term of a sum: a cell or a range of them, on one or several sheets. */
interface Term {
  readonly sign: 1 | -1
  /** A sheet's name, or the first and the last of several; undefined: the one named before, or the map's own. */
  readonly sheet: string | undefined
  readonly from: Corner
  readonly to: Corner
}

interface Corner {
  readonly row: number
  readonly column: number
}

/** One cell that a map names, to be added or taken off. */
export interface MapCell extends Corner {
  readonly sheet: BookSheet
  readonly sign: 1 | -1
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`
const term = new RegExp(
  String.raw`\s*([-+])?\s*(?:(?:'((?:[^']|'')+)'|([^!'+/]+?))!)?(${cell})(?:\s*:\s*(${cell}))?\s*`,
  'y',
)

/** The parts of an address (two for a pair), each a sum; undefined when it is none. */
export function readAddress(text: string): readonly (readonly Term[])[] | undefined {
  const plain = text
    .trim()
    .replace(/^=/, '')
    .replaceAll(/SUM\(([^()]*)\)/gi, (_, inner: string) => inner.replaceAll(/[;,]/g, '+'))
  const parts: Term[][] = [[]]
  term.lastIndex = 0
  for (;;) {
    const here: Term[] = parts.at(-1) ?? []
    const match = term.exec(plain)
    if (!match) return undefined
    const [, sign, quoted, bare, first = '', last] = match
    const [from, to] = [readCellName(first), readCellName(last ?? first)]
    if (!from || !to || (sign === undefined) !== (here.length === 0)) return undefined
    const sheet = quoted?.replaceAll("''", "'") ?? bare?.trim()
    here.push({ sign: sign === '-' ? -1 : 1, sheet, from, to })
    if (term.lastIndex === plain.length) return parts.length <= 2 ? parts : undefined
    if (plain[term.lastIndex] === '/') {
      parts.push([])
      term.lastIndex += 1
    }
  }
}

/** The cells of a term on its sheets. */
export function cellsOf({ sign, from, to }: Term, sheets: readonly BookSheet[]): readonly MapCell[] {
  const cells: MapCell[] = []
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  for (const sheet of sheets)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.push({ sheet, row, column, sign })
  return cells
}
