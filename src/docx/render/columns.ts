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

/** Of one rendering. */
export function newColumns(): Columns {
  /** By the key of a branch: which table of those that are alike. */
  const tables = new Map<string, number>()
  /** By the outermost block: branches in the order of the row at hand; and of the longest row, by table too. */
  const inRow = new Map<string, string[]>()
  const longest = new Map<string, readonly string[]>()
  /** The most columns in any row, by branch and table. */
  const most = new Map<string, number>()
  const at = (key: string) => `${key}@${tables.get(key) ?? 0}`
  /** What is asked of a branch at every cell; anew for each table. */
  const places = new Map<string, { readonly own: string; readonly group: string; readonly known: string }>()
  const placeOf = (key: string) => {
    const found = places.get(key) ?? {
      own: at(key),
      group: groupOf(key),
      known: `${groupOf(key)}@${tables.get(key) ?? 0}`,
    }
    places.set(key, found)
    return found
  }
  const groupOf = (key: string) => key.split('.')[0]!
  const placed = (what: string) => EDGE + what + EDGE
  const here = (parts: string) => parts.replaceAll(/(\S+)\*/g, (_, key: string) => `${at(key)}*`)
  const spanOf = (fixed: number, parts: string) =>
    parts.split(' ').reduce((sum, part) => {
      const [key = '', count] = part.split('*')
      return sum + (most.get(key) ?? 0) * Number(count)
    }, fixed)
  /** The columns of one outermost block, in the order of its longest row; what that row lacks stands behind. */
  const gridOf = (parts: string) => {
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
  const filled = (mark: string) => {
    const [kind, ...rest] = mark.split(' ')
    if (kind === 'span') return String(Math.max(1, spanOf(Number(rest[0]), rest.slice(1).join(' '))))
    return gridOf(rest.join(' '))
  }
  return {
    guards: {
      __table(keys: string) {
        for (const key of keys.split(' ')) tables.set(key, (tables.get(key) ?? 0) + 1)
        places.clear()
        return ''
      },
      __columns(keys: string) {
        for (const key of keys.split(' ')) inRow.set(groupOf(key), [])
        return ''
      },
      __column(key: string) {
        const { own, group, known } = placeOf(key)
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
        placed(`grid ${parts.replaceAll(/(^|;)(\S+)/g, (_, s: string, key: string) => s + at(key))}`),
      __span: (fixed: number, parts: string) => placed(`span ${fixed} ${here(parts)}`),
      __cell: (parts: string) => placed(`cell ${here(parts)}`),
      __cellEnd: () => placed('end'),
    },
    fill(xml) {
      if (!xml.includes(EDGE)) return xml
      // The innermost first: a cell may hold a table.
      let cells = xml
      while (cells.includes(`${EDGE}cell `))
        cells = cells.replaceAll(CELL, (_, parts: string, cell: string) => (spanOf(0, parts) === 0 ? '' : cell))
      const rows = cells.length < xml.length ? cells.replaceAll(EMPTY_ROW, '') : cells
      // Text and marks in turn: a long text is cut sooner than searched for a pattern.
      const whole = rows
        .split(EDGE)
        .map((piece, i) => (i % 2 === 0 ? piece : filled(piece)))
        .join('')
      return rows.length < cells.length ? whole.replaceAll(EMPTY_TABLE, '') : whole
    },
  }
}
