/** What a new year takes over from the last: the unit, its people, what was left over, the name of last year's file. */
import { monthsOf, type Period, typedPeriod, workingYear } from '../base/working-year.ts'
import { joints } from './joints.ts'
import { derive } from './derive.ts'
import { lookup } from '../base/lookup.ts'
import { figures } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** Texts that stay what they are from one year to the next. */
const lasting = ['don_vi', 'nguoi_ky', 'hien_thi', 'tieu_de']

/**
 * Values for a scaffold, by dotted path, as they are written in a data file. Balances are taken from the derived year: a
 * closing balance that was left out is known all the same. `lastFile` is what the new file calls the old one.
 */
export function carryOver(last: UnitYear, lastFile: string): Readonly<Record<string, string>> {
  const derived = derive(last)
  const values: Record<string, string> = {
    nam: String(last.nam + 1),
    ...nextPeriod(last),
    nam_truoc: written(lastFile),
  }
  for (const name of lasting)
    for (const [key, value] of Object.entries(lookup(last, name) ?? {}))
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        values[`${name}.${key}`] = written(value)
  for (const { key, role } of figures)
    if (key.startsWith('can_bo.') && role === 'stock' && typeof lookup(last, key) === 'number')
      values[key] = String(lookup(last, key))
  for (const { opening, closing, apart } of joints) {
    const rest = lookup(derived, closing)
    if (typeof rest !== 'number') continue
    const set = lookup(derived, apart)
    put(values, opening, rest + (typeof set === 'number' ? set : 0))
  }
  return values
}

/**
 * The next working year; an example to be looked at, like every date of a scaffold. A unit that keeps a year of its own
 * (calendar years) goes on with it.
 */
function nextPeriod({ nam, ky }: UnitYear): Readonly<Record<string, string>> {
  const ownYear = monthsOf(ky) === 12 && ky.den_ngay !== workingYear(nam).den_ngay && ky.den_ngay !== `${nam}-11-30`
  if (!ownYear) return typed(workingYear(nam + 1))
  const first = new Date(Date.parse(ky.den_ngay) + 86_400_000)
  const last = new Date(Date.UTC(first.getUTCFullYear() + 1, first.getUTCMonth(), first.getUTCDate() - 1))
  return typed({ tu_ngay: first.toISOString().slice(0, 10), den_ngay: last.toISOString().slice(0, 10) })
}

function typed(period: Period): Readonly<Record<string, string>> {
  const { tu_ngay, den_ngay } = typedPeriod(period)
  return { 'ky.tu_ngay': tu_ngay, 'ky.den_ngay': den_ngay }
}

/** A number at a figure, or at one part of a pair: `7` then `7/9`. */
function put(values: Record<string, string>, key: string, value: number): void {
  const figure = figures.find((one) => one.key === key)
  if (figure) values[key] = String(value)
  else {
    const whole = key.slice(0, key.lastIndexOf('.'))
    const parts = figures.find((one) => one.key === whole)?.parts ?? []
    const first = parts[0] === key.slice(whole.length + 1)
    const earlier = values[whole]
    if (first) values[whole] = `{ ${parts[0]}: ${value} }`
    else values[whole] = earlier ? `${/\d+/.exec(earlier)?.[0]}/${value}` : `{ ${parts[1]}: ${value} }`
  }
}

/** A value on one line of YAML; text that could be taken for something else is quoted. */
function written(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  return /^[\p{L}][\p{L}\p{M}\p{N} .,()/–-]*$/u.test(value) && !/^(?:true|false|null|yes|no)$/i.test(value)
    ? value
    : JSON.stringify(value)
}
