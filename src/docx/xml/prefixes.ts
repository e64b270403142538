/** Word always writes the same prefixes; other programs need not. Here a part gets Word's, so that names can be compared. */
import { type XmlElement, parseXml, walk } from './tree.ts'

const USUAL: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
}

/** Parses a part and gives it Word's prefixes. Throws XmlFault. */
export function parseWordXml(xml: string, depth: number): XmlElement {
  const root = parseXml(xml, depth)
  usePrefixes(root)
  return root
}

/** Renames in place; nothing happens to parts as Word writes them. */
function usePrefixes(root: XmlElement): void {
  const renamed = new Map<string, string>()
  for (const attribute of root.attributes) {
    const declared = /^xmlns(?::(.+))?$/.exec(attribute[0])
    const usual = declared ? USUAL[attribute[1]] : undefined
    if (usual === undefined || declared![1] === usual) continue
    renamed.set(declared![1] ?? '', usual)
    attribute[0] = `xmlns:${usual}`
  }
  if (renamed.size === 0) return
  const names = root.attributes.map(([name]) => name)
  root.attributes = root.attributes.filter(([name], i) => names.indexOf(name) === i)
  for (const node of walk(root)) {
    node.name = renameOf(node.name, renamed, true)
    for (const attribute of node.attributes)
      if (!attribute[0].startsWith('xmlns')) attribute[0] = renameOf(attribute[0], renamed, false)
  }
}

function renameOf(name: string, renamed: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':')
  const usual = colon < 0 && !isElement ? undefined : renamed.get(name.slice(0, Math.max(0, colon)))
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
}
