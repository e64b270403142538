/**
 * Columns that blocks repeat or leave out. The grid of a table stands before its rows: how many columns there are is
 * put in when the part is rendered, in place of marks between two characters that no document can hold.
 */
export interface Columns {
  /** Helpers for what the compiler has put into tables. */
  readonly guards: Readonly<Record<ColumnGuard, (...args: never[]) => string>>
  /** The text of a part with the marks filled in. */
  readonly fill: (xml: string) => string
}

type ColumnGuard = '__table' | '__columns' | '__column' | '__grid' | '__span' | '__cell' | '__cellEnd'

const EDGE = '\u0014'
/** A cell that is to go when its columns do, and its end. */
const CELL = new RegExp(
  `${EDGE}cell ([^${EDGE}]*)${EDGE}((?:[^${EDGE}]|${EDGE}(?!cell|end)[^${EDGE}]*${EDGE})*)${EDGE}end${EDGE}`,
  'g',
)
const EMPTY_TABLE =
  /<w:tbl(?: [^>]*)?>(?:<w:bookmark[^>]*>)*<w:tblPr(?:\/>|>(?:(?!<\/?w:tblPr>).)*<\/w:tblPr>)<w:tblGrid(?:\/>|>(?:<w:gridCol[^>]*>)*<\/w:tblGrid>)<\/w:tbl>/g
const EMPTY_ROW = /<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!<\/?w:trPr>).)*<\/w:trPr>)?<\/w:tr>/g

/** What is counted of columns while rows are rendered; a branch is named by its key and its table: `12.0@1`. */
interface Counts {
  /** By branch: the most columns in any row. */
  readonly most: Map<string, number>
  /** By outermost block and table, `12@1`: the branches of the longest row, in their order. */
  readonly longest: Map<string, readonly string[]>
}

/** The columns of one rendering. */
export function newColumns(): Columns {
  const counts: Counts = { most: new Map(), longest: new Map() }
  return { guards: columnGuards(counts), fill: (xml) => filled(xml, counts) }
}

/** Counts while the rows are rendered, and puts marks where the counts are to stand. */
function columnGuards({ most, longest }: Counts): Columns['guards'] {
  /** By the key of a branch: its place in the last of those tables that are alike. */
  const places = new Map<string, ReturnType<typeof placeIn>>()
  /** By outermost block: the branches of the row at hand, in their order. */
  const inRow = new Map<string, string[]>()
  const placeOf = (key: string) => places.get(key) ?? placeIn(0, key)
  const marked = (what: string) => EDGE + what + EDGE
  const here = (parts: string) => parts.replaceAll(/(\S+)\*/g, (_, key: string) => `${placeOf(key).own}*`)
  return {
    __table(keys: string) {
      for (const key of keys.split(' ')) places.set(key, placeIn(placeOf(key).table + 1, key))
      return ''
    },
    __columns(keys: string) {
      for (const key of keys.split(' ')) inRow.set(groupOf(key), [])
      return ''
    },
    __column(key: string) {
      const { own, group, row: known } = placeOf(key)
      const row = inRow.get(group) ?? []
      inRow.set(group, row)
      row.push(own)
      let count = 0
      for (const each of row) if (each === own) count++
      if (count > (most.get(own) ?? 0)) most.set(own, count)
      if (row.length > (longest.get(known)?.length ?? 0)) longest.set(known, [...row])
      return ''
    },
    __grid: (parts: string) =>
      marked(`grid ${parts.replaceAll(/(^|;)(\S+)/g, (_, s: string, key: string) => s + placeOf(key).own)}`),
    __span: (fixed: number, parts: string) => marked(`span ${fixed} ${here(parts)}`),
    __cell: (parts: string) => marked(`cell ${here(parts)}`),
    __cellEnd: () => marked('end'),
  }
}

const groupOf = (key: string) => key.split('.')[0]!

/** How a branch, and the row of its outermost block, are called in a table; of tables that are alike the first is 1. */
const placeIn = (table: number, key: string) => ({
  table,
  group: groupOf(key),
  own: `${key}@${table}`,
  row: `${groupOf(key)}@${table}`,
})

function filled(xml: string, counts: Counts): string {
  if (!xml.includes(EDGE)) return xml
  // The innermost first: a cell may hold a table.
  let cells = xml
  while (cells.includes(`${EDGE}cell `))
    cells = cells.replaceAll(CELL, (_, parts: string, cell: string) => (spanOf(0, parts, counts) === 0 ? '' : cell))
  const rows = cells.length < xml.length ? cells.replaceAll(EMPTY_ROW, '') : cells
  // Text and marks in turn: a long text is cut sooner than searched for a pattern.
  const whole = rows
    .split(EDGE)
    .map((piece, i) => (i % 2 === 0 ? piece : meantBy(piece, counts)))
    .join('')
  return rows.length < cells.length ? whole.replaceAll(EMPTY_TABLE, '') : whole
}

/** What stands for a mark: the number of a span, or columns of a grid. */
function meantBy(mark: string, counts: Counts): string {
  const [kind, ...rest] = mark.split(' ')
  if (kind === 'span') return String(Math.max(1, spanOf(Number(rest[0]), rest.slice(1).join(' '), counts)))
  return gridOf(rest.join(' '), counts)
}

/** How many columns a cell spans: `fixed` ones, and those of branches `key*columns in each turn`. */
function spanOf(fixed: number, parts: string, { most }: Counts): number {
  return parts.split(' ').reduce((sum, part) => {
    const [key = '', count] = part.split('*')
    return sum + (most.get(key) ?? 0) * Number(count)
  }, fixed)
}

/** The columns of one outermost block, in the order of its longest row; what that row lacks stands behind. */
function gridOf(parts: string, { most, longest }: Counts): string {
  const columns = new Map<string, string>()
  for (const part of parts.split(';')) {
    const [key = '', shares, ...widths] = part.split(' ')
    const count = most.get(key) ?? 0
    const width = (each: string) => (shares === 'true' ? Math.max(1, Math.round(Number(each) / count)) : each)
    columns.set(key, widths.map((each) => `<w:gridCol w:w="${width(each)}"/>`).join(''))
  }
  const [group, table] = parts.split(' ')[0]!.split(/\.\d+@/)
  const order = [...(longest.get(`${group}@${table}`) ?? [])]
  for (const key of columns.keys())
    for (let lacking = (most.get(key) ?? 0) - order.filter((k) => k === key).length; lacking > 0; lacking--)
      order.push(key)
  return order.map((key) => columns.get(key) ?? '').join('')
}
