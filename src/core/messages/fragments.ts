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
