/** All checks of a unit's figures, in one list. */
import { lookup } from '../base/lookup.ts'
import type { DerivedYear } from '../year/derive.ts'
import { type Diagnostic, isError, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { LastYear } from '../year/merge.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { assignmentChecks } from './assignment.ts'
import { checkBalances } from './balances.ts'
import { bodyChecks } from './bodies.ts'
import type { Check } from './check.ts'
import { criminalChecks } from './criminal.ts'
import { dateChecks } from './dates.ts'
import { agreement } from './expectations.ts'
import { firstFileChecks } from './first-file.ts'
import { freeChecks } from './free.ts'
import { lastYearChecks } from './last-year.ts'
import { checkLimits, checkPetitions } from './limits.ts'
import { listChecks } from './lists.ts'
import { partialChecks } from './partial.ts'
import { missingParts } from './parts.ts'
import { periodChecks } from './period.ts'
import { staffChecks } from './staff.ts'
import { stockChecks } from './stocks.ts'
import { textChecks } from './texts.ts'

/** Every check beyond the balances and limits that the schema declares. */
export const checks: readonly Check[] = [
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
  ...assignmentChecks,
  ...lastYearChecks,
  ...stockChecks,
]

/**
 * What is contradictory or doubtful in a year: `given` as typed, `derived` with its totals, `lastYear` where it is known.
 * Places are paths.
 */
export function checkYear(given: UnitYear, derived: DerivedYear, lastYear?: LastYear): readonly Diagnostic[] {
  const input = { given, derived, lastYear }
  const found = sortDiagnostics([
    ...checkBalances(given, derived, lastYear),
    ...checkLimits(derived),
    ...checkPetitions(given),
    ...checks.flatMap((check) => check.run(input)),
  ])
  // All else that is doubtful in last year's file under another year comes of that.
  const copied = found.some(({ code, args }) => code === 'K13' && lookup(args, 'whole') === true)
  return copied ? found.filter((each) => isError(each) || each.code === 'K13') : found
}
