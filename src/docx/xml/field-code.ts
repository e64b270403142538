/** Codes of Word's fields: what kind of field it is, and which bookmark it refers to. */

/** A place of a field's code that names a bookmark. */
export interface NamedBookmark {
  readonly name: string
  readonly start: number
  readonly end: number
}

const REFERENCES = [
  /^\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)/di,
  // An address before `\l` makes it a place in another document.
  /^\s*HYPERLINK\s+(?:\\[ot]\s+(?:"[^"]*"|\S+)\s+|\\[mn]\s+)*\\l\s+"?([^\s"\\]+)/di,
  /^\s*TOC\s[^]*?\\b\s+"?([^\s"\\]+)/di,
]

/** The bookmark that a field's code (unescaped) names. */
export function bookmarkIn(code: string): NamedBookmark | undefined {
  for (const pattern of REFERENCES) {
    const place = pattern.exec(code)?.indices?.[1]
    if (place !== undefined) return { name: code.slice(...place), start: place[0], end: place[1] }
  }
  return undefined
}

/** The first word of a code, in capitals: `TOC`, `SEQ`. */
export function kindOfField(code: string): string {
  return /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? ''
}

/** Word takes `Muc_1` and `muc_1` for the same bookmark. */
export function bookmarkKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Fields that take their result from another file, or another program. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'LINK',
  'DDE',
  'DDEAUTO',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'IMPORT',
  'INCLUDE',
  'DATABASE',
  'RD',
])

/** The code, in short, of a field that reaches out of the document; else undefined. */
export function outsideIn(code: string): string | undefined {
  const words = code.trim().replaceAll(/\s+/g, ' ')
  return OUTSIDE.has(kindOfField(code)) ? `${words.slice(0, LONGEST)}${words.length > LONGEST ? '…' : ''}` : undefined
}

/** As much of a code as a message shows. */
const LONGEST = 80
