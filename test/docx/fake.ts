/** Small packages around the one part a test is about, and short ways to compile, render and read them. */
import type { Helper } from '../../src/core/helpers/helper.ts'
import { type EngineOptions, compileWord } from '../../src/docx/compile/compile.ts'
import { defaultLimits } from '../../src/docx/limits.ts'
import { type FillOptions, renderWord } from '../../src/docx/render/render.ts'
import { type XmlElement, parseXml, unescapeXml } from '../../src/docx/xml/tree.ts'
import { readZip, unpack } from '../../src/docx/package/zip-read.ts'
import { pack, writeZip } from '../../src/docx/package/zip-write.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc:Ignorable="w14 w15"',
].join(' ')

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Parts of a package: `word/document.xml` as the inside of `w:body`, others whole or as the inside of their root. */
export type Parts = Readonly<Record<string, string>>

const ROOTS: readonly (readonly [pattern: RegExp, root: string, type: string, relation: string])[] = [
  [/^word\/header\d*\.xml$/, 'w:hdr', 'header', 'header'],
  [/^word\/footer\d*\.xml$/, 'w:ftr', 'footer', 'footer'],
  [/^word\/footnotes\.xml$/, 'w:footnotes', 'footnotes', 'footnotes'],
  [/^word\/endnotes\.xml$/, 'w:endnotes', 'endnotes', 'endnotes'],
  [/^word\/comments\.xml$/, 'w:comments', 'comments', 'comments'],
  [/^word\/numbering\.xml$/, 'w:numbering', 'numbering', 'numbering'],
  [/^word\/styles\.xml$/, 'w:styles', 'styles', 'styles'],
  [/^word\/settings\.xml$/, 'w:settings', 'settings', 'settings'],
]

/** A Word file of the given parts. */
export function fakePackage(parts: Parts): Uint8Array {
  const overrides: string[] = []
  const relations: string[] = []
  const entries = Object.entries(parts).map(([name, content]) => {
    if (name === 'word/document.xml') {
      const end = content.endsWith('</w:sectPr>') ? '' : '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
      const whole = `<w:document ${NAMESPACES}><w:body>${content}${end}</w:body></w:document>`
      const body = /<\w+:body[ >]/.test(content) ? content : whole
      return pack(name, Buffer.from(HEAD + body))
    }
    const known = ROOTS.find(([pattern]) => pattern.test(name))
    if (known === undefined) return pack(name, Buffer.from(content))
    const [, root, type, relation] = known
    overrides.push(`<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`)
    const id = `rId_${name.replaceAll(/\W/g, '_')}`
    relations.push(`<Relationship Id="${id}" Type="${REL}/${relation}" Target="${name.replace('word/', '')}"/>`)
    return pack(
      name,
      Buffer.from(HEAD + (content.startsWith(`<${root}`) ? content : `<${root} ${NAMESPACES}>${content}</${root}>`)),
    )
  })
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${overrides.join('')}${parts['types'] ?? ''}</Types>`
  const rels = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`
  const own = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${parts['relations'] ?? ''}</Relationships>`
  return writeZip([
    pack('[Content_Types].xml', Buffer.from(types)),
    pack('_rels/.rels', Buffer.from(rels)),
    pack('word/_rels/document.xml.rels', Buffer.from(own)),
    ...entries.filter((e) => e.name.includes('/')),
  ])
}

/** A paragraph of runs. */
export function p(...runs: string[]): string {
  return `<w:p>${runs.map((r) => (r.startsWith('<') ? r : `<w:r><w:t xml:space="preserve">${r}</w:t></w:r>`)).join('')}</w:p>`
}

export function tc(...content: string[]): string {
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.map((c) => (c.startsWith('<') ? c : p(c))).join('')}</w:tc>`
}

export function tr(...given: string[]): string {
  return `<w:tr>${given.map((c) => (c.startsWith('<w:tc>') ? c : tc(c))).join('')}</w:tr>`
}

