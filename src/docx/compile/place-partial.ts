/** Partials stand on a level too: one of whole paragraphs can't be put inside a line, one of rows only among rows. */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { itemsOf, rangesIn, runLike, wordText } from '../xml/content.ts'
import type { BlockLevel } from './lift.ts'
import type { TagBlock } from '../tag/pair.ts'
import type { PartialLevel, Session } from './session.ts'
import type { Tag } from '../tag/tag.ts'
import { type XmlElement, type XmlNode, childOf, isElement, replaceChild, walk, enclosing } from '../xml/tree.ts'

/** Puts calls of partials where their content can stand; reports those that can't. `tags` are those of one story. */
export function placePartials(
  tags: readonly Tag[],
  blocks: readonly TagBlock[],
  levels: ReadonlyMap<TagBlock, BlockLevel>,
  session: Session,
): void {
  for (const block of blocks) {
    const level = levels.get(block)
    if (block.open.sign !== '*' || level === undefined) continue
    session.partialLevels.set(String(block.open.ast?.params[0]?.value ?? ''), level)
    if (level === 'text') freeDefinition(block)
  }
  for (const block of blocks) {
    const wanted = block.open.sign === '>' ? session.partialLevels.get(block.open.name) : undefined
    if (wanted !== undefined && wanted !== levels.get(block)) refuse(block.open, wanted, session)
  }
  for (const tag of tags) {
    if (tag.kind !== 'partial' || tag.context !== 'run') continue
    const level =
      tag.name === '@partial-block'
        ? blockLevel(tag, tags, blocks, levels, session)
        : (session.partialLevels.get(tag.name) ?? 'words')
    if (level === 'words') continue
    if (level === 'text') {
      betweenRuns(tag)
      continue
    }
    const whole = enclosing(tag.paragraph, level === 'paragraphs' ? 'w:p' : level === 'rows' ? 'w:tr' : 'w:tc')
    if (whole?.parent === undefined || !isAlone(whole, tag)) refuse(tag, level, session)
    else replaceChild(whole.parent, whole, [tag.mark, ...rangesIn(whole)])
  }
}

/** What defines a partial prints nothing where it stands, and is known to the paragraphs around; one that only defines goes. */
function freeDefinition({ open, close }: TagBlock): void {
  const { paragraph } = open
  if (paragraph?.parent === undefined || open.holder !== paragraph) return
  const [from, to] = [paragraph.children.indexOf(open.mark), paragraph.children.indexOf(close.mark)]
  const own = paragraph.children.splice(from, to + 1 - from)
  replaceChild(paragraph.parent, paragraph, [...itemsOf(paragraph)].length === 0 ? own : [...own, paragraph])
}

/** Takes a mark out of its `w:t` and run, to stand between what is left of them. */
function betweenRuns(tag: Tag): void {
  const run =
    tag.paragraph &&
    [...walk(tag.paragraph)].find(
      (e) => e.name === 'w:r' && e.children.some((t) => isElement(t, 'w:t') && t.children.includes(tag.mark)),
    )
  if (run?.parent === undefined) return
  const rPr = childOf(run, 'w:rPr')
  const content: XmlNode[] = run.children.filter((c) => c !== rPr)
  const at = content.findIndex((c) => isElement(c, 'w:t') && c.children.includes(tag.mark))
  const t = content[at]
  if (!isElement(t)) return
  const cut = t.children.indexOf(tag.mark)
  const runOf = (children: XmlNode[]) => (children.length === 0 ? [] : [runLike(rPr, children)])
  const textOf = (children: XmlNode[]) => (children.length === 0 ? [] : [wordText(children)])
  const before = runOf([...content.slice(0, at), ...textOf(t.children.slice(0, cut))])
  const after = runOf([...textOf(t.children.slice(cut + 1)), ...content.slice(at + 1)])
  replaceChild(run.parent, run, [...before, tag.mark, ...after])
}

/** The level of the content that a partial was given: that of the partial it stands in, when it is alone. */
function blockLevel(
  tag: Tag,
  tags: readonly Tag[],
  blocks: readonly TagBlock[],
  levels: ReadonlyMap<TagBlock, BlockLevel>,
  session: Session,
): PartialLevel {
  const at = tags.indexOf(tag)
  const around = blocks.find((b) => b.open.sign === '*' && tags.indexOf(b.open) < at && at < tags.indexOf(b.close))
  const level = around ? levels.get(around) : session.partial !== undefined ? 'paragraphs' : undefined
  if (level === 'paragraphs' && tag.paragraph && isAlone(tag.paragraph, tag)) return 'paragraphs'
  return around === undefined && session.partial === undefined ? 'words' : 'text'
}

function isAlone(whole: XmlElement, tag: Tag): boolean {
  for (const item of itemsOf(whole)) if (item !== tag.mark) return false
  return true
}

function refuse(tag: Tag, level: PartialLevel, session: Session): void {
  if (!tag.shadow) session.report(diagnose('M29', { partial: tag.name, level }, { spot: tag.spot }))
}
