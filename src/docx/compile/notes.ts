/**
 * A footnote whose reference stands in a block comes once for each turn, with the turn's data: its source is moved to
 * the reference, rendered there, and gathered for the part of the notes.
 */
import type { NoteKind } from '../package/parts.ts'
import type { Depth } from './branches.ts'
import { freshenAll } from './unique.ts'
import { heldRaw, heldTag } from '../tag/source.ts'
import {
  markOf,
  type XmlElement,
  type XmlNode,
  attributeOf,
  copyOf,
  isElement,
  replaceChild,
  setAttribute,
  startTag,
  walk,
} from '../xml/tree.ts'

/** Ids of notes that are referred to from within blocks. */
export function repeatedNotes(root: XmlElement, kind: NoteKind, depth: Depth): ReadonlySet<string> {
  const found = new Set<string>()
  eachReference(root, kind, depth, (reference, inBlock) => {
    if (inBlock) found.add(attributeOf(reference, 'w:id') ?? '')
  })
  return found
}

function eachReference(
  root: XmlElement,
  kind: NoteKind,
  depth: Depth,
  found: (reference: XmlElement, inBlock: boolean) => void,
): void {
  const visit = (node: XmlElement, open: number): void => {
    let now = open
    for (const child of node.children) {
      if (child.kind === 'mark') now += depth(child)
      else if (isElement(child)) {
        if (child.name === `w:${kind}Reference`) found(child, now > 0)
        visit(child, now)
      }
    }
  }
  visit(root, 0)
}

/** Moves the notes that blocks repeat into the references of the main part; the notes' part prints what was gathered at its end. */
export function moveNotes(main: XmlElement, notes: XmlElement, kind: NoteKind, part: string, depth: Depth): void {
  const kept = new Set<string>()
  eachReference(main, kind, depth, (reference, inBlock) => {
    if (!inBlock) kept.add(attributeOf(reference, 'w:id') ?? '')
  })
  const sources = takeNotes(notes, kind, part, repeatedNotes(main, kind, depth), kept)
  notes.children.push(markOf(`{{{__notes "${kind}"}}}`))
  eachReference(main, kind, depth, (reference, inBlock) => {
    const source = inBlock ? sources.get(attributeOf(reference, 'w:id') ?? '') : undefined
    if (source !== undefined) setAttribute(reference, 'w:id', source)
  })
}

/** The same of a partial, all of whose notes go to the part with notes of the main template; headers and notes have none. */
export function movePartialNotes(
  body: XmlElement,
  { kind, body: notes }: { readonly kind: NoteKind; readonly body: XmlElement },
  { main, notes: part }: { readonly main: string; readonly notes: string },
  partial: string,
): void {
  const sources = takeNotes(notes, kind, part)
  const open = `{{#__noted "${main}" "${partial}"}}`
  for (const reference of [...walk(body)].filter(({ name }) => name === `w:${kind}Reference`)) {
    setAttribute(reference, 'w:id', sources.get(attributeOf(reference, 'w:id') ?? '') ?? '')
    if (reference.parent) replaceChild(reference.parent, reference, [markOf(open), reference, markOf('{{/__noted}}')])
  }
}

/**
 * Takes notes out of their part; gives what stands for the id of a reference to each. Without ids: all of them. Those
 * `kept` are referred to from outside of blocks too and stay where they are.
 */
function takeNotes(
  notes: XmlElement,
  kind: NoteKind,
  part: string,
  ids?: ReadonlySet<string>,
  kept?: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  notes.children = notes.children.filter((note) => {
    const id = isElement(note, `w:${kind}`) ? attributeOf(note, 'w:id') : undefined
    if (id === undefined || !isElement(note) || ids?.has(id) === false) return true
    const moved = copyOf(note)
    freshenAll(moved)
    setAttribute(moved, 'w:id', heldRaw('{{{__noteId}}}'))
    sources.set(id, `${heldRaw(`{{#__note "${kind}" "${part}"}}`)}${heldSource(moved)}${heldRaw('{{/__note}}')}`)
    return kept?.has(id) === true
  })
  return sources
}

/** A node as it can stand, with its tags, in the value of an attribute of the tree. */
function heldSource(node: XmlNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'mark')
    return node.source === '' && node.tag !== undefined ? heldTag(node.tag) : heldRaw(node.source)
  return `${startTag(node)}>${node.children.map(heldSource).join('')}</${node.name}>`
}

/** The highest id among notes. */
export function highestNote(notes: XmlElement): number {
  return notes.children.reduce(
    (most, c) => (isElement(c) ? Math.max(most, Number(attributeOf(c, 'w:id')) || 0) : most),
    0,
  )
}
