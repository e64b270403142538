/** All checks of a unit's figures, in one list. */
import { lookup } from '../base/lookup.ts'
import type { DerivedYear } from '../year/derive.ts'
import { type Diagnostic, isError, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { LastYear } from '../year/merge.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { assignmentCheck } from './assignment.ts'
import { balanceCheck } from './balances.ts'
import { bodyChecks } from './bodies.ts'
import type { Check } from './check.ts'
import { criminalChecks } from './criminal.ts'
import { dateChecks } from './dates.ts'
import { agreement } from './expectations.ts'
import { firstFileChecks } from './first-file.ts'
import { freeChecks } from './free.ts'
import { lastYearChecks } from './last-year.ts'
import { limitCheck, petitionCheck } from './limits.ts'
import { listChecks } from './lists.ts'
import { partialChecks } from './partial.ts'
import { missingParts } from './parts.ts'
import { periodChecks } from './period.ts'
import { staffChecks } from './staff.ts'
import { stockChecks } from './stocks.ts'
import { textChecks } from './texts.ts'

const checks: readonly Check[] = [
  balanceCheck,
  limitCheck,
  petitionCheck,
  missingParts,
  agreement,
  ...criminalChecks,
  ...staffChecks,
  ...listChecks,
  ...textChecks,
  ...partialChecks,
  ...freeChecks,
  ...firstFileChecks,
  ...periodChecks,
  ...bodyChecks,
  ...dateChecks,
  assignmentCheck,
  ...lastYearChecks,
  ...stockChecks,
]

/**
 * What is contradictory or doubtful in a year: `given` as typed, `derived` with its totals, `lastYear` where it is known.
 * Places are paths.
 */
export function checkYear(given: UnitYear, derived: DerivedYear, lastYear?: LastYear): readonly Diagnostic[] {
  const found = sortDiagnostics(checks.flatMap((check) => check({ given, derived, lastYear })))
  // All else that is doubtful in last year's file under another year comes of that.
  const copied = found.some(({ code, args }) => code === 'K13' && lookup(args, 'whole') === true)
  return copied ? found.filter((each) => isError(each) || each.code === 'K13') : found
}
