/**
 * What can be said of pages only once the rows and the appendices that there are are known. It holds for what text
 * templates lay out, told by its styles (author/styles.ts): an office's own tables are left as they are.
 */
import { toBytes } from '../xml/escape.ts'

const TABLE = '<w:tblStyle w:val="BangSoLieu"/>'
const TEXT = '<w:p><w:pPr><w:pStyle w:val="NoiDung"/>'
const COLON = ':</w:t></w:r></w:p>'
const APPENDIX = '<w:pStyle w:val="PhuLuc"/>'

/** Tables of so many rows, and of so much text (of letters as bytes), stand on one page. */
const WHOLE = { rows: 12, text: 2600 }
/** Of others so many rows at the least stand on their first page and on their last. */
const FEWEST = 3

/** The text of a part: what leads in goes to the page of what follows, rows are held together, an only appendix has no number. */
export function withPages(xml: string): string {
  const held = withHeldRows(withLeads(xml))
  return held.includes(APPENDIX) ? withoutOnlyNumber(held) : held
}

/** A paragraph of running text that ends in a colon leads in what follows. */
function withLeads(xml: string): string {
  let [out, from] = ['', 0]
  for (let at = xml.indexOf(COLON); at >= 0; at = xml.indexOf(COLON, at + 1)) {
    const start = xml.lastIndexOf(TEXT, at)
    if (start < from || xml.slice(start, at).includes('</w:p>')) continue
    const [head, end] = [start + TEXT.length, at + COLON.length]
    out += xml.slice(from, head) + (xml.startsWith('<w:keepNext', head) ? '' : '<w:keepNext/>') + xml.slice(head, end)
    from = end
  }
  return out + xml.slice(from)
}

function withHeldRows(xml: string): string {
  let [out, from] = ['', 0]
  for (let at = xml.indexOf(TABLE); at >= 0; at = xml.indexOf(TABLE, from)) {
    const end = xml.indexOf('</w:tbl>', at)
    const closing = closingOf(xml, end)
    out += xml.slice(from, at) + heldRows(xml.slice(at, end), closing !== undefined) + keptParagraphs(closing ?? '')
    from = end + (closing?.length ?? 0)
  }
  return out + xml.slice(from)
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
function heldRows(table: string, ends: boolean): string {
  const starts = rowsIn(table)
  const rowAt = (i: number) => table.slice(starts[i], starts[i + 1])
  const header = starts.findIndex((_, i) => !rowAt(i).includes('<w:tblHeader'))
  const first = Math.max(header, 0)
  const count = starts.length - first
  const letters = () => table.slice(starts[first]).replaceAll(/<[^>]*>/g, '').length
  const whole = header < 0 || (count <= WHOLE.rows && letters() <= WHOLE.text)
  const [head, tail] = whole ? [starts.length, starts.length] : [first + FEWEST - 1, starts.length - FEWEST]
  const held = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => heldRow(from + i))
  const heldRow = (i: number) => (i < starts.length - 1 || ends ? kept(rowAt(i)) : rowAt(i))
  // The rows between stay as they are: a long table is mostly those.
  return [
    table.slice(0, starts[0]),
    ...held(0, Math.min(head, tail)),
    table.slice(starts[Math.min(head, tail)] ?? table.length, starts[tail] ?? table.length),
    ...held(tail, starts.length),
  ].join('')
}

function rowsIn(table: string): readonly number[] {
  const starts: number[] = []
  for (let at = table.indexOf('<w:tr'); at >= 0; at = table.indexOf('<w:tr', at + 5))
    if (table[at + 5] === ' ' || table[at + 5] === '>') starts.push(at)
  return starts
}

/** All paragraphs but the last stay with the one after them. */
function keptParagraphs(xml: string): string {
  const last = xml.lastIndexOf('<w:p>')
  return last < 0 ? xml : kept(xml.slice(0, last)) + xml.slice(last)
}

const kept = (xml: string) =>
  xml.replaceAll(/<w:pPr>(?:<w:pStyle [^>]*>)?(?!<w:(?:pStyle|keepNext))/g, '$&<w:keepNext/>')

/** The only appendix of a document has no number (Nghị định 30, Phụ lục I, mục III.1.a); Word would count “Phụ lục I”. */
function withoutOnlyNumber(xml: string): string {
  const at = xml.indexOf(APPENDIX)
  const end = xml.indexOf('</w:pPr>', at)
  const properties = xml.slice(at + APPENDIX.length, end)
  if (xml.includes(APPENDIX, end) || properties.includes('<w:numPr>')) return xml
  const none = properties.replace(
    /^(?:<w:keepNext[^>]*>|<w:keepLines[^>]*>)*/,
    '$&<w:numPr><w:numId w:val="0"/></w:numPr>',
  )
  const word = toBytes('<w:r><w:t>Phụ lục</w:t></w:r>')
  return (
    xml.slice(0, at + APPENDIX.length) +
    none +
    xml.slice(end, end + '</w:pPr>'.length) +
    word +
    xml.slice(end + '</w:pPr>'.length)
  )
}
