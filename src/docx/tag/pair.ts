/** Pairs the block tags of one story in reading order and reports every block that is not closed, or crossed. */
import { limitReasons, roles } from '../../core/messages/reason.ts'
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
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
  // What is wrong with a copy is told at what it is a copy of.
  const tell = (tag: Tag, diagnostic: Diagnostic) => (tag.shadow ? undefined : report(diagnostic))
  for (const tag of tags) {
    if (tag.kind === 'open') {
      const block: TagBlock = { open: tag, elses: [], close: tag, outer: stack.at(-1) }
      blocks.push(block)
      stack.push(block)
      if (stack.length > nesting && !tooDeep) {
        tooDeep = true
        tell(tag, diagnose('M02', { reason: limitReasons.nesting(nesting) }, { spot: tag.spot }))
      }
    } else if (tag.kind === 'else') {
      const inside = stack.at(-1)
      if (inside === undefined) tell(tag, diagnose('M10', { tag: tag.text }, { spot: tag.spot }))
      else {
        const last = inside.elses.at(-1)
        if (last?.text === '{{else}}') tell(tag, secondElse(tag, last))
        else inside.elses.push(tag)
      }
    } else if (tag.kind === 'close') {
      const at = stack.findLastIndex((b) => b.open.name === tag.name)
      if (at < 0) tell(tag, strayClose(tag, stack))
      else {
        for (const { open } of stack.slice(at + 1)) tell(open, unclosed(open, tag))
        stack[at]!.close = tag
        done.add(stack[at]!)
        stack = stack.slice(0, at)
      }
    }
  }
  for (const { open } of stack) tell(open, unclosed(open))
  return tooDeep ? [] : blocks.filter((b) => done.has(b))
}

function secondElse(tag: Tag, first: Tag): Diagnostic {
  const related = [{ role: roles.elseBefore, spot: first.spot }]
  return diagnose('M31', { tag: tag.text }, { spot: tag.spot, related })
}

/** A closing tag of no block that is open; the innermost that is open is named. */
function strayClose(tag: Tag, stack: readonly TagBlock[]): Diagnostic {
  const open = stack.at(-1)?.open
  const related = open ? [{ role: roles.openHere(open.text), spot: open.spot }] : []
  return diagnose('M07', { tag: tag.text, name: tag.name }, { spot: tag.spot, related })
}

/** A block that is not closed before the end of the text, or before the closing tag of a block around it. */
function unclosed(open: Tag, before?: Tag): Diagnostic {
  const related = before ? [{ role: roles.metBefore(before.text), spot: before.spot }] : []
  return diagnose('M06', { tag: open.text, name: open.name }, { spot: open.spot, related })
}
