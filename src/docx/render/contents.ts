/**
 * Entries of a table of contents whose headings stand in blocks: one for each heading that has come out. They stand before
 * the headings, which are known when the document has been rendered once.
 */
import { bookmarkKey } from '../xml/field-code.ts'

interface Heading {
  /** Its bookmark. */
  readonly name: string
  /** As it stands in the document: UTF-8, escaped. */
  readonly text: string
  /** Where in the part. */
  readonly at: number
}

/** By the key of the template's bookmark. */
export type Headings = ReadonlyMap<string, readonly Heading[]>

/** The tables of contents of one rendering. */
export interface Contents {
  /** Headings of a bookmark; noted, and undefined, until they are known. */
  readonly of: (name: string) => readonly Heading[] | undefined
  /** Gathers from a rendered part the headings that were asked for; `printed` gives the names of a bookmark's turns. */
  readonly gather: (xml: string, printed: (name: string) => readonly string[]) => void
  /** What has been gathered; empty when nothing was asked for. */
  readonly gathered: Headings
  /** The text of entries that `print` prints, in the order of their headings. */
  readonly inOrder: (print: () => string) => string
  /** An entry is printed: at once, or when the others of its group are. */
  readonly put: (at: number, text: string) => string
}

/** What Handlebars' frame holds within an entry. */
export interface Entry extends Heading {
  readonly of: string
  readonly first: boolean
}

interface Piece {
  readonly at: number
  readonly text: string
}

/** The tables of contents of one rendering. `known`: the headings that an earlier attempt has found. */
export function newContents(known: Headings): Contents {
  const asked = new Set<string>()
  const gathered = new Map<string, Heading[]>()
  let group: Piece[] | undefined
  return {
    of(name) {
      const found = known.get(bookmarkKey(name))
      if (found === undefined) asked.add(name)
      return found
    },
    gather(xml, printed) {
      for (const name of asked) {
        const own = gathered.get(bookmarkKey(name)) ?? []
        gathered.set(bookmarkKey(name), own)
        // One that stands in no block has the name that it has in the template.
        const names = printed(name)
        for (const one of names.length > 0 ? names : [name]) {
          const found = headingAt(xml, one)
          if (found !== undefined && own.every((heading) => heading.name !== one)) own.push(found)
        }
      }
    },
    gathered,
    inOrder(print) {
      const own: Piece[] = []
      group = own
      const rest = print()
      group = undefined
      return own.toSorted((a, b) => a.at - b.at).reduce((all, { text }) => all + text, '') + rest
    },
    put(at, text) {
      group?.push({ at, text })
      return group === undefined ? text : ''
    },
  }
}

/** The text of the paragraph in which, or before which, a bookmark begins. */
function headingAt(xml: string, name: string): Heading | undefined {
  const at = xml.indexOf(` w:name="${name}"`)
  if (at < 0) return undefined
  const before = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at))
  const closed = xml.lastIndexOf('</w:p>', at)
  const start = before > closed ? before : at
  const paragraph = xml.slice(start, xml.indexOf('</w:p>', at))
  const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\/>/g)]
    .map(([, words]) => words ?? ' ')
    .join('')
  return { name, text, at }
}
