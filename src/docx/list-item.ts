/** Whether Word numbers a paragraph: by itself or by its style. */
import type { Limits } from './limits.ts'
import { type XmlElement, attributeOf, childOf, isElement, parseXml } from './xml.ts'

/** A test for paragraphs, from the styles part (undefined when there is none). */
export function listItemsOf(stylesXml: string | undefined, limits: Limits): (paragraph: XmlElement) => boolean {
  let numbered: ReadonlySet<string> | undefined
  return (paragraph) => {
    const pPr = childOf(paragraph, 'w:pPr')
    if (pPr === undefined) return false
    const own = numbering(pPr)
    if (own !== undefined) return own
    const pStyle = childOf(pPr, 'w:pStyle')
    const style = pStyle && attributeOf(pStyle, 'w:val')
    if (style === undefined || stylesXml === undefined) return false
    numbered ??= numberedStyles(parseXml(stylesXml, limits.depth))
    return numbered.has(style)
  }
}

/** Number 0 takes the numbering of a style away. */
function numbering(pPr: XmlElement): boolean | undefined {
  const numPr = childOf(pPr, 'w:numPr')
  const numId = numPr && childOf(numPr, 'w:numId')
  return numId && attributeOf(numId, 'w:val') !== '0'
}

function numberedStyles(styles: XmlElement): ReadonlySet<string> {
  const all = new Map(
    styles.children.filter((c) => isElement(c, 'w:style')).map((s) => [attributeOf(s, 'w:styleId') ?? '', s]),
  )
  const isNumbered = (id: string, seen: ReadonlySet<string>): boolean => {
    const style = all.get(id)
    if (style === undefined || seen.has(id)) return false
    // Headings are numbered as parts of a document, not as items of a list.
    const pPr = childOf(style, 'w:pPr')
    const outline = pPr && childOf(pPr, 'w:outlineLvl')
    if (outline !== undefined) return false
    const own = pPr && numbering(pPr)
    if (own !== undefined) return own
    const based = childOf(style, 'w:basedOn')
    const parent = based && attributeOf(based, 'w:val')
    return parent !== undefined && isNumbered(parent, new Set([...seen, id]))
  }
  return new Set([...all.keys()].filter((id) => isNumbered(id, new Set())))
}
