/** Puts the marks of a comment around a part of a paragraph; runs are cut where the part begins and ends. */
import type { Range } from './annotate-place.ts'
import { joinSlots, throughMarks, slotsOf } from '../tag/slots.ts'
import { runLike } from '../xml/content.ts'
import {
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
} from '../xml/tree.ts'

/** False, and nothing changed, when the paragraph's text is another than the range was found in. */
export function markRange(paragraph: XmlElement, range: Range, id: number): boolean {
  if (joinSlots(slotsOf(paragraph, throughMarks)) !== range.text || range.end <= range.start) return false
  cutAt(paragraph, range.start)
  cutAt(paragraph, range.end)
  const slots = slotsOf(paragraph, throughMarks).filter((slot) => slot.text !== '')
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

/** Makes a run begin at an offset of the text, unless that is its end. */
export function cutAt(paragraph: XmlElement, offset: number): void {
  const slot = slotsOf(paragraph, throughMarks).find(
    ({ start, text: own }) => start <= offset && offset < start + own.length,
  )
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
  const rest = runLike(childOf(run, 'w:rPr'), run.children.slice(at))
  run.children = before
  replaceChild(run.parent, run, [run, rest])
}

function setText(node: XmlElement, value: string): void {
  node.children = [text(escapeText(value))]
  setAttribute(node, 'xml:space', 'preserve')
}
