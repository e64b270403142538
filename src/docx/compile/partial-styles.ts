/** Styles and numberings of a Word partial, brought into a main template that keeps what it has itself. */
import {
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  isElement,
  parseXml,
  setAttribute,
  wordValue,
  walk,
  writeXml,
} from '../xml/tree.ts'
import type { PartialFile } from './partial-resources.ts'
import { stylesOf } from '../package/lists.ts'

/** Brings the lists that stories use, under numbers of their own. */
export function takeNumbering(
  stories: readonly XmlElement[],
  { opened, receiver, resources, depth }: PartialFile,
): void {
  if (opened.numbering === undefined) return
  const root = parseXml(opened.numbering.xml, depth)
  const numbers = new Map<string, string>()
  const abstracts = new Map<string, string>()
  const take = (old: string): string => {
    const known = numbers.get(old)
    const num = childrenOf(root, 'w:num').find((c) => attributeOf(c, 'w:numId') === old)
    const reference = childOf(num, 'w:abstractNumId')
    if (known !== undefined || reference === undefined || num === undefined) return known ?? old
    const abstractId = attributeOf(reference, 'w:val') ?? ''
    const abstract = childrenOf(root, 'w:abstractNum').find((c) => attributeOf(c, 'w:abstractNumId') === abstractId)
    if (!abstracts.has(abstractId) && abstract !== undefined) {
      abstracts.set(abstractId, String(++receiver.highestAbstract))
      setAttribute(abstract, 'w:abstractNumId', String(receiver.highestAbstract))
      abstract.attributes = abstract.attributes.filter(([n]) => !/^w1[56]\w*:/.test(n))
      // Two lists with the same mark would count on from each other.
      abstract.children = abstract.children.filter((c) => !isElement(c, 'w:nsid'))
      resources.abstracts.push(writeXml(abstract))
    }
    setAttribute(reference, 'w:val', abstracts.get(abstractId) ?? abstractId)
    setAttribute(num, 'w:numId', String(++receiver.highestNumber))
    num.attributes = num.attributes.filter(([n]) => !/^w1[56]\w*:/.test(n))
    resources.numberings.push(writeXml(num))
    numbers.set(old, String(receiver.highestNumber))
    return String(receiver.highestNumber)
  }
  opened.renumber = take
  for (const story of stories) renumber(story, take)
}

function renumber(root: XmlElement, take: (old: string) => string): void {
  for (const node of walk(root)) {
    const number = node.name === 'w:numId' ? attributeOf(node, 'w:val') : undefined
    if (number !== undefined && number !== '0') setAttribute(node, 'w:val', take(number))
  }
}

const USES_STYLE = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'])

/** Brings the styles that stories use and the main template lacks. */
export function takeStyles(stories: readonly XmlElement[], { opened, receiver, resources, depth }: PartialFile): void {
  if (opened.styles === undefined) return
  const root = parseXml(opened.styles.xml, depth)
  const own = stylesOf(root)
  const taken = new Map<string, string>()
  const idOf = (id: string): string => {
    const style = own.get(id)
    const known = taken.get(id) ?? (style && receiver.styleNames.get(styleName(style)))
    if (known !== undefined || style === undefined) return known ?? id
    let made = id
    for (let i = 2; receiver.styleIds.has(made); i++) made = `${id}_${i}`
    taken.set(id, made)
    receiver.styleIds.add(made)
    receiver.styleNames.set(styleName(style), made)
    setAttribute(style, 'w:styleId', made)
    style.attributes = style.attributes.filter(([n]) => n !== 'w:default' && !n.startsWith('w1'))
    if (opened.renumber) renumber(style, opened.renumber)
    take(style)
    resources.styles.push(writeXml(style))
    return made
  }
  const take = (from: XmlElement): void => {
    for (const node of walk(from)) {
      const id = USES_STYLE.has(node.name) ? attributeOf(node, 'w:val') : undefined
      if (id !== undefined) setAttribute(node, 'w:val', idOf(id))
    }
  }
  stories.forEach(take)
}

/** What Word knows a style by: `Heading 1` is `heading 1`, whatever its id. */
export function styleName(style: XmlElement): string {
  return `${attributeOf(style, 'w:type') ?? 'paragraph'} ${(wordValue(style, 'w:name') ?? '').toLowerCase()}`
}
