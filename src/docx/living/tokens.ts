/** Words, figures and signs of a text: what two versions of a document are compared by. */

export interface WordToken {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Begins with a digit: `05`, `1.050`, `7,1`. */
  readonly figure: boolean
  /** Has a letter. */
  readonly word: boolean
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\u200b\p{L}\p{M}\d]/gu

/** The tokens of a text in order; white space stands between them, and where a line may end. */
export function tokensOf(text: string): WordToken[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found.normalize('NFC'),
    start: index,
    end: index + found.length,
    figure: /^\d/.test(found),
    word: /^\p{L}/u.test(found),
  }))
}

/** A token without the value of a figure, for telling texts that differ in figures alone. */
export const masked = ({ figure, text }: WordToken) => (figure ? '#' : text)

/** Ends a sentence, or a part of one that stands by itself. */
export const endsSentence = (token: WordToken | undefined) => token !== undefined && /^[.;]$/.test(token.text)

/** Ends a sentence, not a part of one. */
export const isStop = ({ text }: WordToken) => text === '.'

/** Says which way a figure went, or on which side of a mark it lies. */
export const saysDirection = ({ text }: WordToken) => /^(?:tăng|giảm|bằng|vượt|thấp|cao|hơn)$/i.test(text)
