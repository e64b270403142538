/** Changes cells of an .xlsx the way a person's spreadsheet would leave them, in the XML itself. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A number, a text, nothing, a formula with or without its result, an error, or a number with a format of days. */
export type NewCell =
  | number
  | string
  | null
  | { readonly formula: string; readonly result?: number | string }
  | { readonly error: string }
  | { readonly day: number }

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function content(cell: NewCell): { readonly attributes: string; readonly inner: string } {
  if (cell === null) return { attributes: '', inner: '' }
  if (typeof cell === 'number') return { attributes: '', inner: `<v>${cell}</v>` }
  if (typeof cell === 'string')
    return { attributes: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${escape(cell)}</t></is>` }
  if ('error' in cell) return { attributes: ' t="e"', inner: `<v>${cell.error}</v>` }
  if ('day' in cell) return { attributes: ' s="DAY"', inner: `<v>${cell.day}</v>` }
  const value = cell.result === undefined ? '' : `<v>${escape(String(cell.result))}</v>`
  return {
    attributes: typeof cell.result === 'string' ? ' t="str"' : '',
    inner: `<f>${escape(cell.formula)}</f>${value}`,
  }
}

/** The workbook with cells replaced: `{ 'Tin báo!G5': 7 }`. Cells must be there already, empty or not. */
export function editCells(bytes: Uint8Array, cells: Readonly<Record<string, NewCell>>): Uint8Array {
  return editSheets(bytes, (name, xml) =>
    Object.entries(cells)
      .filter(([spot]) => spot.startsWith(`${name}!`))
      .reduce((text, [spot, cell]) => replaceCell(text, spot.slice(name.length + 1), cell), xml),
  )
}

function replaceCell(xml: string, ref: string, cell: NewCell): string {
  const pattern = new RegExp(`<c r="${ref}"([^>]*?)(?:/>|>.*?</c>)`, 's')
  const found = pattern.exec(xml)
  if (!found) throw new Error(`no cell ${ref}`)
  const { attributes, inner } = content(cell)
  const style = attributes.includes('s="') ? '' : (/ s="\d+"/.exec(found[1] ?? '')?.[0] ?? '')
  return xml.replace(pattern, () => `<c r="${ref}"${style}${attributes}>${inner}</c>`)
}

/** The workbook with the XML of its sheets changed. */
export function editSheets(bytes: Uint8Array, edit: (name: string, xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      `xl/${(/Target="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\/?xl\//, '')}`,
    ]),
  )
  // A style of days for cells that Excel took for one.
  const styles = text('xl/styles.xml')
  const count = /<cellXfs count="(\d+)"/.exec(styles)?.[1] ?? '0'
  files['xl/styles.xml'] = strToU8(
    styles
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${Number(count) + 1}"`)
      .replace('</cellXfs>', '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>'),
  )
  for (const [tag] of text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)) {
    const name = (/name="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&')
    const path = targets.get(/r:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? ''
    files[path] = strToU8(edit(name, text(path)).replaceAll('s="DAY"', `s="${count}"`))
  }
  return zipSync(files, { level: 0 })
}
