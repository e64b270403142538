/** What one rendering gathers: missing values, failed helpers, fresh ids; and where it stops an endless template. */
import { carriedWords, stopReasons } from '../../core/messages/reason.ts'
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type Additions, noAdditions } from '../package/additions.ts'
import { escapePlain, escapeRun, hasForbidden, simpleEscape } from '../xml/escape.ts'
import { type BookmarkNames, bookmarkNames } from './bookmark-names.ts'
import { type Columns, newColumns } from './columns.ts'
import { type RenderFrame, turnsOf } from './frame.ts'
import { withJoinedNumbers } from './joined.ts'
import { type Ids, newIds } from './ids.ts'
import type { Trace } from './trace.ts'
import { type Prose, newProse, noteFigure } from './printed-figures.ts'
import { type Known, knownOf, type PrintPlace } from '../../core/base/known-value.ts'
import { signs } from '../xml/signs.ts'
import { type Contents, type Headings, newContents } from './contents.ts'
import type { CompiledTemplate, TagInfo } from '../template/template.ts'

/** What Handlebars hands to a helper as its last argument; `loc` is the number of the tag (see program.ts). */
export interface Options {
  readonly name: string
  readonly hash: Readonly<Record<string, unknown>>
  readonly fn?: (context: unknown, options?: object) => string
  readonly inverse?: (context: unknown, options?: object) => string
  readonly data: RenderFrame & Record<string, unknown>
  readonly loc: number
  readonly lookupProperty: (parent: unknown, name: unknown) => unknown
}

