/** What of a template's package a document made from it can't have: signatures and macros, its kind of file. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { PACKAGE_RELS, ownerOf, relationshipsOf, typeOf, xmlPart } from './parts.ts'
import { type XmlElement, attributeOf, isElement, parseXml, setAttribute } from '../xml/tree.ts'
import type { ZipEntry } from './zip-read.ts'
import { pack } from './zip-write.ts'

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const OTHER_KINDS = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroEnabled.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
])

/** By content type and relationship: what stays behind, and what is told of it. */
const LEFT_OUT = [
  // Signatures, their certificates and the part they hang on.
  { what: /digital-signature/, code: 'M77' },
  // Word opens no .docx with macros in it.
  { what: /vbaProject|vbaData/i, code: 'M79' },
] as const

/** A package while it is opened; all of it is changed in place. */
interface Opening {
  readonly types: XmlElement
  /** The relationships of the package. */
  readonly rels: XmlElement
  readonly byName: Map<string, ZipEntry>
  readonly text: (name: string) => string | undefined
  readonly depth: number
}

/** True when there was something to change in the lists of types or of the package's relationships. */
export function makeDocument(opening: Opening, found: Diagnostic[]): boolean {
  const { types } = opening
  let changed = false
  for (const node of types.children) {
    if (!isElement(node, 'Override') || !OTHER_KINDS.has(attributeOf(node, 'ContentType') ?? '')) continue
    setAttribute(node, 'ContentType', DOCUMENT)
    changed = true
  }
  for (const { what, code } of LEFT_OUT) {
    if (!leaveOut(what, opening)) continue
    found.push(diagnose(code, {}))
    changed = true
  }
  return changed
}

/** Takes away the parts of a kind, their lists of relationships and what leads to them. */
function leaveOut(what: RegExp, { types, rels, byName, text, depth }: Opening): boolean {
  const parts = [...byName.keys()].filter(
    (name) => what.test(typeOf(types, ownerOf(name)) ?? '') || what.test(ownerOf(name)),
  )
  const related = relationshipsOf(rels).some(({ type }) => what.test(type))
  if (parts.length === 0 && !related) return false
  for (const name of parts) byName.delete(name)
  types.children = without(types, 'ContentType', what)
  rels.children = without(rels, 'Type', what)
  for (const name of [...byName.keys()].filter((each) => each.endsWith('.rels') && each !== PACKAGE_RELS)) {
    const xml = text(name)
    if (xml === undefined || !what.test(xml)) continue
    const list = parseXml(xml, depth)
    list.children = without(list, 'Type', what)
    byName.set(name, pack(name, xmlPart(list)))
  }
  return true
}

function without(list: XmlElement, attribute: string, what: RegExp): XmlElement['children'] {
  return list.children.filter((c) => !isElement(c) || !what.test(attributeOf(c, attribute) ?? ''))
}
