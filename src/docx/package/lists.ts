/** What Word takes a paragraph for, by itself or by its style: an item of a numbered list, a heading. */
import type { Limits } from '../limits.ts'
import { type XmlElement, attributeOf, childOf, isElement, parseXml } from '../xml/tree.ts'

export interface Lists {
  readonly isListItem: (paragraph: XmlElement) => boolean
  /** The id of the numbering, by the paragraph itself or by its style; headings too. */
  readonly numberOf: (paragraph: XmlElement) => string | undefined
  /** The level of a heading, 1 to 9. */
  readonly headingOf: (paragraph: XmlElement) => number | undefined
}

/** What the styles part (undefined when there is none) says of numbering. */
export function listsOf(stylesXml: string | undefined, limits: Limits): Lists {
  let styles: ReadonlyMap<string, XmlElement> | undefined
  /** What `read` finds in the paragraph's style, or in the first style it is based on that says something. */
  const ofStyle = <T>(paragraph: XmlElement, read: (chain: readonly XmlElement[]) => T | undefined): T | undefined => {
    const pPr = childOf(paragraph, 'w:pPr')
    const pStyle = pPr && childOf(pPr, 'w:pStyle')
    const id = pStyle && attributeOf(pStyle, 'w:val')
    if (id === undefined || stylesXml === undefined) return undefined
    styles ??= stylesOf(parseXml(stylesXml, limits.depth))
    return read(chainOf(styles, id))
  }
  const styleNumber = (paragraph: XmlElement) => ofStyle(paragraph, numberOfStyle)
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
    headingOf(paragraph) {
      const own = outlineOf(childOf(paragraph, 'w:pPr')) ?? ofStyle(paragraph, outlineOfStyle)
      // Level 9 is Word's for body text.
      return own === undefined || own > 8 ? undefined : own + 1
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

/** The styles of a styles part, by their ids. */
export function stylesOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  return new Map(
    root.children.filter((c) => isElement(c, 'w:style')).map((s) => [attributeOf(s, 'w:styleId') ?? '', s]),
  )
}

/** A style and those it is based on, nearest first. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain: XmlElement[] = []
  for (let style = styles.get(id); style !== undefined && !chain.includes(style);) {
    chain.push(style)
    const based = childOf(style, 'w:basedOn')
    style = styles.get((based && attributeOf(based, 'w:val')) ?? '')
  }
  return chain
}

function numberOfStyle(chain: readonly XmlElement[]): StyleNumber | undefined {
  const at = chain.findIndex((style) => ownNumber(childOf(style, 'w:pPr')) !== undefined)
  const number = ownNumber(at < 0 ? undefined : childOf(chain[at]!, 'w:pPr'))
  return number === undefined ? undefined : { number, heading: outlineOfStyle(chain.slice(0, at + 1)) !== undefined }
}

function outlineOfStyle(chain: readonly XmlElement[]): number | undefined {
  return chain.map((style) => outlineOf(childOf(style, 'w:pPr'))).find((level) => level !== undefined)
}

function outlineOf(pPr: XmlElement | undefined): number | undefined {
  const level = pPr && childOf(pPr, 'w:outlineLvl')
  const value = level && attributeOf(level, 'w:val')
  return value === undefined ? undefined : Number(value)
}
