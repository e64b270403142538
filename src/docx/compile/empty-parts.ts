/** Parts that a main template may lack and what partials bring needs. */
import { type NoteKind, OFFICE } from '../package/parts.ts'
import { element, writeXml } from '../xml/tree.ts'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A part for notes, for a main template that has none: the lines that Word draws above notes, and nothing else. */
export function emptyNotes(kind: NoteKind): string {
  const line = (id: number, type: string, mark: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:${kind}>`
  const lines = line(-1, 'separator', 'separator') + line(0, 'continuationSeparator', 'continuationSeparator')
  return `<w:${kind}s xmlns:w="${WORDS}" xmlns:r="${OFFICE}">${lines}</w:${kind}s>`
}

/** An empty numbering part, for a main template that has none. */
export function emptyNumbering(): string {
  return writeXml(element('w:numbering', [['xmlns:w', WORDS]]))
}
