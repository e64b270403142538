/** The text of a paragraph as it lies in its runs: what tags are looked for in, and what comments are put around. */
import { isLineBreak } from '../xml/content.ts'
import { isElement, ownText, type XmlElement } from '../xml/tree.ts'

/** A piece of text in a run: the element that holds it, and where it begins in the text of the paragraph. */
export interface TextSlot {
  readonly run: XmlElement
  readonly node: XmlElement
  readonly text: string
  readonly start: number
}

/** Elements whose runs belong to the text of the paragraph around them. */
export const transparent: readonly string[] = ['w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:dir', 'w:bdo']

/** The same in a document as it stands, tracked changes and all; what they delete is passed over. */
export const throughMarks: ReadonlySet<string> = new Set([
  ...transparent,
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
])

const plain: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
}

/** The pieces of text of a paragraph in order, those inside elements named in `through` among them. */
export function slotsOf(paragraph: XmlElement, through: ReadonlySet<string>): TextSlot[] {
  const slots: TextSlot[] = []
  let length = 0
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.name === 'w:r') {
        for (const part of child.children) {
          if (!isElement(part)) continue
          const found = textIn(part)
          if (found === undefined) continue
          slots.push({ run: child, node: part, text: found, start: length })
          length += found.length
        }
      } else if (through.has(child.name)) visit(child)
    }
  }
  visit(paragraph)
  return slots
}

/** The text of all slots. */
export function joinSlots(slots: readonly TextSlot[]): string {
  return slots.map((slot) => slot.text).join('')
}

function textIn(node: XmlElement): string | undefined {
  if (node.name === 'w:t') return ownText(node)
  if (isLineBreak(node)) return '\n'
  return plain[node.name]
}
