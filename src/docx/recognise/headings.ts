/** Which headings a paragraph stands under, in a document that need not have styles of headings. */
import type { DocumentText, WordParagraph } from '../living/text.ts'

/** The depth of a heading; undefined for what is none. */
function depthOf({ text, style, row }: WordParagraph): number | undefined {
  if (row) return undefined
  const styled = /^heading (\d)/.exec(style)
  if (styled) return Number(styled[1])
  const words = text.trim()
  if (words === '' || words.length > 220 || /[.;,:]$/.test(words)) return undefined
  if (/^(?:phần|mục|chương)\s+(?:thứ\s+)?[ivx\p{L}]{1,6}\b/iu.test(words)) return 1
  if (/^[IVX]+\s*[.\-–/)]/.test(words)) return 1
  if (/^[A-HĐ]\s*[.)]\s/.test(words)) return 2
  const numbered = /^(\d+(?:\.\d+)*)\s*[.\-–/)]?\s/.exec(words)
  if (numbered) return 2 + numbered[1]!.split('.').length
  if (/^[a-zđ]\s*[.)]/.test(words)) return 7
  return words.length > 12 && words === words.toUpperCase() ? 2 : undefined
}

/** What stands in brackets ("sau đây gọi là tin báo") is no part of a heading. */
function withoutAsides(text: string): string {
  const own = text.trim()
  return own.replaceAll(/\s*\([^()]*\)/g, '').trim() || own
}

/** The headings over each paragraph, the widest first. */
export function headingsIn({ paragraphs }: DocumentText): ReadonlyMap<WordParagraph, readonly string[]> {
  const above: { readonly depth: number; readonly text: string }[] = []
  const found = new Map<WordParagraph, readonly string[]>()
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph)
    if (depth !== undefined) {
      while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
      above.push({ depth, text: withoutAsides(paragraph.text) })
    }
    found.set(
      paragraph,
      above.map(({ text }) => text),
    )
  }
  return found
}
