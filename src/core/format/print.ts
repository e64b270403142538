/** What a tag prints when it names a value without a helper. */
import { readDate } from '../base/date.ts'
import { formatPeriod, formatShortDate } from './date.ts'
import { formatNumber } from './number.ts'
import { formatPairShort } from './pair.ts'
import { formatRate } from './rate.ts'
import { displayOptions, isNumber, isPair, isRate } from './value.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * Any value as text: numbers without thousands (a year is a number too), pairs "44/61", rates "92,1%", days "29/4/2020",
 * periods in words, lists joined with commas, true and false "có" and "không"; "" for nothing and for groups of values.
 */
export function printValue(value: unknown, root?: unknown): string {
  if (typeof value === 'string')
    return value.length === 10 && isoDay.test(value) && readDate(value) ? formatShortDate(value) : value
  if (isNumber(value)) return formatNumber(withoutNoise(value), false)
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value))
    return value
      .map((item) => printValue(item, root))
      .filter((text) => text !== '')
      .join(', ')
  if (isPair(value)) return formatPairShort(value, (count) => formatNumber(count, false))
  if (isRate(value)) return formatRate(value, displayOptions(root))
  return isPeriod(value) ? formatPeriod(value.tu_ngay, value.den_ngay) : ''
}

/** A number as Excel shows it: sums of binary fractions are wrong from the 16th digit on. */
function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

/** `{ tu_ngay, den_ngay }` */
function isPeriod(value: unknown): value is { readonly tu_ngay?: unknown; readonly den_ngay?: unknown } {
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'tu_ngay') && Object.hasOwn(value, 'den_ngay')
  )
}
