/** Puts the marks of a comment around a part of a paragraph; runs are cut where the part begins and ends. */
import type { Range } from './annotate-place.ts'
import { textOf } from './spot.ts'
import {
  attributeOf,
  childOf,
  copyOf,
  element,
  escapeText,
  isElement,
  replaceChild,
  setAttribute,
  text,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

interface Slot {
  run: XmlElement
  readonly node: XmlElement
  readonly text: string
  readonly start: number
}

/** Elements whose runs belong to the text around them; what changes delete is passed over. */
const through = new Set(
  ['hyperlink', 'sdt', 'sdtContent', 'fldSimple', 'dir', 'bdo', 'ins', 'moveTo', 'smartTag', 'customXml'].map(
    (name) => `w:${name}`,
  ),
)
const plain: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
}

/** False, and nothing changed, when the paragraph's text is another than the range was found in. */
export function markRange(paragraph: XmlElement, range: Range, id: number): boolean {
  if (joined(slotsOf(paragraph)) !== range.text || range.end <= range.start) return false
  cutAt(paragraph, range.start)
  cutAt(paragraph, range.end)
  const slots = slotsOf(paragraph).filter((slot) => slot.text !== '')
  const first = slots.find((slot) => slot.start + slot.text.length > range.start)
  const last = slots.findLast((slot) => slot.start < range.end)
  if (!first?.run.parent || !last?.run.parent) return false
  replaceChild(first.run.parent, first.run, [rangeMark('Start', id), first.run])
  replaceChild(last.run.parent, last.run, [last.run, rangeMark('End', id), reference(id)])
  return true
}

/** Marks a whole paragraph. */
export function markWhole(paragraph: XmlElement, id: number): void {
  const at = isElement(paragraph.children[0], 'w:pPr') ? 1 : 0
  const marks: XmlNode[] = [rangeMark('End', id), reference(id)]
  paragraph.children.splice(at, 0, rangeMark('Start', id))
  paragraph.children.push(...marks)
  for (const child of paragraph.children) if (isElement(child)) child.parent = paragraph
}

function rangeMark(side: 'Start' | 'End', id: number): XmlElement {
  return element(`w:commentRange${side}`, [['w:id', String(id)]])
}

function reference(id: number): XmlElement {
  return element('w:r', [], [element('w:commentReference', [['w:id', String(id)]])])
}

function joined(slots: readonly Slot[]): string {
  return slots.map((slot) => slot.text).join('')
}

function slotsOf(paragraph: XmlElement): Slot[] {
  const slots: Slot[] = []
  let length = 0
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (through.has(child.name)) visit(child)
      if (child.name !== 'w:r') continue
      for (const part of child.children) {
        const found = isElement(part) ? textIn(part) : undefined
        if (found === undefined || !isElement(part)) continue
        slots.push({ run: child, node: part, text: found, start: length })
        length += found.length
      }
    }
  }
  visit(paragraph)
  return slots
}

function textIn(node: XmlElement): string | undefined {
  if (node.name === 'w:t') return textOf(node)
  if (node.name === 'w:br') return (attributeOf(node, 'w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : undefined
  return plain[node.name]
}

/** Makes a run begin at an offset of the text, unless that is its end. */
function cutAt(paragraph: XmlElement, offset: number): void {
  const slot = slotsOf(paragraph).find(({ start, text: own }) => start <= offset && offset < start + own.length)
  if (!slot) return
  const { run, node, start } = slot
  let from: XmlElement = node
  if (start < offset) {
    from = copyOf(node)
    setText(node, slot.text.slice(0, offset - start))
    setText(from, slot.text.slice(offset - start))
    replaceChild(run, node, [node, from])
  }
  const at = run.children.indexOf(from)
  const before = run.children.slice(0, at)
  if (before.every((child) => isElement(child, 'w:rPr') || child.kind === 'text') || !run.parent) return
  const look = childOf(run, 'w:rPr')
  const rest = element('w:r', [], [...(look ? [copyOf(look)] : []), ...run.children.slice(at)])
  run.children = before
  replaceChild(run.parent, run, [run, rest])
}

function setText(node: XmlElement, value: string): void {
  node.children = [text(escapeText(value))]
  setAttribute(node, 'xml:space', 'preserve')
}
