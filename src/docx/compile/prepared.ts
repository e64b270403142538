/** Parts that must be rendered though they hold no tags, and notes that are rendered where they are referred to. */
import { depthIn } from './branches.ts'
import { highestNote, moveNotes, repeatedNotes } from './notes.ts'
import type { OpenedPart } from '../package/open.ts'
import type { NoteKind } from '../package/parts.ts'
import { readAttributes, readPlainTexts } from './read-tags.ts'
import { noteAllBookmarks } from './references.ts'
import type { Session } from './session.ts'
import type { Survey } from './survey.ts'
import { spotsOf } from '../tag/spot.ts'
import { joinTags } from '../tag/whole-tags.ts'
import type { Highest } from '../template/template.ts'
import { parseWordXml } from '../xml/prefixes.ts'
import { type XmlElement, attributeOf, isElement } from '../xml/tree.ts'

/** A part with its tree, its blocks lifted; none when it needs no rendering. */
export interface PreparedPart {
  readonly part: OpenedPart
  root: XmlElement | undefined
}

/** Opens the parts with notes that blocks repeat or partials bring, also those without tags. */
export function openNotes(prepared: readonly PreparedPart[], session: Session, brought: ReadonlySet<NoteKind>): void {
  const main = prepared.find((p) => p.part.kind?.main)?.root
  for (const one of prepared) {
    const { xml, kind: { notes } = {} } = one.part
    if (notes === undefined || xml === undefined) continue
    const open = () => (one.root ??= parseWordXml(xml, session.limits.depth))
    if (brought.has(notes)) open()
    if (main === undefined) continue
    const repeated = repeatedNotes(main, notes, depthIn(session))
    for (const id of repeated) session.repeatedNotes.add(`${notes} ${id}`)
    if (repeated.size === 0) continue
    for (const note of open().children)
      if (isElement(note) && repeated.has(attributeOf(note, 'w:id') ?? '')) noteAllBookmarks(note, session)
  }
}

/** Opens parts without tags that refer to what blocks may leave out. */
export function openReferring(prepared: readonly PreparedPart[], { parts }: Survey, session: Session): void {
  for (const one of prepared) {
    const { entry, kind, xml } = one.part
    if (one.root !== undefined || kind?.kind !== 'body' || xml === undefined) continue
    const references = parts.get(entry.name)?.traces.references ?? new Map()
    if ([...references.keys()].some((key) => session.inBlocks.has(key)))
      one.root = parseWordXml(xml, session.limits.depth)
  }
}

/** The tree of a part that holds text without paragraphs, its tags read. */
export function openPlainPart(xml: string, label: string, session: Session): XmlElement {
  const root = parseWordXml(xml, session.limits.depth)
  const spots = spotsOf(label, [])
  joinTags(root)
  readAttributes(root, spots, session)
  readPlainTexts(root, spots, session, () => true)
  return root
}

/** Notes of references that blocks repeat, and those of partials, are rendered where they are referred to. */
export function placeNotes(
  prepared: readonly PreparedPart[],
  session: Session,
  highest: Highest,
  brought: ReadonlySet<NoteKind>,
): void {
  const main = prepared.find((p) => p.part.kind?.main)?.root
  const depth = depthIn(session)
  for (const { part, root } of prepared) {
    const { notes } = part.kind ?? {}
    if (main === undefined || root === undefined || notes === undefined) continue
    if (repeatedNotes(main, notes, depth).size === 0 && !brought.has(notes)) continue
    highest.note = Math.max(highest.note, highestNote(root))
    moveNotes(main, root, notes, part.entry.name, depth)
  }
}
