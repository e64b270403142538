/**
 * Writes a tree with marks as one Handlebars source. It is a single line, so that the column of a thing in Handlebars'
 * tree tells the tag; what is not a tag can't be taken for one.
 */
import type { Tag } from './tag.ts'
import { type XmlElement, type XmlNode, escapeText, startTag } from '../xml/tree.ts'

/** A Handlebars source, and which of its columns belong to which tag. */
export interface ProgramSource {
  readonly text: string
  /** Columns at which tags begin, ascending, with the tags' numbers. */
  readonly columns: readonly number[]
  readonly tags: readonly number[]
}

/** Stands in attribute values for a tag: its number between two private characters. */
const HELD = /\ue000(?:(\d+)|([^\ue001]*))\ue001/g

/** Holds the place of a tag in the value of an attribute until the source is written. */
export function heldTag(id: number): string {
  return `\ue000${id}\ue001`
}

/** Likewise for source that the engine itself puts into an attribute. */
export function heldRaw(source: string): string {
  return `\ue000${source}\ue001`
}

/** Whether the engine, or a tag, will give an attribute its value. */
export function isHeld(value: string | undefined): boolean {
  return value?.includes('\ue000') === true
}

interface SourceWriter {
  readonly fixed: (text: string) => void
  /** The tag's own source, or another in its name. */
  readonly tag: (id: number, source?: string) => void
  readonly raw: (source: string) => void
  readonly done: () => ProgramSource
}

/** Writes Handlebars source, minding which column is of which tag. */
export function sourceWriter(tags: ReadonlyMap<number, Tag>): SourceWriter {
  const out: string[] = []
  const columns: number[] = []
  const ids: number[] = []
  let length = 0
  let pending = ''
  let afterTag = false
  const emit = (text: string) => {
    out.push(text)
    length += text.length
  }
  const flush = () => {
    if (pending === '') return
    emit(inert(pending, afterTag))
    afterTag = false
    pending = ''
  }
  return {
    fixed: (text) => {
      pending += text
    },
    tag: (id, source) => {
      flush()
      columns.push(length)
      ids.push(id)
      emit(source ?? tags.get(id)!.source ?? tags.get(id)!.text)
      afterTag = true
    },
    raw: (source) => {
      flush()
      emit(source)
      afterTag = true
    },
    done: () => {
      flush()
      return { text: out.join(''), columns, tags: ids }
    },
  }
}

/** Fixed text in which no tag can begin, and which adds nothing to a tag before or after it. */
function inert(text: string, afterTag: boolean): string {
  let safe = text
  if (safe.includes('{') || safe.includes('\\'))
    safe = safe
      .replaceAll(/\{{2,}|\{$/g, (braces) => '&#123;'.repeat(braces.length))
      .replace(/\\+$/, (slashes) => '&#92;'.repeat(slashes.length))
      .replaceAll(/\\+(?=&#123;)/g, (slashes) => '&#92;'.repeat(slashes.length))
  if (afterTag && safe.startsWith('}')) safe = `&#125;${safe.slice(1)}`
  return safe
}

/** Text of the template, escaped, in which braces are seen to be no tag. */
export function literalText(plain: string): string {
  return escapeText(plain).replaceAll(/\{{2,}/g, (braces) => '&#123;'.repeat(braces.length))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The source of a whole part. */
export function sourceOf(root: XmlElement, tags: ReadonlyMap<number, Tag>): ProgramSource {
  const writer = sourceWriter(tags)
  writer.fixed(DECLARATION)
  writeNode(root, writer)
  return writer.done()
}

/** Writes one node and what it holds. */
export function writeNode(node: XmlNode, writer: SourceWriter): void {
  if (node.kind === 'text') writer.fixed(oneLine(node.text))
  else if (node.kind === 'mark') {
    if (node.tag === undefined) writer.raw(node.source)
    else writer.tag(node.tag, node.source === '' ? undefined : node.source)
  } else {
    writeHeld(oneLine(startTag(node)), writer)
    if (node.children.length === 0) writer.fixed('/>')
    else {
      writer.fixed('>')
      for (const child of node.children) writeNode(child, writer)
      writer.fixed(`</${node.name}>`)
    }
  }
}

function writeHeld(text: string, writer: SourceWriter): void {
  let at = 0
  for (const held of text.matchAll(HELD)) {
    writer.fixed(text.slice(at, held.index))
    if (held[1] === undefined) writer.raw(held[2]!)
    else writer.tag(Number(held[1]))
    at = held.index + held[0].length
  }
  writer.fixed(text.slice(at))
}

function oneLine(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replaceAll(/\r\n?|\n/g, ' ') : text
}

/** The tag whose source holds a column. */
export function tagAt(source: ProgramSource, column: number): number {
  let [low, high] = [0, source.columns.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (source.columns[middle]! <= column) low = middle
    else high = middle - 1
  }
  return source.tags[low] ?? -1
}