export function tbl(columns: number, ...rows: string[]): string {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export const print = (value: unknown): string => String(value)

export interface Outcome {
  readonly codes: readonly string[]
  readonly diagnostics: Awaited<ReturnType<typeof compileWord>>['diagnostics']
  readonly bytes?: Uint8Array
  /** Parts by name. */
  readonly parts: Readonly<Record<string, string>>
  readonly leftOut?: ReturnType<typeof renderWord>['leftOut']
  /** Of the main part: a line per paragraph, cells parted by ` | `, rows by lines. */
  readonly text: string
}

export async function render(
  template: Parts | Uint8Array,
  data: object = {},
  options: Partial<EngineOptions> & Partial<Pick<FillOptions, 'properties' | 'missing' | 'picture'>> = {},
): Promise<Outcome> {
  const bytes = template instanceof Uint8Array ? template : fakePackage(template)
  const { helpers = [], partials = {}, limits = {} } = options
  const compiled = await compileWord(bytes, { helpers, partials, limits })
  if (compiled.value === undefined)
    return { codes: codesOf(compiled.diagnostics), diagnostics: compiled.diagnostics, parts: {}, text: '' }
  const { properties, missing, picture } = options
  const rendered = renderWord(compiled.value, data, {
    print,
    helpers,
    leftOut: true,
    ...(properties ? { properties } : {}),
    ...(missing ? { missing } : {}),
    ...(picture ? { picture } : {}),
  })
  const diagnostics = [...compiled.diagnostics, ...rendered.diagnostics]
  if (rendered.value === undefined) return { codes: codesOf(diagnostics), diagnostics, parts: {}, text: '' }
  const parts = await partsOf(rendered.value)
  return {
    codes: codesOf(diagnostics),
    diagnostics,
    bytes: rendered.value,
    leftOut: rendered.leftOut,
    parts,
    text: textOf(parts['word/document.xml'] ?? ''),
  }
}

function codesOf(diagnostics: readonly { code: string }[]): string[] {
  return diagnostics.map((d) => d.code)
}

export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await readZip(bytes, defaultLimits)
  return Object.fromEntries(zip.value!.map((e) => [e.name, Buffer.from(unpack(e, defaultLimits)!).toString()]))
}

/** Text of a part: paragraphs as lines; inside a table cells parted by ` | `, paragraphs of a cell by ` / `, rows as lines. */
export function textOf(xml: string): string {
  return xml === '' ? '' : linesOf(parseXml(xml, 10_000)).join('\n')
}

const WITHIN: Readonly<Record<string, string>> = {
  'w:br': '⏎',
  'w:tab': '⇥',
  'w:noBreakHyphen': '-',
  'w:footnoteReference': '*',
}

function linesOf(node: XmlElement): string[] {
  const lines: string[] = []
  for (const child of node.children) {
    if (child.kind !== 'element' || child.name === 'mc:Fallback') continue
    if (child.name === 'w:p') lines.push(inline(child), ...boxes(child))
    else if (child.name === 'w:tr')
      lines.push(
        cells(child)
          .map((c) => linesOf(c).join(' / '))
          .join(' | '),
      )
    else lines.push(...linesOf(child))
  }
  return lines
}

function cells(row: XmlElement): XmlElement[] {
  return row.children.flatMap((c) => (c.kind !== 'element' ? [] : c.name === 'w:tc' ? [c] : cells(c)))
}

function inline(node: XmlElement): string {
  return node.children
    .map((c) => {
      if (c.kind !== 'element') return node.name === 'w:t' && c.kind === 'text' ? unescapeXml(c.text) : ''
      return c.name === 'w:txbxContent' || c.name === 'mc:Fallback' || c.name === 'w:pPr'
        ? ''
        : (WITHIN[c.name] ?? inline(c))
    })
    .join('')
}

function boxes(node: XmlElement): string[] {
  return node.children.flatMap((c) => {
    if (c.kind !== 'element' || c.name === 'mc:Fallback') return []
    return c.name === 'w:txbxContent' ? linesOf(c).map((l) => `[${l}]`) : boxes(c)
  })
}

export function helper(name: string, run: (...args: never[]) => unknown, more: Partial<Helper> = {}): Helper {
  return {
    name,
    kind: 'inline',
    args: [run.length, run.length],
    hash: [],
    summary: '',
    examples: [],
    run: (args) => run(...(args as never[])),
    ...more,
  }
}
