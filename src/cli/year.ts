/** The year that a new file is for. */
import { UsageError } from './exit.ts'

/** The year typed, or the one on this machine's calendar. Throws the usage error for anything but four digits. */
export function yearOf(typed: string | undefined): number {
  if (typed === undefined) return new Date().getFullYear()
  if (/^20\d\d$/.test(typed)) return Number(typed)
  throw new UsageError(`--nam không nhận giá trị "${typed}"`, 'viết năm bằng bốn chữ số, ví dụ --nam 2020')
}
