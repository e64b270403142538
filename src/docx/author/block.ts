/** What a text template says, before it is laid out: the blocks of a document in order. */
import type { Run } from './inline.ts'
import type { Line, TagKind } from './lex.ts'

/** How text stands in a column. */
export type Align = 'left' | 'center' | 'right'

/** A block tag alone on its line; in Word its own paragraph or row, which the engine lifts away. */
export interface TagLine {
  readonly kind: 'tag'
  readonly tag: TagKind
  readonly text: string
}

/** A paragraph; its tags stand in the text of its runs. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** A style id of styles.ts; of a heading its `level`, 1 to 4, says which. */
  readonly style: string
  readonly level?: number
  readonly runs: readonly Run[]
  readonly keepNext: boolean
  /** In place of the number that Word would count. */
  readonly number?: readonly Run[]
}

/** A horizontal rule of a fixed length in mm, centred. */
interface Rule {
  readonly kind: 'rule'
  readonly mm: number
}

/** A cell of a table; one that is joined has no text of its own. */
export interface Cell {
  readonly runs: readonly Run[]
  /** Joined with the cell to the left, or the one above. */
  readonly joins?: 'left' | 'above'
}

/** A row of a table; `bold` when all of it is. */
export interface TextRow {
  readonly kind: 'row'
  readonly cells: readonly Cell[]
  readonly bold: boolean
}

/** A bordered table; `weight` is what share of the width a column has. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly { readonly align: Align; readonly weight: number }[]
  readonly header: readonly (TextRow | TagLine)[]
  readonly body: readonly (TextRow | TagLine)[]
  /** In small letters: a long one. */
  readonly small: boolean
  /** What a reader who does not see the table is told of it; both may hold tags. */
  readonly described?: { readonly title: string; readonly text: string }
}

/** A borderless table that sets fixed parts side by side. */
export interface Frame {
  readonly kind: 'frame'
  /** Column widths in mm. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
  /** Stays on one page with the two paragraphs before it: the signature block. */
  readonly keep: boolean
}

interface SectionStart {
  readonly kind: 'section'
  readonly landscape: boolean
  readonly line: Line
}

/** A property of the file itself; it is set, not laid out. */
interface Property {
  readonly kind: 'title'
  readonly text: string
}

/** What a text template consists of. */
export type Block =
  TagLine | Paragraph | Rule | Table | Frame | SectionStart | Property | { readonly kind: 'pageBreak' }

/** What stands in a section: everything but what was taken out on the way. */
export type Content = Exclude<Block, SectionStart | Property>
