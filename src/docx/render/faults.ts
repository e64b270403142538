/** What a rendering finds wrong: values that are missing, helpers that failed, texts that no document can hold. */
import { groupBy } from '../../core/base/group-by.ts'
import { carriedWords } from '../../core/messages/reason.ts'
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type RenderFrame, turnsOf } from './frame.ts'
import type { CompiledTemplate, TagInfo } from '../template/template.ts'

/** Faults at tags are told with the turns of loops in which they were found; `tag` is its number. */
export interface Faults {
  /** A value is missing. */
  readonly miss: (tag: number, frame: RenderFrame) => void
  /** How many values have been missing; and forgets those noted since there were that many. */
  readonly missed: () => number
  readonly forgive: (since: number) => void
  /** A helper threw; once for each helper of a tag. */
  readonly failed: (helper: string, error: unknown, tag: number, frame: RenderFrame) => void
  /** A group without a text of its own (M78), characters that XML forbids (M21); once for each tag. */
  readonly unprinted: (code: 'M78' | 'M21', tag: number, frame: RenderFrame) => void
  readonly unsafeLink: (address: string, tag: number, frame: RenderFrame) => void
  /** A partial with a note was called where Word has no notes. */
  readonly noteLost: (partial: string) => void
  /** The tag as it is written; '' when nothing is known of it. */
  readonly tagText: (tag: number) => string
  readonly diagnostics: () => readonly Diagnostic[]
}

interface Miss {
  readonly tag: number
  readonly turns: string | undefined
}

/** Turns told by name for each tag; the others are only counted. */
const MOST_NAMED = 3
/** Missing values counted at all. */
const MOST = 10_000

/** The faults of one rendering; the template's tags are read with the first of them. */
export function newFaults(template: CompiledTemplate): Faults {
  const misses: Miss[] = []
  const others: Diagnostic[] = []
  const reported = new Set<string>()
  let known: readonly TagInfo[] | undefined
  const tagOf = (id: number): TagInfo | undefined => (known ??= template.tags())[id]
  const place = (id: number) => ({ spot: tagOf(id)?.spot ?? '' })
  const tagText = (id: number) => tagOf(id)?.text ?? ''
  /** Whether something is found for the first time. */
  const isNew = (key: string) => !reported.has(key) && Boolean(reported.add(key))
  return {
    miss(tag, frame) {
      if (misses.length < MOST) misses.push({ tag, turns: turnsOf(frame) })
    },
    missed: () => misses.length,
    forgive(since) {
      misses.length = since
    },
    failed(helper, error, tag, frame) {
      // Told at the tag that this one is a copy of.
      if (tagOf(tag)?.shadow === true || !isNew(`M20 ${tag} ${helper}`)) return
      const reason = error instanceof Error ? error.message : String(error)
      others.push(diagnose('M20', { tag: tagText(tag), helper, reason, turns: turnsOf(frame) }, place(tag)))
    },
    unprinted(code, tag, frame) {
      if (isNew(`${code} ${tag}`)) others.push(diagnose(code, { tag: tagText(tag), turns: turnsOf(frame) }, place(tag)))
    },
    unsafeLink(address, tag, frame) {
      others.push(diagnose('M28', { tag: tagText(tag), address, turns: turnsOf(frame) }, place(tag)))
    },
    noteLost(partial) {
      if (isNew(`M30 ${partial}`)) others.push(diagnose('M30', { partial, what: carriedWords.noteElsewhere }))
    },
    tagText,
    diagnostics() {
      const shown = misses.filter(({ tag }) => tagOf(tag)?.shadow !== true)
      const missing = [...groupBy(shown, ({ tag }) => tag)].map(([id, found]) => {
        const named = found.flatMap(({ turns }) => (turns === undefined ? [] : [turns]))
        const turns = named.length === 0 ? undefined : [...new Set(named)].slice(0, MOST_NAMED).join('; ')
        return diagnose('M19', { tag: tagText(id), turns, times: found.length }, place(id))
      })
      return [...others, ...missing]
    },
  }
}
