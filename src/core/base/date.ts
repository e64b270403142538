/** Calendar days as ISO text; no time zone, no clock. */

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** Reads `2020-11-30` or `30/11/2020` into `2020-11-30`; undefined when it is no day of the calendar. */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const year = iso.exec(text)
  if (year) return isoDate(Number(year[1]), Number(year[2]), Number(year[3]))
  const day = vietnamese.exec(text)
  return day ? isoDate(Number(day[3]), Number(day[2]), Number(day[1])) : undefined
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

/** Days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The ISO day so many days after another; before it when they are negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
