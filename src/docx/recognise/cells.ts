/** Figures in the cells of tables: a row is told by its words and what it counts, a column by its head. */
import type { Form, Subject } from '../../core/wording/subject.ts'
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
const MARGIN = 0.08

/** The cells of all tables that have rows of figures. `kindOf` reads the head of a column. */
export function recogniseCells(
  document: DocumentText,
  knowledge: Knowledge,
  headings: ReadonlyMap<WordParagraph, readonly string[]>,
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] {
  return document.tables.flatMap((table) => inTable(table, knowledge, headings, kindOf))
}

function inTable(
  table: WordTable,
  knowledge: Knowledge,
  headings: ReadonlyMap<WordParagraph, readonly string[]>,
  kindOf: (head: string) => ColumnKind | undefined,
): readonly Mention[] {
  const heads: string[] = []
  let group = ''
  let label = ''
  const first = table.rows[0]?.cells[0]?.paragraphs[0]
  const above = (first && headings.get(first)) ?? []
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

const isUnit = (text: string, { units, language }: Knowledge) =>
  units.includes(language.normal(text)) ||
  text === '%' ||
  language.counted.includes(language.normal(text)) ||
  text.endsWith('đồng')

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
  const { language } = knowledge
  const kinds = cells.map((_, i) => kindOf(heads[i] ?? ''))
  const at = kinds.indexOf('now')
  const cell = cells[at]
  if (!cell || label === '') return []
  const value = textOfCell(cell).trim()
  if (!NUMBER.test(value)) return []
  // As a line of a list says it.
  const text = `${label.replace(/^[-+*]\s*/, '')} ${value} ${unit === '' ? '' : unit}`
  const start = text.length - unit.length - 1 - value.length
  const told = wordsAround(text, start, start + value.length, language)
  const score = scorerFor(knowledge, above, '')
  const scored = knowledge.known
    .filter(({ subject }) => subject.cells.now?.text === value.replace(/\s*%$/, ''))
    .map((known) => ({
      known,
      ...score(known, {
        told,
        start,
        end: start + value.length,
        fitting: [],
        aim: false,
        elsewhen: false,
        endOf: () => 0,
      }),
    }))
    .filter((each) => each.score > 0)
    .toSorted((x, y) => y.score - x.score)
  const [best, ...others] = scored
  if (!best) return []
  const others2 = others.filter(({ known }) => familyOf(known) !== familyOf(best.known))
  const certain = best.score >= CERTAIN && best.score - (others2[0]?.score ?? 0) >= MARGIN
  const candidateOf = (subject: Subject, form: Form, points: number): Candidate => ({ subject, form, score: points })
  const mentions: Mention[] = []
  cells.forEach((each, i) => {
    const kind = kinds[i]
    const place = numberIn(each)
    if (!kind || !place) return
    const candidates = scored.flatMap(({ known: { subject }, score: points }) => {
      const form = subject.cells[kind]
      return form?.text === place.text ? [candidateOf(subject, form, points)] : []
    })
    const { paragraph, start: from, end } = place
    const sure = certain && candidates[0]?.subject === best.known.subject
    if (candidates.length > 0)
      mentions.push({
        paragraph,
        start: from,
        end,
        candidates,
        certain: sure,
        told: undefined,
        bare: false,
        elsewhen: false,
      })
  })
  return mentions
}

/** The one number of a cell. */
function numberIn({
  paragraphs,
}: WordCell):
  | { readonly paragraph: WordParagraph; readonly start: number; readonly end: number; readonly text: string }
  | undefined {
  const [paragraph] = paragraphs.filter(({ text }) => text.trim() !== '')
  if (!paragraph || !NUMBER.test(paragraph.text.trim()) || tokensOf(paragraph.text).length === 0) return undefined
  const text = paragraph.text.trim().replace(/\s*%$/, '')
  const start = paragraph.text.indexOf(text)
  return { paragraph, start, end: start + text.length, text }
}
