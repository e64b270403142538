/**
 * One tag, one run: joins the text of a paragraph over its runs, finds the tags in it and gives each wholly to the
 * run that it starts in. Values stay inside `w:t`; block tags come to stand between runs, ready to be lifted.
 */
import type { Helper } from '../../core/helpers/helper.ts'
import { type Lexed, lex, mayHoldTag } from './lex.ts'
import { writtenOut } from './short.ts'
import { literalText } from './source.ts'
import { joinSlots, type TextSlot, slotsOf, transparent } from './slots.ts'
import { runLike, wordText } from '../xml/content.ts'
import { type XmlElement, type XmlNode, childOf, isElement, replaceChild, text } from '../xml/tree.ts'

/** What a tag becomes: a mark inside the text of a run, or one between runs. */
interface Placed {
  readonly node: XmlNode
  readonly inText: boolean
}

const THROUGH = new Set(transparent)

/** The text of a paragraph as tags are looked for in it. */
export function joinedText(paragraph: XmlElement): string {
  return joinSlots(slotsOf(paragraph, THROUGH))
}

/**
 * Rewrites the runs of a paragraph that holds tags. `place` is asked for every tag, with the text around it, and gives
 * the mark that takes its place; it is told of `{{` without an end too and then gives nothing. True when the paragraph
 * is another one: `\\{{` without its backslash too.
 */
export function rewriteParagraph(
  paragraph: XmlElement,
  helpers: ReadonlyMap<string, Helper>,
  place: (found: Exclude<Lexed, { kind: 'cut' }>, text: string, run: XmlElement) => Placed | undefined,
): boolean {
  const slots = slotsOf(paragraph, THROUGH)
  const joined = slots.map((s) => s.text).join('')
  if (!mayHoldTag(joined)) return false
  const found = writtenOut(joined, lex(joined), helpers)
  const marks = new Map<TextSlot, { at: number; placed: Placed }[]>()
  let next = 0
  for (const item of found) {
    if (item.kind === 'cut') continue
    while (slots[next]!.start + slots[next]!.text.length <= item.start) next++
    const slot = slots[next]!
    const placed = place(item, joined, slot.run)
    if (placed !== undefined) push(marks, slot, { at: item.start - slot.start, placed })
  }
  const touched = cutSlots(slots, found, marks)
  const runs = new Set([...touched.values()].map((t) => t.run))
  for (const run of runs) splitRun(run, touched)
  return runs.size > 0
}

/** A piece of what is left of a slot: text, or what a tag became. */
type Piece = string | Placed

/** For every slot that a tag or cut touches: what is left of it. */
function cutSlots(
  slots: readonly TextSlot[],
  found: readonly Lexed[],
  marks: ReadonlyMap<TextSlot, readonly { at: number; placed: Placed }[]>,
): Map<XmlElement, { run: XmlElement; pieces: Piece[] }> {
  const gone = found.filter((f) => f.kind !== 'unclosed').toSorted((a, b) => a.start - b.start)
  const touched = new Map<XmlElement, { run: XmlElement; pieces: Piece[] }>()
  let first = 0
  for (const slot of slots) {
    const end = slot.start + slot.text.length
    while (first < gone.length && gone[first]!.end <= slot.start) first++
    if (first >= gone.length || gone[first]!.start >= end) continue
    const pieces: Piece[] = []
    const own = marks.get(slot) ?? []
    let [at, mark] = [slot.start, 0]
    for (let i = first; i < gone.length && gone[i]!.start < end; i++) {
      if (gone[i]!.start > at) pieces.push(slot.text.slice(at - slot.start, gone[i]!.start - slot.start))
      if (own[mark]?.at === gone[i]!.start - slot.start && gone[i]!.kind === 'tag') pieces.push(own[mark++]!.placed)
      at = Math.max(at, gone[i]!.end)
    }
    if (at < end) pieces.push(slot.text.slice(at - slot.start))
    touched.set(slot.node, { run: slot.run, pieces })
  }
  return touched
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function splitRun(run: XmlElement, touched: ReadonlyMap<XmlElement, { pieces: readonly Piece[] }>): void {
  const rPr = childOf(run, 'w:rPr')
  const out: XmlNode[] = []
  let children: XmlNode[] = []
  let inText: XmlNode[] = []
  const closeText = () => {
    if (inText.length > 0) children.push(wordText(inText))
    inText = []
  }
  const closeRun = () => {
    closeText()
    if (children.length > 0) out.push(runLike(rPr, children))
    children = []
  }
  for (const child of run.children) {
    const left = isElement(child) ? touched.get(child) : undefined
    if (left === undefined) {
      if (child !== rPr) children.push(child)
      continue
    }
    for (const piece of left.pieces) {
      if (typeof piece === 'string') inText.push(text(literalText(piece)))
      else if (piece.inText) inText.push(piece.node)
      else {
        closeRun()
        out.push(piece.node)
      }
    }
    closeText()
  }
  closeRun()
  replaceChild(run.parent!, run, out)
}
