/** Pipe tables: which lines belong to one, its columns, its rows and the block tags between them. */
import type { Align, Block, Cell, TextRow, Table, TagLine } from './block.ts'
import { type Cursor, report, runsOf, tagBlocks } from './cursor.ts'
import { type Line, type MaskedTag, unmask } from './lex.ts'

type Item = { readonly kind: 'row'; readonly line: Line } | (TagLine & { readonly line: Line })

/** Word opens no table with more. */
const MOST_COLUMNS = 63

const DASHES = /^\|(?:\s*:?-+:?\s*\|)+$/

/**
 * Parses the table that starts at the cursor. Diagnostics M53 (number of cells), M54 (no dash line),
 * M59 (a joining cell with nothing to join), M64 (too many columns).
 */
export function parseTable(cursor: Cursor, look: Pick<Table, 'small' | 'described'>): readonly Block[] {
  const first = cursor.lines[cursor.at]
  const items = takeItems(cursor)
  const split = items.findIndex((item) => item.kind === 'row' && isDashes(item.line))
  const dashes = items[split]
  if (!dashes) {
    if (first) report(cursor, first, 'M54', { text: unmask(first.text.trim(), cursor.tags) })
    return []
  }
  const columns = columnsOf(dashes.line.text.trim())
  if (columns.length > MOST_COLUMNS) {
    report(cursor, dashes.line, 'M64', { found: columns.length, limit: MOST_COLUMNS })
    return []
  }
  const rows = (part: readonly Item[], conditions: readonly (Condition | undefined)[] = []) =>
    part.map((item) => (item.kind === 'row' ? rowOf(cursor, item.line, conditions) : tagOf(item)))
  const table: Table = {
    kind: 'table',
    columns,
    header: rows(items.slice(0, split)),
    body: rows(items.slice(split + 1), conditionsOf(items.slice(0, split), cursor.tags)),
    ...look,
  }
  check(cursor, items, [...table.header, undefined, ...table.body], columns.length)
  return table.header.length + table.body.length === 0 ? [] : [table]
}

const isDashes = (line: Line) => DASHES.test(line.text.trim())
const isRow = (line: Line | undefined) => line?.text.trim().startsWith('|') === true
const tagOf = ({ kind, tag, text }: TagLine): TagLine => ({ kind, tag, text })

/**
 * Rows and the block tags between them. A tag belongs to the table when its whole block consists of rows; a blank line
 * before rows with a dash line of their own starts another table.
 */
function takeItems(cursor: Cursor): readonly Item[] {
  const { lines, tags } = cursor
  const items: Item[] = []
  let seenDashes = false
  for (let line = lines[cursor.at]; line; line = lines[cursor.at]) {
    if (isRow(line)) {
      if (isDashes(line) && seenDashes) break
      seenDashes ||= isDashes(line)
      items.push(...rowItems(line, tags))
      cursor.at++
    } else if (line.text.trim() === '') {
      const next = skipBlank(lines, cursor.at)
      if (seenDashes && isRow(lines[next]) && startsTable(lines, next)) break
      if (!isRow(lines[next]) && blockEnd(lines, tags, next) === undefined) break
      cursor.at = next
    } else {
      const end = blockEnd(lines, tags, cursor.at)
      if (end === undefined) break
      for (; cursor.at < end; cursor.at++) {
        const inner = lines[cursor.at]
        if (!inner || inner.text.trim() === '') continue
        const blocks = tagBlocks(inner, tags)
        if (blocks) items.push(...blocks.map((block) => ({ ...block, line: inner })))
        else items.push(...rowItems(inner, tags))
      }
    }
  }
  return items
}

const BOLD_IF = /^(\s*\|)\s*\uE000(\d+)\uE001\*\*\uE000(\d+)\uE001/

/** A row; one that is bold on a condition, `| {{#if tong}}**{{/}} …`, as the two rows that this stands for. */
function rowItems(line: Line, tags: readonly MaskedTag[]): readonly Item[] {
  const [lead = '', bar = '', opened, closed] = BOLD_IF.exec(line.text) ?? []
  const open = tags[Number(opened)]
  if (open?.kind !== 'open' || tags[Number(closed)]?.kind !== 'close') return [{ kind: 'row', line }]
  const rest = line.text.slice(lead.length)
  const tag = (kind: MaskedTag['kind'], text: string): Item => ({ kind: 'tag', tag: kind, text, line })
  return [
    tag('open', open.text),
    { kind: 'row', line: { ...line, text: `${bar}**${rest}` } },
    tag('else', '{{else}}'),
    { kind: 'row', line: { ...line, text: bar + rest } },
    tag('close', `{{/${open.name}}}`),
  ]
}

