/** Partials: text with tags that is put into a run, a line end becoming a break; or the body of a Word file. */
import { finishBody, prepareBody } from './body.ts'
import { readPieces } from './read-tags.ts'
import { escapeRunText } from '../xml/escape.ts'
import type { Session } from './session.ts'
import { type ProgramSource, sourceWriter, writeNode } from '../tag/source.ts'
import { partialLabel, spotsOf } from '../tag/spot.ts'
import { reportLeft } from './left-tags.ts'
import type { NoteKind } from '../package/parts.ts'
import { movePartialNotes } from './notes.ts'
import type { Unpacked, UnpackedNotes } from './word-partial.ts'
import { placeImports } from './partial-resources.ts'
import { element } from '../xml/tree.ts'

/** The source of a text partial. */
export function textPartial(name: string, content: string, session: Session): ProgramSource {
  const spots = spotsOf(partialLabel(name), [])
  const plain = content.replace(/^\ufeff/, '').replace(/\r?\n$/, '')
  const place = { context: 'run', shadow: false, holder: element('partial'), paragraph: undefined } as const
  const writer = sourceWriter(session.tags)
  for (const piece of readPieces(plain, place, spots, session)) {
    if (typeof piece === 'string') writer.fixed(escapeRunText(piece))
    else writer.tag(piece.id)
  }
  return writer.done()
}

/**
 * Reads a Word partial whose body and notes have been made ready for the main template. Its source is asked for when all
 * parts have been read: it may refer to bookmarks of any. `placeOf` names the main part and that with notes of a kind.
 */
export function wordPartial(
  name: string,
  { notes, ...main }: Unpacked & { readonly notes: readonly UnpackedNotes[] },
  placeOf: (kind: NoteKind) => { readonly main: string; readonly notes: string },
  session: Session,
): () => ProgramSource {
  const own = { ...session, partial: name }
  const stories = [main, ...notes]
  for (const { body, relationships } of stories) {
    prepareBody(body, partialLabel(name), own, relationships)
    placeImports(body)
  }
  return () => {
    for (const { body } of stories) {
      finishBody(body, own)
      reportLeft(body, partialLabel(name), session.report)
    }
    for (const each of notes) movePartialNotes(main.body, each, placeOf(each.kind), name)
    const writer = sourceWriter(session.tags)
    for (const child of main.body.children) writeNode(child, writer)
    return writer.done()
  }
}
