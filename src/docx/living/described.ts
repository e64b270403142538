/** Alternative texts of tables and charts tell figures: they follow the new data where nobody has changed them. */
import { attributeOf, childOf, setAttribute, walk, type XmlElement } from '../xml/tree.ts'

interface Described {
  readonly node: XmlElement
  readonly attribute: string
  readonly value: string
}

/** By what they are about: the title of the table, the first sentence of a drawing's text, and which of those it is. */
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
    if (node.name === 'wp:docPr') add(node, 'descr', `hình ${(attributeOf(node, 'descr') ?? '').split('. ')[0]}`)
  }
  return found
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
