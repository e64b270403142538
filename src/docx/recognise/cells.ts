/** Figures in the cells of tables: a row is told by its words and what it counts, a column by its head. */
import type { Subject } from '../../core/wording/subject.ts'
import {
  type DocumentText,
  textOfCell,
  type WordCell,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from '../living/text.ts'
import { tokensOf } from '../living/tokens.ts'
import { wordsAround } from './features.ts'
import type { Knowledge } from './knowledge.ts'
import { familyOf } from './knowledge.ts'
import type { Candidate, Mention } from './mention.ts'
import { scorerFor } from './score.ts'

/** What the column of a cell holds, by the words of its head: this year's figure, last year's, the difference. */
export type ColumnKind = 'now' | 'before' | 'change'

const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:\s*\/\s*[+-]?\d+(?:[.,]\d+)*)?\s*%?$/
const CERTAIN = 0.6
const AGREED = 0.35
const MARGIN = 0.08

/** The cells of all tables that have rows of figures. `kindOf` reads the head of a column. */
export function recogniseCells(
  document: DocumentText,
  knowledge: Knowledge,
  headings: ReadonlyMap<WordParagraph, readonly string[]>,
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] {
  return document.tables.flatMap((table) => {
    const first = table.rows[0]?.cells[0]?.paragraphs[0]
    const caption = first && document.paragraphs[first.index - 1]
    // What stands right over a table tells of it, a sentence or not.
    const own = caption && !caption.row && caption.text.trim().length <= CAPTION ? [caption.text.trim()] : []
    const above = [...new Set([...((first && headings.get(first)) ?? []), ...own])]
    const crossed = crossedTable(table, knowledge, above, kindOf)
    return crossed ?? inTable(table, knowledge, above, kindOf)
  })
}

/** A line over a table that is no paragraph of prose. */
const CAPTION = 160

/**
 * A table whose columns are what is counted and whose rows are what it is counted of: "Giai đoạn | Cũ | Mới | Còn lại". Undefined
 * for one whose columns are years.
 */
function crossedTable(
  { rows }: WordTable,
  knowledge: Knowledge,
  above: readonly string[],
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] | undefined {
  const [top, ...body] = rows.map(({ cells }) => cells.map((cell) => textOfCell(cell).trim()))
  // "Tổng số" alone is a column of a year where no other says so.
  const isYear = (text: string) => kindOf(`${text} #`) !== undefined
  const { heading } = knowledge.language.aims
  if (!top || top.length < 3 || top.some((text) => NUMBER.test(text) || isYear(text) || heading.test(text)))
    return undefined
  if (!body.some((texts) => texts.filter((text) => NUMBER.test(text)).length > 1)) return undefined
  return rows.slice(1).flatMap(({ cells }, i): readonly Mention[] => {
    const texts = body[i]!
    const label = texts.find((text) => text !== '' && !NUMBER.test(text))
    if (label === undefined || cells.length !== top.length) return []
    return cells.flatMap((cell, at): readonly Mention[] => {
      const place = numberIn(cell)
      if (!place || /^(?:stt|tt)$/i.test(top[at]!)) return []
      const tied = tie(`${top[at]!} ${texts[at]!}`, texts[at]!, [...above, label], knowledge)
      return mentionOf(place, 'now', tied)
    })
  })
}

function inTable(
  table: WordTable,
  knowledge: Knowledge,
  above: readonly string[],
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] {
  const heads: string[] = []
  let group = ''
  let label = ''
  return table.rows.flatMap((row) => {
    const texts = row.cells.map((cell) => textOfCell(cell).trim())
    const numbers = texts.filter((text) => NUMBER.test(text))
    const words = texts.filter((text) => text !== '' && !NUMBER.test(text))
    if (words.length > 0 && texts.some((text) => kindOf(text) !== undefined)) {
      texts.forEach((text, i) => (heads[i] = text))
      return []
    }
    if (heads.length === 0 || numbers.length === 0) return []
    const own = words.toSorted((x, y) => y.length - x.length)[0]
    if (own !== undefined && (words.length === 1 || numbers.length <= 1) && texts.length < heads.length) {
      group = own
      return []
    }
    const units = texts.slice(1).filter((text) => isUnit(text, knowledge))
    const unit = units.at(-1) ?? ''
    const named = words.filter((text) => text !== unit).toSorted((x, y) => y.length - x.length)[0]
    if (named !== undefined) label = named
    return inRow(row, { heads, above: [...above, ...(group === '' ? [] : [group])], label, unit }, knowledge, kindOf)
  })
}

