/**
 * No-break spaces between a number and what it counts, and between the word of a provision and its number; a line may end
 * after the stroke of a pair, or the whole pair would go to the next line and leave a gap in this one.
 */
import { toBytes } from '../xml/escape.ts'

const NO_BREAK = toBytes('\u00a0')
const MAY_BREAK = toBytes('\u200b')
/** First bytes of letters in UTF-8, as far as Vietnamese has them. */
const letter = 'A-Za-z\\xc3-\\xc6\\xe1'
const numbered = ['Điều', 'khoản', 'điểm', 'khu vực', 'Phụ lục']
const patterns = new WeakMap<readonly string[], RegExp>()

/** The text of a part, UTF-8 in a string of bytes; `words` are what numbers count. */
export function withJoinedNumbers(xml: string, words: readonly string[]): string {
  const pattern = patterns.get(words) ?? patternOf(words)
  patterns.set(words, pattern)
  return xml.replace(pattern, (found) => found.replaceAll(' ', NO_BREAK) + (found.endsWith('/') ? MAY_BREAK : ''))
}

function patternOf(words: readonly string[]): RegExp {
  const any = (list: readonly string[]) => list.map(toBytes).join('|')
  return new RegExp(
    `\\d (?:${any(words)})(?![${letter}])(?:/(?=\\d))?|(?<![${letter}])(?:${any(numbered)}) (?=\\d|[IVX]+\\b)`,
    'g',
  )
}
