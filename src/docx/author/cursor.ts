/** What the parsers share: the place in the lines, and the notes they make on the way. */
import { type Args, type Code, type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { TagLine } from './block.ts'
import { type Run, parseRuns } from './inline.ts'
import { type Line, type MaskedTag, isBlockTag, tagsOnly, unmask } from './lex.ts'

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

/** A text of the line at hand as runs, its tags put back. */
export const runsOf = (cursor: Cursor, text: string): readonly Run[] =>
  parseRuns(text).map((run) => ({ ...run, text: unmask(run.text, cursor.tags) }))

/** Notes a diagnostic on a line. */
export function report<C extends Code>({ diagnostics }: Cursor, { file, span }: Line, code: C, args: Args[C]): void {
  diagnostics.push(diagnose(code, args, { file, span }))
}
