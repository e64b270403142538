/** All checks of a unit's figures, in one list. */
import type { DerivedYear } from '../derive.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { checkBalances } from './balances.ts'
import { checkLimits } from './limits.ts'
import { checkPetitions } from './pairs.ts'

/** What is contradictory or doubtful in a year: `given` as typed, `derived` with its totals. Places are paths. */
export function checkYear(given: UnitYear, derived: DerivedYear): readonly Diagnostic[] {
  return [...checkBalances(given, derived), ...checkLimits(derived), ...checkPetitions(given)]
}
