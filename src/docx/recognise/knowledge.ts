/** Subjects laid out for being found in a text. */
import type { Form, Language, Subject } from '../../core/wording/subject.ts'
import { tokensOf, type WordToken } from '../living/tokens.ts'
import { wordsAround, tellingWords } from './features.ts'

/** One way in which a subject is told: the words that must be there. */
interface Wording {
  readonly core: readonly string[]
  readonly worth: number
  readonly turns: readonly string[]
  readonly outOf: boolean
}

/** A subject with all words that tell it. */
export interface KnownSubject {
  readonly subject: Subject
  /** In one spelling. */
  readonly title: string
  /** It is the sum of its group. */
  readonly sum: boolean
  readonly wordings: readonly Wording[]
  /** Its titles and the clauses in which it has been told, without the rest of their sentences. */
  readonly clauses: readonly { readonly words: ReadonlySet<string>; readonly worth: number }[]
  /** All words of the subject: those of its fields explain words of a paper too. */
  readonly explained: ReadonlySet<string>
  readonly fields: readonly { readonly words: ReadonlySet<string>; readonly worth: number }[]
}

/** A way in which a subject is printed, by its first figure. */
export interface Indexed {
  readonly known: KnownSubject
  readonly form: Form
  readonly tokens: readonly WordToken[]
  readonly figures: number
}

/** What a year's data have to say, for finding it in papers. */
export interface Knowledge {
  readonly language: Language
  readonly known: readonly KnownSubject[]
  readonly worth: (word: string) => number
  /** All forms by their first figure, as it is printed. */
  readonly index: ReadonlyMap<string, readonly Indexed[]>
  /** Words for what is counted: "vụ", "bị can", "%". */
  readonly units: readonly string[]
  /** The figures that are told as shares of one, by its name: the 59 of 63. */
  readonly partsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Subjects by the words of their wordings, those that say little left out. */
  readonly byWord: ReadonlyMap<string, readonly KnownSubject[]>
  /** How well headings have been found to tell fields. */
  readonly fits: Map<string, { readonly words: ReadonlySet<string>; readonly of: Map<object, number> }>
}

/** A pair and its parts are one family. */
export const familyOf = ({ subject: { name, whole } }: KnownSubject) => whole ?? name

/** The field of work that a figure belongs to: the first step of its group. */
export const fieldOfSubject = ({ group }: Subject) => group.split('.')[0]

/** What words are worth together. */
export function sumWorth(words: Iterable<string>, worth: (word: string) => number): number {
  let total = 0
  for (const word of words) total += worth(word)
  return total
}

/**
 * All subjects of a year's data with the words that tell them. A word is worth what it tells apart: the logarithm of how many
 * subjects there are to each that it tells.
 */
export function knowledgeOf(subjects: readonly Subject[], language: Language): Knowledge {
  const present = new Set(subjects.filter(({ forms }) => forms.length > 0).map(fieldOfSubject))
  // A field of work that the data lack is told by its own name alone.
  const drafts = subjects.map((subject) => draftOf(subject, present.has(fieldOfSubject(subject)), language))
  const worth = worthIn(drafts)
  const known = drafts.map(({ subject, wordings, clauses, inFields, explained }): KnownSubject => ({
    subject,
    title: language.normal(subject.title),
    sum: language.sum.test(subject.title.toLowerCase()),
    explained,
    clauses: clauses.map((own) => ({ words: own, worth: sumWorth(own, worth) })),
    wordings: wordings.map(({ core, outOf }) => ({
      core,
      outOf,
      worth: sumWorth(core, worth),
      turns: core.filter((word) => language.turning.has(word)),
    })),
    fields: inFields.map((each) => ({ words: each, worth: sumWorth(each, worth) })),
  }))
  const units = [...new Set([...subjects.map(({ unit }) => unit), ...language.money.units])].filter(
    (unit) => unit !== '',
  )
  const partsOf = new Map<string, Set<string>>()
  for (const { of, outOf } of subjects)
    if (of !== undefined && outOf !== undefined) partsOf.set(outOf, (partsOf.get(outOf) ?? new Set()).add(of))
  const index = indexOf(known)
  return { language, known, worth, units, partsOf, index, byWord: byWordOf(known, worth), fits: new Map() }
}

/** A subject with its words, before it is known what they are worth. `sampled`: the clauses it has been told in count too. */
function draftOf(subject: Subject, sampled: boolean, language: Language) {
  const words = (text: string) => tellingWords(language.normal(text), language)
  const { title, samples, fields, unit } = subject
  const titled = words(title)
  const said = samples.map(({ text, at }) => wordsAround(text, at, at + 1, language))
  const inFields = [...fields, ...samples.flatMap(({ headings }) => headings)].map((each) => new Set(words(each)))
  const ofUnit = new Set(unit.split(' '))
  // A clause of a word or two is told by its sentence.
  const clauses = said.map(({ near, all, outOf }) => ({ core: near.size < 3 ? [...all.keys()] : [...near], outOf }))
  const titles = [false, ...(subject.base ? [true] : [])].map((outOf) => ({ core: titled, outOf }))
  const wordings = [...titles, ...(sampled ? clauses : [])]
    .map(({ core, outOf }) => ({ core: [...new Set(core)].filter((word) => !ofUnit.has(word)), outOf }))
    .filter(({ core }) => core.length > 0)
  return {
    subject,
    wordings,
    clauses: [titled, ...said.map(({ near }) => [...near])].map((each) => new Set(each)),
    inFields,
    explained: new Set([...wordings.flatMap(({ core }) => core), ...inFields.flatMap((each) => [...each])]),
  }
}

function worthIn(subjects: readonly { readonly explained: ReadonlySet<string> }[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { explained } of subjects) for (const word of explained) counts.set(word, (counts.get(word) ?? 0) + 1)
  const worths = new Map([...counts].map(([word, count]) => [word, Math.log(1 + subjects.length / (2 * count))]))
  const ofNone = Math.log(1 + subjects.length)
  return (word) => worths.get(word) ?? ofNone
}

/** A word of more subjects than a fifth tells none. */
function byWordOf(
  known: readonly KnownSubject[],
  worth: (word: string) => number,
): ReadonlyMap<string, readonly KnownSubject[]> {
  const found = new Map<string, KnownSubject[]>()
  const least = Math.log(1 + 2.5)
  for (const each of known)
    for (const word of new Set(each.wordings.flatMap(({ core }) => core))) {
      if (worth(word) < least) continue
      const own = found.get(word)
      if (own) own.push(each)
      else found.set(word, [each])
    }
  return found
}

function indexOf(known: readonly KnownSubject[]): ReadonlyMap<string, readonly Indexed[]> {
  const index = new Map<string, Indexed[]>()
  for (const each of known)
    for (const form of each.subject.forms) {
      const tokens = tokensOf(form.text)
      const [first] = tokens
      if (!first?.figure) continue
      const indexed = { known: each, form, tokens, figures: tokens.filter(({ figure }) => figure).length }
      index.set(first.text, [...(index.get(first.text) ?? []), indexed])
    }
  return index
}
