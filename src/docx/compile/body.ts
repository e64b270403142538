/** Reads one WordprocessingML part: finds its tags, lifts its blocks, compiles in the repairs. */
import { limitReasons } from '../../core/messages/reason.ts'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { acceptChanges } from '../xml/accept.ts'
import { inFallback, makeTag, readAttributes, readPlainTexts } from './read-tags.ts'
import { checkFields } from './fields.ts'
import { prepareLinks } from './link.ts'
import { liftBlocks } from './lift.ts'
import type { Relationship } from '../package/parts.ts'
import { mayHoldTagIn } from '../tag/lex.ts'
import { pairBlocks } from '../tag/pair.ts'
import { rewriteParagraph } from '../tag/paragraph.ts'
import { placePartials } from './place-partial.ts'
import { addGuards } from './guards.ts'
import { depthIn } from './branches.ts'
import type { Session } from './session.ts'
import { joinTags } from '../tag/whole-tags.ts'
import { lookOf } from '../template/look.ts'
import { prepareColumns } from './columns.ts'
import { prepareEmptyRows, prepareHelpers, prepareNumbering } from './prepare.ts'
import { type Spots, spotOf, spotsOf } from '../tag/spot.ts'
import { type Tag, headOf, readTag } from '../tag/tag.ts'
import { engineHelpers } from '../template/engine-helpers.ts'
import { cachedIn } from './cached.ts'
import { joinRuns } from './join-runs.ts'
import { prepareOwnWords } from './own-words.ts'
import { prepareProse } from './prose.ts'
import { mendCrossingRanges } from './ranges.ts'
import { plainTags } from './tag-look.ts'
import { followReferences, noteBookmarks } from './references.ts'
import { readyFields } from './ready-fields.ts'
import { keepMerges } from './merges.ts'
import { freeControls, keepUnique } from './unique.ts'
import { type XmlElement, walk } from '../xml/tree.ts'

/** Text that belongs to no paragraph outside of it: blocks can't reach in or out. */
const STORIES = new Set(['w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment'])
/** Helpers whose markup continues the look of the run around the tag. */
const LOOKING = new Set(['doan', 'in_dinh_dang', 'hinh', 'bieu_do', 'lien_ket'])
/** Helpers that shape what stands around them. */
const shapes = new Set(engineHelpers.map(({ name }) => name))
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
  plainTags(root)
  const paragraphs = [...walk(root)].filter((e) => e.name === 'w:p')
  const spots = spotsOf(label, paragraphs)
  const stories = new Map<XmlElement, Tag[]>()
  const before = session.tags.size
  const added: Tag[] = []
  const cached = cachedIn(root)
  let changed = accepted
  for (const paragraph of paragraphs) if (readParagraph(paragraph, spots, stories, cached, session)) changed = true
  readAttributes(root, spots, session)
  prepareLinks(root, relationships, spots, session)
  joinTags(root)
  readPlainTexts(root, spots, session, (e) => PLAIN_TEXTS.has(e.name))
  if (session.tags.size === before && !changed && session.partial === undefined) return false
  const tagged = [...session.tags.values()].slice(before)
  if (tagged.length > session.limits.tags)
    session.report(diagnose('M02', { reason: limitReasons.tags(session.limits.tags) }, { spot: label }))
  for (const tags of stories.values()) {
    const blocks = pairBlocks(tags, session.report, session.limits.nesting)
    const levels = liftBlocks(blocks, tags, session.isListItem, session.report)
    placePartials(tags, blocks, levels, session)
    added.push(...prepareOwnWords(levels, session))
    checkFields(blocks, session.report)
    for (const block of blocks) {
      prepareNumbering(block, session)
      if (levels.get(block) === 'rows') prepareEmptyRows(block)
    }
    prepareColumns(blocks.filter((block) => levels.get(block) === 'cells'))
  }
  prepareHelpers([...tagged, ...added])
  mendCrossingRanges(root, session)
  noteBookmarks(root, session)
  return true
}

/** Readies the tree for being written, when the bookmarks of all parts are known. */
export function finishBody(root: XmlElement, session: Session): void {
  const depth = depthIn(session)
  keepMerges(root, session)
  followReferences(root, session)
  keepUnique(root, depth, session)
  readyFields(root, session)
  freeControls(root)
  prepareProse(root, session)
  joinRuns(root, session)
  addGuards(root, depth)
}

function readParagraph(
  paragraph: XmlElement,
  spots: Spots,
  stories: Map<XmlElement, Tag[]>,
  cached: ReadonlyMap<XmlElement, string>,
  session: Session,
): boolean {
  const story = storyOf(paragraph)
  let within = 0
  return rewriteParagraph(paragraph, session.helpers, (found, joined, run) => {
    const spot = spotOf(spots, paragraph, joined, found.start, found.end)
    const copied = cached.has(run)
    const shadow = copied || inFallback(paragraph)
    if (found.kind === 'unclosed') {
      if (!shadow)
        session.report(diagnose('M04', { text: joined.slice(found.start, found.start + 30).trim() }, { spot }))
      return undefined
    }
    // Of a heading with a loop in it nothing can be filled in but single values.
    if (copied && !isPlainValue(found.text, session)) {
      const { kind } = headOf(found.text)
      within += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
      return undefined
    }
    if (copied && within > 0) return undefined
    const tag = makeTag(found.text, spot, { context: 'run', shadow, holder: run.parent!, paragraph }, session)
    if (copied) return { node: tag.mark, inText: true }
    if (tag.kind === 'value' && LOOKING.has(tag.ast?.path?.parts?.[0] ?? ''))
      session.looks.set(tag.id, lookOf(run, paragraph))
    const list = stories.get(story) ?? []
    list.push(tag)
    stories.set(story, list)
    return { node: tag.mark, inText: tag.kind === 'value' || tag.kind === 'partial' }
  })
}

/** Whether a tag prints a value and no more. */
function isPlainValue(text: string, session: Session): boolean {
  const { kind, ast, fault, refused } = readTag(text, session.parse)
  const called = ast?.path?.parts?.[0] ?? ''
  if (kind !== 'value' || fault !== undefined || refused !== undefined) return false
  const helper = session.helpers.get(called)
  return helper === undefined ? (ast?.params.length ?? 0) === 0 : !shapes.has(called) && helper.kind === 'inline'
}

/** The text that a paragraph belongs to: that of a text box, a note or a comment, else of the part. */
export function storyOf(paragraph: XmlElement): XmlElement {
  let at = paragraph
  while (at.parent !== undefined && !STORIES.has(at.name)) at = at.parent
  return at
}

/** Whether a part must be read: it may hold tags, or tracked changes that are to be accepted. */
export function worthReading(xml: string): boolean {
  return mayHoldTagIn(xml) || /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)\b|Change\b|%7B%7B/.test(xml)
}
