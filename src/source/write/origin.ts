/** What stands in the comment beside an imported value: its cell, and what the cell said: `[Tin báo!G5 = 58]`. */
import { valueAt } from '../../core/base/lookup.ts'
import type { Source } from '../source.ts'

const pattern = /\[[^[\]]+![A-Z]{1,3}\d+(?: = (\d[\d/]*)| (#[0-9a-f]{8}))?\]/

/** The comment's bracket for a value; `base` as in workbook/base.ts. */
export function originText(spot: string, base: string): string {
  return `[${spot}${base === '' ? '' : base.startsWith('#') ? ` ${base}` : ` = ${base}`}]`
}

/** What the cell of a key said when it was last imported; undefined when the file does not tell. */
export function originBase(source: Source, key: string): string | undefined {
  const line = lineOf(source, key)
  const match = line && pattern.exec(line.text)
  return match ? (match[1] ?? match[2]) : undefined
}

/** The text with the bracket beside a key brought up to date; unchanged when there is none. */
export function renewOrigin(source: Source, key: string, origin: string): string {
  const { text } = source
  const line = lineOf(source, key)
  const match = line && pattern.exec(line.text)
  if (!line || !match) return text
  const start = line.start + match.index
  return text.slice(0, start) + origin + text.slice(start + match[0].length)
}

function lineOf({ text, locate, value }: Source, key: string) {
  const path = key.split('.')
  // An ancestor's line would tell of another value.
  const there = valueAt(value, path)
  const span = there === undefined ? undefined : locate(path, 'key')
  if (!span) return undefined
  const start = text.lastIndexOf('\n', span.start.offset - 1) + 1
  const end = text.indexOf('\n', span.start.offset)
  return { start, text: text.slice(start, end < 0 ? text.length : end) }
}
