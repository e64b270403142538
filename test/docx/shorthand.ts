/** Short forms of WordprocessingML, so that a case can be read: `<p>`, `<r b>`, `<table>`, `<row>`, `<cell>`; `w:` stays. */
import {
  type XmlElement,
  type XmlNode,
  attributeOf,
  element,
  isElement,
  parseXml,
  text,
  writeXml,
} from '../../src/docx/xml/tree.ts'

const DECLARED = 'xmlns:w="w"'

/** The WordprocessingML of a text in short form: the inside of a part's root. */
export function expand(short: string): string {
  const root = parseXml(`<root ${DECLARED}>${short}</root>`, 1_000)
  return root.children.map((c) => (isElement(c) ? writeXml(expandNode(c)) : '')).join('')
}

function expandNode(node: XmlElement): XmlElement {
  if (node.name === 'p') return paragraph(node)
  if (node.name === 'r') return run(node)
  if (node.name === 'table') return table(node)
  if (node.name === 'row') return element('w:tr', [], inner(node, rowProperties(node)))
  if (node.name === 'cell') return cell(node)
  if (node.name === 'w:t' || node.name === 'w:instrText') return node
  return element(node.name, node.attributes, blocks(node))
}

/** Children of an element that is no paragraph: text between them is for the eye. */
function blocks(node: XmlElement): XmlNode[] {
  const only = node.children.every((c) => c.kind === 'text')
  return only ? node.children : node.children.filter((c) => isElement(c)).map((c) => expandNode(c))
}

function inner(node: XmlElement, first: XmlNode[] = []): XmlNode[] {
  return [...first, ...node.children.filter((c) => isElement(c)).map((c) => expandNode(c))]
}

function rowProperties(node: XmlElement): XmlNode[] {
  return attributeOf(node, 'header') === undefined ? [] : [element('w:trPr', [], [element('w:tblHeader')])]
}

/** `<p style="…" list="1" sect>`: text in it is a run, an inner element in short form or as it is. */
function paragraph(node: XmlElement): XmlElement {
  const pPr: XmlNode[] = []
  const [style, list, jc] = [attributeOf(node, 'style'), attributeOf(node, 'list'), attributeOf(node, 'jc')]
  if (style) pPr.push(element('w:pStyle', [['w:val', style]]))
  if (list)
    pPr.push(element('w:numPr', [], [element('w:ilvl', [['w:val', '0']]), element('w:numId', [['w:val', list]])]))
  if (jc) pPr.push(element('w:jc', [['w:val', jc]]))
  const section = node.children.find((c) => isElement(c, 'w:sectPr'))
  if (section) pPr.push(section)
  const content = node.children.filter((c) => c !== section)
  return element('w:p', [], [...(pPr.length > 0 ? [element('w:pPr', [], pPr)] : []), ...content.map(runOrNode)])
}

function runOrNode(node: XmlNode): XmlNode {
  if (isElement(node)) return expandNode(node)
  return element('w:r', [], [wordText(node)])
}

function wordText(node: XmlNode): XmlElement {
  return element('w:t', [['xml:space', 'preserve']], [text(node.kind === 'text' ? node.text : '')])
}

/** `<r b="" i="">`: text in it is `w:t`, elements stay. */
function run(node: XmlElement): XmlElement {
  const rPr = node.attributes.map(([name, value]) => element(`w:${name}`, value === '' ? [] : [['w:val', value]]))
  const content = node.children.map((c) => (isElement(c) ? expandNode(c) : wordText(c)))
  return element('w:r', [], [...(rPr.length > 0 ? [element('w:rPr', [], rPr)] : []), ...content])
}

function table(node: XmlElement): XmlElement {
  const rows = inner(node)
  const widths = attributeOf(node, 'grid')?.split(' ') ?? Array(Number(attributeOf(node, 'columns') ?? 2)).fill('2000')
  const grid = widths.map((width) => element('w:gridCol', [['w:w', String(width)]]))
  const width = element('w:tblW', [
    ['w:w', '0'],
    ['w:type', 'auto'],
  ])
  return element('w:tbl', [], [element('w:tblPr', [], [width]), element('w:tblGrid', [], grid), ...rows])
}

/** `<cell>text</cell>` or `<cell><p>…</p></cell>`; `span` and `merge` as in Word. */
function cell(node: XmlElement): XmlElement {
  const tcPr = [
    element('w:tcW', [
      ['w:w', '2000'],
      ['w:type', 'dxa'],
    ]),
  ]
  const [span, merge] = [attributeOf(node, 'span'), attributeOf(node, 'merge')]
  if (span) tcPr.push(element('w:gridSpan', [['w:val', span]]))
  if (merge !== undefined) tcPr.push(element('w:vMerge', merge === '' ? [] : [['w:val', merge]]))
  const isBlock = node.children.some(
    (c) => isElement(c) && ['p', 'table', 'w:p', 'w:tbl', 'w:sdt', 'w:bookmarkStart'].includes(c.name),
  )
  const content = isBlock ? inner(node) : [paragraph(element('p', [], node.children))]
  return element('w:tc', [], [element('w:tcPr', [], tcPr), ...content])
}
