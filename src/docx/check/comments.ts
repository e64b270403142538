/** Comments of a Word file: which there are, and new ones among them. */
import { defaultLimits } from '../limits.ts'
import {
  CONTENT_TYPES,
  MAIN,
  OFFICE,
  PACKAGE_RELS,
  WORD_MAIN,
  addOverride,
  addRelationship,
  partFor,
  relationshipsOf,
  relationsIn,
  relsNameOf,
  relsXml,
  xmlPart,
} from '../package/parts.ts'
import { wordText } from '../xml/content.ts'
import {
  type XmlElement,
  attributeOf,
  childrenOf,
  element,
  escapeText,
  ifWellFormed,
  parseXml,
  text,
} from '../xml/tree.ts'
import { type ZipEntry, partText, readZip } from '../package/zip-read.ts'
import { pack } from '../package/zip-write.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const AUTHOR = 'tongket'

/** A Word file taken apart as far as comments need it. */
interface OpenedFile {
  readonly entries: readonly ZipEntry[]
  readonly types: XmlElement
  readonly main: string
  readonly mainRels: XmlElement
  readonly commentsName: string | undefined
  readonly comments: XmlElement
  readonly text: (name: string) => string | undefined
}

/** Undefined when the bytes are no Word file that can be read. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  const zip = await readZip(bytes, defaultLimits)
  if (!zip.value) return undefined
  const byName = new Map(zip.value.map((entry) => [entry.name, entry]))
  const read = (name: string) => partText(byName.get(name), defaultLimits)
  const entries = zip.value
  return ifWellFormed(() => {
    const parse = (name: string, otherwise: string) => parseXml(read(name) ?? otherwise, defaultLimits.depth)
    const main = partFor(MAIN, relationsIn(read(PACKAGE_RELS), defaultLimits.depth))
    if (main === undefined || read(CONTENT_TYPES) === undefined) return undefined
    const mainRels = parse(relsNameOf(main), relsXml(''))
    const inside = relationshipsOf(mainRels).filter(({ external }) => !external)
    const commentsName = partFor('/comments', inside, main)
    const comments = parse(commentsName ?? '', `<w:comments xmlns:w="${WORD_MAIN}"/>`)
    return { entries, types: parse(CONTENT_TYPES, ''), main, mainRels, commentsName, comments, text: read }
  })
}

/** The entries with the trees of parts that were changed, the comments among them when some were added. */
export function saveFile(
  file: OpenedFile,
  trees: ReadonlyMap<string, XmlElement>,
  commented: boolean,
): readonly ZipEntry[] {
  const changed = new Map(trees)
  if (commented) {
    changed.set(commentsPart(file), file.comments)
    changed.set(relsNameOf(file.main), file.mainRels)
    changed.set(CONTENT_TYPES, file.types)
  }
  const kept = file.entries.map((entry) => {
    const tree = changed.get(entry.name)
    changed.delete(entry.name)
    return tree ? pack(entry.name, xmlPart(tree)) : entry
  })
  return [...kept, ...[...changed].map(([name, tree]) => pack(name, xmlPart(tree)))]
}

/** How many comments a Word file has; none when it cannot be read. */
export async function countComments(bytes: Uint8Array): Promise<number> {
  const file = await openFile(bytes)
  return childrenOf(file?.comments, 'w:comment').length
}

/** The lowest number that no comment has. */
export function freeCommentId({ comments }: OpenedFile): number {
  const ids = childrenOf(comments, 'w:comment').map((each) => Number(attributeOf(each, 'w:id') ?? -1))
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1
}

/** Adds a comment of the program; a line is a paragraph. Without day and time, for the same input gives the same bytes. */
export function addComment(comments: XmlElement, id: number, lines: readonly string[]): void {
  const paragraphs = lines.map((line, index) =>
    element(
      'w:p',
      [],
      [
        ...(index === 0 ? [element('w:r', [], [element('w:annotationRef')])] : []),
        element('w:r', [], [wordText([text(escapeText(printable(line)))])]),
      ],
    ),
  )
  const comment = element(
    'w:comment',
    [
      ['w:id', String(id)],
      ['w:author', AUTHOR],
      ['w:initials', 'tk'],
    ],
    paragraphs,
  )
  comment.parent = comments
  comments.children.push(comment)
}

/** What XML cannot hold goes; other blanks become spaces. */
function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').replaceAll(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
}

/** The name of the comments part, stated in the package if it is new. */
function commentsPart({ entries, types, main, mainRels, commentsName }: OpenedFile): string {
  if (commentsName !== undefined) return commentsName
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()))
  let name = `${folder}comments.xml`
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${folder}comments${i}.xml`
  addOverride(types, name, TYPE)
  addRelationship(mainRels, `${OFFICE}/comments`, name.slice(folder.length))
  return name
}
