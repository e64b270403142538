/** What one rendering gathers: missing values, failed helpers, fresh ids; and where it stops an endless template. */
import { stopReasons } from '../../core/messages/reason.ts'
import { type Additions, noAdditions } from '../package/additions.ts'
import { escapePlain, escapeRun, hasForbidden, simpleEscape } from '../xml/escape.ts'
import { type BookmarkNames, bookmarkNames } from './bookmark-names.ts'
import { type Columns, newColumns } from './columns.ts'
import { type Faults, newFaults } from './faults.ts'
import type { RenderFrame } from './frame.ts'
import { withJoinedNumbers } from './joined.ts'
import type { Trace } from './trace.ts'
import { type Prose, newProse, noteFigure } from './printed-figures.ts'
import { type Known, knownOf, type PrintPlace } from '../../core/base/known-value.ts'
import { signs } from '../xml/signs.ts'
import { type Contents, type Headings, newContents } from './contents.ts'
import type { CompiledTemplate } from '../template/template.ts'

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

/** A helper as Handlebars calls it: with the arguments of the tag, then with `Options`. */
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

type StateOfFaults = Pick<Faults, 'failed' | 'unsafeLink' | 'noteLost' | 'missed' | 'forgive' | 'diagnostics'>

/** What a value becomes at a tag, in UTF-8; `frame` says in which turn. */
type Print = (value: unknown, tag: number, frame: RenderFrame) => string

/** All that a rendering shares: how it prints, what it has counted and found. */
export interface RenderState extends StateOfFaults {
  /** Prints a value into `w:t`, in a sentence or in a cell of a table, or into plain text. */
  readonly put: Print
  readonly cell: Print
  readonly plain: Print
  /** Counts a turn of a loop or a call of a partial. */
  readonly turn: () => void
  readonly enter: () => void
  readonly leave: () => void
  /** The text of a value; undefined, and noted, when it is missing. */
  readonly textOf: (value: unknown, tag: number, frame: RenderFrame) => string | undefined
  /** The part being rendered. */
  readonly part: () => string
  readonly enterPart: (name: string) => void
  readonly additions: Additions
  /** The id of another drawing. */
  readonly newDrawing: () => number
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

/** The state of one rendering of a template. */
export function renderState(template: CompiledTemplate, options: PrintOptions): RenderState {
  const faults = newFaults(template)
  const prose = newProse(options.leftOut)
  let part = ''
  let { drawing } = template.highest
  return {
    prose,
    trace: options.trace,
    joined: (xml) => (options.counted === undefined ? xml : withJoinedNumbers(xml, options.counted)),
    ...printing(options, prose, faults),
    ...faults,
    part: () => part,
    enterPart(name) {
      part = name
    },
    ownTexts: new Map(),
    columns: newColumns(),
    additions: noAdditions(template.highest.added),
    bookmarks: bookmarkNames(template.bookmarks.taken, options.gone ?? new Set()),
    contents: newContents(options.headings ?? new Map()),
    ...bounds(template),
    newDrawing: () => ++drawing,
  }
}

/** How values become texts; what is missing, or cannot be printed, is noted among `faults`. */
function textsOf({ print, missing }: PrintOptions, faults: Faults): RenderState['textOf'] {
  const printed = (value: unknown, tag: number, frame: RenderFrame): string => {
    if (typeof value === 'function') return ''
    try {
      return print(value)
    } catch (error) {
      faults.failed('in', error, tag, frame)
      return ''
    }
  }
  return (value, tag, frame) => {
    const itself = knownOf(value)
    if (itself !== undefined) return itself.words('text').text
    if (value === undefined || value === null) {
      faults.miss(tag, frame)
      return missing === 'mark' ? `[thiếu: ${faults.tagText(tag).replaceAll(/[{}]/g, '')}]` : undefined
    }
    const text = isPlainText(value) ? value : printed(value, tag, frame)
    if (text === '' && typeof value === 'object' && holdsValues(value)) faults.unprinted('M78', tag, frame)
    if (hasForbidden(text)) faults.unprinted('M21', tag, frame)
    return text
  }
}

/** How values become text of the document, in UTF-8 and with the signs of figures that sentences lack. */
function printing(
  options: PrintOptions,
  prose: Prose,
  faults: Faults,
): Pick<RenderState, 'put' | 'cell' | 'plain' | 'textOf'> {
  const { missing, trace } = options
  const textOf = textsOf(options, faults)
  const figure = (itself: Known, where: PrintPlace): string => {
    const { text, again } = itself.words(where)
    const one = simpleEscape(text) ?? escapeRun(text)
    const said = again === undefined ? one : signs.first + one + signs.again + escapeRun(again) + signs.wordingEnd
    return noteFigure(prose, itself, where === 'text') + said
  }
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
    put,
    // A cell of a repeated row is blank where the item has nothing for it.
    cell: (value, tag, frame) =>
      (value === undefined || value === null) && missing !== 'mark' && frame.loop !== undefined
        ? ''
        : put(value, tag, frame, 'cell'),
    plain(value, tag, frame) {
      const itself = knownOf(value)
      if (itself !== undefined) return noteFigure(prose, itself, false) + escapePlain(itself.words('text').text)
      const text = textOf(value, tag, frame)
      return text === undefined ? '' : escapePlain(text)
    },
    textOf,
  }
}

/** Where a rendering that would not end is stopped. */
function bounds({ limits }: CompiledTemplate): Pick<RenderState, 'turn' | 'enter' | 'leave'> {
  const started = process.uptime()
  let [turns, depth] = [0, 0]
  return {
    turn() {
      turns++
      if (turns > limits.turns) throw new Stop(stopReasons.turns(limits.turns))
      if ((turns & 255) === 0 && (process.uptime() - started) * 1000 > limits.time)
        throw new Stop(stopReasons.time(Math.round(limits.time / 1000)))
    },
    enter() {
      if (++depth > limits.partialDepth) throw new Stop(stopReasons.calls(limits.partialDepth))
    },
    leave() {
      depth--
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
