/** Random templates in two forms, as text for Handlebars and as the body of a Word file; and data for them. */
import type { Random } from './random.ts'

/** Lines are paragraphs; tags alone on a line are alone in their paragraph, or in the row of a table. */
export type Node =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'block'; readonly open: string; readonly close: string; readonly branches: readonly Branch[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }

interface Branch {
  /** The tag that begins it: `{{else}}`; none for the first. */
  readonly tag?: string
  readonly nodes: readonly Node[]
}

export type Row =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | {
      readonly kind: 'rows'
      readonly open: string
      readonly close: string
      readonly rows: readonly Row[]
      /** The tags stand in the first and last row of what they repeat, not in rows of their own. */
      readonly inside: boolean
    }

/** What stands where: an object with names, or a value that is printed by `{{this}}`. */
type Scope = 'object' | 'text'

export const partials: Readonly<Record<string, string>> = {
  con: '[{{ten}} {{so}}]',
  danh_sach: '({{#each ds}}{{ten}}{{#unless @last}}, {{/unless}}{{else}}không{{/each}})',
}

const WORDS = [
  'Vụ án ',
  ' & <b> ',
  '{ ',
  ' } ',
  ' 5% ',
  '“ngoặc”',
  ' \\ ',
  'đ',
  ' "nháy" ',
  "'",
  '\u00a0',
  ' ]]> ',
  'ế',
]
const NAMES = ['ten', 'so', 'khong', 'a.b', 'a.c', '../ten', '@root.ten', '@index', '@key', '@first', '@last']
const MORE = ['thieu', 'trong', 'a.b.c', '../../so', 'this.ten', './so', '@root.a.b', '[ten]', 'so_0', 'ds.length']
const CONDITIONS = [
  'la',
  'khong',
  'ten',
  'so_0',
  'trong',
  'xs',
  'rong',
  'a',
  'thieu',
  '(bang so 7)',
  '@first',
  '@index',
]

export function dataOf(random: Random): object {
  const text = () => random.pick(['Đào & <Lê>', 'x', ' hai  dấu cách ', '0', 'a|b', '"', 'ký\u00a0tự', '}'])
  const thing = () => ({ ten: text(), so: random.below(9), ...(random.once(2) ? { la: true } : {}) })
  return {
    ten: text(),
    so: random.pick([7, 0, -1, 1.5]),
    so_0: 0,
    trong: '',
    rong: [],
    khong: false,
    la: random.once(2),
    a: { b: text(), c: random.below(5) },
    xs: random.some(0, 3, text),
    ds: random.some(0, 3, () => ({ ...thing(), xs: random.some(0, 2, text) })),
  }
}

/** A template of some paragraphs, blocks and tables. */
export function templateOf(random: Random): readonly Node[] {
  return nodesOf(random, 'object', 3)
}

function nodesOf(random: Random, scope: Scope, depth: number): Node[] {
  return random.some(1, 3, () => nodeOf(random, scope, depth)).flat()
}

function nodeOf(random: Random, scope: Scope, depth: number): Node[] {
  const line = (): Node => ({ kind: 'line', text: lineOf(random, scope) })
  if (depth === 0 || random.once(3)) return [line()]
  if (random.once(4)) {
    const width = 1 + random.below(3)
    // Tables without a paragraph between them are one table to Word.
    return [{ kind: 'table', rows: rowsOf(random, scope, width, 2) }, line()]
  }
  const { open, close, inner, elses } = blockOf(random, scope)
  const branches = [
    { nodes: nodesOf(random, inner, depth - 1) },
    ...elses.map((tag) => ({ tag, nodes: nodesOf(random, scope, depth - 1) })),
  ]
  return [{ kind: 'block', open, close, branches }]
}

function rowsOf(random: Random, scope: Scope, width: number, depth: number): Row[] {
  return random.some(1, 3, (): Row => {
    const cells = () => random.some(width, width, () => lineOf(random, scope))
    if (depth === 0 || random.once(2)) return { kind: 'row', cells: cells() }
    const { open, close, inner } = blockOf(random, scope)
    const rows = rowsOf(random, inner, width, depth - 1)
    // Both tags in one cell repeat what is between them in the cell.
    return { kind: 'rows', open, close, rows, inside: (width > 1 || rows.length > 1) && random.once(2) }
  })
}

/** Words with tags between them: Handlebars would take away a line of tags alone, and `~` at its end the next line's beginning. */
function lineOf(random: Random, scope: Scope): string {
  return `${random.pick(['Mục ', 'Số ', '- '])}${itemsOf(random, scope, 2)}.`
}

function itemsOf(random: Random, scope: Scope, depth: number): string {
  return random
    .some(1, 4, () => {
      if (random.once(3)) return random.pick(WORDS)
      if (depth > 0 && random.once(3)) {
        const { open, close, inner, elses } = blockOf(random, scope)
        const rest = elses.map((tag) => `${tag}${itemsOf(random, scope, depth - 1)}`).join('')
        return trimmed(random, open, (one) => {
          const shut = rest === '' && random.once(6) ? close.replace('{{', ' {{~') : close
          return one + itemsOf(random, inner, depth - 1) + rest + shut
        })
      }
      return valueOf(random, scope)
    })
    .join(' ')
}

