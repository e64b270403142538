/** Where something stands in a Word file, in a clerk's words. */
import { enclosing, isElement, type XmlElement } from '../xml/tree.ts'

/** Paragraph numbers of one part, counted in reading order from 1. */
export interface Spots {
  readonly part: string
  readonly numbers: ReadonlyMap<XmlElement, number>
}

/** What places in a part are named by: the label of the part, the numbers of its paragraphs (from 1). */
export function spotsOf(part: string, paragraphs: readonly XmlElement[]): Spots {
  return { part, numbers: new Map(paragraphs.map((p, i) => [p, i + 1])) }
}

/** How the places of a partial begin. */
export function partialLabel(name: string): string {
  return `mẫu con "${name}"`
}

/** The name of the partial that a place is in. */
export function partialAt(spot: string | undefined): string | undefined {
  return /^mẫu con "([^"]*)"/.exec(spot ?? '')?.[1]
}

/** Characters that are shown on both sides of the place. */
const AROUND = 24

/**
 * `thân văn bản, đoạn 12 (hàng 2, cột 3 của bảng), chỗ “…chữ quanh thẻ…”`: from `start` to `end` in the text of a paragraph;
 * without a number where no paragraph is known.
 */
export function spotOf(
  spots: Spots,
  paragraph: XmlElement | undefined,
  text: string,
  start: number,
  end: number,
): string {
  const words = [
    start > AROUND ? '…' : '',
    text.slice(Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)),
    end + AROUND < text.length ? '…' : '',
  ]
  const quote = `“${words.join('').replaceAll(/\s+/g, ' ').trim()}”`
  const number = paragraph && spots.numbers.get(paragraph)
  if (paragraph === undefined || number === undefined) return `${spots.part}, chỗ ${quote}`
  const cell = cellOf(paragraph)
  return `${spots.part}, đoạn ${number}${cell === undefined ? '' : ` (${cell})`}, chỗ ${quote}`
}

/** The cell of a table that a paragraph stands in; undefined outside of tables and in text boxes. */
function cellOf(paragraph: XmlElement): string | undefined {
  let cell: XmlElement | undefined = paragraph
  while (cell && cell.name !== 'w:tc' && cell.name !== 'w:txbxContent') cell = cell.parent
  if (cell?.name !== 'w:tc') return undefined
  const row = enclosing(cell, 'w:tr')
  const table = enclosing(row, 'w:tbl')
  if (row === undefined || table === undefined) return undefined
  return `hàng ${indexOf(table, row, 'w:tr')}, cột ${indexOf(row, cell, 'w:tc')} của bảng`
}

/** The place of a descendant among the like ones of an element, from 1, looking into content controls. */
function indexOf(parent: XmlElement, wanted: XmlElement, name: string): number {
  let count = 0
  const visit = (node: XmlElement): boolean =>
    node.children.some((child) => {
      if (!isElement(child)) return false
      if (child.name === name) return (count++, child === wanted)
      return (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins') && visit(child)
    })
  visit(parent)
  return count
}
