/** A field of Word has a begin and an end among the runs; a block must hold both or none. */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type TagBlock, tagsIn } from '../tag/pair.ts'
import type { Report } from '../tag/tag.ts'
import { type XmlNode, attributeOf, isElement } from '../xml/tree.ts'

/** Reports lifted blocks that cut a field in two. */
export function checkFields(blocks: readonly TagBlock[], report: Report): void {
  for (const block of blocks) {
    const { holder } = block.open
    const places = tagsIn(block).map((tag) => holder.children.indexOf(tag.mark))
    if (places.includes(-1) || block.open.shadow) continue
    const whole = places.slice(1).every((end, i) => holdsWholeFields(holder.children.slice(places[i]!, end)))
    if (!whole) report(diagnose('M27', { tag: block.open.text }, { spot: block.open.spot }))
  }
}

/** Whether no field begins or ends in nodes without the other. */
export function holdsWholeFields(nodes: readonly XmlNode[]): boolean {
  let open = 0
  const visit = (node: XmlNode): boolean => {
    if (!isElement(node)) return true
    if (node.name === 'w:fldChar') {
      const type = attributeOf(node, 'w:fldCharType')
      open += type === 'begin' ? 1 : type === 'end' ? -1 : 0
    }
    return open >= 0 && node.children.every(visit)
  }
  return nodes.every(visit) && open === 0
}
