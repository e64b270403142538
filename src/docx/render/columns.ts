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
const MARK = new RegExp(`${EDGE}([^${EDGE}]*)${EDGE}`, 'g')
/** A cell that is to go when its columns do, and its end. */
const CELL = new RegExp(
  `${EDGE}cell ([^${EDGE}]*)${EDGE}((?:[^${EDGE}]|${EDGE}(?!cell|end)[^${EDGE}]*${EDGE})*)${EDGE}end${EDGE}`,
  'g',
)
const EMPTY_ROW = /<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!<\/?w:trPr>).)*<\/w:trPr>)?<\/w:tr>/g

/** Of one rendering. */
export function newColumns(): Columns {
  /** By the key of a branch: which table of those that are alike, and the columns in the row at hand. */
  const tables = new Map<string, number>()
  const inRow = new Map<string, number>()
  /** The most columns in any row, by branch and table. */
  const most = new Map<string, number>()
  const at = (key: string) => `${key}@${tables.get(key) ?? 0}`
  const placed = (what: string) => EDGE + what + EDGE
  const here = (parts: string) => parts.replaceAll(/(\S+)\*/g, (_, key: string) => `${at(key)}*`)
  const spanOf = (fixed: number, parts: string) =>
    parts.split(' ').reduce((sum, part) => {
      const [key = '', count] = part.split('*')
      return sum + (most.get(key) ?? 0) * Number(count)
    }, fixed)
  return {
    guards: {
      __table(keys: string) {
        for (const key of keys.split(' ')) tables.set(key, (tables.get(key) ?? 0) + 1)
        return ''
      },
      __columns(keys: string) {
        for (const key of keys.split(' ')) inRow.set(key, 0)
        return ''
      },
      __column(key: string) {
        const count = (inRow.get(key) ?? 0) + 1
        inRow.set(key, count)
        most.set(at(key), Math.max(count, most.get(at(key)) ?? 0))
        return ''
      },
      __grid: (key: string, widths: string, shares: boolean) => placed(`grid ${at(key)} ${shares} ${widths}`),
      __span: (fixed: number, parts: string) => placed(`span ${fixed} ${here(parts)}`),
      __cell: (parts: string) => placed(`cell ${here(parts)}`),
      __cellEnd: () => placed('end'),
    },
    fill(xml) {
      if (!xml.includes(EDGE)) return xml
      const cells = xml.replaceAll(CELL, (_, parts: string, cell: string) => (spanOf(0, parts) === 0 ? '' : cell))
      const rows = cells.length < xml.length ? cells.replaceAll(EMPTY_ROW, '') : cells
      return rows.replaceAll(MARK, (_, what: string) => {
        const [kind, ...rest] = what.split(' ')
        if (kind === 'span') return String(Math.max(1, spanOf(Number(rest[0]), rest.slice(1).join(' '))))
        const [key = '', shares, ...widths] = rest
        const count = most.get(key) ?? 0
        const width = (each: string) => (shares === 'true' ? Math.max(1, Math.round(Number(each) / count)) : each)
        return widths
          .map((each) => `<w:gridCol w:w="${width(each)}"/>`)
          .join('')
          .repeat(count)
      })
    },
  }
}
