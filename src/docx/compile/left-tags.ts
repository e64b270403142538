/** Tags that nobody reads: in parts that are no templates, or cut up in a way that the reading of a part can't mend. */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { lex, mayHoldTagIn } from '../tag/lex.ts'
import { spotOf, spotsOf } from '../tag/spot.ts'
import type { Report } from '../tag/tag.ts'
import { type XmlElement, ifWellFormed, isElement, parseXml } from '../xml/tree.ts'

/** Tags told by name in each part. */
const MOST_NAMED = 3
/** What tags in attributes have become. */
const PLACED = /\ue000[^\ue001]*\ue001/g

/** Tells the tags in a part that is copied as it is. */
export function reportLeftInText(xml: string, label: string, depth: number, report: Report): void {
  // A part that is not well-formed was told already, or is none of ours.
  const root = mayHoldTagIn(xml) ? ifWellFormed(() => parseXml(xml, depth)) : undefined
  if (root) reportLeft(root, label, report)
}

/** Tells the tags that are left in the tree of a part when all others have become marks. */
export function reportLeft(root: XmlElement, label: string, report: Report): void {
  const texts = textsOf(root).filter((text) => text.includes('{{'))
  const left = texts.flatMap((text) =>
    lex(text)
      .filter((found) => found.kind === 'tag')
      .map(({ start, end }) => ({
        tag: text.slice(start, end),
        spot: spotOf(spotsOf(label, []), undefined, text, start, end),
      })),
  )
  const others = Math.max(0, left.length - MOST_NAMED)
  for (const { tag, spot } of left.slice(0, MOST_NAMED)) report(diagnose('M70', { tag, others }, { spot }))
}

/** Texts as a person reads them: those of a paragraph or an equation in one, and those of attributes. */
function textsOf(root: XmlElement): string[] {
  const texts: string[] = []
  const visit = (node: XmlElement, into: string[]): void => {
    // Told as a fault of the field already.
    if (node.name === 'w:instrText') return
    for (const [, value] of node.attributes) if (value.includes('{{')) texts.push(value.replaceAll(PLACED, ''))
    const own = /(?:^|:)(?:p|oMath|v)$/.test(node.name) || node === root ? [] : into
    for (const child of node.children) {
      if (isElement(child)) visit(child, own)
      else own.push(child.kind === 'text' ? child.text : '…')
    }
    if (own !== into) texts.push(own.join(''))
  }
  visit(root, [])
  return texts
}
