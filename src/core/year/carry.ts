/** What a new year takes over from the last: the unit, its people, what was left over, the name of last year's file. */
import { dayAfter } from '../base/date.ts'
import { monthsOf, type Period, typedPeriod, workingYear } from '../base/working-year.ts'
import { openingFigures } from './opening-figures.ts'
import { derive } from './derive.ts'
import { lookup } from '../base/lookup.ts'
import { figureAt, figures, numberAtKey, type Slot, slotAt } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** Texts that stay what they are from one year to the next. */
const lasting = ['don_vi', 'nguoi_ky', 'hien_thi', 'tieu_de']

/** A number, a text, có/không, or the parts of a pair that are known. */
type Value = string | number | boolean | { readonly [part: string]: number }

/**
 * What the year after `last` begins with, by dotted path. Balances are taken from the derived year: a closing balance that was
 * left out is known all the same.
 */
export function carried(last: UnitYear): Readonly<Record<string, Value>> {
  const derived = derive(last)
  const values: Record<string, Value> = { nam: last.nam + 1, ...nextPeriod(last) }
  for (const name of lasting)
    for (const [key, value] of Object.entries(lookup(last, name) ?? {}))
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        values[`${name}.${key}`] = value
  for (const { key, role } of figures) {
    const value: unknown = lookup(last, key)
    if (key.startsWith('can_bo.') && role === 'stock' && typeof value === 'number') values[key] = value
  }
  for (const { opening, closing, apart } of openingFigures) {
    const [slot, rest] = [slotAt(opening), numberAtKey(derived, closing)]
    if (slot && rest !== undefined) put(values, slot, rest + (numberAtKey(derived, apart) ?? 0))
  }
  return values
}

/** The same as a data file writes it, for a scaffold. `lastFile` is what the new file calls the old one. */
export function carryOver(last: UnitYear, lastFile: string): Readonly<Record<string, string>> {
  const values = Object.entries(carried(last)).map(([key, value]) => [key, written(key, value)] as const)
  return Object.fromEntries([...values, ['nam_truoc', written('nam_truoc', lastFile)]])
}

/**
 * The next working year; an example to be looked at, like every date of a scaffold. A unit that keeps a year of its own
 * (calendar years) goes on with it.
 */
function nextPeriod({ nam, ky }: UnitYear): Readonly<Record<string, string>> {
  const ownYear = monthsOf(ky) === 12 && ky.den_ngay !== workingYear(nam).den_ngay && ky.den_ngay !== `${nam}-11-30`
  if (!ownYear) return typed(workingYear(nam + 1))
  const first = dayAfter(ky.den_ngay, 1)
  return typed({ tu_ngay: first, den_ngay: dayAfter(`${Number(first.slice(0, 4)) + 1}${first.slice(4)}`, -1) })
}

function typed(period: Period): Readonly<Record<string, string>> {
  const { tu_ngay, den_ngay } = typedPeriod(period)
  return { 'ky.tu_ngay': tu_ngay, 'ky.den_ngay': den_ngay }
}

/** A number at a figure, or at one part of a pair. */
function put(values: Record<string, Value>, { figure, part }: Slot, value: number): void {
  const there = values[figure.key]
  values[figure.key] = part ? { ...(typeof there === 'object' ? there : {}), [part]: value } : value
}

/** A value on one line of YAML; text that could be taken for something else is quoted. A whole pair is `7/9`. */
function written(key: string, value: Value): string {
  if (typeof value === 'object') {
    const numbers = (figureAt(key)?.parts ?? []).map((part) => value[part])
    if (numbers.every((number) => number !== undefined)) return numbers.join('/')
    return `{ ${Object.entries(value)
      .map(([part, number]) => `${part}: ${number}`)
      .join(', ')} }`
  }
  if (typeof value !== 'string') return String(value)
  if (key.startsWith('ky.')) return value
  return /^[\p{L}][\p{L}\p{M}\p{N} .,()/–-]*$/u.test(value) && !/^(?:true|false|null|yes|no)$/i.test(value)
    ? value
    : JSON.stringify(value)
}
