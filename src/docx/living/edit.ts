/** Changes the text of a paragraph where it lies in its runs, plainly or as a tracked change; looks stay as they are. */
import { cutAt } from '../check/annotate-range.ts'
import { throughMarks, slotsOf, type TextSlot } from '../tag/slots.ts'
import {
  childOf,
  childrenOf,
  copyOf,
  element,
  escapeText,
  isElement,
  replaceChild,
  setAttribute,
  text,
  type XmlElement,
} from '../xml/tree.ts'
import type { WordParagraph } from './text.ts'

/** Characters of a paragraph that become others. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit with the paragraph it is made in. */
export interface PaperEdit extends Edit {
  readonly paragraph: WordParagraph
}

/** How changes are made. */
export interface EditMode {
  /** Marks of a tracked change, with a new id for each; undefined to change plainly. */
  readonly track?: (() => [string, string][]) | undefined
}

/** Makes edits in the tree of a document; those of one paragraph do not overlap. */
export function applyAll(edits: readonly PaperEdit[], mode: EditMode): void {
  for (const paragraph of new Set(edits.map((edit) => edit.paragraph)))
    applyEdits(
      paragraph.node,
      edits.filter((edit) => edit.paragraph === paragraph),
      mode,
    )
}

/** Makes all edits of one paragraph; they do not overlap. */
export function applyEdits(paragraph: XmlElement, edits: readonly Edit[], { track }: EditMode): void {
  const fromTheEnd = edits.toSorted((x, y) => y.start - x.start || y.end - x.end)
  for (const edit of fromTheEnd) {
    if (track) replaceTracked(paragraph, edit, track)
    else replacePlain(paragraph, edit)
  }
}

const isText = ({ node }: TextSlot) => node.name === 'w:t'
const endOf = ({ start, text: own }: TextSlot) => start + own.length

/** The first run that is touched takes the new text; what is only inserted belongs to the run before it. */
function replacePlain(paragraph: XmlElement, { start, end, text: put }: Edit): void {
  const slots = slotsOf(paragraph, throughMarks)
  const texts = slots.filter(isText)
  const inside = (slot: TextSlot) => slot.start < end && endOf(slot) > start
  const target =
    texts.find((slot) => (start === end ? slot.start < start && endOf(slot) >= start : inside(slot))) ??
    texts.findLast((slot) => endOf(slot) <= start) ??
    texts.find((slot) => slot.start >= start)
  if (!target) return void append(paragraph, runOf(put, slots[0]?.run))
  for (const slot of slots) {
    if (slot !== target && !inside(slot)) continue
    if (!isText(slot)) replaceChild(slot.run, slot.node, [])
    else {
      const before = slot.text.slice(0, Math.max(0, start - slot.start))
      const after = slot.text.slice(Math.max(0, end - slot.start))
      setText(slot.node, slot === target ? before + put + after : before + after)
    }
  }
}

function setText(node: XmlElement, value: string): void {
  node.children = [text(escapeText(value))]
  setAttribute(node, 'xml:space', 'preserve')
}

/** A run with the look of another; a line end and a tab are elements of their own. */
function runOf(value: string, like: XmlElement | undefined): XmlElement {
  const look = childOf(like, 'w:rPr')
  const parts = value.split(/([\n\t])/).filter((part) => part !== '')
  const content = parts.map((part) => {
    if (part === '\n') return element('w:br')
    return part === '\t' ? element('w:tab') : element('w:t', [['xml:space', 'preserve']], [text(escapeText(part))])
  })
  return element('w:r', [], [...(look ? [copyOf(look)] : []), ...content])
}

function append(paragraph: XmlElement, node: XmlElement): void {
  node.parent = paragraph
  paragraph.children.push(node)
}

function replaceTracked(paragraph: XmlElement, { start, end, text: put }: Edit, track: () => [string, string][]): void {
  cutAt(paragraph, start)
  cutAt(paragraph, end)
  const slots = slotsOf(paragraph, throughMarks).filter(({ text: own }) => own !== '')
  const runs = [...new Set(slots.filter((slot) => slot.start < end && endOf(slot) > start).map(({ run }) => run))]
  const before = slots.findLast((slot) => endOf(slot) <= start)?.run
  const like = runs[0] ?? before ?? slots[0]?.run
  const inserted = put === '' ? [] : [element('w:ins', track(), [runOf(put, like)])]
  for (const run of runs) {
    const { parent } = run
    const mark = element('w:del', track(), [run])
    if (parent) replaceChild(parent, run, run === runs.at(-1) ? [mark, ...inserted] : [mark])
    for (const node of childrenOf(run, 'w:t')) node.name = 'w:delText'
  }
  if (runs.length > 0) return
  if (before?.parent) replaceChild(before.parent, before, [before, ...inserted])
  else for (const node of inserted) insertFirst(paragraph, node)
}

function insertFirst(paragraph: XmlElement, node: XmlElement): void {
  const at = isElement(paragraph.children[0], 'w:pPr') ? 1 : 0
  paragraph.children.splice(at, 0, node)
  node.parent = paragraph
}
