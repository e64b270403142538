/** How alike two texts are, figures left out of account: words weigh most, signs least. */
import { masked, type WordToken } from './tokens.ts'

export interface Words {
  readonly tokens: readonly WordToken[]
}

/** Of each text how often it stands there, times its weight. */
type Bag = ReadonlyMap<string, number>

const bags = new WeakMap<Words, Bag>()

function bagOf(words: Words): Bag {
  const known = bags.get(words)
  if (known) return known
  const bag = new Map<string, number>()
  for (const token of words.tokens) {
    const text = masked(token)
    bag.set(text, (bag.get(text) ?? 0) + weightOf(text))
  }
  bags.set(words, bag)
  return bag
}

const weightOf = (text: string) => (/\p{L}/u.test(text) ? 1 : text === '#' ? 0.3 : 0.2)

/** From 0, nothing in common, to 1, the same words. */
export function likeness(a: Words, b: Words): number {
  if (a.tokens.length === 0 || b.tokens.length === 0) return a.tokens.length === b.tokens.length ? 0.3 : 0
  const [one, other] = [bagOf(a), bagOf(b)]
  let [common, all] = [0, 0]
  for (const [text, weight] of one) {
    common += Math.min(weight, other.get(text) ?? 0)
    all += weight
  }
  for (const weight of other.values()) all += weight
  return (2 * common) / all
}

/** Whether something alike stands under the heading of a paragraph in another document. */
export function isAtHome(a: Words & Headed, others: readonly (Words & Headed)[]): boolean {
  return others.some((b) => b.heading === a.heading && likeness(a, b) >= 0.6)
}

interface Headed {
  readonly heading: string
}

/** All tokens as one text, for finding what is equal. */
export const exactKey = ({ tokens }: Words) => tokens.map(({ text }) => text).join(' ')
export const maskedKey = ({ tokens }: Words) => tokens.map(masked).join(' ')
