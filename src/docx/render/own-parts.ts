/** Charts of the template's own in loops: the first turn fills the part there is, each further turn a copy of it. */
import { relate } from '../package/additions.ts'
import { relsNameOf } from '../package/parts.ts'
import { pack } from '../package/zip-write.ts'
import type { Options, RawHelper, RenderState } from './state.ts'
import type { OwnPart } from '../template/template.ts'

/** The guard around the reference to such a part: what it is given is the part's text at this turn. */
export function ownParts(state: RenderState, parts: readonly OwnPart[]) {
  const counts = new Map<number, number>()
  return {
    __own(this: unknown, number: number, id: string, mayBeFirst: boolean, options: Options) {
      const { name, type, contentType, rels } = parts[number]!
      const xml = options.fn!(this)
      const count = (counts.get(number) ?? 0) + 1
      counts.set(number, count)
      if (mayBeFirst && count === 1) {
        state.ownTexts.set(name, xml)
        return id
      }
      const copy = name.replace(/(\.\w+)$/, `-tk${state.additions.taken + count}$1`)
      state.additions.entries.set(copy, pack(copy, Buffer.from(xml, 'latin1')))
      state.additions.overrides.set(copy, contentType)
      if (rels !== undefined) state.additions.entries.set(relsNameOf(copy), pack(relsNameOf(copy), Buffer.from(rels)))
      return relate(state.additions, state.part(), type, `/${copy}`)
    },
  } satisfies Record<string, RawHelper>
}
