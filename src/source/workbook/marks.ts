/**
 * The signs by which a form is known again, whatever was inserted, moved or translated in it. Above each block stands a
 * hidden row whose cells name the columns; its first cell names the block, the version of this arrangement and the year.
 */

/** Of the arrangement of a form; a form of another version is not read. */
export const version = 1
const prefix = 'tongket'

/** `het` ends a table; `muc-luc` is a sheet that only lists what the others ask for. */
type BlockKind = 'gia-tri' | 'so-lieu' | 'bang' | 'het' | 'muc-luc'

/** What a mark says of its block. */
export interface FormMark {
  readonly kind: BlockKind
  readonly version: string
  readonly year: number
  /** Of a table: the dotted path of its list. */
  readonly key: string
}

/**
 * A key as it is written into a cell. Underscores would not survive everywhere: LibreOffice takes `_xa_` for an escaped
 * character and makes a line break of it.
 */
export function hiddenKey(key: string): string {
  return key.replaceAll('_', '-')
}

/** The key that a hidden cell stands for. */
export function readHiddenKey(text: string): string {
  return text.replaceAll('-', '_')
}

/** Names of columns in the hidden row. The value columns of tables have the names of their keys. */
export const columns = {
  base: 'goc',
  value: 'gia-tri',
  now: ['nam-nay.1', 'nam-nay.2'],
  before: ['nam-truoc.1', 'nam-truoc.2'],
  note: 'ghi-chu',
  number: 'stt',
  title: 'tieu-de',
} as const

/** The text of a mark: what the block is, for which year, of which list. */
export function markText(kind: BlockKind, year: number, key = ''): string {
  return [prefix, kind, version, year, hiddenKey(key)].join(':')
}

/** Reads a mark; undefined for any other text. */
export function readMark(text: unknown): FormMark | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${prefix}:`)) return undefined
  const [, kind = '', made = '', year = '', key = ''] = text.split(':')
  return { kind: kind as BlockKind, version: made, year: Number(year), key: readHiddenKey(key) }
}

/** A cell's text that means an empty list, where that differs from a list left out. */
export const emptyList = '[]'

/** In the column of keys: a row that says nothing to the program (headings, rates, instructions). */
export const unread = '-'