/** "vụ/bị can" is of the two units of a pair. */
const isUnit = (text: string, { units, language }: Knowledge) =>
  text.endsWith('đồng') ||
  language
    .normal(text)
    .split(/ ?\/ ?/)
    .every((each) => each === '%' || units.includes(each) || language.counted.includes(each))

interface Row {
  readonly heads: readonly string[]
  readonly above: readonly string[]
  readonly label: string
  readonly unit: string
}

function inRow(
  { cells }: WordRow,
  { heads, above, label, unit }: Row,
  knowledge: Knowledge,
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] {
  const kinds = cells.map((_, i) => kindOf(heads[i] ?? ''))
  const cell = cells[kinds.indexOf('now')]
  if (!cell || label === '') return []
  const value = textOfCell(cell).trim()
  if (!NUMBER.test(value)) return []
  // As a line of a list says it.
  const others = cells.flatMap((each, i) => {
    const kind = kinds[i]
    return kind && kind !== 'now' ? [{ kind, text: textOfCell(each).trim() }] : []
  })
  // Of small numbers many are alike.
  const agrees = (subject: Subject) =>
    value.replaceAll(/\D/g, '').length > 1 &&
    others.some(({ kind, text }) => kind === 'before' && text !== '0') &&
    others.every(({ kind, text }) => subject.cells[kind]?.text === text)
  const tied = tie(`${label.replace(/^[-+*]\s*/, '')} ${value} ${unit}`, value, above, knowledge, agrees)
  return cells.flatMap((each, i) => {
    const [kind, place] = [kinds[i], numberIn(each)]
    return kind && place ? mentionOf(place, kind, tied) : []
  })
}

interface Tied {
  readonly scored: readonly { readonly subject: Subject; readonly score: number }[]
  readonly certain: boolean
}

/** What is printed as `value`, by the words of `text`, which says it once. */
function tie(
  text: string,
  value: string,
  above: readonly string[],
  knowledge: Knowledge,
  agrees: (subject: Subject) => boolean = () => false,
): Tied {
  const start = text.lastIndexOf(` ${value}`) + 1
  const end = start + value.replace(/\s*%$/, '').length
  const context = wordsAround(text, start, end, knowledge.language)
  const score = scorerFor(knowledge, above, '')
  const where = { context, start, end, fitting: [], aim: false, otherYear: false, endOf: () => 0 }
  const scored = knowledge.known
    .filter(({ subject }) => subject.cells.now?.text === value)
    .map((known) => ({ known, subject: known.subject, ...score(known, where) }))
    .filter((each) => each.score > 0)
    .toSorted((x, y) => y.score - x.score)
  const [best, ...others] = scored
  if (!best) return { scored, certain: false }
  // Last year's figure beside it, and the difference, are those of few.
  const agreed = agrees(best.subject)
  const rival = others.find(
    ({ known, subject }) => familyOf(known) !== familyOf(best.known) && (!agreed || agrees(subject)),
  )
  const least = agreed ? AGREED : CERTAIN
  return { scored, certain: best.score >= least && best.score - (rival?.score ?? 0) >= MARGIN }
}

/** None where nothing that may stand there is printed so. */
function mentionOf(place: NonNullable<ReturnType<typeof numberIn>>, kind: ColumnKind, tied: Tied): readonly Mention[] {
  const { paragraph, start, end, text } = place
  const candidates = tied.scored.flatMap(({ subject, score }): Candidate[] => {
    const form = subject.cells[kind]
    return form?.text === text ? [{ subject, form, score }] : []
  })
  if (candidates.length === 0) return []
  const certain = tied.certain && candidates[0]?.subject === tied.scored[0]?.subject
  return [
    {
      paragraph,
      start,
      end,
      candidates,
      certain,
      byWords: undefined,
      bare: false,
      notOfYear: false,
      before: kind === 'before',
      should: undefined,
    },
  ]
}

/** The one number of a cell. */
function numberIn({
  paragraphs,
}: WordCell):
  | { readonly paragraph: WordParagraph; readonly start: number; readonly end: number; readonly text: string }
  | undefined {
  const [paragraph] = paragraphs.filter(({ text }) => text.trim() !== '')
  if (!paragraph || !NUMBER.test(paragraph.text.trim()) || tokensOf(paragraph.text).length === 0) return undefined
  const text = paragraph.text.trim()
  const start = paragraph.text.indexOf(text)
  return { paragraph, start, end: start + text.length, text }
}
