/** Renders a text template by the engine, in a Word file of bare paragraphs: each line of the template is one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { printValue } from '../../src/core/format/print.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import type { CompiledTemplate } from '../../src/docx/template/template.ts'
import { unescapeXml } from '../../src/docx/xml/tree.ts'
import { fakePackage } from '../docx/fake.ts'
import { root } from '../root.ts'

const folder = join(root, 'templates', 'van-ban')
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]),
)

const include = /^\s*\{\{>\s*([\w-]+)\s*\}\}\s*$/

/** The lines of a template with its includes put in; a tag that goes over several lines is one line. */
export function templateLines(name: string): readonly string[] {
  const source = files.get(name)
  if (source === undefined) throw new Error(`no template ${name}`)
  return source
    .replace(/\{\{!--[\s\S]*?--\}\}/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, (tag) => tag.replace(/\s*\n\s*/g, ' '))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const target = include.exec(line)?.[1]
      return target === undefined ? [line.trim()] : templateLines(target)
    })
}

const inColumn = /^\s*(\{\{#if (?:@root\.|\(\w+ @root\.)[^}]* theo="cot"\}\})/

/** Cells below the title of a column with a condition stand and go with it, as in a table that is laid out. */
function withConditions(lines: readonly string[]): readonly string[] {
  let conditions: (string | undefined)[] = []
  return lines.map((line) => {
    if (/^[@#]/.test(line)) conditions = []
    if (!line.startsWith('|')) return line
    const cells = line.slice(1, line.lastIndexOf('|')).split('|')
    for (const [i, cell] of cells.entries()) conditions[i] = inColumn.exec(cell)?.[1] ?? conditions[i]
    const below = (cell: string, i: number) =>
      conditions[i] === undefined || /theo="cot"|^\s*(?:<<|\^\^|:?-+:?)\s*$/.test(cell)
        ? cell
        : ` ${conditions[i]}${cell.trim()}{{/if}} `
    return `|${cells.map(below).join('|')}|`
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A line as a paragraph: headings with their level, rows of tables in a cell, labels in italics. */
function paragraphOf(line: string): string {
  const level = /^(#+) /.exec(line)?.[1]?.length
  const pPr = level === undefined ? '' : `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`
  const run = (text: string, rPr = '') => `<w:r>${rPr}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  const label = /^(?:\* )?\*[^*{}]+:\*(?= )/.exec(line)?.[0] ?? ''
  const runs =
    label === ''
      ? run(line)
      : run(label.replace(/\*(\S[^*]*)\*$/, '$1'), '<w:rPr><w:i/></w:rPr>') + run(line.slice(label.length))
  const paragraph = `<w:p>${pPr}${runs}</w:p>`
  if (!line.startsWith('|')) return paragraph
  const cells = line.slice(1, line.lastIndexOf('|')).split('|')
  const grid = cells.map(() => '<w:gridCol w:w="1000"/>').join('')
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr></w:tbl>`
}

async function compiledOf(name: string): Promise<CompiledTemplate> {
  const document = withConditions(templateLines(name)).map(paragraphOf).join('')
  const { value, diagnostics } = await compileWord(fakePackage({ 'word/document.xml': document }), { helpers })
  if (value === undefined) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
  return value
}

const compiled = new Map(
  await Promise.all(['bao-cao', 'ke-hoach', 'phu-luc'].map(async (name) => [name, await compiledOf(name)] as const)),
)

/** The paragraphs of a rendered template as typed in its grammar: `# Phần`, `### Khoản`, `@directive …`, text. */
export function renderLines(name: string, data: object): readonly string[] {
  const template = compiled.get(name)
  if (template === undefined) throw new Error(`no template ${name}`)
  const rendered = renderWord(template, data, { helpers, print: (value) => printValue(value, data) })
  if (rendered.value === undefined) throw new Error(JSON.stringify(rendered.diagnostics))
  return linesOf(documentOf(rendered.value))
}

/** The main part, which is the only one that a file of these tests has rendered. */
function documentOf(bytes: Uint8Array): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  return new TextDecoder().decode(part)
}

/** A line for each paragraph and each row; a chart has no text, its description stands for it. */
function linesOf(xml: string): readonly string[] {
  const found = [...xml.matchAll(/<w:tr[ >](.*?)<\/w:tr>|<w:p[ >](.*?)<\/w:p>/gs)].map(([, row, inner = '']) =>
    row === undefined
      ? textOf(inner)
      : `|${[...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textOf(cell)).join('|')}|`,
  )
  // Laid out, the words of a directive are the paragraph, which goes with them.
  return found.filter((line) => !/^@giua\w* $/.test(line))
}

function textOf(inner: string): string {
  return [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)|<wp:docPr [^>]*descr="([^"]*)"/g)]
    .map(([, text, br, descr]) => (br ? '\n' : unescapeXml(text ?? descr ?? '')))
    .join('')
}

/** The body text as a reader sees it: headings without their signs, marks of bold and italic gone, fixed parts left out. */
export function renderText(name: string, data: object): string {
  return renderLines(name, data)
    .filter((line) => !line.startsWith('@'))
    .map((line) => line.replace(/^#+ /, '').replace(/\*(?=\S)([^*]+)\*/g, '$1'))
    .join('\n')
}