function valueOf(random: Random, scope: Scope): string {
  if (scope === 'text' && random.once(2)) return random.pick(['{{this}}', '{{.}}', '{{{this}}}'])
  const name = random.once(3) ? random.pick(MORE) : random.pick(NAMES)
  return random.pick([
    () => `{{${name}}}`,
    () => trimmed(random, `{{ ${name} }}`),
    () => `{{{${name}}}}`,
    () => `{{&${name}}}`,
    () => `{{lookup @root.a "${random.pick(['b', 'c', 'z'])}"}}`,
    () => `{{lookup @root.xs ${random.below(3)}}}`,
    () => `{{noi ${name} "${random.pick(['x', 'đ', '}}', '{'])}" ${random.below(9)}}}`,
    () => `{{hoa (noi ${name} 'x')}}`,
    () => `{{cong @root.so ${random.below(5)}}}`,
    () => '{{! ghi chú }}',
    () => '{{!-- {{ten}} --}}',
    () => '\\{{ten}}',
    () => `{{> con${random.pick(['', ' @root', ' @root.a', ' ten="đè"', ' so=ten'])}}}`,
    () => '{{> danh_sach}}',
  ])()
}

/**
 * With `~` at the sides of a tag now and then, always between words: Handlebars adds up two numbers that touch. It takes
 * the spaces at the sides of `{{^x}}` and at the end of `{{else if}}` away on the wrong side.
 */
function trimmed(random: Random, tag: string, whole = (one: string) => one): string {
  if (tag.startsWith('{{^') || !random.once(5)) return whole(tag)
  const inner = tag.replace(/^\{\{/, '{{~')
  return `«  ${whole(random.once(2) ? inner.replace(/\}\}$/, '~}}') : inner)} »`
}

function blockOf(random: Random, scope: Scope) {
  const condition = random.pick(CONDITIONS)
  const block = (open: string, inner: Scope = scope, name = /^\{\{[#^]\*?(\S+?)[ }]/.exec(open)![1]!) => ({
    open,
    close: `{{/${name}}}`,
    inner,
    elses: [] as string[],
  })
  const made = random.pick([
    () => block(`{{#each ${random.pick(['xs', '../xs', '@root.xs'])}}}`, 'text'),
    () => block(`{{#each ${random.pick(['ds', '@root.ds', 'rong'])}}}`, 'object'),
    () => block(`{{#each @root.a}}`, 'text'),
    () => block('{{#each @root.ds as |muc i|}}', 'object'),
    () => block('{{#each @root.xs as |ten so|}}', 'text'),
    () => block(`{{#if ${condition}}}`),
    () => block(`{{#if ${condition} includeZero=true}}`),
    () => block(`{{#unless ${condition}}}`),
    () => block(`{{#with ${random.pick(['a', '@root.a', 'thieu'])}}}`, 'object'),
    () => block('{{#with ten}}', 'text'),
    () => block('{{#with @root.a as |nhom|}}', 'object'),
    () => block('{{#ds}}', 'object'),
    () => block('{{#la}}'),
    () => block('{{^la}}'),
    () => block('{{#a}}', 'object'),
    () => block(`{{#khoi ${random.below(3)}}}`, 'object'),
  ])()
  const hasElse = !made.open.startsWith('{{#khoi') && random.once(3)
  if (hasElse && random.once(2) && /^\{\{#(if|unless)/.test(made.open))
    made.elses.push(`{{else if ${random.pick(CONDITIONS)}}}`)
  if (hasElse) made.elses.push(random.pick(['{{else}}', '{{^}}']))
  return made
}

/** The template as Handlebars reads it: lines, cells parted by ` | `. */
export function asText(nodes: readonly Node[]): string {
  return nodes.map(textOfNode).join('')
}

function textOfNode(node: Node): string {
  if (node.kind === 'line') return `${node.text}\n`
  if (node.kind === 'table') return node.rows.map(textOfRow).join('')
  const inner = node.branches.map(({ tag, nodes }) => (tag === undefined ? '' : `${tag}\n`) + asText(nodes))
  return `${node.open}\n${inner.join('')}${node.close}\n`
}

function textOfRow(row: Row): string {
  if (row.kind === 'row') return `${row.cells.join(' | ')}\n`
  return `${row.open}\n${row.rows.map(textOfRow).join('')}${row.close}\n`
}

/** The template as a body; `paragraph` writes the text of one. */
export function asBody(nodes: readonly Node[], paragraph: (text: string) => string): string {
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`
  const rowOf = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const rows = (all: readonly Row[], width: number): string[][] =>
    all.flatMap((row): string[][] => {
      if (row.kind === 'row') return [[...row.cells]]
      const inner = rows(row.rows, width)
      const alone = (tag: string) => [tag, ...Array<string>(width - 1).fill('')]
      if (!row.inside) return [alone(row.open), ...inner, alone(row.close)]
      const [first, last] = [inner[0]!, inner.at(-1)!]
      first[0] = row.open + first[0]!
      last[width - 1] = last[width - 1]! + row.close
      return inner
    })
  return nodes
    .map((node): string => {
      if (node.kind === 'line') return paragraph(node.text)
      if (node.kind === 'block')
        return (
          paragraph(node.open) +
          node.branches
            .map(({ tag, nodes: own }) => (tag === undefined ? '' : paragraph(tag)) + asBody(own, paragraph))
            .join('') +
          paragraph(node.close)
        )
      const width = widthOf(node.rows)
      const grid = '<w:gridCol w:w="900"/>'.repeat(width)
      return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows(node.rows, width).map(rowOf).join('')}</w:tbl>`
    })
    .join('')
}

function widthOf(rows: readonly Row[]): number {
  const [first] = rows
  return first?.kind === 'row' ? first.cells.length : first === undefined ? 0 : widthOf(first.rows)
}
