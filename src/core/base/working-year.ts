/**
 * The sector's calendar: the working year, what a period within it is called, the day of the reform. Until 2024 a working
 * year ran from 01/12 to 30/11 (Quyết định 393/QĐ-VKSTC ngày 01/7/2016, Điều 9); 2025 is counted from 01/10/2024 to
 * 30/9/2025 and so are the years after it: Quyết định 358/QĐ-VKSTC ngày 23/9/2025 applies from the statistics of October
 * 2025, provinces report "6 tháng đầu năm 2025 (từ 01/10/2024 đến 31/3/2025)" and hold the meeting on quarter I of 2026 in
 * January.
 */
import { dayAfter } from './date.ts'

/** Two ISO days. */
export interface Period {
  readonly tu_ngay: string
  readonly den_ngay: string
}

/** The reform of 2025: from this day regional procuracies stand below the provincial ones (Nghị quyết 84/2025/UBTVQH15). */
export const reform = '2025-07-01'

/** The first working year that begins on 01/10; October and November 2024 belong to the year before as well. */
export const changedYear = 2025

/** The twelve months of a working year. */
export function workingYear(year: number): Period {
  return year < changedYear
    ? { tu_ngay: `${year - 1}-12-01`, den_ngay: `${year}-11-30` }
    : { tu_ngay: `${year - 1}-10-01`, den_ngay: `${year}-09-30` }
}

/** The two days as a clerk types them: "01/10/2025", "30/9/2026". */
export function typedPeriod({ tu_ngay, den_ngay }: Period): Period {
  const typed = (day: string) => day.replace(/^(\d+)-(?:0([3-9])|(\d+))-(\d+)$/, '$4/$2$3/$1')
  return { tu_ngay: typed(tu_ngay), den_ngay: typed(den_ngay) }
}

/** Number of whole months from the first to the last day of a period, at most three years; undefined when days are left over. */
export function monthsOf({ tu_ngay, den_ngay }: Period): number | undefined {
  const [year = 0, month = 1, day = 1] = tu_ngay.split('-').map(Number)
  const lastDay = (months: number) =>
    new Date(Date.UTC(year, month - 1 + months, day - 1)).toISOString().slice(0, 10) === den_ngay
  return Array.from({ length: 36 }, (_, i) => i + 1).find(lastDay)
}

const quarters = ['I', 'II', 'III', 'IV']

/** Months from the beginning of the working year to a day, whichever of the two calendars the day fits. */
function monthsInto(year: number, day: string): number | undefined {
  const starts = [workingYear(year).tu_ngay, `${year - 1}-12-01`]
  if (starts.includes(day)) return 0
  return monthsOf({ tu_ngay: workingYear(year).tu_ngay, den_ngay: dayAfter(day, -1) })
}

/**
 * What a period of a year of work is called in a title: "năm 2026", "6 tháng đầu năm 2026", "quý II năm 2026", "3 tháng cuối
 * năm 2025"; undefined when it is none of these and only its two days can name it.
 */
export function periodName(year: number, period: Period): string | undefined {
  const months = monthsOf(period)
  if (months === undefined) return undefined
  if (months >= 12) return `năm ${year}`
  const into = monthsInto(year, period.tu_ngay)
  if (into === undefined) return undefined
  const quarter = months === 3 && into % 3 === 0 ? quarters[into / 3] : undefined
  if (quarter) return `quý ${quarter} năm ${year}`
  // The year in which the calendar changed, counted from the end of the one before by the old calendar: all of it.
  if (into === 0 && period.den_ngay === workingYear(year).den_ngay) return `${months} tháng năm ${year}`
  if (into === 0) return `${months} tháng đầu năm ${year}`
  return into + months === 12 ? `${months} tháng cuối năm ${year}` : undefined
}
