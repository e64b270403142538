/** What a new year takes over from the last: the unit, its people, what was left over, the name of last year's file. */
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
  const values: Record<string, string> = { nam: String(last.nam + 1), ...period(last), nam_truoc: written(lastFile) }
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

/** The next twelve months; an example to be looked at, like every date of a scaffold. */
function period({ ky }: UnitYear): Readonly<Record<string, string>> {
  const end = new Date(`${ky.den_ngay}T00:00:00Z`)
  const first = new Date(end.getTime() + 86_400_000)
  const last = new Date(Date.UTC(first.getUTCFullYear() + 1, first.getUTCMonth(), first.getUTCDate() - 1))
  return { 'ky.tu_ngay': day(first), 'ky.den_ngay': day(last) }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10).split('-').toReversed().join('/')
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
