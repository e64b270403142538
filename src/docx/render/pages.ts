/**
 * What can be said of pages only once the rows and the appendices that there are are known. It holds for what text
 * templates lay out, told by its styles (tag/style.ts): an office's own tables are left as they are.
 */
import { APPENDIX_STYLE, BODY_STYLE, SMALL_STYLE, TABLE_STYLE } from '../tag/style.ts'
import { toBytes } from '../xml/escape.ts'

const TABLE = `<w:tblStyle w:val="${TABLE_STYLE}"/>`
const TEXT = `<w:p><w:pPr><w:pStyle w:val="${BODY_STYLE}"/>`
const COLON = ':</w:t></w:r></w:p>'
const ROW_END = '</w:tr>'
const PROPERTIES = '<w:pPr>'
const APPENDIX = `<w:pStyle w:val="${APPENDIX_STYLE}"/>`

/** Tables of so many rows, and of so much text (of letters as bytes; less in small type), stand on one page. */
const WHOLE = { rows: 12, text: 2600, small: 700 }
const SMALL = `<w:pStyle w:val="${SMALL_STYLE}"/>`
/** Of others so many rows at the least stand on their first page and on their last: more where they are short ones. */
const FEWEST = { rows: 3, short: 5, text: 900 }

/** What is put into a text, by the place where; places are those of the text as it was. */
type Insertions = Map<number, string>

const KEEP = '<w:keepNext/>'
const NONE = '<w:numPr><w:numId w:val="0"/></w:numPr>'

/** The text of a part: what leads in goes to the page of what follows, rows are held together, an only appendix has no number. */
export function withPages(xml: string): string {
  const added: Insertions = new Map()
  holdLeads(xml, added)
  holdTables(xml, added)
  nameOnlyAppendix(xml, added)
  if (added.size === 0) return xml
  // Once, for a long text: each copy of one takes as long as all the searching in it.
  const pieces: string[] = []
  let from = 0
  // Sorted as numbers by the machine itself.
  for (const place of Uint32Array.from(added.keys()).toSorted()) {
    pieces.push(xml.slice(from, place), added.get(place)!)
    from = place
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}

/** A paragraph of running text that ends in a colon leads in what follows. */
function holdLeads(xml: string, added: Insertions): void {
  for (let at = xml.indexOf(COLON); at >= 0; at = xml.indexOf(COLON, at + 1)) {
    const from = Math.max(xml.lastIndexOf('</w:p>', at), 0)
    const start = xml.slice(from, at).lastIndexOf(TEXT)
    const head = from + start + TEXT.length
    if (start >= 0 && !xml.startsWith('<w:keepNext', head)) added.set(head, KEEP)
  }
}

function holdTables(xml: string, added: Insertions): void {
  for (let at = xml.indexOf(TABLE); at >= 0; at = xml.indexOf(TABLE, at + 1)) {
    const end = xml.indexOf('</w:tbl>', at)
    const closing = closingOf(xml, end)
    holdRows(xml, at, end, closing !== undefined, added)
    // All that stands behind it but its last paragraph.
    hold(xml, end, end + (closing?.lastIndexOf('<w:p>') ?? 0), added)
  }
}

/** What stands behind a table that ends its section; undefined behind another one. */
function closingOf(xml: string, end: number): string | undefined {
  const next = /<w:tbl>|<w:sectPr[ >]/g
  next.lastIndex = end
  const found = next.exec(xml)
  const behind = xml.slice(end, found?.index ?? end)
  return found && found[0] !== '<w:tbl>' && behind.split('<w:p>').length <= 4 ? behind : undefined
}

/** All of a short table; the first rows and the last ones of another; the last one too where it `ends` a section. */
function holdRows(xml: string, from: number, to: number, ends: boolean, added: Insertions): void {
  const starts = rowsIn(xml, from, to)
  const header = starts.findIndex((start, i) => !xml.slice(start, starts[i + 1] ?? to).includes('<w:tblHeader'))
  const first = Math.max(header, 0)
  const startOf = (row: number) => starts[row] ?? to
  const lettersFrom = (row: number) => xml.slice(startOf(row), to).replaceAll(/<[^>]*>/g, '').length
  const isSmall = xml.slice(startOf(first), startOf(first + 1)).includes(SMALL)
  const isWhole =
    header < 0 || (starts.length - first <= WHOLE.rows && lettersFrom(first) <= (isSmall ? WHOLE.small : WHOLE.text))
  // Where the last row begins, or what is behind it.
  const last = ends ? to : startOf(starts.length - 1)
  if (isWhole) return hold(xml, from, last, added)
  const shortEnd = starts.length - FEWEST.short
  const few = shortEnd > first && lettersFrom(shortEnd) <= FEWEST.text ? FEWEST.short : FEWEST.rows
  const tail = startOf(Math.max(starts.length - few, first))
  hold(xml, from, Math.min(startOf(first + FEWEST.rows - 1), tail), added)
  hold(xml, tail, last, added)
  // Rows without a number belong to the numbered one above them, and stay with it when they are few.
  const numbered = starts.flatMap((start, row) => (row >= first && isNumbered(xml, start) ? [row] : []))
  for (const [i, row] of numbered.entries()) {
    const next = numbered[i + 1] ?? starts.length
    if (next - row > 1 && next - row <= WHOLE.rows) hold(xml, startOf(row), startOf(next - 1), added)
  }
}

/** Whether there is text in the first cell of a row. */
function isNumbered(xml: string, start: number): boolean {
  const text = xml.indexOf('</w:t>', start)
  return text >= 0 && text < xml.indexOf('</w:tc>', start) && xml[text - 1] !== '>'
}

/** Where rows begin: the first with its table, another one behind the row before. */
function rowsIn(xml: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  let start = from
  for (let at = xml.indexOf(ROW_END, from); at >= 0 && at < to; at = xml.indexOf(ROW_END, start)) {
    starts.push(start)
    start = at + ROW_END.length
  }
  return starts
}

/** Each paragraph between two places stays with the one after it. */
function hold(xml: string, from: number, to: number, added: Insertions): void {
  for (let at = xml.indexOf(PROPERTIES, from); at >= 0 && at < to; at = xml.indexOf(PROPERTIES, at + 1)) {
    const first = at + PROPERTIES.length
    const head = xml.startsWith('<w:pStyle ', first) ? xml.indexOf('>', first) + 1 : first
    if (!xml.startsWith('<w:keepNext', head)) added.set(head, KEEP)
  }
}

/** The only appendix of a document has no number (Nghị định 30, Phụ lục I, mục III.1.a); Word would count “Phụ lục I”. */
function nameOnlyAppendix(xml: string, added: Insertions): void {
  const at = xml.indexOf(APPENDIX)
  const end = xml.indexOf('</w:pPr>', at)
  if (at < 0 || xml.includes(APPENDIX, end)) return
  const head = at + APPENDIX.length
  const properties = xml.slice(head, end)
  if (properties.includes('<w:numPr>')) return
  const place = head + /^(?:<w:keepNext[^>]*>|<w:keepLines[^>]*>)*/.exec(properties)![0].length
  added.set(place, (added.get(place) ?? '') + NONE)
  added.set(end + '</w:pPr>'.length, toBytes('<w:r><w:t>Phụ lục</w:t></w:r>'))
}
