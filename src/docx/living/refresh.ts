/** A whole Word file brought up to date: its text merged, conflicts commented, other parts and what it carries renewed. */
import { addComment, freeCommentId, openFile, saveFile } from '../check/comments.ts'
import { markRange, markWhole } from '../check/annotate-range.ts'
import { defaultLimits } from '../limits.ts'
import { type Carried, renewCarried } from '../package/carried.ts'
import { writeZip } from '../package/zip-write.ts'
import { attributeOf, isElement, parseXml, walk, type XmlElement } from '../xml/tree.ts'
import { refreshDescribed } from './described.ts'
import { merge, type Merged } from './merge.ts'
import { mergeParts, type PartLeft } from './other-parts.ts'
import type { Conflict } from './outcome.ts'
import type { Spot } from './spot.ts'
import { applyAll, type PaperEdit } from './edit.ts'
import { type DocumentText, readDocument, styleNames } from './text.ts'

type OpenedFile = NonNullable<Awaited<ReturnType<typeof openFile>>>

/** A Word file opened for changes, with the text of its main part. */
export interface OpenedPaper {
  readonly file: OpenedFile
  readonly text: DocumentText
}

/** Undefined when the bytes are no Word file that can be read. */
export async function openPaper(bytes: Uint8Array): Promise<OpenedPaper | undefined> {
  const file = await openFile(bytes)
  const xml = file?.text(file.main)
  if (!file || xml === undefined) return undefined
  const styles = styleNames(file.text(file.main.replace(/[^/]*$/, 'styles.xml')))
  return { file, text: readDocument(parseXml(xml, defaultLimits.depth), styles) }
}

/** What `refreshPaper` merges: a paper as it was made, as people edited it, and as the new data make it. */
export interface RefreshInput {
  readonly base: OpenedPaper
  /** Its trees are changed. */
  readonly edited: OpenedPaper
  readonly now: OpenedPaper
  /** What the edited document carries of the merge before: see taken-out.ts. */
  readonly takenOut?: readonly string[] | undefined
  /** Changes are tracked under this name. */
  readonly trackAs?: string | undefined
  /** What the document carries from now on. */
  readonly carried?: { readonly of: Carried; readonly kind: string } | undefined
  /** Paragraphs of the comment at a conflict. */
  readonly explain: (conflict: Conflict) => readonly string[]
}

/** The merged document, and what was done; `left`: other parts that both the new data and somebody else have changed. */
export interface Refreshed extends Omit<Merged, 'apply'> {
  readonly bytes: Uint8Array
  readonly left: readonly PartLeft[]
}

/** The document as it is to be written, and what was done. The same input gives the same bytes. */
export function refreshPaper({ base, edited, now, takenOut, trackAs, carried, explain }: RefreshInput): Refreshed {
  const { apply, ...merged } = merge(base.text, edited.text, now.text, takenOut)
  const { file, text } = edited
  comment(
    edited,
    merged.conflicts.map((conflict) => ({ spot: conflict.spot, lines: explain(conflict) })),
  )
  apply({ track: trackAs === undefined ? undefined : tracker(text.root, trackAs) })
  const { entries, left } = mergeParts(base.file.entries, file.entries, now.file.entries)
  const described = refreshDescribed(base.text.root, text.root, now.text.root, !left.includes('chart'))
  const changed = new Map([[file.main, text.root]])
  const saved =
    merged.changes.length + merged.conflicts.length === 0 && !described
      ? entries
      : saveFile({ ...file, entries }, changed, merged.conflicts.length > 0)
  return {
    ...merged,
    left,
    bytes: writeZip(carried ? renewCarried(saved, { ...carried.of, takenOut: merged.takenOut }, carried.kind) : saved),
  }
}

/** A comment for people, at a place of the document or at its beginning. */
export interface PaperNote {
  readonly spot: Spot | undefined
  /** Its paragraphs. */
  readonly lines: readonly string[]
}

/** Puts comments at places of the text; those without a place at its beginning. */
function comment({ file, text }: OpenedPaper, notes: readonly PaperNote[]): void {
  let id = freeCommentId(file)
  const [first] = text.paragraphs
  for (const { spot = first && { paragraph: first, start: 0, end: 0 }, lines } of notes) {
    if (!spot) continue
    addComment(file.comments, id, lines)
    const { paragraph, start, end } = spot
    if (!markRange(paragraph.node, { start, end, text: paragraph.text }, id)) markWhole(paragraph.node, id)
    id++
  }
}

/** The document with comments and other words; its trees are changed. Changes are tracked under the name `trackAs`. */
export function changePaper(paper: OpenedPaper, { edits = [], notes = [], trackAs }: PaperChanges): Uint8Array {
  // Comments are at characters of the text as it was.
  comment(paper, notes)
  const track = trackAs === undefined ? undefined : tracker(paper.text.root, trackAs)
  applyAll(edits, { track })
  return writeZip(saveFile(paper.file, new Map([[paper.file.main, paper.text.root]]), notes.length > 0))
}

/** New words, comments, and the name under which changes are tracked. */
interface PaperChanges {
  readonly edits?: readonly PaperEdit[]
  readonly notes?: readonly PaperNote[]
  readonly trackAs?: string | undefined
}

/** Attributes of a tracked change, each with an id that none has; without a day, so that the same input gives the same bytes. */
function tracker(root: XmlElement, author: string): () => [string, string][] {
  const tracked = walk(root).filter(({ name }) => /^w:(?:ins|del|move|cell|.*Change$)/.test(name))
  let id = Math.max(0, ...tracked.map((each) => Number(attributeOf(each, 'w:id') ?? 0)).filter(Number.isInteger))
  return () => [
    ['w:id', String(++id)],
    ['w:author', author],
  ]
}

/** Whether a document holds tracked changes that nobody has accepted or refused. */
export const hasTracked = ({ text }: OpenedPaper) =>
  walk(text.root).some((each) => isElement(each) && /^w:(?:ins|del|moveFrom|moveTo)$/.test(each.name))
