/** Reads one WordprocessingML part: finds its tags, lifts its blocks, compiles in the repairs. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { acceptChanges } from '../xml/accept.ts'
import { checkTag } from './check-tag.ts'
import { checkFields } from './fields.ts'
import { lex, mayHoldTag } from '../tag/lex.ts'
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
import { heldTag } from '../tag/source.ts'
import { type Spots, spotOf, spotsOf } from '../tag/spot.ts'
import { type Tag, readTag } from '../tag/tag.ts'
import { dropCrossingRanges, freeControl, keepUnique } from './unique.ts'
import {
  type Mark,
  type XmlElement,
  type XmlNode,
  attributeOf,
  escapeText,
  isElement,
  setAttribute,
  text,
  unescapeXml,
  walk,
} from '../xml/tree.ts'

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
    session.report(diagnose('M02', { reason: `quá ${session.limits.tags} thẻ` }, { spot: label }))
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

export function makeTag(
  source: string,
  spot: string,
  context: Tag['context'],
  shadow: boolean,
  holder: XmlElement,
  paragraph: XmlElement | undefined,
  session: Session,
): Tag {
  const read = readTag(source, session.parse)
  const report = (diagnostic: Diagnostic) => (shadow ? undefined : session.report(diagnostic))
  if (read.fault !== undefined) report(diagnose('M05', { tag: source, reason: read.fault }, { spot }))
  if (read.refused !== undefined) report(diagnose('M16', { tag: source, what: read.refused }, { spot }))
  if (read.raw) report(diagnose('M17', { tag: source, instead: read.text }, { spot }))
  const id = session.tags.size
  const mark: Mark = { kind: 'mark', source: '', tag: id }
  const { kind, name, sign, text: own, ast } = read
  const tag: Tag = {
    id,
    text: own,
    kind,
    name,
    sign,
    spot,
    context,
    shadow,
    mark,
    holder,
    paragraph,
    ...(ast ? { ast } : {}),
  }
  session.tags.set(id, tag)
  checkTag(tag, session, report)
  return tag
}

function storyOf(paragraph: XmlElement): XmlElement {
  let at = paragraph
  while (at.parent !== undefined && !STORIES.has(at.name)) at = at.parent
  return at
}

function inFallback(node: XmlElement): boolean {
  for (let at: XmlElement | undefined = node; at; at = at.parent) if (at.name === 'mc:Fallback') return true
  return false
}

function paragraphOf(node: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = node
  while (at && at.name !== 'w:p') at = at.parent
  return at
}

/** Alt texts and other attributes: a block in one must end in the same. */
export function readAttributes(root: XmlElement, spots: Spots, session: Session): void {
  for (const node of walk(root)) {
    for (const attribute of node.attributes) {
      if (!mayHoldTag(attribute[1])) continue
      const pieces = readPlain(unescapeXml(attribute[1]), node, spots, session)
      attribute[1] = pieces
        .map((p) => (typeof p === 'string' ? escapeText(p).replaceAll('"', '&quot;') : heldTag(p.id)))
        .join('')
    }
  }
}

/** Elements whose text is mere text. */
export function readPlainTexts(
  root: XmlElement,
  spots: Spots,
  session: Session,
  wanted: (e: XmlElement) => boolean,
): void {
  for (const node of walk(root)) {
    if (node.name === 'w:instrText' || node.name === 'w:delInstrText') refuseField(node, spots, session)
    if (!wanted(node) || node.children.length === 0 || node.children.some((c) => c.kind !== 'text')) continue
    const plain = unescapeXml(node.children.map((c) => (c.kind === 'text' ? c.text : '')).join(''))
    if (!mayHoldTag(plain)) continue
    const pieces = readPlain(plain, node, spots, session)
    node.children = pieces.map((p): XmlNode => (typeof p === 'string' ? text(escapeText(p)) : p.mark))
  }
}

function refuseField(node: XmlElement, spots: Spots, session: Session): void {
  const code = node.children.map((c) => (c.kind === 'text' ? c.text : '')).join('')
  if (!mayHoldTag(code)) return
  const paragraph = paragraphOf(node)
  session.report(diagnose('M25', { text: code.trim() }, { spot: spotOf(spots, paragraph, code, 0, code.length) }))
}

export function readPlain(plain: string, holder: XmlElement, spots: Spots, session: Session): (string | Tag)[] {
  const out: (string | Tag)[] = []
  const own: Tag[] = []
  const [paragraph, shadow] = [paragraphOf(holder), inFallback(holder)]
  let at = 0
  for (const found of lex(plain).toSorted((a, b) => a.start - b.start)) {
    if (found.kind === 'unclosed') {
      const spot = spotOf(spots, paragraph, plain, found.start, found.end)
      if (!shadow) session.report(diagnose('M04', { text: plain.slice(found.start, found.start + 30) }, { spot }))
      continue
    }
    out.push(plain.slice(at, found.start))
    at = found.end
    if (found.kind === 'cut') continue
    const spot = spotOf(spots, paragraph, plain, found.start, found.end)
    const tag = makeTag(found.text, spot, 'plain', shadow, holder, paragraph, session)
    if (tag.kind === 'comment') continue
    out.push(tag)
    own.push(tag)
  }
  out.push(plain.slice(at))
  pairBlocks(own, session.report, session.limits.nesting)
  return out.filter((p) => p !== '')
}

/** Whether a part's raw XML can hold a tag at all: a quick look before anything is parsed. */
export function worthReading(xml: string): boolean {
  return /\{[^{}]*?(?:<[^{}]*)?\{|<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)\b|Change\b|%7B%7B/.test(xml)
}
