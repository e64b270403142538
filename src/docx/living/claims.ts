/**
 * Figures in sentences that people wrote themselves, held against what is printed: a figure is tied to a printed one by the
 * words of its clause and by what it counts. What cannot be tied is left alone.
 */
import type { Spot } from './spot.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import { clauseAround } from './tokens.ts'
import { sameFigure } from './notation.ts'

/** A figure of people's own that is another one in print. */
export interface Claim {
  /** The figure as it stands in the document, and as it is printed. */
  readonly says: string
  readonly printed: string
  /** The clause that prints it. */
  readonly source: string
  /** All of its words stand in the printed clause; else most of them. */
  readonly certain: boolean
  readonly spot: Spot
  /** The number of the token of the printed document that says otherwise. */
  readonly fact: number
}

/** A printed figure by what is said of it. */
interface Fact {
  /** The number of its token. */
  readonly number: number
  readonly figure: string
  readonly words: ReadonlySet<string>
  readonly unit: string
  readonly clause: string
}

/** Words that say nothing of what is counted. */
const EMPTY = new Set(
  'và của các là trong có đã được cho với theo tại về từ đến một những này đó gồm số tổng'.split(' '),
)

/** Fewer words, single and in pairs, tie a figure to nothing. */
const LEAST_WORDS = 6
const CERTAIN = 0.99
const LIKELY = 0.75

/**
 * What people's sentences in `edited` say otherwise than `printed`, in the order of the document. `seen`: numbers of its tokens that
 * are no words of people's; `back`: of each of its tokens the number of the printed one that it was, -1 for none.
 */
export function claimsIn(
  printed: DocumentText,
  edited: DocumentText,
  seen: ReadonlySet<number>,
  back: Int32Array,
): readonly Claim[] {
  const facts = printed.paragraphs.filter(({ row }) => !row).flatMap(factsOf)
  const claims: Claim[] = []
  for (const paragraph of edited.paragraphs) {
    if (paragraph.row) continue
    for (const fact of factsOf(paragraph)) {
      const number = paragraph.first + fact.at
      if (seen.has(number) || back[number]! >= 0 || fact.words.size < LEAST_WORDS) continue
      const claim = claimOf(fact, facts)
      const { start, end } = paragraph.tokens[fact.at]!
      if (claim) claims.push({ ...claim, says: fact.figure, spot: { paragraph, start, end } })
    }
  }
  return claims
}

function claimOf(said: Fact, facts: readonly Fact[]): Omit<Claim, 'says' | 'spot'> | undefined {
  const scored = facts
    .filter(({ unit }) => unit === said.unit)
    .map((fact) => ({ fact, score: shareOf(said.words, fact.words) }))
    .filter(({ score }) => score >= LIKELY)
    .toSorted((x, y) => y.score - x.score)
  const [best] = scored
  if (!best) return undefined
  // Whatever is said nearly as well of the same thing may be what is meant.
  const near = scored.filter(({ score }) => score >= best.score - 0.2)
  if (near.some(({ fact }) => sameFigure(fact.figure, said.figure))) return undefined
  const values = new Set(near.map(({ fact }) => fact.figure))
  if (values.size > 1) return undefined
  return { printed: best.fact.figure, source: best.fact.clause, certain: best.score >= CERTAIN, fact: best.fact.number }
}

/** How much of what is said stands in a printed clause too. */
function shareOf(said: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  const common = [...said].filter((word) => printed.has(word)).length
  return common / Math.max(said.size, 0.6 * printed.size)
}

function factsOf({ tokens, text, first }: WordParagraph): readonly (Fact & { readonly at: number })[] {
  return tokens.flatMap((token, at) => {
    if (!token.figure) return []
    const clause = tokens.slice(...clauseAround(tokens, at))
    const words = clause.map((each) => (each.word ? each.text.toLowerCase() : ''))
    // Words of two syllables tell apart what single ones do not: "yêu cầu điều tra", "yêu cầu kiểm tra".
    const pairs = words.flatMap((word, i) => (word !== '' && words[i + 1] ? [`${word} ${words[i + 1]}`] : []))
    const single = words.filter((word) => word !== '' && !EMPTY.has(word))
    return [
      {
        at,
        number: first + at,
        figure: token.text,
        unit: (tokens[at + 1]?.text ?? '').toLowerCase(),
        words: new Set([...single, ...pairs]),
        clause: text.slice(clause[0]!.start, clause.at(-1)!.end),
      },
    ]
  })
}
