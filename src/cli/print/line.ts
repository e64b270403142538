/** A line of someone's file, fit for a terminal: measured as it will be seen, and cut around what matters. */

const widest = 100
const tab = '    '
/** Anything but ASCII, Latin with marks composed, and common punctuation: there a character may be several code units. */
const beyondSimple = /[^\t\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/u

/** Text without anything a terminal would obey instead of print, in composed form. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\t', tab)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd')
}

/** Columns that a text takes: one for each character as a reader counts them, marks included, two for wide ones. */
export function displayWidth(text: string): number {
  return characters(printable(text)).reduce((columns, character) => columns + (isWide(character) ? 2 : 1), 0)
}

/** The characters as a reader counts them. Composed Vietnamese needs no segmenter, and that one is slow to start. */
function characters(text: string): readonly string[] {
  if (!beyondSimple.test(text)) return text.split('')
  return Array.from(new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
}

function isWide(character: string): boolean {
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u.test(
    character,
  )
}

interface Excerpt {
  readonly text: string
  /** Columns before the mark, and of the mark itself (at least one). */
  readonly before: number
  readonly length: number
}

/** The line with the part from `start` to `end` (UTF-16 columns from 0), cut to about 100 columns around it. */
export function excerpt(line: string, start: number, end: number): Excerpt {
  const [left, marked, right] = [line.slice(0, start), line.slice(start, end), line.slice(end)].map(printable)
  const before = displayWidth(left ?? '')
  const length = Math.max(1, displayWidth(marked ?? ''))
  const text = `${left}${marked}${right}`.trimEnd()
  if (displayWidth(text) <= widest) return { text, before, length }

  const shownLength = Math.min(length, 60)
  const from = before + shownLength <= widest - 10 ? 0 : Math.max(0, before - 30)
  const cut = slice(text, from, widest - 2)
  const head = from > 0 ? '…' : ''
  return { text: `${head}${cut.text}${cut.more ? '…' : ''}`, before: before - from + head.length, length: shownLength }
}

function slice(text: string, from: number, columns: number) {
  let [at, taken] = [0, '']
  for (const segment of characters(text)) {
    if (at >= from + columns) return { text: taken, more: true }
    if (at >= from) taken += segment
    at += isWide(segment) ? 2 : 1
  }
  return { text: taken, more: false }
}

/** Words of a paper in quotation marks, cut to so many signs. */
export function quotedWords(words: string, most: number): string {
  return `“${printable(words.length > most ? `${words.slice(0, most - 1)}…` : words)}”`
}

/** A name of a file as it is typed on a command line: in quotes when it has a space. */
export function typed(path: string): string {
  const shown = printable(path)
  return /\s/.test(shown) ? `"${shown}"` : shown
}
