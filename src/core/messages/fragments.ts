/** Pieces of sentences and hints that several messages share. */

/** A text in straight quotes, as it can be typed: curly ones round the whole of it were meant as such. */
export const quoted = (text: string): string => {
  const inner = /^[“”"]([^“”"]*)[“”"]([.;,]?)$/.exec(text)
  return inner ? `"${inner[1]}${inner[2]}"` : text.includes('"') ? `'${text}'` : `"${text}"`
}

/** A text of a file, cut to what a sentence can take in. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** The question that offers the nearest known word; undefined when none is near. */
export const perhaps = (word: string | undefined) => (word === undefined ? undefined : `có phải "${word}" không?`)

/** The first of many, and a sign that there are more. */
export const firstOf = (items: readonly string[], most: number, separator = ', ') =>
  `${items.slice(0, most).join(separator)}${items.length > most ? ' …' : ''}`

/** The first six of many, and how many more there are of what they are: "mục", "số". */
export const fewOf = (items: readonly string[], what = 'mục') =>
  `${items.slice(0, 6).join('; ')}${items.length > 6 ? `; và ${items.length - 6} ${what} khác` : ''}`

/** By how much a number is above or below what it should be. */
export const gapWords = (actual: number, expected: number) =>
  actual > expected ? `thừa ${actual - expected}` : `thiếu ${expected - actual}`

/** Levels of units in running text. */
export const levelNames = { huyen: 'cấp huyện', khu_vuc: 'khu vực', tinh: 'cấp tỉnh' } as const

/**
 * What to do about digits that look like those of a number and are none (full width, of other scripts, raised); undefined
 * where there are none.
 */
export function oddDigits(value: string): string | undefined {
  const raised = /^(\d+(?:\/\d+)*)\s*[\u00b9\u00b2\u00b3\u2070-\u2079]+$/.exec(value)?.[1]
  if (raised !== undefined) return `bỏ dấu chú thích viết cao: ${raised}`
  const odd = /(?![0-9])[\p{Nd}\p{No}\uff0f\u2044\u2215]/u.exec(value)?.[0]
  if (odd === undefined) return undefined
  const plain = value.normalize('NFKC').replaceAll(/[\u2044\u2215]/g, '/')
  const code = odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const retyped = /^[\d\s./-]+$/.test(plain) && !/\p{No}/u.test(value) ? `: ${plain}` : ' bằng phím số thường'
  return `"${odd}" (U+${code}) không phải ký tự của số thường; gõ lại${retyped}`
}
