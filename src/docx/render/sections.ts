/** A block may take a whole section with it; a section that is left empty at the end would show as a blank page. */

/** What of a text gives way to another. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** How the last section of a rendered main part goes when nothing stands in it: the one before becomes the last. */
export function withoutEmptyLastSection(xml: string): Replacement | undefined {
  const last = xml.lastIndexOf('<w:sectPr')
  const end = xml.indexOf('</w:body>', last)
  if (last < 0 || end < 0 || !xml.startsWith('</w:p>', last - 6)) return undefined
  const start = lastParagraph(xml, last)
  const paragraph = xml.slice(start, last)
  const found =
    /^<w:p(?: [^>]*)?><w:pPr>([^]*?)(<w:sectPr[ >][^]*?<\/w:sectPr>|<w:sectPr[^>]*\/>)([^]*?)<\/w:pPr>([^]*)<\/w:p>$/.exec(
      paragraph,
    )
  if (start < 0 || found === null) return undefined
  const [whole, , section, , runs] = found
  const kept = /<w:(?:r|hyperlink|sdt|fldSimple)[ >]/.test(runs!) || !xml.startsWith('</w:p>', start - 6)
  const before = kept ? whole!.replace(section!, () => '') : ''
  return { start, end, by: before + section! }
}

/** Where the last paragraph before `end` begins. One search for both ways of writing it: the other may be nowhere at all. */
function lastParagraph(xml: string, end: number): number {
  let at = xml.lastIndexOf('<w:p', end)
  while (at >= 0 && !/[ >]/.test(xml.charAt(at + 4))) at = xml.lastIndexOf('<w:p', at - 1)
  return at
}
