/** The look of the run and paragraph around a tag, as XML, for helpers that begin runs or paragraphs of their own. */
import { type XmlElement, type XmlNode, childOf, copyOf, element, isElement, writeXml } from '../xml/tree.ts'

/** How what a tag prints is to look, as XML of the run and the paragraph around it. */
export interface Look {
  /** `w:rPr`, or nothing: as it is, bold, italic, both, of a link. */
  readonly rPr: Readonly<Record<'plain' | 'b' | 'i' | 'bi' | 'link', string>>
  /** `w:pPr`, or nothing, without a section break; only when the run stands directly in its paragraph. */
  readonly pPr?: string
  /** The section break of the paragraph: it stays with the last line. */
  readonly sectPr?: string
}

/** The order in which Word (and the 1st edition of the standard) wants the children of `w:rPr` up to underlining. */
const ORDER = [
  ...'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid'.split(
    ' ',
  ),
  ...'vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign'.split(' '),
].map((name) => `w:${name}`)

/** The look of a run and of its paragraph, as XML for what a tag prints: plain, bold, italic, both, a link. */
export function lookOf(run: XmlElement, paragraph: XmlElement | undefined): Look {
  const rPr = childOf(run, 'w:rPr')
  const b = ['w:b', 'w:bCs'].map((n) => element(n))
  const i = ['w:i', 'w:iCs'].map((n) => element(n))
  const u = [element('w:u', [['w:val', 'single']])]
  const color = [element('w:color', [['w:val', '0563C1']])]
  const made = {
    plain: rPr ? writeXml(rPr) : '',
    b: withElements(rPr, b),
    i: withElements(rPr, i),
    bi: withElements(rPr, [...b, ...i]),
    link: withElements(rPr, [...color, ...u]),
  }
  if (paragraph === undefined || run.parent !== paragraph) return { rPr: made }
  const pPr = childOf(paragraph, 'w:pPr')
  const copy = pPr && copyOf(pPr)
  const sectPr = childOf(copy, 'w:sectPr')
  if (copy) copy.children = copy.children.filter((c) => c !== sectPr)
  return { rPr: made, pPr: copy ? writeXml(copy) : '', ...(sectPr ? { sectPr: writeXml(sectPr) } : {}) }
}

function withElements(rPr: XmlElement | undefined, added: readonly XmlElement[]): string {
  const copy = rPr ? copyOf(rPr) : element('w:rPr')
  const names = new Set(added.map((a) => a.name))
  const kept = copy.children.filter((c) => !isElement(c) || !names.has(c.name))
  const rank = (node: XmlNode) => {
    const at = isElement(node) ? ORDER.indexOf(node.name) : -1
    return at < 0 ? ORDER.length : at
  }
  copy.children = [...kept, ...added.map((a) => copyOf(a))].toSorted((a, c) => rank(a) - rank(c))
  return writeXml(copy)
}
