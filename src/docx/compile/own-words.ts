/**
 * `{{#doan x}} … {{/doan}}`: the lines of `x` where there are any, else what stands in the block. Here it becomes a choice
 * between a tag in the look of the block's first text and the block itself.
 */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { lookOf } from '../template/look.ts'
import type { TagBlock } from '../tag/pair.ts'
import type { Tag } from '../tag/tag.ts'
import { type XmlElement, childOf, copyOf, element, isElement, markOf, walk } from '../xml/tree.ts'
import { runLike, wordText } from '../xml/content.ts'
import type { BlockLevel } from './lift.ts'
import { firstArgument } from './prepare.ts'
import { makeTag } from './read-tags.ts'
import type { Session } from './session.ts'

/** The tags put into lifted blocks, in place; M34 where a block is not around whole texts or paragraphs. */
export function prepareOwnWords(levels: ReadonlyMap<TagBlock, BlockLevel>, session: Session): readonly Tag[] {
  return [...levels].flatMap(([block, level]) => {
    const { open, close, elses } = block
    if (open.name !== 'doan' || open.sign !== '') return []
    const { children } = open.holder
    const within = children.slice(children.indexOf(open.mark) + 1, children.indexOf(close.mark))
    const sample = elses.length > 0 ? undefined : sampleIn(within, level, session)
    if (sample === undefined) {
      if (!open.shadow) session.report(diagnose('M34', { tag: open.text }, { spot: open.spot }))
      return []
    }
    const asked = firstArgument(open)
    const text = wordText([])
    const run = runLike(childOf(sample.run, 'w:rPr'), [text])
    const pPr = childOf(sample.paragraph, 'w:pPr')
    const whole = sample.paragraph ? element('w:p', [], pPr ? [copyOf(pPr), run] : [run]) : run
    whole.parent = open.holder
    children.splice(children.indexOf(open.mark) + 1, 0, whole, markOf('{{else}}'))
    open.source = `{{#if ${asked}}}`
    close.source = '{{/if}}'
    const paragraph = sample.paragraph ? whole : open.paragraph
    const source = open.text.replace(/^\{\{#/, '{{')
    const tag = makeTag(source, open.spot, { context: 'run', shadow: open.shadow, holder: text, paragraph }, session)
    text.children.push(tag.mark)
    if (paragraph) session.looks.set(tag.id, lookOf(run, paragraph))
    return tag
  })
}

/** The first paragraph of a block of paragraphs that is no heading, or the first run of a text. */
function sampleIn(
  within: TagBlock['open']['holder']['children'],
  level: BlockLevel,
  { headingOf }: Session,
): { readonly paragraph?: XmlElement; readonly run: XmlElement | undefined } | undefined {
  if (level === 'rows' || level === 'cells') return undefined
  const all = within.filter((each): each is XmlElement => isElement(each, level === 'text' ? 'w:r' : 'w:p'))
  const found = all.find((each) => level === 'text' || headingOf(each) === undefined) ?? all[0]
  if (found === undefined || level === 'text') return found && { run: found }
  return { paragraph: found, run: walk(found).find(({ name }) => name === 'w:r') }
}
