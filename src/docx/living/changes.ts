/** What differs between two documents that one template printed: phrases, paragraphs and rows that come or go. */
import type { Links } from './links.ts'
import type { DocumentPart, DocumentText, WordParagraph, WordRow, WordTable } from './text.ts'
import { endsSentence, isStop, saysDirection } from './tokens.ts'

/** Tokens of a paragraph that become others; one of the two ranges may be empty. */
export interface Hunk {
  readonly p: WordParagraph
  readonly q: WordParagraph
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

/** Differences close to each other in one sentence: all of them are brought in, or none. */
export type Phrase = readonly Hunk[]

/** What the new data print otherwise than the old. */
export interface DataChanges {
  readonly phrases: readonly Phrase[]
  /** Paragraphs outside of tables and whole tables, then rows of tables that stay; both in the order of their document. */
  readonly gone: readonly DocumentPart[]
  readonly fresh: readonly DocumentPart[]
  /** From what is printed now to what was. */
  readonly paragraphBefore: ReadonlyMap<WordParagraph, WordParagraph>
  readonly rowBefore: ReadonlyMap<WordRow, WordRow>
  readonly tableBefore: ReadonlyMap<WordTable, WordTable>
}

/** Unchanged tokens between two differences of one phrase, at most; fewer where figures alone differ and nothing compares them. */
const NEAR = 4
const NEAR_FIGURES = 2

/** The changes between two documents whose links `alignPrinted` has found: `a` from the old data, `b` from the new. */
export function changesIn(links: Links): DataChanges {
  const paragraphBefore = new Map([...links.paragraphs].map(([p, q]) => [q, p]))
  const rowBefore = new Map([...links.rows].map(([p, q]) => [q, p]))
  const tableBefore = new Map([...links.tables].map(([table, own]) => [own, table]))
  return {
    phrases: [...links.paragraphs].flatMap(([p, q]) => phrasesOf(hunksOf(links, p, q))),
    gone: [
      ...blocksWithout(links.paragraphs, links.tables, links.a),
      ...[...links.tables.keys()].flatMap(({ rows }) => rows.filter((row) => !links.rows.has(row))),
    ],
    fresh: [
      ...blocksWithout(paragraphBefore, tableBefore, links.b),
      ...[...links.tables.values()].flatMap(({ rows }) => rows.filter((row) => !rowBefore.has(row))),
    ],
    paragraphBefore,
    rowBefore,
    tableBefore,
  }
}

/** What has no partner. An empty paragraph comes and goes with a table beside it, of which it keeps others apart. */
function blocksWithout(
  partners: ReadonlyMap<WordParagraph, WordParagraph>,
  tablePartners: ReadonlyMap<WordTable, WordTable>,
  { paragraphs }: DocumentText,
): readonly DocumentPart[] {
  const inLone = (paragraph: WordParagraph | undefined) =>
    paragraph?.row !== undefined && !tablePartners.has(paragraph.row.table)
  return paragraphs.flatMap((paragraph, i): DocumentPart[] => {
    const { row, tokens } = paragraph
    if (row) return inLone(paragraph) && row.table.rows[0]?.cells[0]?.paragraphs[0] === paragraph ? [row.table] : []
    const besideTable = inLone(paragraphs[i - 1]) || inLone(paragraphs[i + 1])
    return !partners.has(paragraph) && (tokens.length > 0 || besideTable) ? [paragraph] : []
  })
}

function hunksOf({ to }: Links, p: WordParagraph, q: WordParagraph): readonly Hunk[] {
  const partner = (at: number) => {
    const token = to[p.first + at]! - q.first
    return token >= 0 && token < q.tokens.length ? token : -1
  }
  const hunks: Hunk[] = []
  for (let [i, j] = [0, 0]; i < p.tokens.length || j < q.tokens.length;) {
    if (i < p.tokens.length && partner(i) === j) {
      ;[i, j] = [i + 1, j + 1]
      continue
    }
    const [from, newFrom] = [i, j]
    while (i < p.tokens.length && partner(i) < j) i++
    j = i < p.tokens.length ? partner(i) : q.tokens.length
    hunks.push(...bySentence({ p, q, from, to: i, newFrom, newTo: j }))
  }
  return hunks
}

/** The end of one sentence and the beginning of the next are differences of their own, the stop between them none. */
function bySentence({ p, q, from, to, newFrom, newTo }: Hunk): readonly Hunk[] {
  const stopIn = ({ tokens }: WordParagraph, start: number, end: number) =>
    tokens.findIndex((token, at) => at >= start && at < end && isStop(token))
  const [was, is] = [stopIn(p, from, to), stopIn(q, newFrom, newTo)]
  if (was < 0 || is < 0) return [{ p, q, from, to, newFrom, newTo }]
  const before = { p, q, from, to: was, newFrom, newTo: is }
  const after = { p, q, from: was + 1, to, newFrom: is + 1, newTo }
  return [before, ...bySentence(after)].filter((each) => each.to > each.from || each.newTo > each.newFrom)
}

function phrasesOf(hunks: readonly Hunk[]): readonly Phrase[] {
  const phrases: Hunk[][] = []
  for (const hunk of hunks) {
    const last = phrases.at(-1)?.at(-1)
    if (last && isOnePhrase(last, hunk)) phrases.at(-1)!.push(hunk)
    else phrases.push([hunk])
  }
  return phrases
}

/** "tăng 05 vụ (7,1%)" is one phrase; "59 tin (khởi tố 41 tin" are two figures. */
function isOnePhrase(last: Hunk, hunk: Hunk): boolean {
  const between = hunk.p.tokens.slice(last.to, hunk.from)
  if (between.some(endsSentence) || isWholeSentence(last)) return false
  if ([last, hunk].some(isDenial)) return true
  if (between.length > NEAR) return false
  if (between.length <= NEAR_FIGURES || between.some(saysDirection)) return true
  return [last, hunk].some(({ p, q, from, to, newFrom, newTo }) =>
    [...p.tokens.slice(from, to), ...q.tokens.slice(newFrom, newTo)].some(({ word }) => word),
  )
}

/** A sentence that comes or goes changes none of the next one. */
const isWholeSentence = ({ p, q, from, to, newFrom, newTo }: Hunk) =>
  (to === from && isStop(q.tokens[newTo - 1]!)) || (newTo === newFrom && isStop(p.tokens[to - 1]!))

/** Denies what was said, or says what was denied: the figures of that sentence come and go with it. */
const isDenial = ({ p, q, from, to, newFrom, newTo }: Hunk) =>
  [...p.tokens.slice(from, to), ...q.tokens.slice(newFrom, newTo)].some(({ text }) => /^(?:không|chưa)$/i.test(text))

/** The words of a phrase with one word on each side, as it was and as it is now; every blank an ordinary one. */
export function wordsOf(phrase: Phrase): { readonly before: string; readonly now: string } {
  const [first, last] = [phrase[0]!, phrase.at(-1)!]
  return {
    before: cut(first.p, first.from - 1, last.to),
    now: cut(first.q, first.newFrom - 1, last.newTo),
  }
}

function cut({ text, tokens }: WordParagraph, first: number, last: number): string {
  const start = tokens[Math.max(0, first)]?.start ?? 0
  const end = tokens[Math.min(tokens.length - 1, last)]?.end ?? text.length
  return text.slice(start, end).replaceAll('\u00a0', ' ').replaceAll('\u200b', '').trim()
}