export type RawHelper = (this: unknown, ...args: never[]) => unknown
/** A helper's result that is document markup already; made by the engine alone. */
export class Markup {
  readonly xml: string
  /** What it says without its look, for helpers around it. */
  readonly text: string
  constructor(xml: string, text = '') {
    this.xml = xml
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** Ends a rendering; the reason is Vietnamese. */
export class Stop extends Error {}

export interface RenderState {
  /** Prints a value into `w:t`, in a sentence or in a cell of a table, or into plain text. */
  readonly put: (value: unknown, tag: number, frame: RenderFrame) => string
  readonly cell: (value: unknown, tag: number, frame: RenderFrame) => string
  readonly plain: (value: unknown, tag: number, frame: RenderFrame) => string
  readonly failed: (helper: string, error: unknown, tag: number, frame: RenderFrame) => void
  /** Counts a turn of a loop or a call of a partial. */
  readonly turn: () => void
  readonly enter: () => void
  readonly leave: () => void
  /** The text of a value; undefined, and noted, when it is missing. */
  readonly textOf: (value: unknown, tag: number, frame: RenderFrame) => string | undefined
  /** Notes that a value is missing. */
  readonly missing: (value: unknown, tag: number, frame: RenderFrame) => void
  readonly unsafeLink: (address: string, tag: number, frame: RenderFrame) => void
  /** A partial with a note was called where Word has no notes. */
  readonly noteLost: (partial: string) => void
  /** How many values have been missing; and forgets those noted since there were that many. */
  readonly missed: () => number
  readonly forgive: (since: number) => void
  /** The part being rendered. */
  readonly part: () => string
  readonly enterPart: (name: string) => void
  readonly additions: Additions
  readonly ids: Ids
  readonly bookmarks: BookmarkNames
  readonly columns: Columns
  readonly prose: Prose
  /** When it is asked which value is printed where. */
  readonly trace: Trace | undefined
  /** A part, its numbers kept together with what they count. */
  readonly joined: (xml: string) => string
  readonly contents: Contents
  /** Texts of parts that were rendered at what refers to them, by name. */
  readonly ownTexts: Map<string, string>
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Fresh ids for what blocks repeat. */
interface Miss {
  readonly tag: number
  readonly turns: string | undefined
}

interface PrintOptions {
  readonly print: (value: unknown) => string
  /** What stands where a value is missing: nothing, or a mark made from the tag. */
  readonly missing: 'blank' | 'mark'
  /** Words that numbers count. */
  readonly counted?: readonly string[] | undefined
  /** Whether sentences that fall away are gathered. */
  readonly leftOut?: boolean | undefined
  readonly trace?: Trace | undefined
  /** Bookmarks that are known to be nowhere, by their keys. */
  readonly gone?: ReadonlySet<string>
  /** Headings for tables of contents, when a first attempt has gathered them. */
  readonly headings?: Headings
}

/** Turns told by name for each tag; the others are only counted. */
const MOST_NAMED = 3
/** Missing values counted at all. */
const MOST = 10_000

function byTag(misses: readonly Miss[]): ReadonlyMap<number, readonly Miss[]> {
  const tags = new Map<number, Miss[]>()
  for (const miss of misses) {
    const list = tags.get(miss.tag)
    if (list) list.push(miss)
    else tags.set(miss.tag, [miss])
  }
  return tags
}

/** The state of one rendering of a template. */
export function renderState(template: CompiledTemplate, options: PrintOptions): RenderState {
  const misses: Miss[] = []
  const others: Diagnostic[] = []
  const reported = new Set<string>()
  const { limits } = template
  const started = process.uptime()
  let turnCount = 0
  let depth = 0
  let part = ''
  let known: readonly TagInfo[] | undefined
  const tagOf = (id: number): TagInfo | undefined => (known ??= template.tags())[id]
  const place = (id: number) => ({ spot: tagOf(id)?.spot ?? '' })

  const failed: RenderState['failed'] = (helper, error, tag, frame) => {
    // Told at the tag that this one is a copy of.
    if (tagOf(tag)?.shadow === true) return
    if (reported.has(`M20 ${tag} ${helper}`)) return
    reported.add(`M20 ${tag} ${helper}`)
    const reason = error instanceof Error ? error.message : String(error)
    others.push(diagnose('M20', { tag: tagOf(tag)?.text ?? '', helper, reason, turns: turnsOf(frame) }, place(tag)))
  }
  const prose = newProse(options.leftOut)
  const printed = (value: unknown, tag: number, frame: RenderFrame): string => {
    if (typeof value === 'function') return ''
    try {
      return options.print(value)
    } catch (error) {
      failed('in', error, tag, frame)
      return ''
    }
  }

  const textOf = (value: unknown, tag: number, frame: RenderFrame): string | undefined => {
    const itself = knownOf(value)
    if (itself !== undefined) return itself.words('text').text
    if (value === undefined || value === null) {
      if (misses.length < MOST) misses.push({ tag, turns: turnsOf(frame) })
      return options.missing === 'mark' ? `[thiếu: ${(tagOf(tag)?.text ?? '').replaceAll(/[{}]/g, '')}]` : undefined
    }
    const text = isPlainText(value) ? value : printed(value, tag, frame)
    if (text === '' && typeof value === 'object' && holdsValues(value) && !reported.has(`M78 ${tag}`)) {
      reported.add(`M78 ${tag}`)
      others.push(diagnose('M78', { tag: tagOf(tag)?.text ?? '', turns: turnsOf(frame) }, place(tag)))
    }
    if (hasForbidden(text) && !reported.has(`M21 ${tag}`)) {
      reported.add(`M21 ${tag}`)
      others.push(diagnose('M21', { tag: tagOf(tag)?.text ?? '', turns: turnsOf(frame) }, place(tag)))
    }
    return text
  }
  const figure = (itself: Known, where: PrintPlace): string => {
    const { text, again } = itself.words(where)
    const one = simpleEscape(text) ?? escapeRun(text)
    const said = again === undefined ? one : signs.first + one + signs.again + escapeRun(again) + signs.wordingEnd
    return noteFigure(prose, itself, where === 'text') + said
  }
  const { trace } = options
  const bare = (value: unknown, tag: number, frame: RenderFrame, where: PrintPlace = 'text'): string => {
    if (isPlainText(value)) {
      const simple = simpleEscape(value)
      if (simple !== undefined) return simple
    }
    if (value instanceof Markup) return value.xml
    const itself = knownOf(value)
    if (itself !== undefined) return figure(itself, where)
    const text = textOf(value, tag, frame)
    if (text === undefined) return ''
    return simpleEscape(text) ?? escapeRun(text)
  }
  const put: typeof bare = trace ? (value, ...more) => trace.mark(value) + bare(value, ...more) : bare
  return {
    prose,
    trace,
    joined: (xml) => (options.counted === undefined ? xml : withJoinedNumbers(xml, options.counted)),
    put: (value, tag, frame) => put(value, tag, frame),
    // A cell of a repeated row is blank where the item has nothing for it.
    cell: (value, tag, frame) =>
      (value === undefined || value === null) && options.missing !== 'mark' && frame.loop !== undefined
        ? ''
        : put(value, tag, frame, 'cell'),
    plain(value, tag, frame) {
      const itself = knownOf(value)
      if (itself !== undefined) return noteFigure(prose, itself, false) + escapePlain(itself.words('text').text)
      const text = textOf(value, tag, frame)
      return text === undefined ? '' : escapePlain(text)
    },
    textOf,
    missing(value, tag, frame) {
      if (value === undefined || value === null) textOf(value, tag, frame)
    },
    unsafeLink(address, tag, frame) {
      others.push(diagnose('M28', { tag: tagOf(tag)?.text ?? '', address, turns: turnsOf(frame) }, place(tag)))
    },
    noteLost(partial) {
      if (reported.has(`M30 ${partial}`)) return
      reported.add(`M30 ${partial}`)
      others.push(diagnose('M30', { partial, what: carriedWords.noteElsewhere }))
    },
    missed: () => misses.length,
    forgive(since) {
      misses.length = since
    },
    part: () => part,
    enterPart(name) {
      part = name
    },
    ownTexts: new Map(),
    columns: newColumns(),
    additions: noAdditions(template.highest.added),
    bookmarks: bookmarkNames(template.bookmarks.taken, options.gone ?? new Set()),
    contents: newContents(options.headings ?? new Map()),
    failed,
    turn() {
      turnCount++
      if (turnCount > limits.turns) throw new Stop(stopReasons.turns(limits.turns))
      if ((turnCount & 255) === 0 && (process.uptime() - started) * 1000 > limits.time)
        throw new Stop(stopReasons.time(Math.round(limits.time / 1000)))
    },
    enter() {
      if (++depth > limits.partialDepth) throw new Stop(stopReasons.calls(limits.partialDepth))
    },
    leave() {
      depth--
    },
    ids: newIds(template),
    diagnostics() {
      const missing = [...byTag(misses.filter(({ tag }) => tagOf(tag)?.shadow !== true))].map(([id, found]) => {
        const named = found.filter((m) => m.turns !== undefined).map((m) => m.turns)
        const turns = named.length === 0 ? undefined : [...new Set(named)].slice(0, MOST_NAMED).join('; ')
        return diagnose('M19', { tag: tagOf(id)?.text ?? '', turns, times: found.length }, place(id))
      })
      return [...others, ...missing]
    },
  }
}

/** A text that is printed as it is; one that may be a day (`2020-11-30`) is not. */
const isPlainText = (value: unknown): value is string =>
  typeof value === 'string' && !(value.length === 10 && value[4] === '-' && value[7] === '-')

/** Whether a group or list has something in it that could be printed, which it does not print itself. */
function holdsValues(value: object): boolean {
  if (value instanceof Markup) return false
  const inner: unknown[] = Object.values(value)
  return inner.some((one) =>
    typeof one === 'object' && one !== null ? holdsValues(one) : one !== undefined && one !== null && one !== '',
  )
}
