/** Which value stands behind which token of a printed document: told by a copy of it that was rendered with marks. */
import { type PrintedValue, withoutMarks } from '../render/trace.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { tokensOf, type WordToken } from './tokens.ts'

/** A figure of a printed document. */
interface FigureSource {
  readonly value: PrintedValue
  /** The how manieth figure among those that were printed with it, from 0. */
  readonly at: number
}

/** By the number of the token; paragraphs that came out otherwise with marks have none. */
export type FigureSources = ReadonlyMap<number, FigureSource>

/**
 * Which value each figure of a paper was printed from: `plain` is the paper, `marked` the same printed with marks before each
 * value (docx/render/trace.ts), `printed` what the marks stand for, by number.
 */
export function figureSources(
  plain: DocumentText,
  marked: DocumentText,
  printed: readonly PrintedValue[],
): FigureSources {
  const found = new Map<number, FigureSource>()
  if (plain.paragraphs.length !== marked.paragraphs.length) return found
  plain.paragraphs.forEach((paragraph, i) => {
    const { text, marks } = withoutMarks(marked.paragraphs[i]!.text)
    const tokens = tokensOf(text)
    if (!sameTokens(tokens, paragraph.tokens)) return
    for (const { at, number } of marks) {
      const from = tokens.findIndex(({ start }) => start >= at)
      const value = printed[number]
      if (value && from >= 0) place(found, paragraph, from, value)
    }
  })
  return found
}

const sameTokens = (a: readonly WordToken[], b: readonly WordToken[]) =>
  a.length === b.length && a.every(({ text }, i) => text === b[i]!.text)

/** The longest of its wordings that stands there. A mark within another's words is the nearer one. */
function place(
  found: Map<number, FigureSource>,
  { first, tokens }: WordParagraph,
  from: number,
  value: PrintedValue,
): void {
  const fits = (words: readonly WordToken[]) =>
    words.every(({ text }, k) => tokens[from + k]?.text.toLowerCase() === text.toLowerCase())
  const lengths = value.texts.map(tokensOf).flatMap((words) => (fits(words) ? [words.length] : []))
  let at = 0
  for (let k = 0; k < Math.max(0, ...lengths); k++)
    if (tokens[from + k]!.figure) found.set(first + from + k, { value, at: at++ })
}
