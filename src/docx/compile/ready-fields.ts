/**
 * Fields whose results a rendering makes wrong: Word is to make tables of contents, formulas and captions anew; captions
 * are counted here too, for readers that don't.
 */
import { type WordField, fieldsIn, isCopy, markDirty, showText } from './field.ts'
import type { Session } from './session.ts'
import { kindOfField } from '../xml/field-code.ts'
import type { XmlElement } from '../xml/tree.ts'

/** Indexes, and what is worked out from other text of the document or from its properties. */
const RENEWED: ReadonlySet<string> = new Set([
  'TOC',
  'TOA',
  'INDEX',
  'IF',
  'COMPARE',
  'STYLEREF',
  'DOCPROPERTY',
  'TITLE',
  'SUBJECT',
  'KEYWORDS',
  'COMMENTS',
])

/** `=SUM(ABOVE)`: of rows that a block repeats, too. */
const isFormula = (code: string) => /^\s*=/.test(code)

/** Changes the tree in place. */
export function readyFields(root: XmlElement, session: Session): void {
  const fields = fieldsIn(root, session)
  const captions = new Map<string, WordField[]>()
  for (const field of fields) {
    const kind = kindOfField(field.code)
    if (RENEWED.has(kind) || isFormula(field.code)) markDirty(field)
    else if (kind === 'SEQ' && !isCopy(field)) {
      const name = /^\s*SEQ\s+(\S+)/i.exec(field.code)?.[1]?.toLowerCase() ?? ''
      captions.set(name, [...(captions.get(name) ?? []), field])
    }
  }
  for (const [name, own] of captions) if (own.some(({ branch }) => branch !== undefined)) count(name, own)
}

/** Figures of one kind are counted on; a code that asks for more than the next number is Word's to work out. */
function count(name: string, fields: readonly WordField[]): void {
  const plain = fields.every(({ code }) => /^\s*SEQ\s+\S+(?:\s+\\\*\s*(?:ARABIC|MERGEFORMAT))*\s*$/i.test(code))
  for (const field of fields) {
    markDirty(field)
    if (plain) showText(field, `{{{__seq "${name.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_')}"}}}`)
  }
}
