/**
 * The same reports by docxtemplater: a unit's finished documents turned into its templates (loops where tables repeat rows,
 * a tag for every text with a figure), and filled again with what was taken out of them.
 */
import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'

type Row = Readonly<Record<string, string>>
export type PeerData = Readonly<Record<string, string | readonly Row[]>>

export interface PeerTemplate {
  readonly template: Uint8Array
  readonly data: PeerData
}

const main = 'word/document.xml'
/** Tables with fewer rows are laid out one by one in real templates too. */
const repeating = 12

const texts = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g
const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Makes the template of one finished document. */
export function peerTemplate(document: Uint8Array): PeerTemplate {
  const parts = unzipSync(document)
  const data: Record<string, string | readonly Row[]> = {}
  let count = 0
  const tagged = (xml: string) =>
    xml.replaceAll(texts, (whole: string, open: string, text: string, close: string) => {
      if (!/\d/.test(text)) return whole
      const name = `v${count++}`
      data[name] = plain(text)
      return `${open}{${name}}${close}`
    })
  const body = strFromU8(parts[main] ?? new Uint8Array()).replaceAll(
    /<w:tbl>.*?<\/w:tbl>|(?:(?!<w:tbl>)[^])+/g,
    (piece) => {
      if (!piece.startsWith('<w:tbl>')) return tagged(piece)
      const rows = [...piece.matchAll(/<w:tr[ >].*?<\/w:tr>/g)].map(([row]) => row)
      if (rows.length < repeating) return tagged(piece)
      const name = `bang${count++}`
      const model = longest(rows)
      data[name] = rows.slice(1).map(cellsOf)
      return piece.slice(0, piece.indexOf(rows[0] ?? '')) + (rows[0] ?? '') + looped(model, name) + '</w:tbl>'
    },
  )
  // Tags of ours may be left in no part; braces are docxtemplater's.
  parts[main] = strToU8(body)
  return { template: zipSync(parts), data }
}

const cellCount = (row: string) => row.split('</w:tc>').length
const longest = (rows: readonly string[]) =>
  rows.slice(1).reduce((best, row) => (cellCount(row) > cellCount(best) ? row : best), rows[1] ?? '')

function cellsOf(row: string): Row {
  const cells = row.split('</w:tc>').slice(0, -1)
  return Object.fromEntries(
    cells.map((cell, i) => [`c${i}`, plain([...cell.matchAll(texts)].map(([, , text]) => text).join(''))]),
  )
}

/** One row for all: its texts become tags, the loop opens in the first and closes in the last. */
function looped(row: string, name: string): string {
  const cells = row.split('</w:tc>')
  return cells
    .map((cell, i) => {
      if (i === cells.length - 1) return cell
      const mark = `${i === 0 ? `{#${name}}` : ''}{c${i}}${i === cells.length - 2 ? `{/${name}}` : ''}`
      const run = `<w:r><w:t xml:space="preserve">${mark}</w:t></w:r>`
      return `${cell.replaceAll(/<w:r[ >].*?<\/w:r>/g, '').replace(/<\/w:p>/, `${run}</w:p>`)}</w:tc>`
    })
    .join('')
}

const parser = (tag: string) => ({ get: (scope: Record<string, unknown>) => (tag === '.' ? scope : scope[tag]) })

/** Fills a template as its manual shows: it must be opened anew for each document. */
export function fillPeer({ template, data }: PeerTemplate): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    parser,
    nullGetter: () => '',
  })
  document.render(data)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array
}
