/**
 * What the `docx` package does not do: it links no list level to a style, brings parts and styles nobody uses, writes
 * the time of day, has a theme in Calibri, and makes a header of its own for every section. The parts are put right here
 * as text; their form is the package's own and known.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { numberedLists } from './numbering.ts'
import { styleIds, tableStyle } from './styles.ts'
import { packUndated } from '../package/undated.ts'

const DROPPED =
  /^word\/(?:_rels\/)?(?:footnotes|endnotes|fontTable)\.xml|^word\/_rels\/header\d+\.xml\.rels$|^word\/header(?!1\.xml)\d+\.xml$|^docProps\/custom\.xml$/

/** Of both the theme's fonts: what is added in Word, a text box or a shape, is in them. */
const FONT = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'

/** A document of the package put right and packed again; `levels` of its headings. The same document gives the same bytes. */
export function finish(bytes: Uint8Array, levels: readonly number[]): Uint8Array {
  const parts = new Map<string, string>()
  for (const [name, data] of Object.entries(unzipSync(bytes))) if (!DROPPED.test(name)) parts.set(name, strFromU8(data))
  const change = (name: string, by: (xml: string) => string) => parts.set(name, by(parts.get(name) ?? ''))

  const rels = parts.get('word/_rels/document.xml.rels') ?? ''
  const headers = [...rels.matchAll(/Id="([^"]+)"[^>]*relationships\/header"/g)].map((m) => m[1] ?? '')
  change('word/document.xml', (xml) =>
    headers.reduce((x, id) => x.replaceAll(`r:id="${id}"`, `r:id="${headers[0]}"`), trimRoot(xml)),
  )
  change('word/header1.xml', trimRoot)
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, keepTarget('word/')),
  )
  change('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, keepTarget('')))
  change('[Content_Types].xml', (xml) => cleanTypes(xml))
  change('word/styles.xml', (xml) => cleanStyles(xml, levels))
  change('word/numbering.xml', (xml) => linkNumbering(trimRoot(xml), numberedLists(levels)))
  change('word/settings.xml', (xml) =>
    trimRoot(xml)
      .replace('<w:displayBackgroundShape/>', '')
      .replace('</w:settings>', '<w:themeFontLang w:val="vi-VN"/></w:settings>'),
  )
  change('word/theme/theme1.xml', (xml) =>
    xml.replace(/<a:(major|minor)Font>.*?<\/a:\1Font>/gs, '<a:$1Font>' + FONT + '</a:$1Font>'),
  )

  const order = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return packUndated(order.map((name) => [name, strToU8(parts.get(name) ?? '')]))
}

/** The part that tells the types comes first, as readers that sniff a stream expect. */
const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)

function keepTarget(folder: string) {
  return (whole: string, target: string) => (DROPPED.test(folder + target) ? '' : whole)
}

function cleanTypes(xml: string): string {
  return xml
    .replace(/<Default [^>]*Extension="(?!rels|xml)[^"]*"[^>]*\/>/g, '')
    .replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, (whole: string, part: string) =>
      DROPPED.test(part) ? '' : whole,
    )
}

/** Leaves out the declarations of namespaces that the part does not use. */
function trimRoot(xml: string): string {
  const root = /<w:[a-zA-Z]+ [^>]*>/.exec(xml)?.[0] ?? ''
  const used = (prefix: string) => prefix === 'w' || xml.replace(root, '').includes(`${prefix}:`)
  const slim = root
    .replace(/ xmlns:([\w]+)="[^"]*"/g, (whole: string, prefix: string) => (used(prefix) ? whole : ''))
    .replace(/ mc:Ignorable="([^"]*)"/, '')
  const ignorable = ['w14', 'w15', 'wp14'].filter(used)
  if (ignorable.length === 0) return xml.replace(root, slim)
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
  return xml.replace(root, slim.replace(/>$/, ` ${mc} mc:Ignorable="${ignorable.join(' ')}">`))
}

function cleanStyles(xml: string, levels: readonly number[]): string {
  const kept = new Set(['Normal', 'TableNormal', 'DefaultParagraphFont', 'NoList', ...styleIds(levels)])
  const seen = new Set<string>()
  const all = xml.match(/<w:style .*?<\/w:style>/gs) ?? []
  // The package declares the headings too, with its own looks and before ours: the last one of an id is ours.
  const ours = all.toReversed().filter((style) => {
    const id = /w:styleId="([^"]+)"/.exec(style)?.[1] ?? ''
    return kept.has(id) && !seen.has(id) && Boolean(seen.add(id))
  })
  const head = xml.slice(0, xml.indexOf('<w:style '))
  return `${head}${ours
    .toReversed()
    .map((style) => linkStyle(style, numberedLists(levels)))
    .join('')}${tableStyle()}</w:styles>`
}

/** Gives a heading style its place in its list. */
function linkStyle(style: string, lists: ReturnType<typeof numberedLists>): string {
  const id = /w:styleId="([^"]+)"/.exec(style)?.[1] ?? ''
  const list = lists.findIndex((each) => each.styles.includes(id))
  if (list < 0) return style
  const ilvl = lists[list]?.styles.indexOf(id) ?? 0
  const place = `<w:numPr>${ilvl > 0 ? `<w:ilvl w:val="${ilvl}"/>` : ''}<w:numId w:val="${list + 1}"/></w:numPr>`
  // CT_PPrBase: numPr follows keepNext, keepLines, pageBreakBefore, framePr and widowControl.
  return style.replace(/<w:pPr>(<w:keepNext\/>)?/, (start) => start + place)
}

/** One multilevel list per entry of `lists`, numbered from 1 in that order, each level linked to its style. */
function linkNumbering(xml: string, lists: ReturnType<typeof numberedLists>): string {
  const head = xml.slice(0, xml.indexOf('<w:abstractNum '))
  const abstract = (xml.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? []).slice(-lists.length)
  const linked = lists.map((list, index) =>
    list.styles
      .reduce(
        (text, style, level) =>
          text.replace(
            new RegExp(`(<w:lvl w:ilvl="${level}".*?<w:numFmt [^>]*/>)`, 's'),
            `$1<w:pStyle w:val="${style}"/>`,
          ),
        abstract[index] ?? '',
      )
      .replace(/w:abstractNumId="\d+"[^>]*>/, `w:abstractNumId="${index + 1}">`)
      .replace('hybridMultilevel', 'multilevel')
      .replaceAll(' w:tentative="1"', ''),
  )
  const nums = lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`)
  return `${head}${linked.join('')}${nums.join('')}</w:numbering>`
}
