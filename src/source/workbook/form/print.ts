/** What a form has on paper: whose it is above every page, who signs below, where pages end. It follows the cover, whoever fills that in. */
import { posts } from '../../../core/context/papers.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { workingYear } from '../../../core/base/working-year.ts'
import { formatTypedDate } from '../../../core/format/date.ts'
import { choiceWords } from '../../../core/messages/choices.ts'
import { type Grid, lineHeight, markUnread, next, span, spanFormula } from '../grid.ts'
import type { FormContent } from './content.ts'
import { styles } from './styles.ts'

/** The cell of the cover that asks for a value: `'Đơn vị'!$D$13`. */
export type Cover = (key: string) => string | undefined

type Columns = readonly [number, number]

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A page's title, below the unit's name as soon as the cover has it. */
export function layTitle(laid: Grid, columns: Columns, title: string, given: unknown, cover: Cover): void {
  const unit = cover('don_vi.ten')
  const name = text(lookup(given, 'don_vi.ten')).toUpperCase()
  const shown = name === '' ? title : `${name}\n${title}`
  if (unit === undefined) span(laid, ...columns, title, styles.title)
  else
    spanFormula(
      laid,
      columns,
      `IF(${unit}="","",UPPER(${unit})&CHAR(10))&"${title.replaceAll('"', '""')}"`,
      shown,
      styles.title,
    )
  next(laid, 42)
}

/** The period that a page of figures is of, and what an empty cell of it means. */
export function layPeriod(laid: Grid, columns: Columns, { given, year }: FormContent, cover: Cover): void {
  const days = ['ky.tu_ngay', 'ky.den_ngay'].map((key) => ({
    cell: cover(key) ?? '""',
    typed: text(lookup(given ?? { ky: workingYear(year) }, key)),
  }))
  const [from, to] = days.map(({ cell }) => `IF(ISNUMBER(${cell}),TEXT(${cell},"dd/mm/yyyy"),${cell})`)
  const rule = 'Không phát sinh ghi 0; chưa có số liệu để trống.'
  const [first, last] = days.map(({ typed }) => (typed === '' ? '' : formatTypedDate(typed)))
  const period = `Kỳ báo cáo: từ ngày ${first} đến ngày ${last}. `
  spanFormula(
    laid,
    columns,
    `IF(OR(${days.map(({ cell }) => `${cell}=""`).join(',')}),"","Kỳ báo cáo: từ ngày "&${from}&" đến ngày "&${to}&". ")&"${rule}"`,
    `${first && last ? period : ''}${rule}`,
    styles.words,
  )
  next(laid, 20)
}

/** Who signs for the head of the unit says so (Nghị định 30/2020, Phụ lục I, phần I, II.7). */
const signsFor: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(posts).flatMap(([post, [first, own]]) => (own === undefined ? [] : [[post, first]])),
)
const roomToSign = 4

/** Where and when, who made the page and who signs it. What belongs to a name is one row: no page ends in it. */
export function laySignature(laid: Grid, left: Columns, right: Columns, given: unknown, cover: Cover): void {
  const cells = { post: cover('nguoi_ky.chuc_vu'), name: cover('nguoi_ky.ho_ten'), town: cover('don_vi.dia_danh') }
  if (!cells.post || !cells.name || !cells.town) throw new Error('the cover has no cells of who signs')
  const [post, name, town] = ['nguoi_ky.chuc_vu', 'nguoi_ky.ho_ten', 'don_vi.dia_danh'].map((key) =>
    text(lookup(given, key)),
  ) as [string, string, string]
  const day = 'ngày ..... tháng ..... năm .....'
  markUnread(laid)
  next(laid)
  markUnread(laid)
  const where = `IF(${cells.town}="","",${cells.town}&", ")&"${day}"`
  spanFormula(laid, right, where, `${town === '' ? '' : `${town}, `}${day}`, styles.signatureNote)
  next(laid, 20)
  const gap = '\n'.repeat(roomToSign)
  const prefix = Object.entries(signsFor).map(([choice, words]) => [choiceWords(choice), words] as const)
  const signsAs = prefix.reduce(
    (formula, [choice, words]) => `IF(${cells.post}="${choice}","${words}"&CHAR(10),${formula})`,
    '""',
  )
  markUnread(laid)
  span(laid, ...left, 'NGƯỜI LẬP BIỂU', styles.signature)
  spanFormula(
    laid,
    right,
    `IF(${cells.post}="","NGƯỜI KÝ",${signsAs}&UPPER(${cells.post}))&REPT(CHAR(10),${roomToSign})&${cells.name}`,
    `${post === '' ? 'NGƯỜI KÝ' : [signsFor[post], choiceWords(post).toUpperCase()].filter(Boolean).join('\n')}${gap}${name}`,
    styles.signature,
  )
  next(laid, (roomToSign + 3) * 16)
}

/** A4 on its side without its margins, in points. */
export const margins = { top: 0.6, bottom: 0.6, left: 0.6, right: 0.5, header: 0.3, footer: 0.3 } as const
const paper = {
  width: 841.9 - (margins.left + margins.right) * 72,
  height: 595.3 - (margins.top + margins.bottom) * 72,
}
/** Of a page's height, what is surely there in every spreadsheet. */
const sure = 0.96
/** Rows of the table that stand on the page of the signature at least. */
const withSignature = 4

/**
 * Pages of a sheet: none ends with a heading, and the signature does not stand alone. `headings`: rows that belong to what
 * follows them; `end`: the first row after the table. Where rows may be put in (`grows`), pages are begun before headings and
 * for the signature only.
 */
export function breakPages(laid: Grid, headings: ReadonlySet<number>, end: number, grows = false): void {
  const wide = laid.columns.reduce((sum, { hidden, width = 8 }) => sum + (hidden ? 0 : (width * 8 + 5) * 0.75), 0)
  const scale = Math.min(1, paper.width / wide)
  const heightAt = (row: number) => {
    const { hidden, height = lineHeight } = laid.rows.get(row) ?? {}
    return hidden ? 0 : height
  }
  const height = (from: number, to: number) => {
    let sum = 0
    for (let row = from; row < to; row++) sum += heightAt(row)
    return sum
  }
  const page = (paper.height / scale) * sure - height(0, laid.repeated)
  const starts = [laid.repeated]
  const begin = (row: number) => {
    const least = starts.at(-1) ?? 0
    let at = row
    while (at - 1 > least && headings.has(at - 1)) at -= 1
    starts.push(at)
  }
  for (let row = laid.repeated; row < end; row++) if (height(starts.at(-1) ?? 0, row + 1) > page) begin(row)
  if (starts.length > 1 && end - (starts.at(-1) ?? 0) < withSignature) starts.pop()
  if (height(starts.at(-1) ?? 0, laid.row) > page) begin(end - withSignature)
  const forced = grows ? starts.filter((row, i) => headings.has(row) || i === starts.length - 1) : starts
  laid.breaks.push(...forced.filter((row) => row > laid.repeated).map((row) => row - 1))
}
