/**
 * Values become document text here and nowhere else. What XML 1.0 forbids is dropped, a line end becomes a break, a
 * tab a tab; letters are composed (NFC), for Word searches and sorts by them.
 */

// eslint-disable-next-line no-control-regex, no-misleading-character-class
const SPECIAL = /[&<>\u0000-\u001f\u007f-\u009f\u0300-\u036f\u2028\u2029\ud800-\udfff\ufdd0-\uffff"]/
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu
const BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
const TAB = '</w:t><w:tab/><w:t xml:space="preserve">'

/** Whether a value holds characters that no Word file can. */
export function hasForbidden(value: string): boolean {
  return SPECIAL.test(value) && value.search(FORBIDDEN) >= 0
}

/** For a place inside `w:t`. */
export function escapeRun(value: string): string {
  if (!SPECIAL.test(value)) return value
  return basics(value)
    .replaceAll(/\r\n?|[\n\u0085\u2028\u2029]/g, BREAK)
    .replaceAll('\t', TAB)
}

/** For an attribute, or a text that may hold no elements. */
export function escapePlain(value: string): string {
  if (!SPECIAL.test(value)) return value
  return basics(value)
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n?|[\n\t\u0085\u2028\u2029]/g, ' ')
}

function basics(value: string): string {
  return value
    .replaceAll('\u000b', '\n')
    .replaceAll(FORBIDDEN, '')
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
