/** Words, figures and signs of a text: what two versions of a document are compared by. */

import { figureKey } from './notation.ts'

export interface WordToken {
  readonly text: string
  /** What it is compared by: a figure by its value, however it is written. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Begins with a digit: `05`, `1.050`, `1 050`, `7,1`. */
  readonly figure: boolean
  /** Has a letter. */
  readonly word: boolean
}

const TOKEN =
  /(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*|[\p{L}\p{M}](?:[\u00ad\u2060]*[\p{L}\p{M}])*|[^\s\u00ad\u200b\u2060\p{L}\p{M}\d]/gu

/** Signs nobody sees that may stand within a word: where it may be hyphenated, where it must not be parted. */
const WITHIN = /[\u00ad\u2060]/g

/** The tokens of a text in order; white space stands between them, and where a line may end. */
export function tokensOf(text: string): WordToken[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const [own, figure] = [found.normalize('NFC').replaceAll(WITHIN, ''), /^\d/.test(found)]
    return {
      text: own,
      key: figure ? figureKey(own) : own,
      start: index,
      end: index + found.length,
      figure,
      word: /^\p{L}/u.test(found),
    }
  })
}

/** A token without the value of a figure, for telling texts that differ in figures alone. */
export const masked = ({ figure, text }: WordToken) => (figure ? '#' : text)

/** Ends a sentence, or a part of one that stands by itself. */
export const endsSentence = (token: WordToken | undefined) => token !== undefined && /^[.;]$/.test(token.text)

/** Ends a sentence, not a part of one. */
export const isStop = ({ text }: WordToken) => text === '.'

/** The clause around the token at `at`, between two signs that part clauses: its first token, and the one after its last. */
export function clauseAround(tokens: readonly WordToken[], at: number): readonly [from: number, to: number] {
  const parts = (token: WordToken | undefined) => token === undefined || /^[,;:.()]$/.test(token.text)
  let [from, to] = [at, at + 1]
  while (!parts(tokens[from - 1])) from--
  while (!parts(tokens[to])) to++
  return [from, to]
}

/** A number in words, as people write it beside its figure: "02 (hai) vụ", "hai (02) vụ". */
export const isNumberWord = ({ text }: WordToken) =>
  /^(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm|nghìn|ngàn|triệu|phẩy)$/i.test(text)

/** Says which way a figure went, or on which side of a mark it lies. */
export const saysDirection = ({ text }: WordToken) => /^(?:tăng|giảm|bằng|vượt|thấp|cao|hơn)$/i.test(text)

/** Which way a word of direction points; "hơn" alone points nowhere. */
export function directionIn({ text }: WordToken): 'up' | 'down' | 'level' | undefined {
  if (/^(?:tăng|vượt|cao)$/i.test(text)) return 'up'
  if (/^(?:giảm|thấp)$/i.test(text)) return 'down'
  return /^bằng$/i.test(text) ? 'level' : undefined
}
