/** Text partials: plain text with tags that is put into a run; a line end becomes a break. */
import { diagnose } from '../core/diagnostic.ts'
import { makeTag } from './body.ts'
import { escapeRunText } from './escape.ts'
import { lex } from './lex.ts'
import { pairBlocks } from './pair.ts'
import type { Session } from './session.ts'
import { type Source, sourceWriter } from './source.ts'
import { spotOf, spotsOf } from './spot.ts'
import type { Tag } from './tag.ts'
import { element } from './xml.ts'

export interface Partials {
  readonly names: readonly string[]
  readonly sources: readonly Source[]
}

export function compilePartials(partials: Readonly<Record<string, string>>, session: Session): Partials {
  const names = Object.keys(partials)
  return { names, sources: names.map((name) => partialSource(name, partials[name]!, session)) }
}

function partialSource(name: string, content: string, session: Session): Source {
  const spots = spotsOf(`mẫu con "${name}"`, [])
  const plain = content.replace(/^\ufeff/, '').replace(/\r?\n$/, '')
  const tags: Tag[] = []
  const pieces: (string | Tag)[] = []
  let at = 0
  for (const found of lex(plain).toSorted((a, b) => a.start - b.start)) {
    const spot = spotOf(spots, undefined, plain, found.start, found.end)
    if (found.kind === 'unclosed') {
      session.report(diagnose('M04', { text: plain.slice(found.start, found.start + 30) }, { spot }))
      continue
    }
    pieces.push(plain.slice(at, found.start))
    at = found.end
    if (found.kind === 'cut') continue
    const tag = makeTag(found.text, spot, 'run', false, element('partial'), undefined, session)
    tags.push(tag)
    if (tag.kind !== 'comment') pieces.push(tag)
  }
  pieces.push(plain.slice(at))
  pairBlocks(tags, session.report, session.limits.nesting)
  const writer = sourceWriter(session.tags)
  for (const piece of pieces) {
    if (typeof piece === 'string') writer.fixed(escapeRunText(piece))
    else writer.tag(piece.id)
  }
  return writer.done()
}
