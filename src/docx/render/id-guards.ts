/**
 * Fresh ids where the engine has compiled for them (compile/unique.ts, compile/notes.ts, compile/merges.ts), counted on from
 * the template's highest; and what comes once however often.
 */
import type { Highest } from '../template/template.ts'
import { toBytes } from '../xml/escape.ts'
import type { Options, RawHelper, RenderState } from './state.ts'

/** The helpers that the compiler puts around ids: each copy of a repeated object gets one of its own. */
export function idGuards(state: RenderState, highest: Readonly<Highest>) {
  let { bookmark, shape } = highest
  const once = new Set<string>()
  // By the template's id: the one of this turn.
  const marks = new Map<string, number>()
  const shapes = new Map<string, string>()
  return {
    __once(this: unknown, key: string, options: Options) {
      const own = `${state.part()} ${key}`
      if (once.has(own)) return ''
      once.add(own)
      return options.fn!(this)
    },
    /** Word names shapes by numbers: `_x0000_s1026`. */
    __shape(id: string) {
      const made = `${id.replace(/\d+$/, '')}${++shape}`
      shapes.set(id, made)
      return toBytes(made)
    },
    __shapeOf: (id: string) => toBytes(shapes.get(id) ?? id),
    __id: () => String(state.newDrawing()),
    __mark(id: string) {
      marks.set(id, ++bookmark)
      return String(bookmark)
    },
    __end: (id: string) => String(marks.get(id) ?? ++bookmark),
  } satisfies Record<string, RawHelper>
}

/** Notes that are rendered at their references, and printed where the part with notes ends. */
export function noteGuards(state: RenderState, highest: Readonly<Highest>) {
  let note = highest.note
  const gathered = new Map<string, string>()
  return {
    __note(this: unknown, kind: string, part: string, options: Options) {
      const id = ++note
      const outer = state.part()
      state.enterPart(part)
      const text = options.fn!(this)
      state.enterPart(outer)
      gathered.set(kind, (gathered.get(kind) ?? '') + text)
      return String(id)
    },
    /** Word knows notes in the main text alone. */
    __noted(this: unknown, main: string, partial: string, options: Options) {
      if (state.part() === main) return options.fn!(this)
      state.noteLost(partial)
      return ''
    },
    __noteId: () => String(note),
    __notes: (kind: string) => gathered.get(kind) ?? '',
  } satisfies Record<string, RawHelper>
}

/** What is counted on, or goes on, from row to row and from caption to caption. */
export function countingGuards() {
  const captions = new Map<string, number>()
  /** Merges of cells that a printed row has begun. */
  const tops = new Set<string>()
  return {
    __seq(name: string) {
      const number = (captions.get(name) ?? 0) + 1
      captions.set(name, number)
      return String(number)
    },
    __top(merge: string) {
      tops.add(merge)
      return ''
    },
    __noTop(merge: string) {
      tops.delete(merge)
      return ''
    },
    __goOn(merge: string) {
      const goesOn = tops.has(merge)
      tops.add(merge)
      return goesOn ? 'continue' : 'restart'
    },
  } satisfies Record<string, RawHelper>
}
