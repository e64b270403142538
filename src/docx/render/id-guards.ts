/** Fresh ids where the engine has compiled for them (compile/unique.ts, compile/notes.ts), and what comes once however often. */
import { toBytes } from '../xml/escape.ts'
import type { Options, RawHelper, RenderState } from './state.ts'

/** The helpers that the compiler puts around ids: each copy of a repeated object gets one of its own. */
export function idGuards(state: RenderState) {
  const { ids } = state
  return {
    __once(this: unknown, key: string, options: Options) {
      const once = `${state.part()} ${key}`
      if (ids.once.has(once)) return ''
      ids.once.add(once)
      return options.fn!(this)
    },
    /** Word names shapes by numbers: `_x0000_s1026`. */
    __shape(id: string) {
      const made = `${id.replace(/\d+$/, '')}${++ids.shape}`
      ids.shapes.set(id, made)
      return toBytes(made)
    },
    __shapeOf: (id: string) => toBytes(ids.shapes.get(id) ?? id),
    __note(this: unknown, kind: string, part: string, options: Options) {
      const id = ++ids.note
      const outer = state.part()
      state.enterPart(part)
      const note = options.fn!(this)
      state.enterPart(outer)
      ids.notes.set(kind, (ids.notes.get(kind) ?? '') + note)
      return String(id)
    },
    /** Word knows notes in the main text alone. */
    __noted(this: unknown, main: string, partial: string, options: Options) {
      if (state.part() === main) return options.fn!(this)
      state.noteLost(partial)
      return ''
    },
    __noteId: () => String(ids.note),
    __notes: (kind: string) => ids.notes.get(kind) ?? '',
    __seq(name: string) {
      ids.captions.set(name, (ids.captions.get(name) ?? 0) + 1)
      return String(ids.captions.get(name))
    },
    /** Cells merged downwards (compile/merges.ts). */
    __top(merge: string) {
      ids.tops.add(merge)
      return ''
    },
    __noTop(merge: string) {
      ids.tops.delete(merge)
      return ''
    },
    __goOn(merge: string) {
      const goesOn = ids.tops.has(merge)
      ids.tops.add(merge)
      return goesOn ? 'continue' : 'restart'
    },
    __id: () => String(++ids.drawing),
    __mark(id: string) {
      ids.marks.set(id, ++ids.bookmark)
      return String(ids.bookmark)
    },
    __end: (id: string) => String(ids.marks.get(id) ?? ++ids.bookmark),
  } satisfies Record<string, RawHelper>
}
