/** Letters, numerals and lists of words. */

/** First letter in upper case, the rest untouched; leading spaces and quotes are passed over. */
export function capitalise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** First letter in lower case, except where an abbreviation begins ("VKSND", "CQĐT"). */
export function uncapitalise(text: string): string {
  return text.replace(/\p{L}\p{L}?/u, (start) =>
    start.length > 1 && start === start.toUpperCase() ? start : lowerFirst(start),
  )
}

const lowerFirst = (start: string) => start.charAt(0).toLowerCase() + start.slice(1)

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 4 is "IV"; "" for what has no Roman numeral (0, negative, fractions, 4000 and more). */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return ''
  let rest = value
  let text = ''
  for (const [amount, letters] of romans)
    for (; rest >= amount; rest -= amount) {
      text += letters
    }
  return text
}

/** Letters of a điểm in legal order; Vietnamese has no f, j, w, z (Nghị định 30/2020, PL I, II.6.đ). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy'

/** 1 is "a", 5 is "đ", 24 is "aa"; "" for what is no position. */
export function pointLetter(position: number): string {
  if (!Number.isInteger(position) || position < 1) return ''
  const letters = [...pointLetters]
  const rest = position - 1
  return pointLetter(Math.floor(rest / letters.length)) + (letters[rest % letters.length] ?? '')
}

/** "A, B và C"; empty items are left out. */
export function joinList(items: readonly string[], separator = ', ', last = ' và '): string {
  const given = items.filter((item) => item.trim() !== '')
  if (given.length < 2) return given.join('')
  return given.slice(0, -1).join(separator) + last + given.at(-1)
}

/** Takes off the stop at the end so that the sentence can go on: full stops, commas, colons, "./.", "…". */
export function dropStop(text: string): string {
  return text.replace(/[\s.,;:…/]+$/u, '')
}

/** Ends with exactly one full stop; a question or exclamation mark and "./." stay; an empty text stays empty. */
export function addStop(text: string): string {
  const trimmed = text.trimEnd()
  if (/[?!]["”»)]?$|\.["”»]$|\.\/\.$/.test(trimmed)) return trimmed
  const bare = dropStop(trimmed)
  return bare && `${bare}.`
}