/** What a column stands or goes with. */
type Condition = Pick<MaskedTag, 'text' | 'name'>

/** By column: the condition around its title, where that reads the same in every row, `{{#if @root.x theo="cot"}}`. */
function conditionsOf(header: readonly Item[], tags: readonly MaskedTag[]): readonly (Condition | undefined)[] {
  const found: (Condition | undefined)[] = []
  for (const item of header)
    if (item.kind === 'row')
      for (const [i, cell] of cellsOf(item.line.text.trim()).entries()) {
        const tag = tags[Number(/^\s*\uE000(\d+)\uE001/.exec(cell)?.[1])]
        if (tag && /^\{\{#(?:if|unless) (?:@root\.|\(\w+ @root\.)[^}]* theo="cot"\}\}$/.test(tag.text)) found[i] = tag
      }
  return found
}

function skipBlank(lines: readonly Line[], from: number): number {
  let at = from
  while (lines[at]?.text.trim() === '') at++
  return at
}

/** Whether the rows from here on have a dash line before the next line of another kind. */
function startsTable(lines: readonly Line[], from: number): boolean {
  for (let at = from; isRow(lines[at]); at++) if (isDashes(lines[at] as Line)) return true
  return false
}

/** The index after the block that opens at `from`, when it holds rows only (and other such blocks). */
function blockEnd(lines: readonly Line[], tags: readonly MaskedTag[], from: number): number | undefined {
  let depth = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.text.trim() === '') continue
    if (isRow(line)) {
      if (depth === 0 || isDashes(line)) return undefined
      continue
    }
    for (const block of tagBlocks(line, tags) ?? [undefined]) {
      if (!block) return undefined
      if (block.tag === 'open') depth++
      if (block.tag === 'close') depth--
      if (depth < 0 || (depth === 0 && block.tag !== 'close')) return undefined
    }
    if (depth === 0) return at + 1
  }
  return undefined
}

function columnsOf(dashes: string): Table['columns'] {
  return cellsOf(dashes).map((text) => {
    const cell = text.trim()
    const align: Align = cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left'
    return { align, weight: cell.replaceAll(':', '').length }
  })
}

/** The texts between the bars; `\|` is no bar, and the last bar may be left out. */
function cellsOf(row: string): readonly string[] {
  const cells = row.slice(1).split(/(?<!\\)\|/)
  return cells.length > 1 && cells.at(-1)?.trim() === '' ? cells.slice(0, -1) : cells
}

function rowOf(cursor: Cursor, line: Line, conditions: readonly (Condition | undefined)[]): TextRow {
  const text = line.text.trim()
  const bold = text.startsWith('|**')
  const cells = cellsOf(bold ? `|${text.slice(3)}` : text).map((raw, index): Cell => {
    let cell = raw.trim()
    if (bold && index === 0 && cell.endsWith('**') && !cell.slice(0, -2).includes('**')) cell = cell.slice(0, -2)
    if (cell === '<<') return { runs: [], joins: 'left' }
    if (cell === '^^') return { runs: [], joins: 'above' }
    const runs = runsOf(cursor, cell)
    const condition = conditions[index]
    if (condition === undefined || runs.some(({ text: own }) => own.includes('theo="cot"'))) return { runs }
    const look = runs[0] ?? { bold: false, italic: false, broken: false }
    return {
      runs: [{ ...look, text: condition.text }, ...runs, { ...look, text: `{{/${condition.name}}}` }],
    }
  })
  return { kind: 'row', cells, bold }
}

function check(
  cursor: Cursor,
  items: readonly Item[],
  rows: readonly (TextRow | TagLine | undefined)[],
  width: number,
): void {
  let above: TextRow | undefined
  rows.forEach((row, index) => {
    const line = items[index]?.line
    if (row?.kind !== 'row' || !line) {
      above = undefined
      return
    }
    if (row.cells.length !== width) report(cursor, line, 'M53', { found: row.cells.length, expected: width })
    if (row.cells[0]?.joins === 'left') report(cursor, line, 'M59', { text: '<<' })
    if (!above && row.cells.some((cell) => cell.joins === 'above')) report(cursor, line, 'M59', { text: '^^' })
    above = row
  })
}
