/** The rows and cells of a sheet's XML, to be changed as people change sheets, and written again. */

interface Row {
  attributes: string
  /** By column, counted from 1: attributes without `r`, and what is inside. */
  cells: Map<number, { attributes: string; inner: string }>
}

export interface Sheet {
  readonly head: string
  tail: string
  /** By number, counted from 1. */
  rows: Map<number, Row>
}

export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

export function readSheet(xml: string): Sheet {
  const [start, end] = [xml.indexOf('<sheetData>') + 11, xml.indexOf('</sheetData>')]
  const rows = new Map<number, Row>()
  for (const [, attributes = '', inner = ''] of xml
    .slice(start, end)
    .matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const cells: Row['cells'] = new Map()
    for (const [, letters = '', own = '', content = ''] of inner.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    ))
      cells.set(columnOf(letters), { attributes: own, inner: content })
    rows.set(Number(/ r="(\d+)"/.exec(attributes)?.[1]), { attributes: attributes.replace(/ r="\d+"/, ''), cells })
  }
  return { head: xml.slice(0, start), tail: xml.slice(end), rows }
}

export function writeSheet({ head, tail, rows }: Sheet): string {
  const written = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([number, { attributes, cells }]) => {
      const inner = [...cells]
        .toSorted(([a], [b]) => a - b)
        .map(([column, cell]) => `<c r="${lettersOf(column)}${number}"${cell.attributes}>${cell.inner}</c>`)
      return `<row r="${number}"${attributes}>${inner.join('')}</row>`
    })
  return head + written.join('') + tail
}

/** Rows from a number on go down (or up: the row itself is gone); merged cells go along, formulas don't. */
export function shiftRows(sheet: Sheet, from: number, by: 1 | -1): void {
  if (by < 0) sheet.rows.delete(from)
  sheet.rows = new Map([...sheet.rows].map(([number, row]) => [number >= from ? number + by : number, row]))
  sheet.tail = sheet.tail.replaceAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\/>/g, (_, a, top, b, bottom) => {
    const moved = (row: string) => (Number(row) >= from ? Number(row) + by : Number(row))
    return `<mergeCell ref="${a}${moved(top)}:${b}${moved(bottom)}"/>`
  })
}

export function shiftColumns(sheet: Sheet, from: number, by: 1 | -1): void {
  for (const row of sheet.rows.values()) {
    if (by < 0) row.cells.delete(from)
    row.cells = new Map([...row.cells].map(([column, cell]) => [column >= from ? column + by : column, cell]))
  }
}

/** Excel empties all cells of a merged range but the first. */
export function merge(sheet: Sheet, column: number, row: number, rows: number): void {
  for (let at = row + 1; at < row + rows; at++) {
    const cell = sheet.rows.get(at)?.cells.get(column)
    if (cell) Object.assign(cell, { attributes: withoutType(cell.attributes), inner: '' })
  }
  const range = `<mergeCell ref="${lettersOf(column)}${row}:${lettersOf(column)}${row + rows - 1}"/>`
  sheet.tail = sheet.tail.includes('</mergeCells>')
    ? sheet.tail.replace(/<mergeCells[^>]*>/, '<mergeCells>').replace('</mergeCells>', `${range}</mergeCells>`)
    : sheet.tail.replace('</sheetData>', `</sheetData><mergeCells>${range}</mergeCells>`)
}

export function withoutType(attributes: string): string {
  return attributes.replace(/ t="\w+"/, '')
}
