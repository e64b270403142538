/**
 * What refers to a bookmark follows it: inside a block to the bookmark of the same turn; and where the block of the
 * bookmark may come out empty, the reference can be taken back to the words it shows.
 */
import { type BlockBranch, chainOf, isSame, sharedBranch, walkBranches } from './branches.ts'
import { cachedIn } from './cached.ts'
import { mayGo } from './columns.ts'
import { type ListedEntry, listHeadings } from './contents.ts'
import { type WordField, type Placed, fieldsIn, joinCodes, markDirty } from './field.ts'
import { isFallible } from './prose.ts'
import type { Session } from './session.ts'
import { nameArguments } from './unique.ts'
import { type NamedBookmark, bookmarkIn, bookmarkKey } from '../xml/field-code.ts'
import { heldRaw } from '../tag/source.ts'
import {
  type XmlElement,
  attributeOf,
  copyOf,
  escapeText,
  isElement,
  replaceChild,
  setAttribute,
  text,
  unescapeXml,
  walk,
  markOf,
  enclosing,
} from '../xml/tree.ts'
import { holdsWholeFields } from './fields.ts'

interface Bookmark {
  /** As it is written. */
  readonly name: string
  readonly branch: BlockBranch
}

/** Bookmarks in blocks that somebody refers to, by their keys. */
function bookmarksOf(root: XmlElement, session: Session): ReadonlyMap<string, Bookmark> {
  const found = new Map<string, Bookmark>()
  walkBranches(root, session, (node, branch) => {
    if (branch === undefined || node.name !== 'w:bookmarkStart') return
    const name = unescapeXml(attributeOf(node, 'w:name') ?? '')
    const key = bookmarkKey(name)
    if (session.mentioned.has(key) && !found.has(key)) found.set(key, { name, branch })
  })
  return found
}

/** Lets the references of all parts know which bookmarks may come out nowhere, or several times. */
export function noteBookmarks(root: XmlElement, session: Session): void {
  for (const key of bookmarksOf(root, session).keys()) session.inBlocks.add(key)
  if (session.mentioned.size === 0) return
  for (const node of walk(root))
    if (node.name === 'w:tc' ? mayGo(node) : node.name === 'w:p' && isFallible(node, session))
      noteAllBookmarks(node, session)
}

/** The same for all bookmarks in what may be left out as a whole. */
export function noteAllBookmarks(whole: XmlElement, { inBlocks }: Session): void {
  for (const node of walk(whole))
    if (node.name === 'w:bookmarkStart') inBlocks.add(bookmarkKey(unescapeXml(attributeOf(node, 'w:name') ?? '')))
}

/** How a reference is to be written. */
interface Way {
  /** What the guards are told: the name, and for one that follows its turn the partial it is in. */
  readonly guardArguments: string
  readonly follows: boolean
  /** The bookmark may be nowhere. */
  readonly mayBeGone: boolean
}

/** Changes the tree in place. */
export function followReferences(root: XmlElement, session: Session): void {
  if (session.inBlocks.size === 0) return
  const bookmarks = bookmarksOf(root, session)
  const turning = new Set<Bookmark>()
  for (const [key, bookmark] of bookmarks) if (session.inNotes.has(key)) turning.add(bookmark)
  const wayTo: WayTo = (name, branch, place) => {
    const key = bookmarkKey(name)
    const bookmark = bookmarks.get(key)
    if (bookmark === undefined && !session.inBlocks.has(key)) return undefined
    if (bookmark === undefined && isRepeated(place, session))
      return { guardArguments: nameArguments(name, undefined), follows: true, mayBeGone: true }
    const shared = bookmark && sharedBranch(branch, bookmark.branch)
    if (bookmark === undefined || shared === undefined)
      return { guardArguments: nameArguments(name, undefined).split(' ')[0]!, follows: false, mayBeGone: true }
    turning.add(bookmark)
    return {
      guardArguments: nameArguments(bookmark.name, session.partial),
      follows: true,
      mayBeGone: !isSame(shared, bookmark.branch),
    }
  }
  // All are found before any of them is changed.
  const [anchors, fields] = [anchorsIn(root, session), fieldsIn(root, session)]
  const entries: TocEntries = { cached: cachedIn(root), entries: new Set(), listed: [] }
  followAnchors(anchors, wayTo, entries)
  followFields(fields, wayTo, entries)
  listHeadings(entries.listed)
  for (const bookmark of turning) beginTurns(bookmark, session)
}

/** How what refers to a bookmark, by its name and from a place, is to be written; undefined where nothing need be done. */
type WayTo = (name: string, branch: BlockBranch | undefined, place: XmlElement) => Way | undefined

/** What is known of tables of contents. */
interface TocEntries {
  /** Elements in results of fields (cached.ts). */
  readonly cached: ReadonlyMap<XmlElement, string>
  /** Elements that are entries whose headings stand in blocks; those of them that come once for each heading. */
  readonly entries: Set<XmlElement>
  readonly listed: ListedEntry[]
}

function followAnchors(
  anchors: ReturnType<typeof anchorsIn>,
  wayTo: WayTo,
  { cached, entries, listed }: TocEntries,
): void {
  for (const { node, parent, branch } of anchors) {
    const way = wayTo(unescapeXml(attributeOf(node, 'w:anchor') ?? ''), branch, parent)
    if (way === undefined) continue
    setAttribute(node, 'w:anchor', heldRaw(`{{{__anchor ${way.guardArguments}}}}`))
    if (cached.get(node) !== 'TOC') continue
    clearValues(node)
    if (way.follows && way.mayBeGone) wrapEntry({ node, parent }, way, cached, entries)
    else if (way.mayBeGone) {
      entries.add(node)
      listed.push({
        link: { node, parent },
        guardArguments: way.guardArguments,
        mayMove: cached.has(parent) && holdsWholeFields([parent]),
      })
    }
  }
}

