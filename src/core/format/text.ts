/** Letters, numerals and lists of words. */

/** The first word of a text, past a dash, quotes and brackets; a text that begins with a figure has none to change. */
const firstLetters = /^([^\p{L}\p{N}]*)(\p{L}\p{L}?)/u

/** A letter of the Latin alphabet with its marks, which has two cases; most texts begin with one and need no pattern. */
const isLatin = (sign: string) =>
  (sign < '\u0250' || (sign >= '\u1e00' && sign < '\u1f00')) && sign.toLowerCase() !== sign.toUpperCase()

/** First letter in upper case, the rest untouched: "04 vụ" stays. */
export function capitalise(text: string): string {
  if (isLatin(text.charAt(0))) return text.charAt(0).toUpperCase() + text.slice(1)
  return text.replace(firstLetters, (_, lead: string, start: string) => {
    const [first = '', ...rest] = start
    return lead + first.toUpperCase() + rest.join('')
  })
}

/** "- Còn chậm", "a) còn chậm", "1. Còn chậm" are "Còn chậm": an item without the sign before it, for a paper that has its own. */
export const withoutSign = (text: string) => text.trim().replace(/^(?:[-+*•–]|\p{Ll}\)|\d{1,2}[.)](?!\d))\s*/u, '')

/** Posts and bodies keep their capital (docs/linh-vuc/the-thuc.md §8). */
const named = /^(?:Viện|Tòa|Kiểm sát viên|Lãnh đạo|Cơ quan|Ủy ban|Công an|Quốc hội|Hội đồng|Nhà tạm giữ)/u

/** First letter in lower case, except where an abbreviation begins ("VKSND", "CQĐT") or the name of a body or a post. */
export function uncapitalise(text: string): string {
  if (named.test(text)) return text
  const [sign, next] = [text.charAt(0), text.charAt(1)]
  if (isLatin(sign) && (isLatin(next) || next <= '\u007f')) {
    const abbreviated = isLatin(next) && sign + next === (sign + next).toUpperCase()
    return abbreviated ? text : sign.toLowerCase() + text.slice(1)
  }
  return text.replace(firstLetters, (_, lead: string, start: string) => {
    const [first = '', ...rest] = start
    const abbreviated = rest.length > 0 && start === start.toUpperCase()
    return lead + (abbreviated ? first : first.toLowerCase()) + rest.join('')
  })
}

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

/** Takes off the stops at the end so that the sentence can go on: ".", ",", ";", ":", "…", "./.". */
export function dropStop(text: string): string {
  let end = text.length
  // A loop and not a pattern: patterns anchored at the end take quadratic time on long runs of blanks.
  for (; end > 0; end--) {
    const last = text.charAt(end - 1)
    const closing = last === '/' && text.charAt(end - 2) === '.'
    if (!closing && !'.,;:…'.includes(last) && last.trim() !== '') break
  }
  return text.slice(0, end)
}

const closed = /[.!?:;,…]["”»’)]?$/

/** A line with a stop at its end, where it has no mark there. */
export function withStop(line: string): string {
  return line === '' || closed.test(line) ? line : `${line}.`
}
