/** Periods and units of a year and of the year before: docs/linh-vuc/lich-cong-tac.md §1, to-chuc.md §2 and §4. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatShortDate } from '../format/date.ts'
import { lookup } from '../base/lookup.ts'
import type { LastYear } from '../year/merge.ts'
import { changedYear, monthsOf, periodName, reform, workingYear } from '../base/working-year.ts'
import { daysBetween } from '../base/date.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import type { Check } from './check.ts'

/** Days that lie between the end of last year's period and the start of this one; negative for an overlap. */
function gapAfter(year: UnitYear, lastYear: LastYear): number | undefined {
  const end = lookup(lastYear, 'ky.den_ngay')
  return typeof end === 'string' ? daysBetween(end, year.ky.tu_ngay) - 1 : undefined
}

/** Whether balances are handed from one period to the next. A day or two off is a slip in the dates, not in the balances. */
export function periodsJoin(year: UnitYear, lastYear: LastYear): boolean {
  return lastYear.nam === year.nam - 1 && Math.abs(gapAfter(year, lastYear) ?? 0) < 15
}

/** The two halves of 2025, which are joined to one year afterwards: until the districts ended, from when the regional units began. */
function isPartOfReform({ ky, nam, don_vi_truoc_sap_xep: former }: UnitYear): boolean {
  return ky.tu_ngay === reform || ky.den_ngay === '2025-06-30' || (nam === 2025 && former.length > 0)
}

/**
 * Twelve months that are not the sector's working year, since the calendar changed: before, both are met with, for 2024 is
 * counted anew to be compared with 2025. A year that is not the period's own has a code of its own (K52).
 */
function isOtherYear({ nam, ky }: UnitYear): boolean {
  return nam >= changedYear && ky.den_ngay.startsWith(String(nam)) && ky.tu_ngay !== workingYear(nam).tu_ngay
}

/** The period for itself, beside the year and the level of the unit (K50, K51, K52, K60, K132). */
const own: Check = ({ given }) => {
  const { tu_ngay, den_ngay } = given.ky
  const [from, to] = [formatShortDate(tu_ngay), formatShortDate(den_ngay)]
  if (den_ngay <= tu_ngay) return [diagnose('K50', { from, to }, { path: ['ky'] })]
  const found: Diagnostic[] = []
  const days = daysBetween(tu_ngay, den_ngay) + 1
  const name = periodName(given.nam, given.ky)
  if (monthsOf(given.ky) !== 12) {
    if (!isPartOfReform(given)) found.push(diagnose('K51', { days, from, to, name }, { path: ['ky'] }))
  } else if (isOtherYear(given)) found.push(otherYear(given))
  if (Number(den_ngay.slice(0, 4)) !== given.nam)
    found.push(
      diagnose('K52', { year: given.nam, to }, { path: ['nam'], related: [{ path: ['ky'], role: `đến ${to}` }] }),
    )
  const level = given.don_vi.cap
  if ((level === 'huyen' && den_ngay > reform) || (level === 'khu_vuc' && den_ngay < reform))
    found.push(diagnose('K60', { level, end: to }, { path: ['don_vi', 'cap'] }))
  return found
}

const isOldYear = (year: UnitYear) =>
  year.nam >= changedYear && year.ky.tu_ngay.endsWith('-12-01') && monthsOf(year.ky) === 12

function otherYear(year: UnitYear): Diagnostic {
  const { nam, ky } = year
  const { tu_ngay, den_ngay } = workingYear(nam)
  const args = {
    year: nam,
    from: formatShortDate(ky.tu_ngay),
    to: formatShortDate(ky.den_ngay),
    first: formatShortDate(tu_ngay),
    last: formatShortDate(den_ngay),
    old: isOldYear(year),
  }
  return diagnose('K132', args, { path: ['ky'] })
}

/** The period beside that of last year (K14, K15, K16). */
const joined: Check = ({ given, lastYear }) => {
  if (!lastYear) return []
  if (lastYear.nam !== given.nam - 1)
    return [diagnose('K16', { year: given.nam, before: lastYear.nam }, { path: ['nam_truoc'] })]
  const days = gapAfter(given, lastYear)
  if (!days) return []
  const [from, before] = [formatShortDate(given.ky.tu_ngay), formatShortDate(lastYear.ky.den_ngay)]
  const path = ['ky', 'tu_ngay']
  // The gap of a year typed by the old calendar is part of what K132 says.
  if (days > 0) return isOldYear(given) ? [] : [diagnose('K14', { from, before, days }, { path })]
  const changed = given.ky.tu_ngay === '2024-10-01' && lastYear.ky.den_ngay === '2024-11-30'
  return [diagnose('K15', { from, before, days: -days, changed }, { path })]
}

/** Units of one name are told apart by their codes. */
function unitNames(unit: UnitYear['don_vi'], last: UnitYear['don_vi']) {
  const same = unit.ten === last.ten
  return {
    unit: same ? `${unit.ten} (${unit.ma})` : unit.ten,
    before: same ? `${last.ten} (${last.ma})` : last.ten,
  }
}

/** The unit beside that of last year (K17, K22, K23). */
const units: Check = ({ given, lastYear }) => {
  if (!lastYear) return []
  const found: Diagnostic[] = []
  const path = ['nam_truoc']
  const former = given.don_vi_truoc_sap_xep.length
  const files = given.nam_truoc?.gop.length ?? 0
  const last = lookup(lastYear, 'don_vi') as UnitYear['don_vi'] | undefined
  if (last && last.ma !== given.don_vi.ma && former === 0 && files < 2)
    found.push(diagnose('K17', unitNames(given.don_vi, last), { path }))
  // A unit's second year after the reform has one file of its own again.
  const ownFile = last?.ma === given.don_vi.ma && files < 2
  if ((files > 1 && former === 0) || (former > 1 && files > 0 && files < former && !ownFile))
    found.push(diagnose('K22', { files, units: former }, { path }))
  const words = JSON.stringify([given.dac_diem, given.toi_pham?.nhan_xet, given.danh_gia])
  if (given.don_vi.cap === 'khu_vuc' && last?.cap === 'huyen' && !/sắp xếp|thẩm quyền|sáp nhập/i.test(words))
    found.push(diagnose('K23', {}, { path }))
  return found
}

export const periodChecks: readonly Check[] = [own, joined, units]
