/** Reads one WordprocessingML part: finds its tags, lifts its blocks, compiles in the repairs. */
import { limitReasons } from '../../core/messages/reason.ts'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { acceptChanges } from '../xml/accept.ts'
import { inFallback, makeTag, readAttributes, readPlainTexts } from './read-tags.ts'
import { checkFields } from './fields.ts'
import { prepareLinks } from './link.ts'
import { liftBlocks } from './lift.ts'
import type { Relationship } from '../package/parts.ts'
import { pairBlocks } from '../tag/pair.ts'
import { rewriteParagraph } from '../tag/paragraph.ts'
import { placePartials } from './place-partial.ts'
import { type Depth, addGuards } from './guards.ts'
import type { Session } from './session.ts'
import { lookOf } from '../template/look.ts'
import { prepareColumns, prepareEmptyRows, prepareHelpers, prepareNumbering } from './prepare.ts'
import { type Spots, spotOf, spotsOf } from '../tag/spot.ts'
import { type Tag } from '../tag/tag.ts'
import { dropCrossingRanges, freeControl, keepUnique } from './unique.ts'
import { type Mark, type XmlElement, attributeOf, isElement, setAttribute, walk } from '../xml/tree.ts'

/** Text that belongs to no paragraph outside of it: blocks can't reach in or out. */
const STORIES = new Set(['w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment'])
/** Helpers whose markup continues the look of the run around the tag. */
const LOOKING = new Set(['doan', 'in_dam', 'in_nghieng', 'in_gach_chan', 'in_dinh_dang', 'hinh', 'bieu_do', 'lien_ket'])
/** Texts of formulas and drawings: they hold values, but no elements of a paragraph. */
const PLAIN_TEXTS = new Set(['m:t', 'a:t'])

/** Works on the tree in place. False when the part needs no rendering at all. */
export function prepareBody(
  root: XmlElement,
  label: string,
  session: Session,
  relationships: readonly Relationship[] = [],
): boolean {
  const accepted = acceptChanges(root)
  if (accepted) session.report(diagnose('M18', { part: label }, { spot: label }))
  const paragraphs = [...walk(root)].filter((e) => e.name === 'w:p')
  const spots = spotsOf(label, paragraphs)
  const stories = new Map<XmlElement, Tag[]>()
  const before = session.tags.size
  for (const paragraph of paragraphs) readParagraph(paragraph, spots, stories, session)
  readAttributes(root, spots, session)
  prepareLinks(root, relationships, spots, session)
  readPlainTexts(root, spots, session, (e) => PLAIN_TEXTS.has(e.name))
  if (session.tags.size === before && !accepted) return false
  const tagged = [...session.tags.values()].slice(before)
  if (tagged.length > session.limits.tags)
    session.report(diagnose('M02', { reason: limitReasons.tags(session.limits.tags) }, { spot: label }))
  for (const tags of stories.values()) {
    const blocks = pairBlocks(tags, session.report, session.limits.nesting)
    const levels = liftBlocks(blocks, tags, session.isListItem, session.report)
    placePartials(tags, blocks, levels, session)
    checkFields(blocks, session.report)
    for (const block of blocks) {
      prepareNumbering(block, session)
      if (levels.get(block) === 'rows') prepareEmptyRows(block)
      if (levels.get(block) === 'cells') prepareColumns(block)
    }
  }
  prepareHelpers(tagged)
  finish(root, session)
  return true
}

/** How marks change the number of open blocks. */
export function depthIn(session: Session): Depth {
  return (mark) => {
    const kind = mark.tag === undefined || mark.source !== '' ? undefined : session.tags.get(mark.tag)!.kind
    if (kind !== undefined) return kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    return mark.source.startsWith('{{#') ? 1 : mark.source.startsWith('{{/') ? -1 : 0
  }
}

function finish(root: XmlElement, session: Session): void {
  const depth = depthIn(session)
  const isElse = (mark: Mark) =>
    mark.source === '{{else}}' ||
    (mark.source === '' && mark.tag !== undefined && session.tags.get(mark.tag)!.kind === 'else')
  dropCrossingRanges(root, depth, isElse)
  keepUnique(root, depth)
  readyFieldsAndControls(root)
  addGuards(root, depth)
}

function holdsMark(node: XmlElement): boolean {
  return node.children.some((c) => c.kind === 'mark' || (isElement(c) && holdsMark(c)))
}

/** A table of contents is to be made anew when the document is opened; controls show what was rendered into them. */
function readyFieldsAndControls(root: XmlElement): void {
  let begin: XmlElement | undefined
  for (const node of walk(root)) {
    if (node.name === 'w:sdt' && holdsMark(node)) freeControl(node)
    else if (node.name === 'w:fldSimple') {
      if (isContents(attributeOf(node, 'w:instr') ?? '')) setAttribute(node, 'w:dirty', 'true')
    } else if (node.name === 'w:fldChar' && attributeOf(node, 'w:fldCharType') === 'begin') begin = node
    else if (node.name === 'w:instrText' && begin) {
      const code = node.children.map((c) => (c.kind === 'text' ? c.text : '')).join('')
      if (isContents(code)) setAttribute(begin, 'w:dirty', 'true')
      if (/\S/.test(code)) begin = undefined
    }
  }
}

function isContents(code: string): boolean {
  return /^\s*TOC\b/.test(code)
}

function readParagraph(paragraph: XmlElement, spots: Spots, stories: Map<XmlElement, Tag[]>, session: Session): void {
  const story = storyOf(paragraph)
  rewriteParagraph(paragraph, (found, joined, run) => {
    const spot = spotOf(spots, paragraph, joined, found.start, found.end)
    const shadow = inFallback(paragraph)
    if (found.kind === 'unclosed') {
      if (!shadow)
        session.report(diagnose('M04', { text: joined.slice(found.start, found.start + 30).trim() }, { spot }))
      return undefined
    }
    const tag = makeTag(found.text, spot, 'run', shadow, run.parent!, paragraph, session)
    if (tag.kind === 'value' && LOOKING.has(tag.ast?.path?.parts?.[0] ?? ''))
      session.looks.set(tag.id, lookOf(run, paragraph))
    const list = stories.get(story) ?? []
    list.push(tag)
    stories.set(story, list)
    return { node: tag.mark, inText: tag.kind === 'value' || tag.kind === 'partial' }
  })
}

function storyOf(paragraph: XmlElement): XmlElement {
  let at = paragraph
  while (at.parent !== undefined && !STORIES.has(at.name)) at = at.parent
  return at
}

/** Whether a part's raw XML can hold a tag at all: a quick look before anything is parsed. */
export function worthReading(xml: string): boolean {
  return /\{[^{}]*?(?:<[^{}]*)?\{|<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)\b|Change\b|%7B%7B/.test(xml)
}
