/** The day and the year on this machine's calendar. */
import { UsageError } from './exit.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** `2021-01-25`, for the name of a kept copy and the age of copies of data. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The year that a new file is for: as typed, or this one. Throws the usage error for anything but four digits. */
export function yearOf(typed: string | undefined): number {
  if (typed === undefined) return new Date().getFullYear()
  if (/^20\d\d$/.test(typed)) return Number(typed)
  throw new UsageError(`--nam không nhận giá trị "${typed}"`, 'viết năm bằng bốn chữ số, ví dụ --nam 2020')
}
