/**
 * A document as people read it: paragraphs of tokens, tables of rows and cells. Tracked changes are taken as they show:
 * what was inserted is there, what was deleted is not. Text boxes, notes and headers are parts of their own.
 */
import { joinSlots, throughMarks, slotsOf } from '../tag/slots.ts'
import { attributeOf, childOf, isElement, type XmlElement } from '../xml/tree.ts'
import { type WordToken, tokensOf } from './tokens.ts'

export interface WordParagraph {
  readonly node: XmlElement
  readonly text: string
  readonly tokens: readonly WordToken[]
  /** The number of its first token among all of the document. */
  readonly first: number
  /** From 0, tables included. */
  readonly index: number
  /** The name of its style, in lower case; ids differ between programs. */
  readonly style: string
  /** Where it stands in a table. */
  readonly row: WordRow | undefined
  /** The text of the heading above it. */
  readonly heading: string
}

export interface WordRow {
  readonly node: XmlElement
  readonly table: WordTable
  readonly cells: readonly WordCell[]
}

export interface WordCell {
  readonly node: XmlElement
  readonly paragraphs: readonly WordParagraph[]
}

export interface WordTable {
  readonly node: XmlElement
  /** The row of another table that it stands in. */
  readonly within: WordRow | undefined
  readonly rows: readonly WordRow[]
}

/** A token by its place. */
interface Place {
  readonly paragraph: WordParagraph
  /** Among the tokens of the paragraph. */
  readonly at: number
}

export interface DocumentText {
  readonly root: XmlElement
  readonly paragraphs: readonly WordParagraph[]
  readonly tables: readonly WordTable[]
  /** By number of the token. */
  readonly places: readonly Place[]
  readonly styles: StyleNames
}

export interface StyleNames {
  readonly nameOf: ReadonlyMap<string, string>
  readonly idOf: ReadonlyMap<string, string>
}

/** Names of styles by id and the other way, out of the styles part. */
export function styleNames(styles: string | undefined): StyleNames {
  const pairs = [...(styles ?? '').matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"[^>]*>\s*<w:name\s+w:val="([^"]*)"/g)]
  const named = pairs.map(([, id = '', name = '']) => [id, name.toLowerCase()] as const)
  return { nameOf: new Map(named), idOf: new Map(named.map(([id, name]) => [name, id])) }
}

const isHeading = ({ style }: Pick<WordParagraph, 'style'>) => /^heading \d/.test(style)

/** Elements whose paragraphs belong to the text around them. */
const AROUND = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'])

/** Reads the tree of a main part. */
export function readDocument(root: XmlElement, styles: StyleNames): DocumentText {
  const paragraphs: WordParagraph[] = []
  const tables: WordTable[] = []
  const places: Place[] = []
  let heading = ''

  const readParagraph = (node: XmlElement, row: WordRow | undefined): void => {
    const text = joinSlots(slotsOf(node, throughMarks))
    const pPr = childOf(node, 'w:pPr')
    const style = pPr && childOf(pPr, 'w:pStyle')
    const id = (style && attributeOf(style, 'w:val')) ?? ''
    const paragraph: WordParagraph = {
      node,
      text,
      tokens: tokensOf(text),
      first: places.length,
      index: paragraphs.length,
      style: styles.nameOf.get(id) ?? id.toLowerCase(),
      row,
      heading,
    }
    if (!row && isHeading(paragraph)) heading = text.trim()
    paragraphs.push(paragraph)
    paragraph.tokens.forEach((_, at) => places.push({ paragraph, at }))
  }

  const visit = (node: XmlElement, row: WordRow | undefined): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.name === 'w:p') readParagraph(child, row)
      else if (child.name === 'w:tbl') readTable(child, row)
      else if (AROUND.has(child.name)) visit(child, row)
    }
  }

  const readTable = (node: XmlElement, within: WordRow | undefined): void => {
    const rows: WordRow[] = []
    const table: WordTable = { node, within, rows }
    tables.push(table)
    for (const tr of childrenThrough(node, 'w:tr')) {
      if (isDeleted(tr)) continue
      const cells: WordCell[] = []
      const row: WordRow = { node: tr, table, cells }
      rows.push(row)
      for (const tc of childrenThrough(tr, 'w:tc')) {
        const from = paragraphs.length
        visit(tc, row)
        cells.push({ node: tc, paragraphs: paragraphs.slice(from).filter((each) => each.row === row) })
      }
    }
  }

  visit(childOf(root, 'w:body') ?? root, undefined)
  return { root, paragraphs, tables, places, styles }
}

function childrenThrough(node: XmlElement, name: string): readonly XmlElement[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === name) return [child]
    return AROUND.has(child.name) ? childrenThrough(child, name) : []
  })
}

function isDeleted(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr')
  return properties !== undefined && childOf(properties, 'w:del') !== undefined
}

/** What comes into a document or goes out of it as a whole. */
export type DocumentPart = WordParagraph | WordTable | WordRow

export const isTable = (part: DocumentPart): part is WordTable => 'rows' in part
export const isRow = (part: DocumentPart): part is WordRow => 'cells' in part

/** The paragraphs of the cells of a row, those of tables within it left out. */
export const paragraphsOfRow = ({ cells }: WordRow) => cells.flatMap(({ paragraphs }) => paragraphs)

/** A paragraph itself; of a table or a row the first one in it, undefined when there is none. */
export const firstParagraph = (part: DocumentPart): WordParagraph | undefined =>
  isTable(part) ? part.rows.flatMap(paragraphsOfRow)[0] : isRow(part) ? paragraphsOfRow(part)[0] : part

/** The words of a paragraph, of a row cell by cell ("a | b"), or of a table row by row ("a | b; c | d"). */
export const textOfPart = (part: DocumentPart): string =>
  isTable(part) ? part.rows.map(textOfRow).join('; ') : isRow(part) ? textOfRow(part) : part.text

const textOfRow = ({ cells }: WordRow) => cells.map(textOfCell).join(' | ')

/** The words of a cell, its paragraphs on one line. */
export const textOfCell = ({ paragraphs }: WordCell) => paragraphs.map(({ text }) => text.trim()).join(' ')
