/** How many lines a text takes in a cell: by the widths of Times New Roman, in which forms are set. */

/** Widths in thousandths of the type size; a letter with marks is as wide as without. */
const widths: Readonly<Record<string, number>> = {
  ...widthsOf(278, "ijlt/\\'"),
  ...widthsOf(250, ' .,\u00a0'),
  ...widthsOf(333, 'frIJ-()[]!:;"'),
  ...widthsOf(389, 's'),
  ...widthsOf(444, 'aceăâêz'),
  ...widthsOf(570, 'FPS'),
  ...widthsOf(640, 'ELTZBCR'),
  ...widthsOf(722, 'ADGHKNOQUVXYwĐ'),
  ...widthsOf(860, 'mMW%…@'),
}
const other = 500

function widthsOf(width: number, letters: string): Readonly<Record<string, number>> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]))
}

/** A column's width is counted in digits, each half as wide as high; bold letters are wider. */
const digit = 500
const boldness = 1.07
/** Spreadsheets differ by a little: a line is called full before it is. */
const room = 0.96

function widthOf(word: string): number {
  let sum = 0
  for (const letter of word) sum += widths[letter] ?? widths[letter.normalize('NFD')[0] ?? ''] ?? other
  return sum
}

/** Lines of a wrapped text in a column so many digits wide. */
export function linesIn(text: string, columnWidth: number, bold = false): number {
  const full = (columnWidth * digit * room) / (bold ? boldness : 1)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word)
      if (used > 0 && used + width > full) {
        lines += 1
        used = 0
      }
      // A word wider than the column is cut.
      lines += Math.floor(width / full)
      used += (width % full) + widthOf(' ')
    }
  }
  return lines
}
