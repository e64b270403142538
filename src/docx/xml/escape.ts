/**
 * Values become document text here and nowhere else. What XML 1.0 forbids is dropped, a line end becomes a break, a
 * tab a tab; letters are composed (NFC), for Word searches and sorts by them.
 *
 * What is rendered is UTF-8 from the start: strings in which a character is a byte. Such strings take half the memory
 * of Vietnamese text, are joined faster, and are written out without being encoded.
 */

/** ASCII that stands for itself in XML. */
const SAFE = Uint8Array.from({ length: 128 }, (_, c) =>
  c >= 32 && c < 127 && !'&<>"'.includes(String.fromCharCode(c)) ? 1 : 0,
)
/** Line ends, as they come from data of any system. */
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/g
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu
// eslint-disable-next-line no-misleading-character-class
const DECOMPOSED = /[\u0300-\u036f]/
const MARKUP = /[&<>]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
const TAB = '</w:t><w:tab/><w:t xml:space="preserve">'

/** Whether a value holds characters that no Word file can. */
export function hasForbidden(value: string): boolean {
  return value.replaceAll('\u000b', '\n').search(FORBIDDEN) >= 0
}

/** Characters as UTF-8 bytes. */
export function toBytes(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** The other way round. */
export function fromBytes(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString()
}

/** For a place inside `w:t`; in UTF-8. */
export function escapeRun(value: string): string {
  return toBytes(escapeRunText(value))
}

/** For an attribute, or a text that may hold no elements; in UTF-8. */
export function escapePlain(value: string): string {
  return toBytes(escapePlainText(value))
}

/** Text within a `w:t`: line ends and tabs become elements. */
export function escapeRunText(value: string): string {
  return withEntities(value).replaceAll(LINE_END, BREAK).replaceAll('\t', TAB)
}

/** Text of attributes and of elements without runs: line ends and tabs become spaces. */
export function escapePlainText(value: string): string {
  return withEntities(value).replaceAll('"', '&quot;').replaceAll(LINE_END, ' ').replaceAll('\t', ' ')
}

/** Longer values take the general way. */
const SHORT = 500

/** Where a short value is put together; what it holds is copied out at once. */
const bytes = Buffer.allocUnsafeSlow(SHORT * 5)

/** `escapeRun` in one pass for what most values are: short, of letters, figures and marks; undefined for others. */
export function simpleEscape(value: string): string | undefined {
  if (value.length > SHORT) return undefined
  let at = 0
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code < 128) {
      if (SAFE[code] === 1 || code === 34) bytes[at++] = code
      else {
        const entity = code === 38 ? '&amp;' : code === 60 ? '&lt;' : code === 62 ? '&gt;' : undefined
        if (entity === undefined) return undefined
        for (let j = 0; j < entity.length; j++) bytes[at++] = entity.charCodeAt(j)
      }
    } else if (code < 0x800) {
      if (code < 0xa0 || (code >= 0x300 && code < 0x370)) return undefined
      bytes[at++] = 0xc0 | (code >> 6)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else if (code >= 0x1e00 && code < 0x2028) {
      bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[at++] = 0x80 | (code & 0x3f)
    } else return undefined
  }
  // A copy even of plain ASCII: a piece cut from a longer text may be kept in two bytes a character, and one such
  // piece would make the whole document so.
  return bytes.toString('latin1', 0, at)
}

function withEntities(value: string): string {
  const safe = value.replaceAll('\u000b', '\n').replaceAll(FORBIDDEN, '')
  return (DECOMPOSED.test(safe) ? safe.normalize('NFC') : safe).replace(MARKUP, (char) => ENTITIES[char]!)
}
