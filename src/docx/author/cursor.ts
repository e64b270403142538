/** What the parsers share: the place in the lines, and the notes they make on the way. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { TagLine } from './block.ts'
import { type Line, type MaskedTag, isBlockTag, tagsOnly } from './lex.ts'

/** A place in the lines, moved on by whoever takes lines. */
export interface Cursor {
  readonly lines: readonly Line[]
  readonly tags: readonly MaskedTag[]
  readonly diagnostics: Diagnostic[]
  at: number
  /** What appendices say of the document they belong to. */
  reference: string
}

/** The tag blocks of a line that holds only block tags (or one partial); undefined for another line. */
export function tagBlocks(line: Line, tags: readonly MaskedTag[]): readonly TagLine[] | undefined {
  const found = tagsOnly(line.text, tags)
  const alone = found?.every(isBlockTag) || (found?.length === 1 && found[0]?.kind === 'partial')
  return alone ? found?.map((tag) => ({ kind: 'tag', tag: tag.kind, text: tag.text })) : undefined
}

type Needs = {
  M50: { name: string }
  M53: { found: number; expected: number }
  M54: { text: string }
  M56: Record<string, never>
  M57: { name: string }
  M59: { text: string }
  M64: { found: number; limit: number }
  M60: { name: string; need: 'text' | 'page' | 'length' | 'widths' }
}

/** Notes a diagnostic on a line. */
export function report<C extends keyof Needs>(
  cursor: Cursor,
  line: Line,
  code: C,
  ...args: Needs[C] extends Record<string, never> ? [] : [Needs[C]]
): void {
  const made = diagnose(code, (args[0] ?? {}) as never, { file: line.file, span: line.span })
  cursor.diagnostics.push(made)
}
