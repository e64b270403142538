/** What a check is. */
import type { DerivedYear } from '../year/derive.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LastYear } from '../year/merge.ts'
import type { UnitYear } from '../schema/unit-year.ts'

/** A unit's year as checks see it. */
export interface CheckInput {
  /** As typed. */
  readonly given: UnitYear
  /** With every total filled in that follows from what was typed. */
  readonly derived: DerivedYear
  readonly lastYear?: LastYear | undefined
}

/** A check: what is contradictory or doubtful in a year's figures. Places are paths; the codes are those of the catalogue. */
export type Check = (input: CheckInput) => readonly Diagnostic[]
