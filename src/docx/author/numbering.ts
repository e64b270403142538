/** The numbers that Word counts itself: Phần, Mục, Khoản and its sub-level, and the appendices. */
import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx'
import { FIRST_LINE } from './styles.ts'

interface List {
  readonly reference: string
  readonly styles: readonly string[]
  readonly levels: ILevelsOptions[]
}

/** How a heading of `#` to `####` is numbered as Word's level `index`. */
const headings: readonly ((index: number) => ILevelsOptions)[] = [
  // “Phần I” stands on its own line: the heading's text starts with a line break.
  (i) => level(i, LevelFormat.UPPER_ROMAN, `Phần %${i + 1}`, { alone: true }),
  (i) => level(i, LevelFormat.UPPER_ROMAN, `%${i + 1}.`),
  (i) => level(i, LevelFormat.DECIMAL, `%${i + 1}.`),
  (i) => level(i, LevelFormat.DECIMAL, `%${i}.%${i + 1}.`, { italic: true }),
]

/**
 * Levels of the two lists, each linked to a style by `finish.ts`. A level prints only its own number (and the khoản's
 * in “1.1.”), so that a khoản directly under a phần, with no mục between them, is still “1.”.
 */
export function numberedLists(levels: readonly number[]): readonly List[] {
  return [
    {
      reference: 'cac-phan',
      styles: levels.map((_, i) => `Heading${i + 1}`),
      levels: levels.map((each, i) => headings[each - 1]!(i)),
    },
    {
      reference: 'phu-luc',
      styles: ['PhuLuc'],
      levels: [level(0, LevelFormat.UPPER_ROMAN, 'Phụ lục %1', { alone: true })],
    },
  ]
}

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
