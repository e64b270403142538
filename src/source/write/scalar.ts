/** A value as it is written in a data file. */
import { stringify } from 'yaml'
import { findTrap } from '../traps.ts'

/** Longer texts are written as a block of lines. */
const longest = 100

/** Plain text of a value that takes one line: figures, pairs, days, short words. */
export function inline(value: unknown): string {
  if (typeof value === 'string') return findTrap(value) ? quoted(value) : oneLine(value)
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, inner]) => `${writtenKey(key)}: ${inFlow(inner)}`)
    return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'
  }
  return value === null || value === undefined ? '' : String(value)
}

/** The same inside brackets, where commas and brackets would end a plain text. */
export function inFlow(value: unknown): string {
  if (typeof value !== 'string') return value === null || value === undefined ? 'null' : inline(value)
  const text = inline(value)
  return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : quoted(value)
}

function oneLine(text: string): string {
  const written = stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()
  return written.includes('\n') ? quoted(text) : written
}

function quoted(text: string): string {
  return /["\\\n\r\t]/.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** A key: those of the schema are plain, a code typed by someone may not be. */
export function writtenKey(key: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(key) ? key : JSON.stringify(key)
}

/** Whether a value needs lines of its own below its key. */
export function isBlock(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\n') || value.length > longest
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !isPair(value)
}

const isPair = (value: object) => Object.values(value).every((part) => typeof part === 'number')

interface Block {
  readonly head: string
  readonly lines: readonly string[]
}

/**
 * The lines of a value below its key, each indented by `indent` spaces, after what stands on the key's own line (`|`, or
 * nothing). Only for values that isBlock().
 */
export function blockLines(value: unknown, indent: number): Block {
  if (typeof value === 'string') return blockText(value, indent)
  if (Array.isArray(value)) return { head: '', lines: value.flatMap((item) => itemLines(item, indent)) }
  const entries = Object.entries(value as object).filter(([, inner]) => inner !== undefined)
  return { head: '', lines: entries.flatMap(([key, inner]) => entryLines(key, inner, indent)) }
}

/** `key: value`, indented by so many spaces, with what follows below it. */
export function entryLines(key: string, value: unknown, indent: number): readonly string[] {
  const pad = ' '.repeat(indent)
  if (!isBlock(value)) return [`${pad}${writtenKey(key)}: ${inline(value)}`.trimEnd()]
  const { head, lines } = blockLines(value, indent + 2)
  return [`${pad}${writtenKey(key)}:${head ? ` ${head}` : ''}`, ...lines]
}

function itemLines(item: unknown, indent: number): readonly string[] {
  const pad = ' '.repeat(indent)
  if (!isBlock(item)) return [`${pad}- ${inline(item)}`.trimEnd()]
  const { head, lines } = blockLines(item, indent + 2)
  if (typeof item === 'string') return [`${pad}- ${head}`, ...lines]
  const [first = '', ...rest] = lines
  return [`${pad}- ${first.trimStart()}`, ...rest]
}

/** A block of lines; text that such a block cannot hold (a tab in front, spaces at its end) is quoted on one line. */
function blockText(text: string, indent: number): Block {
  const pad = ' '.repeat(indent)
  if (/^\s|[ \t]\n|[\s]$|[^\n\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(text)) return { head: JSON.stringify(text), lines: [] }
  return { head: '|-', lines: text.split('\n').map((line) => (line === '' ? '' : pad + line)) }
}
