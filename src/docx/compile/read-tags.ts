/** Makes tags of what was found in a text, in attributes, and in texts that hold no elements. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { lex, mayHoldTag } from '../tag/lex.ts'
import { writtenOut } from '../tag/short.ts'
import { pairBlocks } from '../tag/pair.ts'
import { heldTag, literalText } from '../tag/source.ts'
import { type Spots, spotOf } from '../tag/spot.ts'
import { type Tag, readTag } from '../tag/tag.ts'
import { type XmlElement, type XmlNode, enclosing, markOf, ownText, text, unescapeXml, walk } from '../xml/tree.ts'
import { checkTag } from './check-tag.ts'
import type { Session } from './session.ts'

/** Where a tag stands. */
type TagPlace = Pick<Tag, 'context' | 'shadow' | 'holder' | 'paragraph'>

/** Reads one tag, reports what is wrong with it, and numbers it in the session. */
export function makeTag(source: string, spot: string, place: TagPlace, session: Session): Tag {
  const { shadow } = place
  const read = readTag(source, session.parse)
  const report = (diagnostic: Diagnostic) => (shadow ? undefined : session.report(diagnostic))
  if (read.fault !== undefined) report(diagnose('M05', { tag: source, reason: read.fault }, { spot }))
  if (read.refused !== undefined) report(diagnose('M16', { tag: source, what: read.refused }, { spot }))
  if (read.raw) report(diagnose('M17', { tag: source, instead: read.text }, { spot }))
  const id = session.tags.size
  const mark = markOf('', id)
  const { kind, name, sign, text: own, ast } = read
  const tag: Tag = { id, text: own, kind, name, sign, spot, mark, ...place, ...(ast ? { ast } : {}) }
  session.tags.set(id, tag)
  checkTag(tag, session, report)
  return tag
}

/** Whether a node stands in the fallback copy of a text box. */
export function inFallback(node: XmlElement): boolean {
  return enclosing(node, 'mc:Fallback') !== undefined
}

/** Alt texts and other attributes: a block in one must end in the same. */
export function readAttributes(root: XmlElement, spots: Spots, session: Session): void {
  for (const node of walk(root)) {
    for (const attribute of node.attributes) {
      if (!mayHoldTag(attribute[1])) continue
      const pieces = readPlain(unescapeXml(attribute[1]), node, spots, session)
      attribute[1] = pieces
        .map((p) => (typeof p === 'string' ? literalText(p).replaceAll('"', '&quot;') : heldTag(p.id)))
        .join('')
    }
  }
}

/** Elements whose text is mere text. */
export function readPlainTexts(
  root: XmlElement,
  spots: Spots,
  session: Session,
  wanted: (e: XmlElement) => boolean,
): void {
  for (const node of walk(root)) {
    if (node.name === 'w:instrText' || node.name === 'w:delInstrText') refuseField(node, spots, session)
    if (!wanted(node) || node.children.length === 0 || node.children.some((c) => c.kind !== 'text')) continue
    const plain = ownText(node)
    if (!mayHoldTag(plain)) continue
    const pieces = readPlain(plain, node, spots, session)
    node.children = pieces.map((p): XmlNode => (typeof p === 'string' ? text(literalText(p)) : p.mark))
  }
}

function refuseField(node: XmlElement, spots: Spots, session: Session): void {
  const code = node.children.map((c) => (c.kind === 'text' ? c.text : '')).join('')
  if (!mayHoldTag(code)) return
  const paragraph = enclosing(node, 'w:p')
  session.report(diagnose('M25', { text: code.trim() }, { spot: spotOf(spots, paragraph, code, 0, code.length) }))
}

/** The pieces of a mere text: what stands between its tags, and the tags; blocks must end in the same text. */
export function readPlain(plain: string, holder: XmlElement, spots: Spots, session: Session): (string | Tag)[] {
  const shadow = session.copies === true || inFallback(holder)
  return readPieces(plain, { context: 'plain', shadow, holder, paragraph: enclosing(holder, 'w:p') }, spots, session)
}

/** The same of any text that stands in one place. */
export function readPieces(plain: string, place: TagPlace, spots: Spots, session: Session): (string | Tag)[] {
  const out: (string | Tag)[] = []
  const own: Tag[] = []
  let at = 0
  for (const found of writtenOut(plain, lex(plain), session.helpers)) {
    const spot = spotOf(spots, place.paragraph, plain, found.start, found.end)
    if (found.kind === 'unclosed') {
      if (!place.shadow) session.report(diagnose('M04', { text: plain.slice(found.start, found.start + 30) }, { spot }))
      continue
    }
    out.push(plain.slice(at, found.start))
    at = found.end
    if (found.kind === 'cut') continue
    const tag = makeTag(found.text, spot, place, session)
    if (tag.kind === 'comment') continue
    out.push(tag)
    own.push(tag)
  }
  out.push(plain.slice(at))
  pairBlocks(own, session.report, session.limits.nesting)
  return out.filter((p) => p !== '')
}
