/**
 * Where Word's sections end. A section's own page settings stand at its end, so a block (`{{#if}}`, `{{#each}}`) that
 * encloses whole sections must enclose those ends too: they go before the block's closing tag, and the end of the
 * section before it goes before the opening tag.
 */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { Block, Content } from './block.ts'

/** A section of Word: blocks on pages of one kind. */
export interface Section {
  readonly landscape: boolean
  /** Holds only the tags that close blocks around the section before it. */
  readonly tail: boolean
  readonly blocks: readonly Content[]
}

/**
 * Splits a document at its `@trang` lines. When the last section lies in a block, one more section with the same
 * page follows that holds the closing tags only; the engine drops it. Diagnostic M58: a block that opens in the middle
 * of one section and runs into the next.
 */
export function splitSections(blocks: readonly Block[]): {
  sections: readonly Section[]
  diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const sections: Section[] = []
  let landscape = false
  let from = 0
  let body = 0
  const cut = (to: number, tail = false) => {
    sections.push({ landscape, tail, blocks: blocks.slice(from, to).filter(isContent) })
    from = to
  }
  const openers = openersOf(blocks)
  blocks.forEach((block, index) => {
    if (block.kind !== 'section') return
    const end = contentEnd(blocks, openers, body, index)
    if (blocks.slice(body, end).some((b) => b.kind !== 'tag' && b.kind !== 'title')) {
      if (openAt(blocks, body, end)) {
        const { file, span } = block.line
        diagnostics.push(diagnose('M58', {}, { file, span }))
      }
      cut(end)
    }
    landscape = block.landscape
    body = index + 1
  })
  const end = contentEnd(blocks, openers, body, blocks.length)
  const tail = end < blocks.length && from < end && closesEarlier(openers, end, blocks.length, body)
  if (tail) cut(end)
  cut(blocks.length, tail)
  return { sections, diagnostics }
}

/** Whether a block is laid out where it stands. */
export const isContent = (block: Block): block is Content => block.kind !== 'section' && block.kind !== 'title'

/** For every closing or else tag the index of the tag that opened its block. */
function openersOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const openers = new Map<number, number>()
  const stack: number[] = []
  blocks.forEach((block, index) => {
    if (block.kind !== 'tag') return
    if (block.tag === 'open') stack.push(index)
    else if (block.tag !== 'partial') openers.set(index, (block.tag === 'close' ? stack.pop() : stack.at(-1)) ?? -1)
  })
  return openers
}

/**
 * The index after the last block of a section that begins at `body`: tags before the `next` one's start that belong to
 * enclosing or new blocks are left out.
 */
function contentEnd(
  blocks: readonly Block[],
  openers: ReadonlyMap<number, number>,
  body: number,
  next: number,
): number {
  let end = next
  for (; end > body; end--) {
    const last = blocks[end - 1]
    const isOpener = last?.kind === 'tag' && last.tag === 'open'
    if (last?.kind !== 'tag' || last.tag === 'partial' || (!isOpener && (openers.get(end - 1) ?? -1) >= body)) break
  }
  return end
}

const openAt = (blocks: readonly Block[], from: number, to: number): boolean => {
  let depth = 0
  for (const block of blocks.slice(from, to)) {
    if (block.kind !== 'tag') continue
    if (block.tag === 'open') depth++
    if (block.tag === 'close' && depth > 0) depth--
  }
  return depth > 0
}

const closesEarlier = (openers: ReadonlyMap<number, number>, from: number, to: number, body: number): boolean =>
  [...openers].some(([index, opener]) => index >= from && index < to && opener < body)
