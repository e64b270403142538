/** A place where the data have changed something, and what stands there and beside it in the edited document. */
import type { Hunk, Phrase } from './changes.ts'
import { tokenAt } from './links.ts'
import { type Spot, spotBetween } from './spot.ts'
import type { DocumentText, WordParagraph } from './text.ts'
import type { WordToken } from './tokens.ts'

/** The number of the edited token that is a token of the base; -1 when there is none. */
export type Partner = (token: number) => number

/** What the place of every phrase is sought in. */
export interface Ground {
  readonly edited: DocumentText
  /** The paragraph of the base that a paragraph of the edited document was. */
  readonly owners: ReadonlyMap<WordParagraph, WordParagraph>
  /** It is asked of a copy that people have made, where a lone figure proves nothing. */
  readonly copied: boolean
}

/** The token of a phrase's paragraph nearest to it, within twelve, that is in the edited document. */
export function spotNear(phrase: Phrase, partner: Partner, edited: DocumentText): Spot | undefined {
  const [first, last] = [phrase[0]!, phrase.at(-1)!]
  const { p } = first
  for (let far = 0; far <= 12; far++)
    for (const at of [last.to + far - 1, first.from - far]) {
      const found = at >= 0 && at < p.tokens.length ? partner(p.first + at) : -1
      if (found >= 0) return spotBetween(edited, found, found)
    }
  return undefined
}

/** A hunk with what stands at it and beside it in the edited document. */
export class Around {
  readonly hunk: Hunk
  readonly edited: DocumentText
  /** Numbers of the edited tokens that are those of the hunk, and those right before and behind it; -1 for what is not there. */
  readonly tokens: readonly number[]
  readonly left: number
  readonly right: number
  /** The same for any token of the hunk's paragraph, by its place in that. */
  readonly partnerAt: (at: number) => number
  /** Whether a paragraph is, or was cut from, the one that the hunk is in; not another one's. */
  readonly isOwn: (paragraph: WordParagraph | undefined) => paragraph is WordParagraph
  readonly #owners: Ground['owners']
  constructor(hunk: Hunk, partner: Partner, { edited, owners }: Ground) {
    const { p, from, to } = hunk
    this.hunk = hunk
    this.#owners = owners
    this.edited = edited
    this.partnerAt = (at) => (at < 0 || at >= p.tokens.length ? -1 : partner(p.first + at))
    this.tokens = Array.from({ length: to - from }, (_, k) => this.partnerAt(from + k))
    this.left = this.partnerAt(from - 1)
    this.right = this.partnerAt(to)
    this.isOwn = (paragraph): paragraph is WordParagraph =>
      paragraph !== undefined && (owners.get(paragraph) ?? p) === p
  }
  token(number: number): WordToken {
    return tokenAt(this.edited, number)
  }
  paragraph(number: number): WordParagraph | undefined {
    return this.edited.places[number]?.paragraph
  }
  /** Whether the paragraph says, token by token, what was printed. */
  isUntouched(): boolean {
    const { tokens } = this.hunk.p
    const first = this.partnerAt(0)
    const own = this.paragraph(first)
    return own?.tokens.length === tokens.length && tokens.every((_, at) => this.partnerAt(at) === own.first + at)
  }
  /** The tokens between the neighbours; undefined when they do not stand in one paragraph in this order. */
  between(): readonly WordToken[] | undefined {
    const { left, right } = this
    if (left < 0 || right <= left || this.paragraph(left) !== this.paragraph(right)) return undefined
    return Array.from({ length: right - left - 1 }, (_, k) => this.token(left + 1 + k))
  }
  /** The paragraph that the base's paragraph has become or was cut into; another's only where it holds half of it, as when people joined the two. */
  home(): WordParagraph | undefined {
    const there = this.hunk.p.tokens.map((_, at) => this.paragraph(this.partnerAt(at)))
    const own = mostOf(there.filter((each) => each && this.#owners.get(each) === this.hunk.p))
    if (own) return own
    const most = mostOf(there)
    return this.isOwn(most) || 2 * there.filter((each) => each === most).length >= there.length ? most : undefined
  }
  /** What is left of the hunk, else what stood beside it; undefined where nothing of them is there. */
  spot(): Spot | undefined {
    const known = [...this.tokens, this.left, this.right].filter((number) => number >= 0)
    const own = this.tokens.filter((number) => number >= 0)
    const paragraph = mostOf((own.length > 0 ? own : known).map((number) => this.paragraph(number)))
    const there = known.filter((number) => this.paragraph(number) === paragraph)
    return paragraph && spotBetween(this.edited, Math.min(...there), Math.max(...there))
  }
}

/** What stands most often in a list. */
function mostOf(list: readonly (WordParagraph | undefined)[]): WordParagraph | undefined {
  const counts = new Map<WordParagraph, number>()
  for (const each of list) if (each) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].toSorted((x, y) => y[1] - x[1])[0]?.[0]
}
