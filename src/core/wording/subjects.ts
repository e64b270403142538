/** Every figure of a year as something that a paper may speak of: title, field of work, unit, and how it is printed. */
import { lookup } from '../base/lookup.ts'
import { type KnownFigure, figureOf, moneyFigure } from '../figures/figure-value.ts'
import { differenceCell } from '../format/cells.ts'
import { formatCell } from '../format/list.ts'
import { moneyUnit, moneyUnits } from '../format/number.ts'
import { formatRate } from '../format/rate.ts'
import { isRate } from '../format/value.ts'
import { figures, groupAt, groups } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'
import { groupRules, rulesAt } from '../year/balance.ts'
import type { Form, Sample, Subject } from './subject.ts'

type Outline = Omit<Subject, 'samples' | 'forms' | 'cells' | 'base'>

/** Money is told in words of money, whatever it is typed in. */
const wordOf = (unit: string) => (moneyUnit(unit) ? 'đồng' : unit)

/** The names of all figures, parts of pairs and rates, with what the schema says of them. */
const outlines: readonly Outline[] = [
  ...figures.flatMap((figure): Outline[] => {
    const { key, title, unit, parts } = figure
    const group = key.split('.').slice(0, -1).join('.')
    const shared = { title, group, fields: fieldsOf(group) }
    const whole = { ...shared, name: key, unit: unit === undefined ? '' : wordOf(unit) }
    const ofParts = (parts ?? []).map((part) => ({
      ...shared,
      name: `${key}.${part}`,
      unit: wordOf(partUnits[part]),
      whole: key,
    }))
    return [whole, ...ofParts]
  }),
  ...groups.flatMap(({ key: group }) =>
    (rulesAt(group)?.rates ?? []).map(({ key: name, title, tu, mau }): Outline => {
      return { name, title, unit: '%', group, fields: fieldsOf(group), of: tu, outOf: mau }
    }),
  ),
]

/** What rates are shares of. */
const bases = new Set(groupRules.flatMap(({ rates }) => rates.map(({ mau }) => mau)))

/** Titles of a group and those it lies in, the widest first. */
function fieldsOf(key: string): readonly string[] {
  const steps = key.split('.')
  return steps.flatMap((_, i) => groupAt(steps.slice(0, i + 1).join('.'))?.meta.title ?? [])
}

/** Whether a figure, part of a pair or rate has this name. */
export const isFigureName = (name: string) => names.has(name)
const names = new Set(outlines.map(({ name }) => name))

/**
 * The figures of a year's data as subjects. `samples`: how known papers tell each; a figure's heading is told by
 * `headings` too, by the key of its field.
 */
export function subjectsOf(
  context: object,
  samples: ReadonlyMap<string, readonly Sample[]>,
  headings: Readonly<Record<string, string>>,
): readonly Subject[] {
  return outlines.map((outline) => {
    const { name, whole, fields } = outline
    const ofField = Object.entries(headings).flatMap(([key, heading]) =>
      outline.group === key || outline.group.startsWith(`${key}.`) ? [heading] : [],
    )
    const figure = figureOf(lookup(context, name))
    return {
      ...outline,
      base: bases.has(name),
      fields: [...ofField, ...fields],
      samples: samples.get(name) ?? samples.get(whole ?? '') ?? [],
      forms: figure ? formsOf(name, figure) : [],
      cells: figure ? cellsOf(name, figure) : {},
    }
  })
}

/** As running text prints it; as a cell prints it, which has no 0 before a digit. */
function formsOf(name: string, figure: KnownFigure): readonly Form[] {
  if (figure.presence === 'unknown') return []
  const [text, cell] = [figure.words('text').text, figure.words('cell').text]
  const plain = figure.presence === 'none' ? [] : [{ text, tag: name }]
  const printed = cell === text && plain.length > 0 ? plain : [...plain, { text: cell, tag: `in_so_bang ${name}` }]
  const found = new Map(printed.map((form) => [form.text, form]))
  for (const form of [...moneyForms(name, figure), ...roundedRates(name, figure, text)])
    if (form.text !== '' && !found.has(form.text)) found.set(form.text, form)
  return [...found.values()]
}

/** In each unit of money; rounded, it is told apart from what its tag prints. */
function moneyForms(name: string, figure: KnownFigure): readonly Form[] {
  return moneyUnits.flatMap((unit): Form[] => {
    const inText = (digits?: number) => moneyFigure(figure, unit, digits)?.words('text').text ?? ''
    const [prints, tag] = [inText(), `in_so ${name} "${unit}"`]
    return [{ text: prints, tag }, ...[1, 0].map((digits) => ({ text: inText(digits), tag, prints }))]
  })
}

/** Decimals are a matter of the whole document: a paper that has others than the data ask for. */
const roundedRates = (name: string, { given: { now }, year }: KnownFigure, prints: string): readonly Form[] =>
  isRate(now)
    ? [2, 1, 0].map((digits) => ({ text: formatRate(now, { ...year.display, so_le: digits }), tag: name, prints }))
    : []

/** As the cells of a table of two years print it. */
function cellsOf(name: string, { given: { now, before }, year: { display } }: KnownFigure): Subject['cells'] {
  const form = (text: string, tag: string) => (text === '' ? undefined : { text, tag })
  const all = {
    now: form(formatCell(now, display), name),
    before: form(formatCell(before, display), `nam_truoc.${name}`),
    change: form(differenceCell(now, before, display), `in_chenh_lech ${name} nam_truoc.${name}`),
  }
  return Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined))
}
