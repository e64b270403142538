/** Whether Word numbers a paragraph: by itself or by its style. */
import type { Limits } from '../limits.ts'
import { type XmlElement, attributeOf, childOf, isElement, parseXml } from '../xml/tree.ts'

export interface Lists {
  readonly isListItem: (paragraph: XmlElement) => boolean
  /** The id of the numbering, by the paragraph itself or by its style; headings too. */
  readonly numberOf: (paragraph: XmlElement) => string | undefined
}

/** What the styles part (undefined when there is none) says of numbering. */
export function listsOf(stylesXml: string | undefined, limits: Limits): Lists {
  let styles: ReadonlyMap<string, XmlElement> | undefined
  const styleNumber = (paragraph: XmlElement): StyleNumber | undefined => {
    const pPr = childOf(paragraph, 'w:pPr')
    const pStyle = pPr && childOf(pPr, 'w:pStyle')
    const id = pStyle && attributeOf(pStyle, 'w:val')
    if (id === undefined || stylesXml === undefined) return undefined
    styles ??= stylesOf(parseXml(stylesXml, limits.depth))
    return numberOfStyle(styles, id, new Set())
  }
  return {
    isListItem(paragraph) {
      const own = ownNumber(childOf(paragraph, 'w:pPr'))
      if (own !== undefined) return own !== '0'
      const style = styleNumber(paragraph)
      // Headings are numbered as parts of a document, not as items of a list.
      return style !== undefined && !style.heading && style.number !== '0'
    },
    numberOf(paragraph) {
      const number = ownNumber(childOf(paragraph, 'w:pPr')) ?? styleNumber(paragraph)?.number
      return number === '0' ? undefined : number
    },
  }
}

interface StyleNumber {
  readonly number: string
  readonly heading: boolean
}

/** Number 0 takes the numbering of a style away. */
function ownNumber(pPr: XmlElement | undefined): string | undefined {
  const numPr = pPr && childOf(pPr, 'w:numPr')
  const numId = numPr && childOf(numPr, 'w:numId')
  return numId && attributeOf(numId, 'w:val')
}

function stylesOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  return new Map(
    root.children.filter((c) => isElement(c, 'w:style')).map((s) => [attributeOf(s, 'w:styleId') ?? '', s]),
  )
}

function numberOfStyle(
  styles: ReadonlyMap<string, XmlElement>,
  id: string,
  seen: ReadonlySet<string>,
): StyleNumber | undefined {
  const style = styles.get(id)
  if (style === undefined || seen.has(id)) return undefined
  const pPr = childOf(style, 'w:pPr')
  const heading = pPr !== undefined && childOf(pPr, 'w:outlineLvl') !== undefined
  const number = ownNumber(pPr)
  if (number !== undefined) return { number, heading }
  const based = childOf(style, 'w:basedOn')
  const parent = based && attributeOf(based, 'w:val')
  const found = parent === undefined ? undefined : numberOfStyle(styles, parent, new Set([...seen, id]))
  return found && { number: found.number, heading: heading || found.heading }
}
