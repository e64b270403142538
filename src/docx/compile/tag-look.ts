/** Tags of laid-out templates look small and grey; what they print looks as the text around them. */
import { TAG_STYLE } from '../tag/style.ts'
import { type XmlElement, type XmlNode, childOf, isElement, text, wordValue, walk, writeXml } from '../xml/tree.ts'

/** Takes the look of tags off all runs, in place, and joins those that then look alike. */
export function plainTags(root: XmlElement): void {
  for (const holder of walk(root)) if (holder.children.some(isTagRun)) joinRuns(holder)
}

function isTagRun(node: XmlNode): boolean {
  return isElement(node, 'w:r') && wordValue(node, 'w:rPr', 'w:rStyle') === TAG_STYLE
}

function joinRuns(holder: XmlElement): void {
  const out: XmlNode[] = []
  for (const child of holder.children) {
    if (isElement(child) && isTagRun(child)) dropStyle(child)
    const before = out.at(-1)
    if (isElement(child, 'w:r') && isElement(before, 'w:r') && lookOf(child) === lookOf(before)) join(before, child)
    else if (!isElement(child, 'w:proofErr')) out.push(child)
  }
  holder.children = out
}

function dropStyle(run: XmlElement): void {
  const rPr = childOf(run, 'w:rPr')!
  rPr.children = rPr.children.filter((one) => !isElement(one, 'w:rStyle'))
  if (rPr.children.length === 0) run.children = run.children.filter((one) => one !== rPr)
}

const lookOf = (run: XmlElement) => {
  const rPr = childOf(run, 'w:rPr')
  return rPr && rPr.children.length > 0 ? writeXml(rPr) : ''
}

function join(run: XmlElement, next: XmlElement): void {
  for (const child of next.children) {
    if (child.kind !== 'element' || child.name === 'w:rPr') continue
    const last = run.children.at(-1)
    if (child.name === 'w:t' && isElement(last, 'w:t')) {
      const words = [...last.children, ...child.children].map((one) => (one.kind === 'text' ? one.text : ''))
      last.attributes = [['xml:space', 'preserve']]
      last.children = [text(words.join(''))]
    } else {
      child.parent = run
      run.children.push(child)
    }
  }
}
