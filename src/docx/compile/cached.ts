/**
 * Text that Word has copied from elsewhere into the result of a field and makes anew when the field is updated: tables of
 * contents, references to other places. Tags in it are copies of tags.
 */
import { kindOfField } from '../xml/field-code.ts'
import { type XmlElement, attributeOf, isElement, ownText, unescapeXml } from '../xml/tree.ts'

const COPYING = new Set(['TOC', 'INDEX', 'TOA', 'REF', 'STYLEREF'])

/** Elements in such results, each with the kind of the outermost field around it. */
export function cachedIn(root: XmlElement): ReadonlyMap<XmlElement, string> {
  const found = new Map<XmlElement, string>()
  const open: { code: string; shows: boolean }[] = []
  const visit = (node: XmlElement, simple: string | undefined): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      const around = simple ?? open.find(({ code, shows }) => shows && COPYING.has(kindOfField(code)))
      const kind = typeof around === 'object' ? kindOfField(around.code) : around
      if (kind !== undefined) found.set(child, kind)
      if (child.name === 'w:fldChar') turn(open, attributeOf(child, 'w:fldCharType'))
      else if (child.name === 'w:instrText' && open.length > 0) open.at(-1)!.code += ownText(child)
      const own = child.name === 'w:fldSimple' ? kindOfField(unescapeXml(attributeOf(child, 'w:instr') ?? '')) : ''
      visit(child, simple ?? (COPYING.has(own) ? own : undefined))
    }
  }
  visit(root, undefined)
  return found
}

function turn(open: { code: string; shows: boolean }[], type: string | undefined): void {
  if (type === 'begin') open.push({ code: '', shows: false })
  else if (type === 'end') open.pop()
  else if (open.length > 0) open.at(-1)!.shows = true
}
