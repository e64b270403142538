/**
 * What people took out of a paper, and the data then no longer print: nothing in the paper tells of it any more. Should the
 * data print it again, it stays out. Kept as hashes, for a paper is to tell little more than it shows.
 */
import { createHash } from 'node:crypto'
import { Around, type Ground, type Partner } from './around.ts'
import type { Hunk, Phrase } from './changes.ts'
import { exactKey } from './likeness.ts'
import { type DocumentPart, firstParagraph, textOfPart, type WordParagraph } from './text.ts'

/** Words before what was taken out, by which its place is told. */
const BEFORE = 3

const markOf = ({ heading }: Pick<WordParagraph, 'heading'>, ...words: readonly string[]) =>
  createHash('sha256')
    .update([heading, ...words].join('\n'))
    .digest('hex')
    .slice(0, 12)

const textOf = ({ tokens }: WordParagraph, from: number, to: number) =>
  exactKey({ tokens: tokens.slice(Math.max(0, from), to) })

/** Of words that the data took out: what came before them is told by the paper as it is printed without. */
const markOfGone = ({ p, q, from, to, newFrom }: Hunk) =>
  markOf(q, textOf(q, newFrom - BEFORE, newFrom), textOf(p, from, to))
const markOfFresh = ({ p, q, from, newFrom, newTo }: Hunk) =>
  markOf(p, textOf(p, from - BEFORE, from), textOf(q, newFrom, newTo))

const markOfPart = (part: DocumentPart) => markOf(firstParagraph(part) ?? { heading: '' }, textOfPart(part))

/** The marks of what people took out: those a paper carries from the merge before, and those it carries on. */
export class TakenOut {
  readonly #known: ReadonlySet<string>
  readonly #kept: Set<string>
  /** `known`: marks that the paper carries. */
  constructor(known: Iterable<string> = []) {
    this.#known = new Set(known)
    this.#kept = new Set(known)
  }
  /** Marks that the paper carries from now on, in an order of their own. */
  get marks(): readonly string[] {
    return [...this.#kept].toSorted()
  }
  /** Of a phrase what is not among what people took out earlier. */
  rest(phrase: Phrase): Phrase {
    return phrase.filter((hunk) => hunk.to > hunk.from || !this.#isBack(markOfFresh(hunk)))
  }
  /** Whether a part that the data print again is to stay out. */
  staysOut(part: DocumentPart): boolean {
    return this.#isBack(markOfPart(part))
  }
  /** Remembers what the data no longer print where people had taken it out before. */
  addPhrase(phrase: Phrase, partner: Partner, ground: Ground): void {
    for (const hunk of phrase) {
      if (hunk.newTo > hunk.newFrom || hunk.to === hunk.from) continue
      const around = new Around(hunk, partner, ground)
      if (around.tokens.every((token) => token < 0) && !around.between()?.length) this.#kept.add(markOfGone(hunk))
    }
  }
  /** The same of a part. */
  add(part: DocumentPart): void {
    this.#kept.add(markOfPart(part))
  }
  #isBack(mark: string): boolean {
    const isBack = this.#known.has(mark)
    // Printed again, and not there: from now on the paper itself tells.
    if (isBack) this.#kept.delete(mark)
    return isBack
  }
}
