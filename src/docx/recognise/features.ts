/** The words that tell a figure: those of its clause, of its sentence, of the label it stands under. */
import type { Language } from '../../core/wording/subject.ts'
import { tokensOf } from '../living/tokens.ts'

export interface WordsAround {
  /** Words and pairs of words, each with how near it stands: 1 in the figure's own clause. */
  readonly all: ReadonlyMap<string, number>
  /** Those of its clause. */
  readonly near: ReadonlySet<string>
  /** Its clause has no words of its own: those near it are the sentence's. */
  readonly bare: boolean
  /** Turning words of its clause. */
  readonly turns: ReadonlySet<string>
  /** Its clause says nothing but that all is counted. */
  readonly sum: boolean
  /** It is what the figure before it is counted out of: the 26 of "24/26 phiên tòa". */
  readonly outOf: boolean
  /** Whether this word comes right after the figure. */
  readonly follows: (word: string) => boolean
}

const weights = { near: 1, stead: 0.85, lead: 0.55, before: 0.3, label: 0.5 }

/** More words before the clause than that tell of something else too. */
const SHORT = 24

/** What stands around the figure at `start`–`end` of a text. */
export function wordsAround(text: string, start: number, end: number, language: Language): WordsAround {
  // In one spelling first: "kiểm tra, xác minh" is no end of a clause.
  const [left, right] = [text.slice(0, start), text.slice(end)].map((side) =>
    // "51 vụ - 69 bị can" is a pair.
    language
      .normal(side)
      .trimStart()
      .replaceAll(/ [-–] /g, ' / ')
      .replace(language.joined, '$1 / '),
  ) as [string, string]
  return wordsOf(left.replace(FIRST, ''), right.replace(SECOND, ''), FIRST.test(left), language)
}

/** The other one of two figures that are told as one: "24/26 phiên tòa". */
const FIRST = /[\d.,]+ ?\/ ?$/
const SECOND = /^\/ ?[\d.,]*\d ?/

/** What stands behind the last sign that ends a clause or a sentence; without the look back each letter would be tried to the end. */
const CLAUSE = /(?<=^|[,;:./()“”"–\d])[^,;:./()“”"–\d]*$/
const SENTENCE = /(?<=^|[.;])[^.;]*$/

/** The same of the two sides of a figure, in one spelling. */
function wordsOf(left: string, right: string, outOf: boolean, language: Language): WordsAround {
  const followed = new Map<string, boolean>()
  const follows = (word: string) => {
    const known = followed.get(word)
    if (known !== undefined) return known
    const is = right.startsWith(word) && !/^[\p{L}\p{M}\d]/u.test(right.slice(word.length))
    followed.set(word, is)
    return is
  }
  const unit = language.counted.find(follows) ?? ''
  const before = CLAUSE.exec(left)![0]
  const after = /^[^,;:./()“”"–\d]*/.exec(right.slice(unit.length))![0]
  const sentence = SENTENCE.exec(left)![0]
  const lead = tellingWords(sentence.slice(0, sentence.length - before.length), language)
  const label = tellingWords(labelOf(left), language)
  const clause = tellingWords(`${before} # ${after}`, language)
  const branch = clause.length <= BRANCH ? clause.find((word) => language.branches.includes(word)) : undefined
  const own = branch === undefined ? clause : [...tellingWords(headOf(left), language), ...clause]
  // After a colon the words before it are its own.
  const labelled = own.length === 0 && /:\s*$/.test(left)
  const sum = own.length === 0 && language.sum.test(before)
  const bare = own.length === 0 && !labelled && !sum
  const near = new Set(sum ? label : labelled ? ownLabel(left, label, language) : bare ? lead : own)
  const all = new Map<string, number>()
  const add = (found: Iterable<string>, weight: number) => {
    for (const word of found) all.set(word, Math.max(weight, all.get(word) ?? 0))
  }
  add(near, bare || labelled || sum ? weights.stead : weights.near)
  add(lead, lead.length > SHORT ? weights.before : weights.lead)
  add(label, weights.label)
  return {
    all,
    near,
    bare,
    sum,
    outOf,
    follows,
    turns: new Set([...near].filter((word) => language.turning.has(word) || word === branch)),
  }
}

/** Words, with their pairs, of a clause that names a branch alone: "dân sự", "hôn nhân và gia đình". */
const BRANCH = 9

/** What a sentence says before the list that it ends in: "Số vụ bị sửa, hủy: hình sự 01 vụ; dân sự". */
const headOf = (left: string) => /([^;:.()\d]*):(?:[^:.]|\.(?!\s))*$/.exec(left)?.[1] ?? ''

/** What a paragraph says before its first colon: "* Hoạt động của Viện kiểm sát:". */
export const labelOf = (text: string) => /^[^:.;\d]{0,160}:/.exec(text)?.[0] ?? ''

/** The words between the last stop and the colon that a text ends in; those of its first label where there are none. */
function ownLabel(left: string, label: readonly string[], language: Language): readonly string[] {
  const own = tellingWords(/([^;:.()]*):\s*$/.exec(left)?.[1] ?? '', language)
  return own.length > 0 ? own : label
}

/** What a text says in its last sentence, and in its last clause, up to its end. */
export const sentenceBefore = (text: string) => /(?:[^.;]|[.;](?!\s))*$/.exec(text)![0]
export const clauseBefore = (text: string) => /[^,;.()]*$/.exec(text)![0]

/** Words that say something, and pairs of neighbours; of a text in one spelling. */
export function tellingWords(text: string, { empty }: Language): string[] {
  const words = tokensOf(text).map(({ word, text: own }) => (word ? own : ''))
  const single = words.filter((word) => word !== '' && !empty.has(word))
  const pairs = words.flatMap((word, i) => (word !== '' && words[i + 1] ? [`${word} ${words[i + 1]}`] : []))
  return [...single, ...pairs]
}
