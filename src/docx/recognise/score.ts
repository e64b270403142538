/** How well the words around a figure of a paper tell a subject. */
import type { Form } from '../../core/wording/subject.ts'
import { labelOf, tellingWords } from './features.ts'
import { type KnownSubject, type Knowledge, sumWorth } from './knowledge.ts'
import type { Occurrence } from './occurrences.ts'

export interface Score {
  /** 0–1. */
  readonly score: number
  /** How well the words of its clause and sentence alone tell it, 0–1. */
  readonly words: number
  /** How well the headings tell the subject's field. */
  readonly field: number
}

/** Without a form the figure may be any that the subject has. */
export type Scorer = (known: KnownSubject, occurrence: Occurrence, form?: Form) => Score

const none: Score = { score: 0, words: 0, field: 0 }

const shares = { words: 0.65, field: 0.25, unit: 0.1 }

/** For the figures of one paragraph under its headings. */
export function scorerFor(knowledge: Knowledge, headings: readonly string[], text: string): Scorer {
  const { language } = knowledge
  const label = labelOf(text)
  const titles = [...headings, ...(label === '' ? [] : [label])]
  const over = titles.map((each) => tellingWords(language.normal(each), language))
  const above = new Map(over.flatMap((words, i) => words.map((word) => [word, 0.2 + (0.3 * (i + 1)) / over.length])))
  const fields = new Map<KnownSubject, number>()
  const fieldOf = (known: KnownSubject) => {
    const done = fields.get(known) ?? fieldScore(knowledge, titles, known)
    fields.set(known, done)
    return done
  }
  return (known, occurrence, form) => {
    const unit = unitScore(knowledge, occurrence, known, form)
    if (unit === 0) return none
    const words = wordScore(knowledge, occurrence, above, known)
    if (words === 0 && form === undefined) return none
    const field = fieldOf(known)
    return { score: words * shares.words + field * shares.field + unit * shares.unit, words, field }
  }
}

/** The words of a figure's clause and sentence against the best wording of a subject. */
function wordScore(
  { worth }: Knowledge,
  { context }: Occurrence,
  above: ReadonlyMap<string, number>,
  { wordings, explained, sum }: KnownSubject,
): number {
  const nearWorth = sumWorth(context.near, worth)
  let explainedWorth = 0
  for (const word of context.near) if (explained.has(word)) explainedWorth += worth(word)
  if (explainedWorth === 0) return 0
  const precision = explainedWorth / nearWorth
  let best = 0
  for (const { core, worth: whole, turns, outOf } of wordings) {
    let found = 0
    for (const word of core) {
      const weight = context.all.get(word) ?? above.get(word)
      if (weight !== undefined) found += worth(word) * weight
    }
    const recall = found / whole
    let turned = outOf === context.outOf ? 0 : 0.25
    for (const word of turns) if (!context.all.has(word)) turned += above.has(word) ? 0.1 : 0.25
    best = Math.max(best, (2 * precision * recall) / (precision + recall || 1) - turned)
  }
  let unsaid = context.sum && !sum ? 1 : 0
  for (const word of context.turns) if (!explained.has(word)) unsaid++
  return Math.max(0, best - 0.3 * unsaid)
}

/** How well the words of a figure's clause alone agree with those in which a subject is told, 0–1; turning words with all. */
export function clauseScore(
  { worth, language }: Knowledge,
  { context }: Occurrence,
  { clauses }: KnownSubject,
): number {
  const { near } = context
  const whole = sumWorth(near, worth)
  let best = 0
  for (const clause of clauses) {
    let common = 0
    let turned = 0
    for (const word of near) if (clause.words.has(word)) common += worth(word)
    for (const word of clause.words) if (language.turning.has(word) && !context.all.has(word)) turned++
    for (const word of context.turns) if (!clause.words.has(word)) turned++
    if (turned === 0) best = Math.max(best, (2 * common) / (whole + clause.worth || 1))
  }
  return best
}

/** How well headings tell the field that they tell best. */
export const bestField = (knowledge: Knowledge, headings: readonly string[]) =>
  Math.max(0, ...knowledge.known.map((known) => fieldScore(knowledge, headings, known)))

/** Headings against the fields of a subject; the nearest heading counts most. */
function fieldScore(knowledge: Knowledge, titles: readonly string[], known: KnownSubject): number {
  let best = 0
  titles.forEach((title, i) => {
    best = Math.max(best, fitOf(knowledge, title, known) * 0.85 ** (titles.length - 1 - i))
  })
  return best
}

/** How much a heading and a field's titles have in common. */
function fitOf({ worth, language, fits }: Knowledge, title: string, known: KnownSubject): number {
  let own = fits.get(title)
  if (!own) fits.set(title, (own = { words: new Set(tellingWords(language.normal(title), language)), of: new Map() }))
  const done = own.of.get(known.fields)
  if (done !== undefined) return done
  const { words } = own
  const whole = sumWorth(words, worth)
  let best = 0
  for (const field of known.fields) {
    let common = 0
    for (const word of field.words) if (words.has(word)) common += worth(word)
    if (common > 0) best = Math.max(best, (2 * common) / (whole + field.worth))
  }
  own.of.set(known.fields, best)
  return best
}

/** 1 when what follows is the subject's own unit, less for one that stands for it, 0 for one of something else. */
function unitScore(
  { language, units }: Knowledge,
  { context }: Occurrence,
  { subject, title }: KnownSubject,
  form?: Form,
): number {
  const { unit } = subject
  if (unit === '') return form === undefined ? 0.6 : /\p{L}/u.test(form.text) ? 1 : 0.4
  if (context.follows(unit)) return 1
  if (unit === '%') return 0
  if (language.alike.some((words) => words.includes(unit) && words.some(context.follows))) return 0.7
  // "01 kiến nghị khởi tố" is a source of information on crime: its title says the word.
  if (units.some((each) => context.follows(each) && !title.includes(each))) return 0
  // "153 nguồn tin" are no rounds of inspection, whatever they are called.
  const only = language.alike.filter((words) => words.some(context.follows))
  return only.length === 1 &&
    only[0]!.some((each) => units.includes(each)) &&
    !only[0]!.some((each) => title.startsWith(each))
    ? 0
    : 0.5
}
