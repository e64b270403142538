/** Markup that the sections share: links that stay files whatever their names hold, heads to sort by, lists cut short. */
import { html } from '../../../core/format/html.ts'

/** The address of a file: whatever its name, it stays a file and never becomes a script or another computer's page. */
export function hrefOf(path: string): string {
  const plain = path.replaceAll('\\', '/').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  const encoded = encodeURI(plain).replaceAll('#', '%23').replaceAll('?', '%3F')
  if (/^[a-z]:\//i.test(plain)) return `file:///${encoded}`
  if (plain.startsWith('//')) return `file:${encoded}`
  return /^[^/]*:/.test(plain) ? `./${encoded}` : encoded
}

/** A link; address and text may be anything, both are escaped. */
export function link(href: string, text: string): string {
  return `<a href="${html(href)}">${html(text)}</a>`
}

/** A data file by its own name alone: a path is long on paper. */
export function fileLink(path: string): string {
  return path === '' ? '' : link(hrefOf(path), path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
}

/** The head of a column that can be sorted by; `inner` is markup. */
export function sortHead(inner: string, attributes = ''): string {
  return `<th scope="col"${attributes}><button type="button">${inner}</button></th>`
}

/** What a cell is sorted by, unless its text says it already; nothing known sorts last. */
export function sortKey(value: number | undefined, shown?: string): string {
  const key = value === undefined ? '' : String(Math.round(value * 1e6) / 1e6)
  return key === shown ? '' : ` data-k="${key}"`
}

/** "VKSND huyện A, VKSND huyện B và 3 đơn vị khác". */
export function someOf(items: readonly string[], most: number, what: string): string {
  const rest = items.length - most
  return rest > 0 ? `${items.slice(0, most).join(', ')} và ${rest} ${what} khác` : items.join(', ')
}
