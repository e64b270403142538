/** Characters that nobody sees, or that no font of a report has: taken away where they mean nothing, and named where they do. */

/** Zero width, direction marks, soft hyphen, byte order mark within a text; what joins emoji is left to them. */
const hidden =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu
/** Spaces that are not the one of the keyboard. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Code points that each font fills as it likes: bullets of Symbol and Wingdings pasted from Word. */
const privateUse = /[\ue000-\uf8ff]/u
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** The text without what nobody sees. */
export function withoutHidden(text: string): string {
  return isPlain(text) ? text : text.replaceAll(hidden, '')
}

/** The text as it is seen: hidden characters gone, spaces of other kinds as plain ones. */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replaceAll(hidden, '').replaceAll(otherSpaces, ' ')
}

/** Whether a text has none but the signs of a keyboard in ASCII. */
const isPlain = (text: string) => /^[\n -~]*$/.test(text)

/** `U+200B`. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The first private-use character of a text. */
export function privateIn(text: string): string | undefined {
  return privateUse.exec(text)?.[0]
}

/** Without control characters, which no document can hold; undefined when there are none. */
export function withoutControls(
  text: string,
): { readonly text: string; readonly found: readonly string[] } | undefined {
  const found = [...new Set([...text.matchAll(control)].map(([sign]) => nameOf(sign)))]
  return found.length === 0 ? undefined : { text: text.replaceAll(control, ''), found }
}

/** Text as it is kept: letters in one piece, and Đ for the Icelandic letter that looks like it. */
export function composed(text: string): string {
  return text.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')
}

/** Notations that programs take for numbers and people do not: `0x1F`, `12e3`. What was typed is what is meant. */
export const oddNumber = /^[-+]?(?:0[xob][\da-f]+|\d+(?:\.\d*)?e[-+]?\d+|\.(?:inf|nan))$/i
