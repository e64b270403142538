/** Writes faults of a Word template as comments into a copy of it, each at its place; nothing else is changed. */
import { acceptChanges } from '../xml/accept.ts'
import { commentTargets, type CommentTarget } from './annotate-place.ts'
import { markRange, markWhole } from './annotate-range.ts'
import { groupBy } from '../../core/base/group-by.ts'
import { addComment, freeCommentId, openFile, saveFile } from './comments.ts'
import { defaultLimits } from '../limits.ts'
import { partKindOf } from '../package/parts.ts'
import { ifWellFormed, parseXml, walk, type XmlElement } from '../xml/tree.ts'
import { writeZip } from '../package/zip-write.ts'

/** What a comment is to say, and where. */
export interface Note {
  /** The place in words, as diagnostics have it. */
  readonly spot?: string | undefined
  /** What of the text it is about: tells tags apart that share a place in words. */
  readonly about?: string | undefined
  /** Paragraphs of the comment. */
  readonly lines: readonly string[]
}

/**
 * The Word file with a comment for each note; comments that are there stay. What Word allows no comment in (headers,
 * notes, text boxes) is told at the paragraph around it, or at the first of the text. Undefined when the bytes are no
 * Word file that can be read.
 */
export async function annotateTemplate(bytes: Uint8Array, notes: readonly Note[]): Promise<Uint8Array | undefined> {
  const file = await openFile(bytes)
  if (!file) return undefined
  return ifWellFormed(() => {
    const trees = new Map<string, XmlElement>()
    const targets: CommentTarget[] = []
    for (const { name } of file.entries) {
      const kind = partKindOf(file.types, name)
      const xml = kind?.kind === 'body' ? file.text(name) : undefined
      if (!kind || xml === undefined || (kind.main && name !== file.main)) continue
      const tree = parseXml(xml, defaultLimits.depth)
      trees.set(name, tree)
      targets.push(...targetsIn(xml, tree, kind.label, name === file.main))
    }
    const main = trees.get(file.main)
    if (!main) return undefined
    comment(notes, targets, main, file.comments, freeCommentId(file))
    return writeZip(saveFile(file, new Map([[file.main, main]]), true))
  })
}

/** Faults are told of the text with all changes accepted; comments go into the file as it is. */
function targetsIn(xml: string, tree: XmlElement, label: string, main: boolean): readonly CommentTarget[] {
  const accepted = parseXml(xml, defaultLimits.depth)
  const originals = paragraphsOf(tree)
  const indexes = new Map(paragraphsOf(accepted).map((paragraph, index) => [paragraph, index]))
  acceptChanges(accepted)
  return commentTargets(label, main, paragraphsOf(accepted), (p) => originals[indexes.get(p) ?? -1])
}

function paragraphsOf(tree: XmlElement): XmlElement[] {
  return [...walk(tree)].filter(({ name }) => name === 'w:p')
}

function comment(
  notes: readonly Note[],
  targets: readonly CommentTarget[],
  main: XmlElement,
  comments: XmlElement,
  firstId: number,
): void {
  const exact = groupBy(
    targets.flatMap((t) => t.spots.map((place) => ({ t, place }))),
    ({ place }) => place.spot,
  )
  const byNumber = new Map(targets.toReversed().map((t) => [t.name, t]))
  const first = paragraphsOf(main)[0]
  const annotated = new Set<string>()
  notes.forEach(({ spot, about = '', lines }, index) => {
    const id = firstId + index
    const alike = (spot === undefined ? undefined : exact.get(spot)) ?? []
    const fitting = alike.filter(({ place }) => place.text.slice(place.start, place.end).includes(about))
    const key = (place: { readonly start: number }) => `${spot} ${place.start} ${lines[0]}`
    const found = fitting.find(({ place }) => !annotated.has(key(place))) ?? fitting[0] ?? alike[0]
    if (found) annotated.add(key(found.place))
    const target = found?.t ?? byNumber.get(/^.*?, đoạn \d+/.exec(spot ?? '')?.[0] ?? '')
    const here = target?.commentable === true && target.paragraph === target.anchor
    const anchor = target?.anchor ?? first
    if (!anchor) return
    addComment(comments, id, here || spot === undefined ? lines : [...lines, `Chỗ có lỗi: ${spot}`])
    if (!found || !here || !markRange(anchor, found.place, id)) markWhole(anchor, id)
  })
}
