/** Days and periods as administrative papers write them. */
import { readDate } from '../base/date.ts'

const two = (n: number) => String(n).padStart(2, '0')

function partsOf(value: unknown) {
  const [year, month, day] = (readDate(value) ?? '').split('-').map(Number)
  return year !== undefined && month && day ? { year, month, day } : undefined
}

/** A text that is no day of the calendar ("tháng 12/2020") stays what it is. */
const asGiven = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** "ngày 05 tháng 01 năm 2021": two digits for days below 10 and for months 1 and 2 (Nghị định 30/2020, PL I, II.4.b). */
export function formatDate(value: unknown): string {
  const date = partsOf(value)
  if (!date) return asGiven(value)
  return `ngày ${two(date.day)} tháng ${date.month < 3 ? two(date.month) : date.month} năm ${date.year}`
}

/** "29/4/2020", "02/01/2014": the short form of references, with the same rule for months. */
export function formatShortDate(value: unknown): string {
  const date = partsOf(value)
  if (!date) return asGiven(value)
  return `${two(date.day)}/${date.month < 3 ? two(date.month) : date.month}/${date.year}`
}

/** "05/01/2021", as a day is typed into a form: two digits everywhere. `day`: ISO. */
export function formatTypedDate(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** "từ ngày 01/12/2019 đến ngày 30/11/2020"; one end alone is printed alone. */
export function formatPeriod(from: unknown, to: unknown): string {
  const [start, end] = [formatShortDate(from), formatShortDate(to)]
  return [start && `từ ngày ${start}`, end && `đến ngày ${end}`].filter(Boolean).join(' ')
}
