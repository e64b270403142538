/** The numbers that Word counts itself: Phần, Mục, Khoản and its sub-level, and the appendices. */
import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx'
import { FIRST_LINE } from './styles.ts'

/**
 * Levels of the two lists, each linked to a style by `finish.ts`. A level prints only its own number (and the khoản's
 * in “1.1.”), so that a khoản directly under a phần, with no mục between them, is still “1.”.
 */
export const lists: readonly {
  readonly reference: string
  readonly styles: readonly string[]
  readonly levels: ILevelsOptions[]
}[] = [
  {
    reference: 'cac-phan',
    styles: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
    levels: [
      // “Phần I” stands on its own line: the heading's text starts with a line break.
      level(0, LevelFormat.UPPER_ROMAN, 'Phần %1', { alone: true }),
      level(1, LevelFormat.UPPER_ROMAN, '%2.'),
      level(2, LevelFormat.DECIMAL, '%3.'),
      level(3, LevelFormat.DECIMAL, '%3.%4.', { italic: true }),
    ],
  },
  {
    reference: 'phu-luc',
    styles: ['PhuLuc'],
    levels: [level(0, LevelFormat.UPPER_ROMAN, 'Phụ lục %1', { alone: true })],
  },
]

function level(
  index: number,
  format: 'upperRoman' | 'decimal',
  text: string,
  look: { alone?: boolean; italic?: boolean } = {},
): ILevelsOptions {
  return {
    level: index,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: look.alone ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
    style: {
      run: { bold: true, italics: look.italic ?? false },
      paragraph: { indent: look.alone ? { left: 0, firstLine: 0 } : { left: 0, firstLine: FIRST_LINE } },
    },
  }
}
