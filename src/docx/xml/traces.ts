/**
 * What of a part must agree with itself and with the rest of a document: relationships it uses, ids that may stand only
 * once, bookmarks and what refers to them. Read from the text of the part in one pass, without a tree.
 */
import { bookmarkIn, bookmarkKey, outsideIn } from './field-code.ts'
import { unescapeXml } from './tree.ts'

/** What a part has and refers to. */
export interface ReferenceTraces {
  readonly relations: ReadonlySet<string>
  /** Ids that stand more than once, with their kind: `bookmark 5`. */
  readonly twice: ReadonlySet<string>
  /** Bookmarks, by their keys. */
  readonly names: ReadonlySet<string>
  /** Bookmarks referred to, by their keys; as they are written. */
  readonly references: ReadonlyMap<string, string>
  /** Codes of fields that reach out of the document. */
  readonly outside: ReadonlySet<string>
}

const TOKEN =
  /<(w:(?:bookmarkStart|hyperlink|id|fldSimple|fldChar|instrText|commentReference|footnote|endnote)|wp:docPr|\/?mc:Fallback)(?=[ />])| (r:\w+|w14:paraId)="([^"]*)"/g

/** Elements with an id that may stand once in a part. */
const UNIQUE: Readonly<Record<string, readonly [kind: string, attribute: string]>> = {
  'wp:docPr': ['drawing', 'id'],
  'w:bookmarkStart': ['bookmark', 'w:id'],
  'w:id': ['control', 'w:val'],
  'w:commentReference': ['comment', 'w:id'],
  'w:footnote': ['note', 'w:id'],
  'w:endnote': ['note', 'w:id'],
}

/**
 * The traces of a part.
 * @param xml its text
 * @param decode gives the letters of an attribute's value when the text is UTF-8 in which a character is a byte
 */
export function tracesIn(xml: string, decode: (text: string) => string = (text) => text): ReferenceTraces {
  const relations = new Set<string>()
  const seen = new Set<string>()
  const twice = new Set<string>()
  const names = new Set<string>()
  const references = new Map<string, string>()
  const once = (key: string) => void (seen.has(key) ? twice.add(key) : seen.add(key))
  const read = (value: string) => unescapeXml(decode(value))
  const refer = (name: string | undefined) => {
    if (name !== undefined && name !== '') references.set(bookmarkKey(name), name)
  }
  const outside = new Set<string>()
  const readCode = (code: string) => {
    refer(bookmarkIn(code)?.name)
    const field = outsideIn(code)
    if (field !== undefined) outside.add(field)
  }
  const codes = fieldCodes(readCode)
  // The old copy of a drawing repeats its ids and bookmarks.
  let copy = false
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(xml); token !== null; token = TOKEN.exec(xml)) {
    const [, name, attribute, value] = token
    if (attribute !== undefined) {
      if (attribute !== 'w14:paraId') relations.add(value!)
      else if (!copy) once(`paragraph ${value}`)
      continue
    }
    if (name === 'mc:Fallback' || name === '/mc:Fallback') {
      copy = name === 'mc:Fallback' && !isEmptyTag(xml, token.index)
      continue
    }
    if (copy) continue
    const tag = xml.slice(token.index, xml.indexOf('>', token.index) + 1)
    const [kind, id] = UNIQUE[name!] ?? []
    if (kind !== undefined) once(`${kind} ${attributeIn(tag, id!)}`)
    if (name === 'w:bookmarkStart') {
      const key = bookmarkKey(read(attributeIn(tag, 'w:name') ?? ''))
      if (key !== '') once(`name ${key}`)
      names.add(key)
    } else if (name === 'w:hyperlink') {
      const anchor = attributeIn(tag, 'w:anchor')
      if (anchor !== undefined && attributeIn(tag, 'r:id') === undefined) refer(read(anchor))
    } else if (name === 'w:fldSimple') readCode(read(attributeIn(tag, 'w:instr') ?? ''))
    else if (name === 'w:fldChar') codes.pass(attributeIn(tag, 'w:fldCharType'))
    else if (name === 'w:instrText' && !tag.endsWith('/>')) {
      const start = token.index + tag.length
      codes.add(read(xml.slice(start, xml.indexOf('</', start))))
    }
  }
  // Word's own name for the beginning of the document.
  references.delete('_top')
  return { relations, twice, names, references, outside }
}

/** Puts together the codes of fields that lie within each other; each is given to `found` where it ends. */
function fieldCodes(found: (code: string) => void) {
  const open: string[] = []
  return {
    /** A `w:fldChar` of this type: a field begins, its code ends, or all of it does. */
    pass(type: string | undefined) {
      if (type === 'begin') open.push('')
      else {
        found(open.at(-1) ?? '')
        if (type === 'end') open.pop()
        else open[open.length - 1] = ''
      }
    },
    add(text: string) {
      if (open.length > 0) open[open.length - 1] += text
    },
  }
}

function isEmptyTag(xml: string, at: number): boolean {
  return xml[xml.indexOf('>', at) - 1] === '/'
}

function attributeIn(tag: string, name: string): string | undefined {
  const from = tag.indexOf(` ${name}="`)
  if (from < 0) return undefined
  const start = from + name.length + 3
  return tag.slice(start, tag.indexOf('"', start))
}

const TRACE = new RegExp(TOKEN.source)

/** Whether an element, given by its opening tag without the bracket, is one that a look at the whole cares about. */
export function leavesTrace(tag: string): boolean {
  return TRACE.test(`${tag} `)
}
