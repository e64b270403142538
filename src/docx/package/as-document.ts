/** What of a template's package a document made from it can't have: signatures of the template, its kind of file. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type ContentTypes, relationshipsOf, typeOf } from './parts.ts'
import { type XmlElement, attributeOf, isElement, setAttribute } from '../xml/tree.ts'
import type { ZipEntry } from './zip-read.ts'

const DOCUMENT: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml':
    'application/vnd.ms-word.document.macroEnabled.main+xml',
}

/** Changes the lists of types, relationships and parts in place; true when there was something to change. */
export function makeDocument(
  types: ContentTypes,
  rels: XmlElement,
  byName: Map<string, ZipEntry>,
  found: Diagnostic[],
): boolean {
  let changed = false
  for (const node of types.root.children) {
    const type = isElement(node, 'Override') ? DOCUMENT[attributeOf(node, 'ContentType') ?? ''] : undefined
    if (type === undefined || !isElement(node)) continue
    setAttribute(node, 'ContentType', type)
    changed = true
  }
  const signed = relationshipsOf(rels).some(({ type }) => type.includes('/digital-signature/'))
  const signatures = [...byName.keys()].filter((name) => isSignature(types, name))
  if (!signed && signatures.length === 0) return changed
  found.push(diagnose('M77', {}))
  for (const name of signatures) byName.delete(name)
  rels.children = rels.children.filter(
    (c) => !isElement(c) || !(attributeOf(c, 'Type') ?? '').includes('/digital-signature/'),
  )
  types.root.children = types.root.children.filter(
    (c) => !isElement(c) || !(attributeOf(c, 'ContentType') ?? '').includes('digital-signature'),
  )
  return true
}

/** Signatures, their certificates and the part they hang on; and the lists of relationships of these. */
function isSignature(types: ContentTypes, name: string): boolean {
  const [, folder, own] = /^(.*)_rels\/([^/]*)\.rels$/.exec(name) ?? []
  return (typeOf(types, own === undefined ? name : `${folder}${own}`) ?? '').includes('digital-signature')
}
