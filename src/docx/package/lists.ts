/** What Word takes a paragraph for, by itself or by its style: an item of a numbered list, a heading. */
import type { Limits } from '../limits.ts'
import { type XmlElement, attributeOf, childrenOf, parseXml, wordValue } from '../xml/tree.ts'

/** What is known of the paragraphs of a package. */
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
    const id = wordValue(paragraph, 'w:pPr', 'w:pStyle')
    if (id === undefined || stylesXml === undefined) return undefined
    styles ??= stylesOf(parseXml(stylesXml, limits.depth))
    return read(chainOf(styles, id))
  }
  const styleNumber = (paragraph: XmlElement) => ofStyle(paragraph, numberOfStyle)
  return {
    isListItem(paragraph) {
      const own = ownNumber(paragraph)
      if (own !== undefined) return own !== '0'
      const style = styleNumber(paragraph)
      // Headings are numbered as parts of a document, not as items of a list.
      return style !== undefined && !style.heading && style.number !== '0'
    },
    numberOf(paragraph) {
      const number = ownNumber(paragraph) ?? styleNumber(paragraph)?.number
      return number === '0' ? undefined : number
    },
    headingOf(paragraph) {
      const own = outlineOf(paragraph) ?? ofStyle(paragraph, outlineOfStyle)
      // Level 9 is Word's for body text.
      return own === undefined || own > 8 ? undefined : own + 1
    },
  }
}

interface StyleNumber {
  readonly number: string
  readonly heading: boolean
}

/** The numbering that a paragraph or a style states itself; number 0 takes that of a style away. */
function ownNumber(node: XmlElement | undefined): string | undefined {
  return wordValue(node, 'w:pPr', 'w:numPr', 'w:numId')
}

/** The styles of a styles part, by their ids. */
export function stylesOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  return new Map(childrenOf(root, 'w:style').map((s) => [attributeOf(s, 'w:styleId') ?? '', s]))
}

/** A style and those it is based on, nearest first. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain: XmlElement[] = []
  for (let style = styles.get(id); style !== undefined && !chain.includes(style);) {
    chain.push(style)
    style = styles.get(wordValue(style, 'w:basedOn') ?? '')
  }
  return chain
}

function numberOfStyle(chain: readonly XmlElement[]): StyleNumber | undefined {
  const at = chain.findIndex((style) => ownNumber(style) !== undefined)
  const number = ownNumber(chain[at])
  return number === undefined ? undefined : { number, heading: outlineOfStyle(chain.slice(0, at + 1)) !== undefined }
}

function outlineOfStyle(chain: readonly XmlElement[]): number | undefined {
  return chain.map(outlineOf).find((level) => level !== undefined)
}

function outlineOf(node: XmlElement): number | undefined {
  const value = wordValue(node, 'w:pPr', 'w:outlineLvl')
  return value === undefined ? undefined : Number(value)
}
