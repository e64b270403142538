/** Where a paragraph stands, for a person who looks for it: its number, the heading above it, the page where Word has noted it. */
import { walk } from '../xml/tree.ts'
import type { DocumentText, WordParagraph } from './text.ts'

export interface Where {
  /** From 1, those in tables counted. */
  readonly paragraph: number
  readonly heading: string | undefined
  /** As Word last laid the document out; other programs do not note it. */
  readonly page: number | undefined
}

/** A finder for the paragraphs of one document. */
export function whereIn({ root }: DocumentText): (paragraph: WordParagraph) => Where {
  const pages = new Map<object, number>()
  let page = 1
  for (const node of walk(root)) {
    if (node.name === 'w:lastRenderedPageBreak') page++
    else if (node.name === 'w:p') pages.set(node, page)
  }
  return ({ index, node, heading }) => ({
    paragraph: index + 1,
    heading: heading === '' ? undefined : heading,
    page: page > 1 ? pages.get(node) : undefined,
  })
}
