/** What a check is: a named function from a unit's figures to what is contradictory or doubtful in them. */
import type { DerivedYear } from '../year/derive.ts'
import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts'
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

/** One check. */
export interface Check {
  /** The codes it may raise; `giai-thich` and the reference page explain them. */
  readonly codes: readonly Code[]
  readonly run: (input: CheckInput) => readonly Diagnostic[]
}

/** Declares one check; exists so that a list of checks reads as a list of names. */
export function defineCheck(codes: readonly Code[], run: Check['run']): Check {
  return { codes, run }
}