function followFields(fields: readonly WordField[], wayTo: WayTo, { cached, entries, listed }: TocEntries): void {
  for (const field of fields) {
    const name = bookmarkIn(field.code)
    const place = field.simple?.parent ?? field.chars[0]!.parent
    const way = name && wayTo(name.name, field.branch, place)
    if (name === undefined || way === undefined) continue
    const line = way.mayBeGone && !way.follows && !inEntry(field, entries) ? plainEntry(place, cached) : undefined
    if (line?.parent !== undefined) {
      entries.add(line)
      clearValues(line)
      listed.push({ link: { node: line, parent: line.parent }, guardArguments: way.guardArguments, mayMove: false })
    }
    const isEntry = inEntry(field, entries)
    if (way.follows || isEntry) follow(field, name, way)
    if (way.mayBeGone && !isEntry) unlink(field, way)
  }
}

/** Whether a place is in a note that is rendered at each of its references. */
export function isRepeated(place: XmlElement, { repeatedNotes }: Session): boolean {
  for (let at: XmlElement | undefined = place; at; at = at.parent)
    if (at.name === 'w:footnote' || at.name === 'w:endnote')
      return repeatedNotes.has(`${at.name.slice(2)} ${attributeOf(at, 'w:id')}`)
  return false
}

/** Writes the name of this turn into the code of a field. */
function follow(field: WordField, name: NamedBookmark, { guardArguments }: Way): void {
  const source = `{{{__ref ${guardArguments}}}}`
  const [before, after] = [field.code.slice(0, name.start), field.code.slice(name.end)].map((c) => escapeText(c))
  if (field.simple === undefined) joinCodes(field).children = [text(before!), markOf(source), text(after!)]
  else {
    const code = [before!, after!].map((c) => c.replaceAll('"', '&quot;')).join(heldRaw(source))
    setAttribute(field.simple.node, 'w:instr', code)
  }
  markDirty(field)
}

function anchorsIn(root: XmlElement, session: Session): (Placed & { readonly branch: BlockBranch | undefined })[] {
  const found: (Placed & { readonly branch: BlockBranch | undefined })[] = []
  walkBranches(root, session, (node, branch, parent) => {
    if (
      node.name === 'w:hyperlink' &&
      attributeOf(node, 'w:anchor') !== undefined &&
      attributeOf(node, 'r:id') === undefined
    )
      found.push({ node, parent, branch })
  })
  return found
}

/** Each turn of the blocks around a bookmark gives it a name at its beginning, for what refers to it earlier on. */
function beginTurns({ name, branch }: Bookmark, session: Session): void {
  for (const { start, holder, depth } of chainOf(branch)) {
    const at = start === undefined ? 0 : holder.children.indexOf(start) + 1
    holder.children.splice(at, 0, markOf(`{{{__turn ${nameArguments(name, session.partial)} ${depth}}}}`))
  }
}

/** An entry of a table of contents goes with its heading: its paragraph, or the link where the paragraph holds more. */
function wrapEntry(link: Placed, way: Way, cached: ReadonlyMap<XmlElement, string>, entries: Set<XmlElement>): void {
  const paragraph = link.parent
  const holder = paragraph.parent
  const whole =
    paragraph.name === 'w:p' && holder !== undefined && cached.has(paragraph) && holdsWholeFields([paragraph])
  const { node, parent } = whole ? { node: paragraph, parent: holder } : link
  if (entries.has(node)) return
  entries.add(node)
  replaceChild(parent, node, [markOf(`{{#__entry ${way.guardArguments}}}`), node, markOf('{{/__entry}}')])
}

/** The paragraph of an entry in a table of contents without links: all of it goes with its heading. */
function plainEntry(place: XmlElement | undefined, cached: ReadonlyMap<XmlElement, string>): XmlElement | undefined {
  const paragraph = enclosing(place, 'w:p')
  return paragraph && cached.get(paragraph) === 'TOC' && holdsWholeFields([paragraph]) ? paragraph : undefined
}

/** The heading of an entry stands in a block: its values are not those at the table of contents. */
function clearValues(entry: XmlElement): void {
  for (const node of walk(entry)) node.children = node.children.filter((c) => c.kind !== 'mark' || c.tag === undefined)
}

function inEntry(field: WordField, entries: ReadonlySet<XmlElement>): boolean {
  for (let at = field.simple?.parent ?? field.chars[0]?.parent; at; at = at.parent) if (entries.has(at)) return true
  return false
}

/** Takes the field away and leaves what it shows, when its bookmark is nowhere. */
function unlink({ simple, chars, codes }: WordField, { guardArguments }: Way): void {
  const kept = markOf(`{{#__kept ${guardArguments}}}`)
  for (const { node, parent } of [...chars, ...codes])
    if (parent.children.includes(node)) replaceChild(parent, node, [kept, node, markOf('{{/__kept}}')])
  if (simple === undefined) return
  const shown = simple.node.children
    .filter((c) => !isElement(c, 'w:fldData'))
    .map((c) => (isElement(c) ? copyOf(c) : c))
  replaceChild(simple.parent, simple.node, [kept, simple.node, markOf('{{else}}'), ...shown, markOf('{{/__kept}}')])
}
