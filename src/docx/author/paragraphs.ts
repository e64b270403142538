/** The small pieces that both running text and tables are made of. */
import { LineRuleType, Paragraph as WordParagraph, type Table as WordTable, TextRun } from 'docx'
import type { TagLine } from './block.ts'
import type { Run } from './inline.ts'
import { TAG_STYLE } from '../tag/style.ts'

/** What a block is laid out as. */
export type Laid = WordParagraph | WordTable

/** What the surroundings say to a block: the room in mm, and the levels of headings that there are (styles.ts). */
export interface Surroundings {
  readonly width: number
  readonly levels: readonly number[]
}

/** A narrow empty paragraph. */
export const gap = (keepNext = false): WordParagraph =>
  new WordParagraph({ style: 'KhoangTrong', ...(keepNext && { keepNext }) })

/** An empty paragraph that takes no room on its page: Word wants one where a section ends. */
export const ending = (): WordParagraph =>
  new WordParagraph({ style: 'DuongKe', spacing: { before: 0, after: 0, line: 1, lineRule: LineRuleType.EXACT } })

/** A block tag as a paragraph of its own; a part of a text prints as text. */
export function tagParagraph(block: TagLine): WordParagraph {
  if (block.tag === 'partial')
    return new WordParagraph({ style: 'NoiDung', children: [new TextRun({ text: block.text, style: TAG_STYLE })] })
  return new WordParagraph({ style: 'TheKhoi', children: [new TextRun(block.text)] })
}

/** Runs of text; bold and italic are stated only where they differ from the style. Tags have runs of their own. */
export function textRuns(runs: readonly Run[], caps = false): TextRun[] {
  return runs.flatMap(({ text, bold, italic, broken }) =>
    text.split(/(\{\{[^]*?\}\}+)/).flatMap((piece, i) =>
      piece === '' && !(broken && i === 0)
        ? []
        : new TextRun({
            text: piece,
            ...(i % 2 === 1 && { style: TAG_STYLE }),
            ...(bold && { bold }),
            ...(italic && { italics: true }),
            ...(broken && i === 0 && { break: 1 }),
            ...(caps && { allCaps: true }),
          }),
    ),
  )
}
