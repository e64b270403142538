/** Alternative texts of tables and charts tell figures: they follow the new data where nobody has changed them. */
import { attributeOf, childOf, setAttribute, walk, type XmlElement } from '../xml/tree.ts'
import { maskedKey } from './likeness.ts'
import { commonTexts } from './sequence.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { masked, tokensOf, type WordToken } from './tokens.ts'
import { sameFigure } from './notation.ts'

/** A figure of an alternative text that the data print there. */
export interface DescribedFigure {
  readonly says: string
  /** What is printed now; undefined where that cannot be told. */
  readonly printed: string | undefined
  /** The text says what was printed, and the data have changed. */
  readonly moved: boolean
  /** The word after it. */
  readonly unit: string
  /** Where the table or drawing stands. */
  readonly paragraph: WordParagraph | undefined
}

interface Described {
  readonly node: XmlElement
  readonly attribute: string
  readonly value: string
}

/** By what they are about: the title of the table, the first sentence of a drawing's text, figures aside, and which of those it is. */
function describedIn(root: XmlElement): ReadonlyMap<string, Described> {
  const found = new Map<string, Described>()
  const add = (node: XmlElement, attribute: string, about: string) => {
    let count = 0
    while (found.has(`${about} ${count}`)) count++
    found.set(`${about} ${count}`, { node, attribute, value: attributeOf(node, attribute) ?? '' })
  }
  for (const node of walk(root)) {
    const description = node.name === 'w:tblPr' ? childOf(node, 'w:tblDescription') : undefined
    const caption = description && childOf(node, 'w:tblCaption')
    if (description) add(description, 'w:val', `bảng ${caption ? attributeOf(caption, 'w:val') : ''}`)
    if (node.name === 'wp:docPr') add(node, 'descr', `hình ${titleOf(attributeOf(node, 'descr') ?? '')}`)
  }
  return found
}

const titleOf = (text: string) => maskedKey({ tokens: tokensOf(text.split('. ')[0] ?? '') })

/** Every figure in the alternative texts of `edited`. `now`: printed from the data of today. */
export function describedFigures(base: DocumentText, edited: DocumentText, now: DocumentText): DescribedFigure[] {
  const [before, after] = [describedIn(base.root), describedIn(now.root)]
  const paragraphs = new Map(edited.paragraphs.map((paragraph) => [paragraph.node, paragraph]))
  return [...describedIn(edited.root)].flatMap(([about, { node, value }]) => {
    const printed = before.get(about)
    if (!printed) return []
    const [own, was, is] = [value, printed.value, after.get(about)?.value ?? ''].map(tokensOf)
    const [toBase, toNow] = [figurePairs(own!, was!), figurePairs(was!, is!)]
    return own!.flatMap((token, at): DescribedFigure[] => {
      if (!token.figure) return []
      const from = toBase.get(at)
      const to = from === undefined ? undefined : toNow.get(from)
      return [
        {
          says: token.text,
          printed: to === undefined ? undefined : is![to]!.text,
          moved: from !== undefined && sameFigure(was![from]!.text, token.text),
          unit: own![at + 1]?.text ?? '',
          paragraph: paragraphs.get(paragraphAround(node)),
        },
      ]
    })
  })
}

/** The figure of the other text for each figure of one: the same, or the only one between the same words. */
function figurePairs(a: readonly WordToken[], b: readonly WordToken[]): ReadonlyMap<number, number> {
  const pairs = commonTexts(a.map(masked), b.map(masked))
  return new Map(pairs.filter(([i]) => a[i]!.figure))
}

/** The paragraph that holds a drawing, or the first one of the table. */
function paragraphAround(node: XmlElement): XmlElement {
  let around: XmlElement = node
  while (around.parent && around.name !== 'w:p' && around.name !== 'w:tbl') around = around.parent
  return around.name === 'w:tbl' ? (walk(around).find(({ name }) => name === 'w:p') ?? around) : around
}

/** Changes the texts in `edited`, of charts only where the chart itself is the new one; says whether there were any to change. */
export function refreshDescribed(base: XmlElement, edited: XmlElement, now: XmlElement, charts: boolean): boolean {
  const [before, after] = [describedIn(base), describedIn(now)]
  const stale = [...describedIn(edited)].filter(([about, { attribute, value }]) => {
    const text = after.get(about)?.value
    return (
      (charts || attribute !== 'descr') && before.get(about)?.value === value && text !== undefined && text !== value
    )
  })
  for (const [about, { node, attribute }] of stale) setAttribute(node, attribute, after.get(about)!.value)
  return stale.length > 0
}
