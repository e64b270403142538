/**
 * The last look at a document before it is written: relationships, ids and references are whole, and no tag is left. What
 * the engine has broken is an error of the program; what the template or the data bring is told.
 */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { fromBytes } from '../xml/escape.ts'
import { addedTo } from '../package/additions.ts'
import type { CompiledTemplate, KnownPart } from '../template/template.ts'
import { spotOf, spotsOf } from '../tag/spot.ts'
import { tracesIn } from '../xml/traces.ts'
import { unescapeXml } from '../xml/tree.ts'
import type { RenderState } from './state.ts'

/** The engine would have written a broken document. */
class BrokenDocument extends Error {}

/** The last look at the parts of one document. */
export interface Gate {
  /** Looks at the text of a rendered part, in UTF-8. Throws when the engine has broken it. */
  readonly look: (part: string, known: KnownPart, xml: string) => void
  /** Called when all parts have been seen: bookmarks that are referred to and nowhere, by their keys, as they are written. */
  readonly lost: () => ReadonlyMap<string, string>
  /** What is to be told of the parts. */
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Tags of the data told by name. */
const MOST_NAMED = 3

/** The gate of one rendering. */
export function newGate({ bookmarks }: CompiledTemplate, { additions }: RenderState): Gate {
  const names = new Set(bookmarks.names)
  const references = new Map(bookmarks.references)
  const found: Diagnostic[] = []
  return {
    look(part, known, xml) {
      for (const { tag, spot } of leftTags(xml, known.label).slice(0, MOST_NAMED))
        found.push(diagnose('M71', { tag }, { spot }))
      const added = addedTo(additions, part)
      if (known.still && added.length === 0) return
      const traces = tracesIn(xml, fromBytes)
      const has = new Set([...known.relations, ...added])
      for (const id of traces.relations)
        if (!has.has(id)) throw new BrokenDocument(`${part} uses the relationship "${id}", which it does not have`)
      for (const id of traces.twice)
        if (!known.twice.includes(id)) throw new BrokenDocument(`${part} has the id "${id}" twice`)
      for (const name of traces.names) names.add(name)
      for (const [key, name] of traces.references) references.set(key, name)
    },
    lost: () => new Map([...references].filter(([key]) => !names.has(key) && !bookmarks.lost.includes(key))),
    diagnostics: () => found,
  }
}

/** Tags in what is rendered come from the data: braces of the template are written as references to characters. */
function leftTags(xml: string, label: string): { tag: string; spot: string }[] {
  const left: { tag: string; spot: string }[] = []
  for (let at = xml.indexOf('{{'); at >= 0; at = xml.indexOf('{{', at + 2)) {
    const end = xml.indexOf('</w:p>', at)
    const text = textOf(xml.slice(at, end < 0 ? at + 400 : end))
    const tag = /^\{\{[^{}]*\}\}/.exec(text)?.[0]
    if (tag === undefined) continue
    const before = textOf(xml.slice(Math.max(0, xml.lastIndexOf('<w:p', at)), at))
    const place = spotOf(spotsOf(label, []), undefined, before + text, before.length, before.length + tag.length)
    left.push({ tag, spot: place })
  }
  return left
}

function textOf(xml: string): string {
  return unescapeXml(fromBytes(xml.replaceAll(/<[^>]*>/g, '').replace(/^[^<]*>/, '')))
}
