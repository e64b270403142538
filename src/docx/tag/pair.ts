/** Pairs the block tags of one story in reading order and reports every block that is not closed, or crossed. */
import { limitReasons, roles } from '../../core/messages/reason.ts'
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { Report, Tag } from './tag.ts'

/** A block: the tags that open, part and close it. */
export interface TagBlock {
  readonly open: Tag
  readonly elses: Tag[]
  close: Tag
  /** Direct block around it. */
  readonly outer: TagBlock | undefined
}

/** The tags of a block in reading order. */
export function tagsIn(block: TagBlock): Tag[] {
  return [block.open, ...block.elses, block.close]
}

/** Blocks in the order of their opening tags. Faulty ones are reported and left out. */
export function pairBlocks(tags: readonly Tag[], report: Report, nesting: number): TagBlock[] {
  const done = new Set<TagBlock>()
  const blocks: TagBlock[] = []
  let stack: TagBlock[] = []
  let tooDeep = false
  for (const tag of tags) {
    if (tag.kind === 'open') {
      const block: TagBlock = { open: tag, elses: [], close: tag, outer: stack.at(-1) }
      blocks.push(block)
      stack.push(block)
      if (stack.length > nesting && !tooDeep) {
        tooDeep = true
        tell(tag, () => report(diagnose('M02', { reason: limitReasons.nesting(nesting) }, { spot: tag.spot })))
      }
    } else if (tag.kind === 'else') {
      const inside = stack.at(-1)
      if (inside === undefined) tell(tag, () => report(diagnose('M10', { tag: tag.text }, { spot: tag.spot })))
      else {
        const last = inside.elses.at(-1)
        if (last?.text === '{{else}}') reportSecondElse(tag, last, report)
        else inside.elses.push(tag)
      }
    } else if (tag.kind === 'close') {
      const at = stack.findLastIndex((b) => b.open.name === tag.name)
      if (at < 0) reportStray(tag, stack, report)
      else {
        for (const crossed of stack.slice(at + 1)) reportUnclosed(crossed.open, tag, report)
        stack[at]!.close = tag
        done.add(stack[at]!)
        stack = stack.slice(0, at)
      }
    }
  }
  for (const left of stack) reportUnclosed(left.open, undefined, report)
  return tooDeep ? [] : blocks.filter((b) => done.has(b))
}

function tell(tag: Tag, say: () => void): void {
  if (!tag.shadow) say()
}

function reportSecondElse(tag: Tag, first: Tag, report: Report): void {
  const related = [{ role: roles.elseBefore, spot: first.spot }]
  tell(tag, () => report(diagnose('M31', { tag: tag.text }, { spot: tag.spot, related })))
}

function reportStray(tag: Tag, stack: readonly TagBlock[], report: Report): void {
  const open = stack.at(-1)?.open
  const related = open ? [{ role: roles.openHere(open.text), spot: open.spot }] : []
  tell(tag, () => report(diagnose('M07', { tag: tag.text, name: tag.name }, { spot: tag.spot, related })))
}

function reportUnclosed(open: Tag, before: Tag | undefined, report: Report): void {
  const related = before ? [{ role: roles.metBefore(before.text), spot: before.spot }] : []
  tell(open, () => report(diagnose('M06', { tag: open.text, name: open.name }, { spot: open.spot, related })))
}
